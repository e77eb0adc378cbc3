"""What staff want read first: pages or links chosen for some words.

Kept and edited with Wagtail's own « search promotions ». A promotion answers a question that says
the same words: case, accents and plurals aside, in the same order, nothing more and nothing less.
"""

from dataclasses import dataclass

from django.db.models import Q
from wagtail.contrib.search_promotions.models import SearchPromotion
from wagtail.models import Page

from core import generation
from core.visibility import visible
from search.text import stems


@dataclass(frozen=True)
class Promotion:
    """One line of « À lire d’abord ». `external` leads out of the site."""

    title: str
    url: str
    description: str = ""
    external: bool = False


def promoted(text: str) -> list[Promotion]:
    """In the order of staff; a page only while anyone may read it. None without words.

    All promotions are read, once for each state of what is published: people choose them one by
    one, there are dozens. What they fold to is nothing that a database could compare.
    """
    asked = stems(text)
    kept = generation.kept("search-promotions", _read) if asked else []
    return [promotion for words, promotion in kept if words == asked]


def _read() -> list[tuple[list[str], Promotion]]:
    """The stems of the words they answer, and what they show."""
    public = visible(Page.objects.all()).values("pk")
    picks = SearchPromotion.objects.filter(Q(page=None) | Q(page__in=public))
    # « sort_order » starts again with each wording, and staff may have written two alike.
    ordered = picks.select_related("query", "page").order_by("query_id", "sort_order", "pk")
    read = [(stems(pick.query.query_string), _promotion(pick)) for pick in ordered]
    return [(words, promotion) for words, promotion in read if promotion.url]


def _promotion(pick: SearchPromotion) -> Promotion:
    if pick.page is not None:
        about = pick.description or pick.page.search_description
        return Promotion(pick.page.title, pick.page.relative_url(None) or "", about)
    title = pick.external_link_text or pick.external_link_url
    return Promotion(title, pick.external_link_url, pick.description, external=True)

"""What anyone may see, said inside the query itself.

Wagtail's own `public()` reads the table of restrictions first, one query for each list of a page;
here the database looks it up while it lists.
"""

from typing import TypeVar

from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, QuerySet
from wagtail.models import PageViewRestriction
from wagtail.query import PageQuerySet

AnyPages = TypeVar("AnyPages", bound=PageQuerySet)


def is_private(path: str = "path") -> Exists:
    """Whether the page whose tree path is the column `path` stands in a private section."""
    seen = ExpressionWrapper(OuterRef(path), output_field=CharField())
    restrictions: QuerySet[PageViewRestriction] = PageViewRestriction.objects.alias(seen_path=seen)
    return Exists(restrictions.filter(seen_path__startswith=F("page__path")))


def visible(pages: AnyPages) -> AnyPages:
    """The published pages that stand in no private section."""
    return pages.live().filter(~is_private())

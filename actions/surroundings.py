"""What the page of an action, an event or a partner shows besides its own text.

Each function reads it in a fixed, small number of queries, whatever the amount of content.
"""

from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any

from django.db.models import (
    CharField,
    Count,
    F,
    IntegerField,
    Q,
    QuerySet,
    Value,
)
from django.db.models.functions import Cast
from django.urls import reverse
from wagtail.documents import get_document_model

from actions.models import ActionPage, EventPage, Occurrence, PartnerPage
from actions.models.agenda import OccurrenceQuerySet
from core.models import PageTheme
from core.theme_links import read_themes
from core.visibility import visible

NEAR_ACTIONS = 3
NEAR_DATES = 3
DATES_SHOWN = 12


@dataclass(frozen=True)
class Link:
    title: str
    url: str
    kind: str = ""


@dataclass
class Linked:
    """What an action sheet names: whom it is for, its partners, its files, the ideas behind it."""

    audiences: list[str] = field(default_factory=list)
    partners: list[PartnerPage] = field(default_factory=list)
    files: list[Link] = field(default_factory=list)
    ideas: list[Link] = field(default_factory=list)


def around_action(action: ActionPage, *, draft: bool) -> dict[str, Any]:
    """`linked`, `occurrences` to come, `near` actions; reads the themes of all their cards too.

    `draft` is true in the editor's preview, where the page is not yet what the database holds.
    """
    occurrences = list(_next_dates(Occurrence.objects.filter(page__action=action.pk)))
    near = list(_near_actions(action))
    read_themes([*near, *(date.page for date in occurrences), *_saved(action, draft)])
    return {
        "linked": _draft_links(action) if draft else _saved_links(action),
        "occurrences": occurrences,
        "near": near,
    }


def around_event(event: EventPage, *, draft: bool) -> dict[str, Any]:
    """`dates` of the event, `is_over`, and `near`: the next dates of others on its themes."""
    themes = PageTheme.objects.filter(content_object=event.pk).values("tag")
    others = Occurrence.objects.exclude(page=event.pk).filter(page__theme_links__tag__in=themes)
    near = list(_next_dates(others.distinct(), limit=NEAR_DATES))
    read_themes([*(date.page for date in near), *_saved(event, draft)])
    dates = sorted(event.occurrences.all(), key=lambda date: date.start)
    is_over = bool(dates) and all(date.is_over for date in dates)
    return {"dates": dates, "is_over": is_over, "near": near}


def around_partner(partner: PartnerPage, *, draft: bool) -> dict[str, Any]:
    """`occurrences` to come of the events it organises, and the `actions` it takes part in."""
    own = Q(page__organiser=partner.pk)
    occurrences = list(_next_dates(Occurrence.objects.filter(own)))
    actions = list(
        visible(ActionPage.objects.filter(partners=partner.pk))
        .select_related("picture")
        .order_by("title", "pk")[:DATES_SHOWN]
    )
    read_themes([*actions, *(date.page for date in occurrences), *_saved(partner, draft)])
    return {"occurrences": occurrences, "actions": actions}


def _saved(page: Any, draft: bool) -> list[Any]:
    """The page itself, unless it is a draft: its themes are then those of the form."""
    return [] if draft else [page]


def _next_dates(dates: OccurrenceQuerySet, limit: int = DATES_SHOWN) -> QuerySet[Occurrence]:
    return dates.public().next_of_each_event().select_related("page__picture")[:limit]


def _near_actions(action: ActionPage) -> QuerySet[ActionPage]:
    """Those that share the most themes with it, the latest first."""
    themes = PageTheme.objects.filter(content_object=action.pk).values("tag")
    return (
        visible(ActionPage.objects.exclude(pk=action.pk))
        .filter(theme_links__tag__in=themes)
        .annotate(shared=Count("theme_links"))
        .select_related("picture")
        .order_by("-shared", F("first_published_at").desc(nulls_last=True), "pk")[:NEAR_ACTIONS]
    )


def _draft_links(action: ActionPage) -> Linked:
    """As the editor's form holds them: nothing of this need be saved yet."""
    return Linked(
        audiences=[audience.name for audience in action.audiences.all()],
        partners=[partner for partner in action.partners.all() if partner.live],
        files=[_file_link(file.document.title, file.document) for file in action.files.all()],
    )


def _saved_links(action: ActionPage) -> Linked:
    """As the database holds them: four short lists of names, read in one query."""
    lists = [
        _names("audience", action.audiences.order_by(), "name", "slug", F("position")),
        _names("partner", visible(action.partners.all()), "title", "url_path"),
        _names(
            "file", action.files.order_by(), "document__title", "document__file", F("sort_order")
        ),
        # The reverse relation that participation adds to an action, used without importing it.
        _names("idea", action.ideas.public(), "title", "board__slug"),
    ]
    linked = Linked()
    for kind, _rank, title, place, pk in sorted(lists[0].union(*lists[1:], all=True)):
        match kind:
            case "audience":
                linked.audiences.append(title)
            case "partner":
                linked.partners.append(PartnerPage(pk=pk, title=title, url_path=place))
            case "file":
                linked.files.append(_file_link(title, _document(pk, place)))
            case "idea":
                linked.ideas.append(Link(title, reverse("idea", args=[place, pk])))
    return linked


def _names(
    kind: str, rows: QuerySet[Any], title: str, place: str, rank: Any | None = None
) -> QuerySet[Any]:
    """(kind, rank, title, place, pk) of each row: lists of one shape, fit for a UNION."""
    key = F("document_id") if kind == "file" else F("pk")
    return (
        rows.order_by()
        .annotate(
            link_kind=Value(kind, output_field=CharField()),
            link_rank=rank or Value(0, output_field=IntegerField()),
            link_title=F(title),
            link_place=Cast(F(place), CharField()),
            link_key=key,
        )
        .values_list("link_kind", "link_rank", "link_title", "link_place", "link_key")
    )


def _file_link(title: str, document: Any) -> Link:
    return Link(title, document.url, PurePath(document.filename).suffix.lstrip(".").upper())


def _document(pk: int, file: str) -> Any:
    # Without a collection given, the model would look up its default one.
    return get_document_model()(pk=pk, file=file, collection_id=None)

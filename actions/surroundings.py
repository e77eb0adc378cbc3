"""What the page of an action, an event or a partner shows besides its own text.

Each function reads it in a fixed, small number of queries, whatever the amount of content.
"""

from typing import Any

from django.db.models import Count, F, Q, QuerySet

from actions import linked
from actions.models import ActionPage, EventPage, Occurrence, PartnerPage
from actions.models.agenda import OccurrenceQuerySet
from core.models import PageTheme
from core.theme_links import read_themes
from core.visibility import visible

NEAR_ACTIONS = 3
NEAR_DATES = 3
DATES_SHOWN = 12


def around_action(action: ActionPage, *, draft: bool) -> dict[str, Any]:
    """`linked`, `occurrences` to come, `near` actions; reads the themes of all their cards too.

    `draft` is true in the editor's preview, where the page is not yet what the database holds.
    """
    own = Occurrence.objects.filter(page__action=action.pk) if action.pk else _no_dates()
    occurrences = list(_next_dates(own))
    near = list(_near_actions(action))
    read_themes([*near, *(date.page for date in occurrences), *_saved(action, draft)])
    return {
        "linked": linked.drafted_action(action) if draft else linked.of_action(action),
        "occurrences": occurrences,
        "near": near,
    }


def around_event(event: EventPage, *, draft: bool) -> dict[str, Any]:
    """`linked` with the `dates` of the event, `is_over`, `near`: next dates on its themes."""
    themes = PageTheme.objects.filter(content_object=event.pk).values("tag")
    others = Occurrence.objects.exclude(page=event.pk).filter(page__theme_links__tag__in=themes)
    near = list(_next_dates(others.distinct(), limit=NEAR_DATES))
    read_themes([*(date.page for date in near), *_saved(event, draft)])
    own = linked.drafted_event(event) if draft else linked.of_event(event)
    is_over = bool(own.dates) and all(date.is_over for date in own.dates)
    return {"linked": own, "dates": own.dates, "is_over": is_over, "near": near}


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


def _no_dates() -> OccurrenceQuerySet:
    """Of a page that is not saved yet: asked for « page None », the database answers every event
    that belongs to no action at all."""
    return Occurrence.objects.none()


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

"""The lists of events, with their next date and whether their *bilan* is told."""

from typing import Any, ClassVar

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django_filters import ChoiceFilter, ModelChoiceFilter
from wagtail.admin.ui.tables import Column
from wagtail.admin.viewsets.pages import PageListingViewSet, PageViewSet
from wagtail.permissions import page_permission_policy

from actions.models import EventPage, PartnerPage
from core.page_lists import (
    BULK,
    REVIEW,
    STATE,
    TITLE,
    PageBranch,
    PageList,
    ThemedFilterSet,
)
from core.templatetags.dates import in_words


class NextDateColumn(Column):
    """The next date; failing that, the last one."""

    def get_value(self, event: Any) -> str:
        if event.next_date:
            return in_words(event.next_date)
        if event.last_date:
            return _("terminé le %(day)s") % {"day": in_words(event.last_date)}
        return event.date_note


class ReportColumn(Column):
    """« Bilan » of an event that is over."""

    def get_value(self, event: Any) -> str:
        if event.is_told:
            return _("fait")
        return _("à faire") if event.last_date and not event.next_date else ""


class ReportFilter(ChoiceFilter):
    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            label=gettext_lazy("Bilan"),
            empty_label=gettext_lazy("Tous"),
            choices=[("missing", gettext_lazy("Passés, sans bilan"))],
            **kwargs,
        )

    def filter(self, queryset: Any, value: str) -> Any:
        return queryset.over().without_report() if value == "missing" else queryset


def _partners_at_hand(request: Any) -> Any:
    """Those that this person may explore: an association is not asked to choose among all."""
    explorable = page_permission_policy.explorable_instances(request.user)
    return PartnerPage.objects.filter(pk__in=explorable.values("pk")).order_by("title")


class EventFilterSet(ThemedFilterSet):
    report = ReportFilter()
    organiser = ModelChoiceFilter(
        label=gettext_lazy("Organisateur"),
        empty_label=gettext_lazy("Tous"),
        queryset=_partners_at_hand,
    )

    class Meta:
        model = EventPage
        fields: ClassVar[list[str]] = []


class _WithDates:
    """Events with what their columns show, in the query that lists them."""

    def annotate_queryset(self, pages: Any) -> Any:
        pages = pages.select_related("organiser").with_next_date().with_last_date().with_told()
        return super().annotate_queryset(pages)  # type: ignore[misc]  # of the view it is mixed in


class EventList(_WithDates, PageList):
    pass


class EventBranch(_WithDates, PageBranch):
    pass


EVENT_COLUMNS = [
    BULK,
    TITLE,
    NextDateColumn("next_date", label=gettext_lazy("Quand"), sort_key="next_date"),
    Column("place_name", label=gettext_lazy("Lieu"), sort_key="place_name"),
    Column("organiser", label=gettext_lazy("Organisateur"), sort_key="organiser__title"),
    ReportColumn("is_told", label=gettext_lazy("Bilan"), sort_key="is_told"),
    REVIEW,
    STATE,
]


class EventListing(PageListingViewSet):
    model = EventPage
    icon = "date"
    menu_label = gettext_lazy("Événements")
    add_to_admin_menu = True
    menu_order = 220
    index_view_class = EventList
    columns = EVENT_COLUMNS
    filterset_class = EventFilterSet


class EventPages(PageViewSet):
    """Below the agenda, and below the page of an association."""

    model = EventPage
    index_view_class = EventBranch
    columns = EVENT_COLUMNS
    filterset_class = EventFilterSet

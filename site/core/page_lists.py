"""The lists of pages in the admin: what each kind of page shows, and what one may narrow it by.

Wagtail's listings with columns and filters of our own. Wagtail's search refuses to be combined with
a column it has not indexed; here the words choose pages first, and everything else still applies.
"""

from typing import Any, ClassVar

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter, ModelChoiceFilter
from wagtail import hooks
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageStatusColumn, PageTitleColumn
from wagtail.admin.views.pages.listing import ExplorableIndexView, IndexView, PageFilterSet

from core.models import PageTheme, Theme

MOST_FOUND = 1000


class DayColumn(Column):
    """A date without its hour, written as one reads it."""

    def get_value(self, instance: Any) -> str:
        day = super().get_value(instance)
        return date_format(day, "SHORT_DATE_FORMAT") if day else ""


class ThemesColumn(Column):
    def get_value(self, instance: Any) -> str:
        return ", ".join(theme.name for theme in instance.theme_list)


BULK = BulkActionsColumn("bulk_actions")
TITLE = PageTitleColumn("title", label=_("Titre"), sort_key="title", classname="title")
UPDATED = DateColumn(
    "latest_revision_created_at", label=_("Modifiée"), sort_key="latest_revision_created_at"
)
STATE = PageStatusColumn("status", label=_("État"), sort_key="live")
REVIEW = DayColumn("review_on", label=_("À relire le"), sort_key="review_on")
THEMES = ThemesColumn("themes", label=_("Thèmes"))


class ReviewFilter(ChoiceFilter):
    """« À relire »: the review date is reached."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            label=_("Relecture"),
            empty_label=_("Toutes"),
            choices=[("due", _("À relire")), ("none", _("Sans date de relecture"))],
            **kwargs,
        )

    def filter(self, queryset: Any, value: str) -> Any:
        if value == "due":
            return queryset.filter(review_on__lte=timezone.localdate())
        return queryset.filter(review_on=None) if value == "none" else queryset


class ThemeFilter(ModelChoiceFilter):
    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            label=_("Thème"), empty_label=_("Tous"), queryset=Theme.objects.all(), **kwargs
        )

    def filter(self, queryset: Any, value: Theme | None) -> Any:
        return queryset.filter(theme_links__tag=value) if value else queryset


class ReviewedFilterSet(PageFilterSet):
    """Wagtail's filters, without those that make no sense in a list of one kind of page."""

    needless: ClassVar[tuple[str, ...]] = ("site", "has_child_pages")

    review = ReviewFilter()

    @classmethod
    def get_filters(cls) -> dict[str, Any]:
        filters: dict[str, Any] = super().get_filters()
        return {name: each for name, each in filters.items() if name not in cls.needless}


class ThemedFilterSet(ReviewedFilterSet):
    theme = ThemeFilter()


class CombinedSearch:
    """The words choose pages; filters and order then apply as they do without words."""

    def search_queryset(self: Any, queryset: Any) -> Any:
        if hasattr(self, "parent_page"):
            for hook in hooks.get_hooks("construct_explorer_page_queryset"):
                queryset = hook(self.parent_page, queryset, self.request)
        if not self.is_searching:
            return queryset
        every = self.model._default_manager.all()
        found = every.autocomplete(self.search_query)[:MOST_FOUND]
        return queryset.filter(pk__in=[page.pk for page in found])

    def annotate_queryset(self: Any, pages: Any) -> Any:
        pages = super().annotate_queryset(pages)  # type: ignore[misc]  # of the view it is mixed in
        return pages.prefetch_related(PageTheme.with_tags())


class PageList(CombinedSearch, IndexView):
    """A flat list, from the menu."""


class PageBranch(CombinedSearch, ExplorableIndexView):
    """The same columns below the parent page, in the explorer."""

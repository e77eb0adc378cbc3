"""The list of selections."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from actions.facets import FacetedList, FacetSource, theme_source
from actions.models import SelectionPage
from core.visibility import visible


class SelectionFilters(FacetedList):
    """/selections/?theme=: the latest first."""

    card_template = "actions/selection/card.html"
    card_subject = "selection"
    per_page = 12

    def facet_sources(self) -> list[FacetSource]:
        return [theme_source(title=_("Thème"))]

    def everything(self) -> QuerySet[Any]:
        return visible(SelectionPage.objects.all())

    def ordered(self, found: Any) -> QuerySet[Any]:
        return found.for_cards().latest_first()

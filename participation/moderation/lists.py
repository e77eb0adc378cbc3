"""The lists of the admin: reached only by addresses they understand, narrowed by small filters."""

import re
from typing import Any, ClassVar

from django.contrib.admin import ListFilter
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from participation.back_office import COLUMNS, NUMBER, PAGE, WORDS, GuardedListView
from participation.models import BoardPage, CaseKind, IdeaStatus

# What each list understands in its address (participation.back_office).
IDEA_PARAMETERS = {
    "q": WORDS,
    "o": COLUMNS,
    "p": PAGE,
    "status__exact": re.compile("|".join(IdeaStatus.values)),
    "board__id__exact": NUMBER,
}
CASE_PARAMETERS = {
    "q": WORDS,
    "p": PAGE,
    "kind": re.compile("|".join(CaseKind.values)),
    "board": NUMBER,
    "state": re.compile("decided|all"),
}
REASON_PARAMETERS = {"q": WORDS, "p": PAGE, "o": re.compile(r"-?[01](\.-?[01])?")}


class IdeaListView(GuardedListView):
    known = IDEA_PARAMETERS


class ReasonListView(GuardedListView):
    known = REASON_PARAMETERS


class ChoiceFilter(ListFilter):
    """One choice among a few. `column` is what the rows are narrowed by."""

    template = "admin/filter.html"
    parameter_name: str
    column: ClassVar[str]
    everything: ClassVar[Any] = _("Tous")

    def __init__(
        self, request: HttpRequest, params: dict[str, Any], model: Any, model_admin: Any
    ) -> None:
        super().__init__(request, params, model, model_admin)
        self.chosen = params.pop(self.parameter_name, [None])[-1]
        self.options = self.lookups()

    def lookups(self) -> list[tuple[str, Any]]:
        raise NotImplementedError

    def has_output(self) -> bool:
        return len(self.options) > 1

    def expected_parameters(self) -> list[str | None]:
        return [self.parameter_name]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        return queryset.filter(**{self.column: self.chosen}) if self.chosen else queryset

    def choices(self, changelist: Any) -> Any:
        yield {
            "selected": self.chosen is None,
            "query_string": changelist.get_query_string(remove=[self.parameter_name]),
            "display": self.everything,
        }
        for value, label in self.options:
            yield {
                "selected": value == self.chosen,
                "query_string": changelist.get_query_string({self.parameter_name: value}),
                "display": label,
            }


class BoardFilter(ChoiceFilter):
    """Ideas by call for ideas, in one small query."""

    title = _("appel à idées")
    parameter_name = "board__id__exact"
    column = "board"

    def lookups(self) -> list[tuple[str, Any]]:
        boards = BoardPage.objects.order_by("title").values_list("pk", "title")
        return [(str(pk), title) for pk, title in boards]


class CaseBoardFilter(BoardFilter):
    parameter_name = "board"
    column = "idea__board"


class KindFilter(ChoiceFilter):
    title = _("type")
    parameter_name = "kind"
    column = "kind"

    def lookups(self) -> list[tuple[str, Any]]:
        return [(kind.value, kind.label) for kind in CaseKind]


class StateFilter(ChoiceFilter):
    """What waits, unless one asks for the log."""

    title = _("état")
    parameter_name = "state"
    column = "decided_at__isnull"
    everything = _("À décider")

    def lookups(self) -> list[tuple[str, Any]]:
        return [("decided", gettext("Déjà décidé")), ("all", gettext("Tout"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        if self.chosen == "all":
            return queryset
        if self.chosen == "decided":
            return queryset.filter(decided_at__isnull=False)
        return queryset.filter(decided_at__isnull=True)

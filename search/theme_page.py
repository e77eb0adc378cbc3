"""All about one theme: what comes and what is new, kind by kind."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode

from core.models import Theme
from core.search import registry
from search.models import SearchEntry
from search.results import Result, result

GROUP_SIZE = 3


@dataclass(frozen=True)
class Group:
    """The first results of one kind; `url` shows all `count` of them."""

    kind: str
    title: str
    icon: str
    count: int
    url: str
    results: list[Result]

    @property
    def has_more(self) -> bool:
        return self.count > len(self.results)


def groups_about(theme: Theme) -> list[Group]:
    """In the order of the registry, without the kinds that hold nothing. Two queries."""
    entries: dict[str, list[SearchEntry]] = {}
    about = SearchEntry.objects.about([theme]).for_cards()
    for entry in about.first_of_each_kind(GROUP_SIZE, today=timezone.localdate()):
        entries.setdefault(entry.kind, []).append(entry)
    return [
        Group(
            kind=source.kind,
            title=str(source.plural),
            icon=source.icon,
            count=entries[source.kind][0].kind_total,
            url=f"{reverse('search')}?{urlencode({'theme': theme.slug, 'type': source.kind})}",
            results=[result(entry, besides=theme) for entry in entries[source.kind]],
        )
        for source in registry.sources()
        if source.kind in entries
    ]

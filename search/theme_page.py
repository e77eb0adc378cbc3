"""All about one theme: what comes and what is new, kind by kind."""

from functools import cached_property

from django.http import Http404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from core.models import Theme
from core.search import registry
from search.engines import engine
from search.listing import Group
from search.question import KIND, THEME, Answer, Question
from search.results import Result, results
from search.vocabulary import alphabetical

GROUP_SIZE = 3

# What people come for first. The other kinds follow, in the order of the registry.
HEADINGS: dict[str, Promise] = {
    "evenement": _("Prochains rendez-vous"),
    "appel": _("Appels à idées"),
    "action": _("Dernières actions"),
    "actualite": _("Dernières actualités"),
    "idee": _("Dernières idées"),
    "partenaire": _("Partenaires"),
}
# Said in place of the cards when all that there is lies behind us.
NOTHING_TO_COME: dict[str, Promise] = {
    "evenement": _("Aucun rendez-vous n’est annoncé pour l’instant."),
    "appel": _("Aucun appel à idées n’est ouvert pour l’instant."),
}


class Section(Group):
    """Of what takes place on a day, only what is still to come: `results` may be empty, and
    `nothing` then says so."""

    @property
    def nothing(self) -> str:
        return "" if self.results else str(NOTHING_TO_COME.get(self.kind, _("Rien à venir.")))


class ThemePage:
    """What /themes/<slug>/ shows, in four queries. Raises Http404 for a theme there is not."""

    def __init__(self, slug: str) -> None:
        self.all_themes = list(Theme.objects.select_related("group"))
        theme = next((theme for theme in self.all_themes if theme.slug == slug), None)
        if theme is None:
            raise Http404
        self.theme = theme

    @property
    def family(self) -> list[Theme]:
        """The other themes of its group."""
        group = self.theme.group_id
        return alphabetical(
            other
            for other in self.all_themes
            if group and other.group_id == group and other != self.theme
        )

    @cached_property
    def groups(self) -> list[Section]:
        """Without the kinds that hold nothing."""
        chosen = {THEME: frozenset([str(self.theme.pk)])}
        question = Question(chosen=chosen, today=timezone.localdate())
        answer = engine().answer(question, of_each_kind=GROUP_SIZE)
        # Every card would show the theme of the page.
        besides = {theme.pk: theme for theme in self.all_themes if theme != self.theme}
        cards = results(answer, besides)
        return [self._group(kind, answer, cards) for kind in _kinds() if kind in answer.by_kind]

    def _group(self, kind: str, answer: Answer, cards: dict[int, Result]) -> Section:
        source = registry.source(kind)
        assert source is not None  # noqa: S101  # _kinds() are those of the registry
        found = [cards[pk] for pk in answer.by_kind[kind] if pk in cards]
        return Section(
            kind=kind,
            title=str(HEADINGS.get(kind, source.plural)),
            icon=source.icon,
            count=answer.counts[KIND].get(kind, 0),
            url=f"{reverse('search')}?{urlencode({'theme': self.theme.slug, 'type': kind})}",
            # What is past comes after what is to come, and is not announced.
            results=[result for result in found if not (source.takes_place and result.is_past)],
        )


def _kinds() -> list[str]:
    known = [source.kind for source in registry.sources()]
    return [
        *(kind for kind in HEADINGS if kind in known),
        *(kind for kind in known if kind not in HEADINGS),
    ]

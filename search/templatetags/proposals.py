"""What to propose to who followed an address that leads nowhere."""

from dataclasses import dataclass, field
from urllib.parse import unquote

from django import template
from django.utils import timezone

from core.models import Theme
from search.engines import engine
from search.query import parse
from search.question import Question
from search.results import Result, results
from search.text import WORD, clean
from search.understanding import terms_of

register = template.Library()

MOST_WORDS = 6
MOST_RESULTS = 3
LONGEST_ADDRESS = 500


@dataclass(frozen=True)
class Proposals:
    """`words` are those of the address, for the search field; `results` what answers them."""

    words: str = ""
    results: list[Result] = field(default_factory=list)


@register.simple_tag
def proposals(path: str) -> Proposals:
    """Three answers at most, for four queries; none for what looks for a file or a weakness."""
    words = words_of(path)
    query = parse(words)
    if query.is_empty:
        return Proposals(words)
    themes = {theme.pk: theme for theme in Theme.objects.all()}
    terms, _excluded = terms_of(query, themes.values())
    found = engine().answer(Question(terms, today=timezone.localdate()), size=MOST_RESULTS)
    cards = results(found, themes, query.wanted)
    return Proposals(words, [cards[pk] for pk in found.ids if pk in cards])


def words_of(path: str) -> str:
    """« /actions/jardin-partage-2024/ » → "jardin partage 2024"; nothing of « /wp-login.php »."""
    if len(path) > LONGEST_ADDRESS or "." in path:
        return ""
    steps = [step for step in clean(unquote(path)).split("/") if step.strip()]
    return " ".join(WORD.findall(steps[-1])[:MOST_WORDS]) if steps else ""

"""What to propose to who followed an address that leads nowhere."""

from dataclasses import dataclass, field
from urllib.parse import unquote

from django import template
from django.utils import timezone

from search.models import SearchEntry
from search.query import parse
from search.results import Result, result
from search.text import WORD, clean

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
    """Three answers at most, for two queries; none for what looks for a file or a weakness."""
    words = words_of(path)
    query = parse(words)
    if query.is_empty:
        return Proposals(words)
    found = SearchEntry.objects.by_relevance(query, today=timezone.localdate()).for_cards()
    return Proposals(words, [result(entry, query.wanted) for entry in found[:MOST_RESULTS]])


def words_of(path: str) -> str:
    """« /actions/jardin-partage-2024/ » → "jardin partage 2024"; nothing of « /wp-login.php »."""
    if len(path) > LONGEST_ADDRESS or "." in path:
        return ""
    steps = [step for step in clean(unquote(path)).split("/") if step.strip()]
    return " ".join(WORD.findall(steps[-1])[:MOST_WORDS]) if steps else ""

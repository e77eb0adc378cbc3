"""The themes themselves, kept in memory for one generation: a few rows that every page names."""

from collections.abc import Iterable

from core import generation
from core.models import Theme

# The generation they were read in, and the themes by their key. Nobody writes in them.
_kept: tuple[str, dict[int, Theme]] = ("", {})


def of_keys(keys: Iterable[int]) -> list[Theme]:
    """In the order in which they are shown; no query while nothing published has changed."""
    wanted = list(keys)
    if not wanted:
        return []
    known = _themes()
    if not all(key in known for key in wanted):
        # Made a moment ago, by a process whose word has not reached us.
        known = Theme.objects.in_bulk(wanted)
    return sorted((known[key] for key in wanted if key in known), key=lambda theme: theme.slug)


def _themes() -> dict[int, Theme]:
    global _kept  # the memory of this process
    token = generation.current()
    if _kept[0] != token:
        _kept = (token, Theme.objects.in_bulk())
    return _kept[1]

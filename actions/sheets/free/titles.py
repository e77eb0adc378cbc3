"""What a page is called: the title of the sheet, made readable."""

import re
from pathlib import PurePath

from django.utils.translation import gettext as _

LONGEST = 120
_SHORTEST = 20
# Where a title that is too long may stop, the best first.
_STOPS = (" pour ", " afin ", " : ", " – ", " - ", ", ", " (")
_QUOTES = " \"'«»“”\u00a0"


def readable_title(said: str) -> str:
    """The title without its quotes, in small letters if it shouts, and short enough to be read.

    What is cut is not lost: the caller keeps the whole title in the notes.
    """
    title = said.strip()
    if title[:1] in _QUOTES or title[-1:] in _QUOTES:
        inner = title.strip(_QUOTES)
        # « Rencontres "Agir ensemble" » ends with a quote that belongs to it.
        title = inner if title[:1] in _QUOTES and not re.search('["«»“”]', inner) else title
    if title.isupper() and len(title) > _SHORTEST:
        title = title.capitalize()
    return _shortened(title)


def is_shortened(title: str, said: str) -> bool:
    return len(title) < len(said.strip(_QUOTES)) - 2


def shouts(said: str) -> bool:
    return said.isupper() and len(said) > _SHORTEST


def title_from_file(path: str) -> str:
    """« jardin-partage_2014.odt » → « Jardin partage 2014 »."""
    words = re.sub(r"[\s_.-]+", " ", PurePath(path).stem).strip()
    return words[:1].upper() + words[1:LONGEST] if words else _("Fiche sans titre")


def _shortened(title: str) -> str:
    if len(title) <= LONGEST:
        return title
    for stop in _STOPS:
        cut = title.find(stop, _SHORTEST, LONGEST)
        if cut != -1:
            return title[:cut].rstrip(" ,:")
    cut = title.rfind(" ", _SHORTEST, LONGEST)
    kept = title[:cut] if cut != -1 else title[:LONGEST]
    return kept.rstrip(" ,:") + "…"

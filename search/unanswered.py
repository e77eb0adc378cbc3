"""Searches that found nothing: what people asked for, never who.

Counted by folded words and by day, so that staff see what the site does not answer.
"""

import datetime
import re

from django.db import connection
from django.utils import timezone

from core.models.theme import fold
from search.models_unanswered import LONGEST, UnansweredSearch

KEPT_DAYS = 90
# In a day: enough for a town, too few for a robot that tries words to fill the disk.
MOST_A_DAY = 2_000

# A telephone number, a file number, a date of birth: five digits or more, however spaced.
_LONG_NUMBER = re.compile(r"(?:\d[\s.\-/]?){5,}")
_ADDRESS = re.compile(r"@|://|\bwww\.", re.IGNORECASE)
_WORD = re.compile(r"[a-z]{2}")

# Said by hand: Django cannot add to the line that is there. One statement, so that a page that finds
# nothing costs one query more, and that two people who look for the same words are both counted.
_COUNT_ONCE_MORE = """
INSERT INTO search_unansweredsearch (text, day, times)
SELECT %s, %s, 1
WHERE (SELECT count(*) FROM search_unansweredsearch WHERE day = %s) < %s
   OR EXISTS (SELECT 1 FROM search_unansweredsearch WHERE text = %s AND day = %s)
ON CONFLICT (text, day) DO UPDATE SET times = search_unansweredsearch.times + 1
"""


def note(text: str) -> bool:
    """Counts one search without answer; False for what is not kept.

    Not kept: what may tell of a person (an address, a long number), what is too long to be a
    question, what holds no word.
    """
    folded = foldable(text)
    if not folded:
        return False
    today = timezone.localdate()
    with connection.cursor() as cursor:
        cursor.execute(_COUNT_ONCE_MORE, [folded, today, today, MOST_A_DAY, folded, today])
        counted: bool = cursor.rowcount > 0
    return counted


def foldable(text: str) -> str:
    """The words as they are counted; empty when they must not be kept."""
    text = text.strip()
    if len(text) > LONGEST or _ADDRESS.search(text) or _LONG_NUMBER.search(text):
        return ""
    folded = fold(text)
    return folded if len(folded) <= LONGEST and _WORD.search(folded) else ""


def purge(*, today: datetime.date | None = None) -> int:
    """Drops what is older than `KEPT_DAYS`; returns how many lines."""
    first_kept = (today or timezone.localdate()) - datetime.timedelta(days=KEPT_DAYS)
    return UnansweredSearch.objects.filter(day__lt=first_kept).delete()[0]

"""The other words for a theme, as staff write them: one a line.

A line may join words that mean the same: « CCAS = centre communal d’action sociale ». Each of them
names the theme, and the search takes one for the other.
"""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

SAME = "="
_LETTER = re.compile(r"[^\W_]")


def meanings(text: str) -> list[list[str]]:
    """For each line, its words or groups of words.

    >>> meanings("jardin\\naînés = seniors")
    [['jardin'], ['aînés', 'seniors']]
    """
    lines = (_parts(line) for line in text.splitlines())
    return [words for line in lines if (words := [part for part in line if part])]


def other_words(text: str) -> list[str]:
    """All of them, whatever the line."""
    return [word for words in meanings(text) for word in words]


def validate_synonyms(text: str) -> None:
    """Refuses a line that has nothing readable on one side of a « = »."""
    for number, line in enumerate(text.splitlines(), 1):
        parts = _parts(line)
        if parts != [""] and not all(_LETTER.search(part) for part in parts):
            raise ValidationError(
                _(
                    "Ligne %(number)s : écrivez un mot de chaque côté du signe « = »,"
                    " par exemple « CCAS = centre communal d’action sociale »."
                )
                % {"number": number}
                if SAME in line
                else _("Ligne %(number)s : écrivez un mot, ou laissez la ligne vide.")
                % {"number": number},
                code="synonyms",
            )


def _parts(line: str) -> list[str]:
    return [part.strip() for part in line.split(SAME)]

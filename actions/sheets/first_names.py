"""First names one meets in French towns, without accents: with a surname after, they name someone.

Kept to those that are no common word, month or place. Add to `first_names.txt` freely, one word a
name, in small letters: a line too many is only kept in the notes.
"""

from pathlib import Path

FIRST_NAMES = frozenset(
    Path(__file__).with_name("first_names.txt").read_text(encoding="utf-8").split()
)

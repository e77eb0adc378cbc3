"""The programme of an event, part by part: « Matinée », « Scène du parc »."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from actions.linked import Moment


@dataclass(frozen=True)
class Section:
    """Moments that follow each other under one title, which may be empty."""

    title: str
    moments: list[Moment]


def sections(moments: Iterable[Moment]) -> list[Section]:
    """In the editor's order: a part that comes back later is written again."""
    return [
        Section(title, list(group))
        for title, group in groupby(moments, key=lambda moment: moment.section.strip())
    ]

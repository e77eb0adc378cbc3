"""What the reader hands over: one record per action, and what it set aside."""

import json
from collections.abc import Iterator
from dataclasses import Field, dataclass, field, fields
from functools import cached_property
from hashlib import sha256
from typing import Any

from actions.sheets.text import Source, fold

# One part of a sheet as its source lines: `richtext` turns them into rich or plain text.
Lines = tuple[str, ...]


@dataclass(frozen=True)
class SheetRecord:
    """One sheet. Texts are source lines; closed answers are the words of the source.

    `status`, `dimension` and the territories are one known answer or "". `notes` holds, under a
    French lead, every line that fits in no field.
    """

    title: str
    organisation: str
    status: str = ""
    dimension: str = ""
    territory: str = ""
    partner_territory: str = ""
    keywords: Lines = ()
    initiators: Lines = ()
    publics: Lines = ()
    partners: Lines = ()
    files: Lines = ()
    end_reason: Lines = ()
    summary: Lines = ()
    initiator_detail: Lines = ()
    objectives: Lines = ()
    description: Lines = ()
    funding: Lines = ()
    people: Lines = ()
    territory_results: Lines = ()
    organisation_results: Lines = ()
    resident_results: Lines = ()
    limits: Lines = ()
    prospects: Lines = ()
    notes: Lines = ()
    # Where it stands in its file, from its line « Actions » to its last line.
    path: str = field(default="", compare=False)
    first_line: int = field(default=0, compare=False)
    last_line: int = field(default=0, compare=False)

    @cached_property
    def key(self) -> str:
        """Who this record is, whatever it says: the same title from the same organisation."""
        return _digest([fold(self.title), fold(self.organisation)])

    @cached_property
    def digest(self) -> str:
        """What this record says; where it stands does not count."""
        return _digest([[part.name, getattr(self, part.name)] for part in self._contents()])

    def texts(self) -> Iterator[str]:
        """Every text the record holds, field by field, notes included."""
        for part in self._contents():
            value = getattr(self, part.name)
            yield from [value] if isinstance(value, str) else value

    def _contents(self) -> list[Field[Any]]:
        return [part for part in fields(self) if part.compare]


@dataclass(frozen=True)
class Duplicate:
    """A record that stood a second time: `kept` is the first one, which now says all of it.

    `adds` counts the lines that only the second held; 0 when it repeats the first.
    """

    record: SheetRecord
    kept: SheetRecord
    adds: int


@dataclass(frozen=True)
class Bank:
    """What one file holds."""

    source: Source
    records: tuple[SheetRecord, ...]
    duplicates: tuple[Duplicate, ...] = ()


def _digest(content: object) -> str:
    return sha256(json.dumps(content, ensure_ascii=False).encode()).hexdigest()

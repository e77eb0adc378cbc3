"""An idea as another site published it, whichever that is."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import TypeVar

from django.utils.translation import gettext_lazy as _

from participation.imports.texts import moment, number
from participation.models import IdeaStatus

T = TypeVar("T")


class Doubt(Enum):
    """What the person who imports should know about a line; the value is a sentence."""

    STATUS_UNKNOWN = _("Statut inconnu ici : gardé tel quel, et l’idée reçoit le statut indiqué.")
    TITLE_CUT = _("Titre de plus de 120 lettres : coupé, et redonné en entier au début du texte.")
    TEXT_LONG = _("Texte de plus de 4 000 lettres : gardé en entier.")
    TEXT_MISSING = _("Pas de texte : l’idée n’aura que son titre.")
    ANSWER_UNDATED = _("Réponse sans date : datée du jour de l’import.")
    DATE_UNREADABLE = _("Date illisible : celle de l’import la remplace, l’original est gardé.")
    AMENDMENT = _("Amendement d’une autre proposition : importé comme une idée.")
    NUMBER_UNREADABLE = _("Nombre illisible : laissé de côté, l’original est gardé.")


@dataclass(frozen=True)
class ForeignAnswer:
    text: str
    answered_at: datetime | None


@dataclass(frozen=True)
class ForeignIdea:
    """`key` is what makes it one and the same idea at the next import (« decidim:hôte:128 »).

    `status_said` is the word of the other site, `status` what it becomes here.
    """

    line: int
    key: str
    title: str
    text: str
    status_said: str
    status: IdeaStatus
    created_at: datetime | None = None
    published_at: datetime | None = None
    author: str = ""
    place: str = ""
    category: str = ""
    tags: tuple[str, ...] = ()
    district: str = ""
    supports: int = 0
    cost: int | None = None
    answer: ForeignAnswer | None = None
    url: str = ""
    doubts: tuple[Doubt, ...] = ()
    # The whole line, as it came.
    columns: dict[str, str] = field(default_factory=dict)
    # What the following lines of the same idea say more: a comment each.
    comments: tuple[dict[str, str], ...] = ()


class Cells:
    """The cells of one line, asked for by name; what cannot be read is noted in `doubts`."""

    def __init__(self, columns: Mapping[str, str]) -> None:
        self.columns = columns
        self.doubts: list[Doubt] = []

    def note(self, doubt: Doubt, there_is: bool = True) -> None:
        if there_is and doubt not in self.doubts:
            self.doubts.append(doubt)

    def text(self, *names: str) -> str:
        """Of the first of these columns that says something."""
        return next((self.columns[name].strip() for name in names if name in self.columns), "")

    def moment(self, name: str) -> datetime | None:
        return self._read(moment, (name,), Doubt.DATE_UNREADABLE)

    def number(self, *names: str) -> int | None:
        return self._read(number, names, Doubt.NUMBER_UNREADABLE)

    def _read(
        self, reader: Callable[[str], T | None], names: Sequence[str], doubt: Doubt
    ) -> T | None:
        if not (said := self.text(*names)):
            return None
        found = reader(said)
        self.note(doubt, found is None)
        return found


def open_unless_answered(status: IdeaStatus | None, *, answered: bool) -> IdeaStatus:
    """What is not known is open to supports, unless the town has answered: then it is studied."""
    if status is None or status == IdeaStatus.PUBLISHED:
        return IdeaStatus.STUDYING if answered else IdeaStatus.PUBLISHED
    return status

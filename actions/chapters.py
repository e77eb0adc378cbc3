"""The chapters of a sheet, in the order in which one reads them. An empty chapter does not exist."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from actions.models import ActionPage
from core.models.page import plain_text

# With fewer headings a sheet is read faster than its contents.
FEWEST_ENTRIES = 8

# field, anchor, title
STORY = (
    ("context", "contexte", gettext_lazy("Le point de départ")),
    ("objectives", "objectifs", gettext_lazy("Objectifs, acteurs et étapes")),
    ("description", "deroulement", gettext_lazy("Comment ça se passe")),
    ("people", "equipe", gettext_lazy("Les personnes mobilisées")),
    ("funding", "moyens", gettext_lazy("Les moyens")),
    ("partners_detail", "avec-qui", gettext_lazy("Qui apporte quoi")),
)
# field, icon, title
VOICES = (
    ("results_territory", "place", gettext_lazy("Pour le territoire")),
    ("results_organisation", "home", gettext_lazy("Pour la structure")),
    ("results_residents", "people", gettext_lazy("Pour les habitants")),
)
# field, anchor, title, tone, icon
LESSONS = (
    ("success_factors", "reussite", gettext_lazy("Ce qui a fait réussir"), "success", "star"),
    ("limits", "limites", gettext_lazy("Ce qui a coincé"), "warning", "warning"),
    ("observations", "observations", gettext_lazy("Ce que nous avons observé"), "info", "search"),
    ("prospects", "suite", gettext_lazy("La suite"), "neutral", "arrow-right"),
)


@dataclass(frozen=True)
class Chapter:
    """`text` is rich text as the database holds it; `icon` and `tone` are empty in the story."""

    title: str
    text: str
    anchor: str = ""
    icon: str = ""
    tone: str = ""


@dataclass(frozen=True)
class Entry:
    """One line of the table of contents."""

    title: str
    anchor: str


@dataclass(frozen=True)
class Sheet:
    """What is written of an action, chapter by chapter."""

    story: list[Chapter]
    voices: list[Chapter]
    lessons: list[Chapter]


def read_sheet(action: ActionPage) -> Sheet:
    return Sheet(
        story=[
            Chapter(str(title), text, anchor)
            for name, anchor, title in STORY
            if (text := written(action, name))
        ],
        voices=[
            Chapter(str(title), text, icon=icon)
            for name, icon, title in VOICES
            if (text := written(action, name))
        ],
        lessons=[
            Chapter(str(title), text, anchor, icon, tone)
            for name, anchor, title, tone, icon in LESSONS
            if (text := written(action, name))
        ],
    )


def written(page: Any, name: str) -> str:
    """A rich text that says something: the editor leaves an empty paragraph where there is none."""
    text: str = getattr(page, name)
    return text if plain_text(text) else ""


def first_result(action: ActionPage) -> str:
    """The first thing written of what the action brought, residents before the rest; or nothing."""
    names = ("results_residents", "results_territory", "results_organisation", "changes")
    return next((text for name in names if (text := written(action, name))), "")


def has_results(action: ActionPage) -> bool:
    """Whether the sheet says what the action brought. Its figures are rows apart."""
    return bool(action.reported_on or first_result(action))


def contents(sheet: Sheet, others: Iterable[tuple[str, str, bool]]) -> list[Entry]:
    """The table of contents of a long sheet, empty for a short one.

    `others` are the parts that are no chapters: (anchor, title, whether it is there).
    """
    entries = [Entry(chapter.title, chapter.anchor) for chapter in sheet.story]
    if sheet.voices:
        entries.append(Entry(_("Ce que cela a changé"), "resultats"))
    entries += [Entry(chapter.title, chapter.anchor) for chapter in sheet.lessons]
    entries += [Entry(title, anchor) for anchor, title, there in others if there]
    return entries if len(entries) >= FEWEST_ENTRIES else []

"""What the review screen shows: the text with where each line went, and the pages it would make."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from wagtail.fields import RichTextField

from actions.sheets.bank import Bank
from actions.sheets.free.kinds import compose, proposed_kind, proposed_title
from actions.sheets.free.sheet import FreeSheet, Kind
from actions.sheets.free.sorting import DECISION_LABELS, Decision, Decisions, PersonalLine
from actions.sheets.importer import Outcome, drafts_of_banks
from actions.sheets.pages import PageDraft
from actions.sheets.personal import PERSONAL_LABELS
from actions.sheets.reading import Reading
from actions.sheets.text import Source, has_content
from actions.sheets.vocabulary import Vocabulary


@dataclass(frozen=True)
class ShownLine:
    """One line of the text: its number, its words, where they went, whether someone must decide."""

    number: int
    text: str
    places: list[str]
    is_personal: bool


@dataclass(frozen=True)
class ShownField:
    label: str
    value: str | SafeString


@dataclass(frozen=True)
class ShownPage:
    """One page to come, field by field."""

    kind: str
    title: str
    fields: list[ShownField]
    programme: list[dict[str, Any]]
    figures: list[dict[str, Any]]
    entries: list[dict[str, Any]]


@dataclass(frozen=True)
class Choice:
    value: str
    label: str
    is_checked: bool


@dataclass(frozen=True)
class Question:
    """One personal line, and the three things that may be done with it."""

    key: str
    number: int
    text: str
    reasons: str
    where: str
    choices: list[Choice]


@dataclass
class Review:
    """One text read, as that kind of page, under this title, with these decisions."""

    reading: Reading
    kind: Kind | None
    title: str
    decisions: Decisions
    drafts: list[PageDraft] = field(default_factory=list)
    set_aside: list[Outcome] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    trace: Mapping[int, list[str]] = field(default_factory=dict)
    personal: list[PersonalLine] = field(default_factory=list)

    @classmethod
    def of(
        cls,
        reading: Reading,
        *,
        kind: Kind | None = None,
        title: str = "",
        decisions: Decisions | None = None,
    ) -> "Review":
        review = cls(reading, kind, title, decisions or {})
        if isinstance(reading, Bank):
            review._read_bank(reading)
        else:
            review._read_sheet(reading)
        return review

    @property
    def is_bank(self) -> bool:
        return isinstance(self.reading, Bank)

    @property
    def source(self) -> Source:
        return self.reading.source

    @property
    def lines(self) -> list[ShownLine]:
        personal = {line.piece.number for line in self.personal}
        return [
            ShownLine(
                line.number,
                line.text,
                self.trace.get(line.number, []) if has_content(line.text) else [],
                line.number in personal,
            )
            for line in self.source.lines
        ]

    @property
    def pages(self) -> list[ShownPage]:
        return [_shown(draft) for draft in self.drafts]

    @property
    def questions(self) -> list[Question]:
        return [_question(line) for line in self.personal]

    def _read_bank(self, bank: Bank) -> None:
        self.drafts, self.set_aside = drafts_of_banks([bank], Vocabulary())
        trace: dict[int, list[str]] = {}
        spans = [(record, record.title) for record in bank.records]
        spans += [(twice.record, twice.record.title) for twice in bank.duplicates]
        for record, title in spans:
            for line in bank.source.lines:
                if record.first_line <= line.number <= record.last_line:
                    trace[line.number] = [_("Action « %(title)s »") % {"title": title}]
        for line in bank.source.lines:
            trace.setdefault(line.number, [_("Notes internes")])
        self.trace = trace
        self.warnings = [f"{outcome.title} : {outcome.reason}" for outcome in self.set_aside]

    def _read_sheet(self, sheet: FreeSheet) -> None:
        self.kind = self.kind or proposed_kind(sheet)
        made = compose(sheet, kind=self.kind, title=self.title, decisions=self.decisions)
        self.drafts, self.trace, self.personal = made.drafts, made.trace, made.personal
        self.warnings = made.warnings
        if not sheet.knows_its_form and self.kind is Kind.ACTION:
            self.warnings.insert(
                0,
                _(
                    "Aucun titre de partie reconnu (« Contexte », « Objectifs »…) :"
                    " tout le texte est dans un seul champ."
                ),
            )


def first_review(reading: Reading) -> Review:
    """What is proposed before the editor changes anything."""
    if isinstance(reading, Bank):
        return Review.of(reading)
    return Review.of(reading, title=proposed_title(reading, reading.source.path))


def _question(line: PersonalLine) -> Question:
    return Question(
        key=line.key,
        number=line.piece.number,
        text=line.piece.text,
        reasons=", ".join(str(PERSONAL_LABELS[data]) for data in line.data),
        where=line.where,
        choices=[
            Choice(decision.value, str(DECISION_LABELS[decision]), decision is line.decision)
            for decision in Decision
        ],
    )


def _shown(draft: PageDraft) -> ShownPage:
    rows = draft.content.rows
    return ShownPage(
        kind=str(draft.model._meta.verbose_name),
        title=draft.content.fields["title"],
        fields=list(_fields(draft)),
        programme=rows.get("programme", []),
        figures=rows.get("figures", []),
        entries=[
            {**entry, "text": mark_safe(entry["text"])}  # noqa: S308  # escaped by richtext
            for entry in rows.get("entries", [])
        ],
    )


def _fields(draft: PageDraft) -> Iterator[ShownField]:
    """What the sheet fills, in the order of the page; what it leaves empty is not shown."""
    content = draft.content
    for name, value in content.fields.items():
        if name in ("title", "notes") or value in ("", None, []):
            continue
        model_field = draft.model._meta.get_field(name)
        label = str(model_field.verbose_name).capitalize()
        if isinstance(model_field, RichTextField):
            yield ShownField(label, mark_safe(value))  # noqa: S308  # escaped by richtext
        elif name in ("initiators", "partner_kinds"):
            yield ShownField(label, ", ".join(model_field.labels(value)))
        elif model_field.choices:
            yield ShownField(label, str(dict(model_field.choices)[value]))
        else:
            yield ShownField(label, _readable(value))
    if occurrences := content.rows.get("occurrences"):
        yield ShownField(_("Dates"), ", ".join(_readable(row["start"]) for row in occurrences))
    if content.themes:
        yield ShownField(_("Thèmes"), ", ".join(theme.name for theme in content.themes))
    if content.audiences:
        yield ShownField(_("Publics"), ", ".join(str(audience) for audience in content.audiences))
    if notes := content.fields.get("notes"):
        yield ShownField(_("Notes internes"), _as_lines(notes))


def _as_lines(text: str) -> SafeString:
    return format_html_join("", "<p>{}</p>", ([row] for row in text.splitlines()))


def _readable(value: Any) -> str:
    if isinstance(value, datetime):
        return date_format(timezone.localtime(value), "j F Y, G\\hi")
    if isinstance(value, date):
        return date_format(value, "j F Y")
    return f"{value:%H h %M}" if isinstance(value, time) else str(value)

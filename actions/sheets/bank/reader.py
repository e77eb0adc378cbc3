"""From the lines of a text to its records: where each begins, what its labels are, is it whole."""

import os
from collections.abc import Sequence
from dataclasses import replace

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from actions.sheets.bank.answers import record_fields
from actions.sheets.bank.chain import best_chain
from actions.sheets.bank.duplicates import merge_duplicates
from actions.sheets.bank.record import Bank, SheetRecord
from actions.sheets.bank.schema import OPENING, REQUIRED, SCHEMA, Part, is_opening, parts_named
from actions.sheets.errors import SheetFileError
from actions.sheets.text import Line, Source, bare, has_content, label_key, read_source

# So many required labels in order, inside what should be one text, are a record of their own.
_A_WHOLE_RECORD = 12
# « Actions », the title, the label of the organisation.
_HEADER = 3
_SENTENCE_ENDS = (".", "!", "?", "…", ":", ";", "»", '"', ")", "]")


def read_bank(path: str | os.PathLike[str]) -> Bank:
    """Reads one file. Raises SheetFileError, and hands over nothing, if any record is not whole."""
    return parse(read_source(path))


def parse(source: Source) -> Bank:
    """The records of a text.

    A record begins where three lines follow each other: « Actions », a title, and the label
    « - Structure organisatrice ». « Actions » anywhere else is a line of text. What stands before
    the first record goes to the notes of the first.
    """
    starts = _starts(source)
    if not starts:
        raise SheetFileError(
            source.path,
            source.lines[0].number,
            _(
                "aucune fiche trouvée : une fiche commence par une ligne « Actions »,"
                " puis son titre, puis « - Structure organisatrice »."
            ),
        )
    _refuse_cut_header(source, starts[-1])
    _refuse_hidden_record(source, source.lines[: starts[0]])
    ends = [*starts[1:], len(source.lines)]
    records = [_record(source, start, end) for start, end in zip(starts, ends, strict=True)]
    records[0] = _with_notes(records[0], _preamble_notes(source.lines[: starts[0]]))
    records[-1] = _with_notes(records[-1], _unfinished_notes(source))
    kept, duplicates = merge_duplicates(records)
    return Bank(source, tuple(kept), tuple(duplicates))


def holds_bank(source: Source) -> bool:
    """Whether this text is written in the form of the bank, be it whole or cut."""
    lines = source.lines
    opens = any(
        parts_named(line.text) == (Part.ORGANISATION,)
        and any(is_opening(above.text) for above in lines[max(0, index - 2) : index])
        for index, line in enumerate(lines)
    )
    return opens or len(REQUIRED & best_chain(lines).keys()) >= _A_WHOLE_RECORD


def _starts(source: Source) -> list[int]:
    """Where the line « Actions » of each record stands."""
    lines = source.lines
    found: list[int] = []
    for index, line in enumerate(lines):
        if parts_named(line.text) != (Part.ORGANISATION,):
            continue
        if index >= 2 and is_opening(lines[index - 2].text):
            if not has_content(lines[index - 1].text):
                raise _without_title(source, lines[index - 2])
            found.append(index - 2)
        elif index >= 1 and is_opening(lines[index - 1].text):
            raise _without_title(source, lines[index - 1])
    return found


def _without_title(source: Source, line: Line) -> SheetFileError:
    return SheetFileError(
        source.path, line.number, _("la fiche qui commence ici n’a pas de titre.")
    )


def _refuse_cut_header(source: Source, last_start: int) -> None:
    """Refuses a file that ends while a record opens: on « Actions », or on the title below it.

    Followed by two more lines of text, « Actions » was one too.
    """
    tail = [line.text for line in source.lines[last_start + _HEADER :]]
    if any(map(is_opening, tail[-2:])) or (not source.ends_with_newline and _ends_mid_header(tail)):
        raise SheetFileError(
            source.path,
            source.lines[-1].number,
            _("le fichier est coupé au début d’une fiche, avant « - Structure organisatrice »."),
        )


def _ends_mid_header(tail: Sequence[str]) -> bool:
    """Whether the last line, which nothing ends, is the first half of a line that opens a record."""
    if not tail:
        return False
    organisation = f"- {SCHEMA[Part.ORGANISATION].text}"
    below_title = len(tail) >= _HEADER and is_opening(tail[-_HEADER])
    return OPENING.startswith(tail[-1]) or (below_title and organisation.startswith(tail[-1]))


def _record(source: Source, start: int, end: int) -> SheetRecord:
    """One record, from its line « Actions » to the line before `end`."""
    title = bare(source.lines[start + 1].text)
    body = source.lines[start + 2 : end]
    chain = best_chain(body)
    _refuse_missing_labels(source, title, body[-1], chain)
    labels = set(chain.values())
    _refuse_hidden_record(source, [line for i, line in enumerate(body) if i not in labels])
    parts = _parts(body, chain)
    values = record_fields(parts)
    if not values["organisation"]:
        raise SheetFileError(
            source.path,
            body[0].number,
            _("la fiche « %(title)s » n’a pas de structure organisatrice.") % {"title": title},
        )
    record = SheetRecord(
        title=title,
        path=source.path,
        first_line=source.lines[start].number,
        last_line=body[-1].number,
        **values,
    )
    return _with_notes(record, _ambiguity_notes(body, chain))


def _parts(body: Sequence[Line], chain: dict[Part, int]) -> dict[Part, tuple[str, ...]]:
    """The lines under each label, up to the next one."""
    labels = sorted(chain.items())
    ends = [index for _part, index in labels[1:]] + [len(body)]
    return {
        part: tuple(line.text for line in body[index + 1 : end])
        for (part, index), end in zip(labels, ends, strict=True)
    }


def _refuse_missing_labels(source: Source, title: str, last: Line, chain: dict[Part, int]) -> None:
    missing = sorted(REQUIRED - chain.keys())
    if not missing:
        return
    others = len(missing) - 1
    reason = (
        _("la fiche « %(title)s », qui s’arrête ici, est incomplète : il y manque « %(label)s ».")
        if others == 0
        else ngettext(
            "la fiche « %(title)s », qui s’arrête ici, est incomplète :"
            " il y manque « %(label)s » et une autre partie.",
            "la fiche « %(title)s », qui s’arrête ici, est incomplète :"
            " il y manque « %(label)s » et %(others)d autres parties.",
            others,
        )
    )
    named = {"title": title, "label": SCHEMA[missing[0]].text, "others": others}
    raise SheetFileError(source.path, last.number, reason % named)


def _refuse_hidden_record(source: Source, text: Sequence[Line]) -> None:
    """Refuses a record whose line « Actions » is gone: it would vanish inside another's text."""
    chain = best_chain(text)
    if len(REQUIRED & chain.keys()) < _A_WHOLE_RECORD:
        return
    raise SheetFileError(
        source.path,
        text[min(chain.values())].number,
        _("une fiche semble commencer ici sans les lignes « Actions » et titre qui l’ouvrent."),
    )


def _preamble_notes(lines: Sequence[Line]) -> list[str]:
    return [
        _("Avant la première fiche : %(line)s") % {"line": line.text}
        for line in lines
        if has_content(line.text)
    ]


def _unfinished_notes(source: Source) -> list[str]:
    """A warning when the last sentence of the file may be cut, which nothing else would show."""
    last = source.lines[-1].text
    if source.ends_with_newline or last.endswith(_SENTENCE_ENDS):
        return []
    return [
        _(
            "Le fichier s’arrête sans point ni saut de ligne : vérifiez que le texte n’est pas coupé."
        )
    ]


def _ambiguity_notes(body: Sequence[Line], chain: dict[Part, int]) -> list[str]:
    """A word to the editors where a label between two free texts could be either of two lines."""
    named: dict[str, list[int]] = {}
    for index, line in enumerate(body):
        if parts_named(line.text):
            named.setdefault(label_key(line.text), []).append(index)
    labels = sorted(chain.items())
    bounds = [index for _part, index in labels] + [len(body)]
    notes = []
    pairs = zip(labels[:-1], labels[1:], bounds[2:], strict=True)
    for (before, start), (part, index), end in pairs:
        free = SCHEMA[before].answers is None and SCHEMA[part].answers is None
        others = [i for i in named[label_key(body[index].text)] if start < i < end and i != index]
        if free and others:
            notes.append(
                _("Le libellé « %(label)s » se lit deux fois : vérifiez où cette partie commence.")
                % {"label": SCHEMA[part].text}
            )
    return notes


def _with_notes(record: SheetRecord, notes: list[str]) -> SheetRecord:
    return replace(record, notes=(*record.notes, *notes)) if notes else record

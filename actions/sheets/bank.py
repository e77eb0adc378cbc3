"""From the lines of a text to its records: where each begins, what its labels are, is it whole."""

import os
from collections.abc import Sequence
from dataclasses import replace

from django.utils.translation import gettext as _

from actions.sheets.answers import record_fields
from actions.sheets.chain import best_chain
from actions.sheets.duplicates import merge_duplicates
from actions.sheets.errors import SheetFileError
from actions.sheets.record import Bank, SheetRecord
from actions.sheets.schema import OPENING, REQUIRED, SCHEMA, Part, is_opening, parts_named
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
                "aucune fiche trouvée : une fiche commence par une ligne « Actions »,"
                " puis son titre, puis « - Structure organisatrice »."
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
    return SheetFileError(source.path, line.number, _("la fiche qui commence ici n’a pas de titre."))


def _refuse_cut_header(source: Source, last_start: int) -> None:
    """Refuses a file that ends on « Actions » or on a title: a record was about to begin.

    Two lines further on, « Actions » was a line of text.
    """
    tail = source.lines[last_start + _HEADER :]
    last = tail[-1:] and tail[-1]
    cut_word = not source.ends_with_newline
    cut = (
        any(is_opening(line.text) for line in tail[-2:])
        or (last and cut_word and OPENING.startswith(last.text))
        or (
            len(tail) >= _HEADER
            and cut_word
            and is_opening(tail[-3].text)
            and _begins_label(tail[-1].text, Part.ORGANISATION)
        )
    )
    if cut:
        raise SheetFileError(
            source.path,
            source.lines[-1].number,
            _("le fichier est coupé au début d’une fiche, avant « - Structure organisatrice »."),
        )


def _begins_label(text: str, part: Part) -> bool:
    return f"- {SCHEMA[part].text}".startswith(text)


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
            _("la fiche « %(title)s » n’a pas de structure organisatrice.") % {"title": title},
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


def _refuse_missing_labels(
    source: Source, title: str, last: Line, chain: dict[Part, int]
) -> None:
    missing = sorted(REQUIRED - chain.keys())
    if not missing:
        return
    raise SheetFileError(
        source.path,
        last.number,
        _(
            "la fiche « %(title)s » s’arrête ici, incomplète :"
            " il y manque « %(label)s » (%(count)d partie(s) absente(s) ou déplacée(s))."
        )
        % {"title": title, "label": SCHEMA[missing[0]].text, "count": len(missing)},
    )


def _refuse_hidden_record(source: Source, text: Sequence[Line]) -> None:
    """Refuses a record whose line « Actions » is gone: it would vanish inside another's text."""
    chain = best_chain(text)
    if len(REQUIRED & chain.keys()) < _A_WHOLE_RECORD:
        return
    raise SheetFileError(
        source.path,
        text[min(chain.values())].number,
        _("une fiche semble commencer ici sans les lignes « Actions » et titre qui l’ouvrent."),
    )


def _preamble_notes(lines: Sequence[Line]) -> list[str]:
    return [
        _("Avant la première fiche : %(line)s") % {"line": line.text}
        for line in lines
        if has_content(line.text)
    ]


def _unfinished_notes(source: Source) -> list[str]:
    """A warning when the last sentence of the file may be cut, which nothing else would show."""
    last = source.lines[-1].text
    if source.ends_with_newline or last.endswith(_SENTENCE_ENDS):
        return []
    return [
        _("Le fichier s’arrête sans point ni saut de ligne : vérifiez que le texte n’est pas coupé.")
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
                _("Le libellé « %(label)s » se lit deux fois : vérifiez où cette partie commence.")
                % {"label": SCHEMA[part].text}
            )
    return notes


def _with_notes(record: SheetRecord, notes: list[str]) -> SheetRecord:
    return replace(record, notes=(*record.notes, *notes)) if notes else record

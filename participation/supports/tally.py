#!/usr/bin/env python3
"""Recomputes the result of a closing file, from that file alone.

This module needs nothing but Python 3.11: no Django, no database. Anyone may copy it and run
`python verifier.py FICHIER [--recu REÇU] [--sha256 EMPREINTE]`. Its sentences are plain French for
the same reason. docs/decisions/0023-closing-file.md tells the format and what it proves.
"""

import hashlib
import re
import sys
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

TITLE = "Clôture des soutiens, format 1"
CHANNELS = ("en ligne", "code imprimé", "accueil", "borne", "papier")
PAPER = CHANNELS[-1]
IMPORTED = "repris d’un autre site"
COLUMNS = {
    "idée": ("numéro", "titre", "coût", "réunie à", *CHANNELS, IMPORTED, "total"),
    "papier": ("séance", "idée", "comptée pour", "nombre"),
    "repris": ("idée", "nombre"),
    "soutien": ("code", "idée choisie", "comptée pour", "canal"),
}
CODE_LENGTH = 32  # hexadecimal digits: 128 bits
SEAL = re.compile(r"empreinte;([0-9a-f]{64})\n")
# Crockford's base 32: what one takes for another letter is that letter.
LOOK_ALIKES = str.maketrans("OIL", "011", " -\u2010\u2011\u2013\u00a0\u202f\t\r\n")
RECEIPT = re.compile(r"[0-9A-HJKMNP-TV-Z]{16}")


class Broken(Exception):  # noqa: N818  # named for what it means, as the refusals of the site are
    """The file does not hold; `str(broken)` says why, in French."""


# --- What a file says ---


@dataclass(frozen=True)
class Idea:
    """One idea with the totals the town declares for it. `title` is empty when it is no longer
    public, `merged` the number of the idea it was merged into."""

    number: int
    title: str
    cost: int | None
    merged: int | None
    by_channel: tuple[int, ...]  # in the order of CHANNELS
    imported: int
    total: int


@dataclass(frozen=True)
class Paper:
    """The supports of one paper session for one idea."""

    session: int
    idea: int
    counted_for: int
    total: int


@dataclass(frozen=True)
class Line:
    """One support. `counted_for` is None when the same person counts there already."""

    code: str
    idea: int
    counted_for: int | None
    channel: str


@dataclass(frozen=True)
class Tally:
    board: str
    address: str
    ended: str  # ISO 8601, with its offset
    salt: str  # hexadecimal
    limit: int | None
    budget: int | None
    ideas: list[Idea]
    papers: list[Paper] = field(default_factory=list)
    imported: dict[int, int] = field(default_factory=dict)
    lines: list[Line] = field(default_factory=list)

    @property
    def ranking(self) -> list[Idea]:
        """What was counted, the most supported first: not the ideas merged into another."""
        roots = [idea for idea in self.ideas if idea.merged is None]
        return sorted(roots, key=lambda idea: (-idea.total, idea.number))

    @property
    def total(self) -> int:
        return sum(idea.total for idea in self.ideas)


# --- Receipts ---


def read_receipt(typed: str) -> str:
    """The receipt as it was given, from what someone typed; empty when it is none.

    In capitals or not, with or without spaces and dashes, O read as 0, I and L as 1.
    """
    receipt = typed.upper().translate(LOOK_ALIKES)
    return receipt if RECEIPT.fullmatch(receipt) else ""


def grouped(receipt: str) -> str:
    """« XXXX-XXXX-XXXX-XXXX »: by fours, as one reads them aloud."""
    return "-".join(receipt[start : start + 4] for start in range(0, len(receipt), 4))


def code_of(*, salt: str, receipt: str) -> str:
    """What stands in the file for a receipt: nobody goes back from one to the other."""
    return hashlib.sha256(f"{salt}{receipt}".encode()).hexdigest()[:CODE_LENGTH]


# --- Writing ---


def text(value: str) -> str:
    """On one line, and without the mark that separates two columns."""
    return " ".join(value.replace("\0", "").replace(";", ",").split())


def write(tally: Tally) -> str:
    """The whole file, sealed by the SHA-256 of all that comes before its last line."""
    body = "".join(f"{line}\n" for line in _lines(tally))
    return f"{body}empreinte;{hashlib.sha256(body.encode()).hexdigest()}\n"


def _lines(tally: Tally) -> Iterator[str]:
    yield TITLE
    yield _row("appel", text(tally.board))
    yield _row("adresse", text(tally.address))
    yield _row("fin", tally.ended)
    yield _row("sel", tally.salt)
    yield _row("limite", tally.limit)
    yield _row("budget", tally.budget)
    yield _heading("idée")
    for idea in sorted(tally.ideas, key=lambda idea: idea.number):
        yield _row(
            "idée",
            idea.number,
            text(idea.title),
            idea.cost,
            idea.merged,
            *idea.by_channel,
            idea.imported,
            idea.total,
        )
    yield _heading("papier")
    for paper in sorted(tally.papers, key=lambda paper: (paper.session, paper.idea)):
        yield _row("papier", paper.session, paper.idea, paper.counted_for, paper.total)
    yield _heading("repris")
    for number, total in sorted(tally.imported.items()):
        yield _row("repris", number, total)
    yield _heading("soutien")
    # By code: the order says nothing of who came first.
    for line in sorted(tally.lines, key=lambda line: line.code):
        yield _row("soutien", line.code, line.idea, line.counted_for, line.channel)


def _heading(kind: str) -> str:
    return _row(f"# {kind}", *COLUMNS[kind])


def _row(*values: object) -> str:
    return ";".join("" if value is None else str(value) for value in values)


# --- Reading ---


def verify(content: bytes) -> Tally:
    """What the file says, once it is whole and its totals are those of its lines. Raises Broken."""
    try:
        whole = content.decode("utf-8")
    except UnicodeDecodeError:
        raise Broken(
            "Ce fichier n’est pas un fichier de clôture : ce n’est pas du texte."
        ) from None
    tally = read(whole)
    _check(tally)
    return tally


def read(whole: str) -> Tally:
    """What the file says, once it is whole. Raises Broken."""
    start = whole.rfind("empreinte;")
    seal = SEAL.fullmatch(whole, start) if start > 0 else None
    if seal is None or not whole.startswith(f"{TITLE}\n"):
        raise Broken("Ce fichier n’est pas un fichier de clôture entier.")
    if hashlib.sha256(whole[:start].encode()).hexdigest() != seal[1]:
        raise Broken("Le fichier a été modifié : son empreinte n’est plus la sienne.")
    try:
        tally = _parsed(whole[:start].split("\n")[1:-1])
    except (ValueError, IndexError, KeyError, TypeError):
        raise Broken("Une ligne du fichier ne se lit pas.") from None
    # Written again, it must be the same to the last letter: one content has one way to be said.
    if write(tally) != whole:
        raise Broken("Le fichier n’est pas écrit comme il doit l’être.")
    return tally


def _parsed(rows: list[str]) -> Tally:
    head: dict[str, str] = {}
    ideas, papers, lines = [], [], []
    imported: dict[int, int] = {}
    for row in rows:
        kind, *values = row.split(";")
        if kind == "soutien":
            code, idea, counted_for, channel = values
            lines.append(Line(code, int(idea), _number(counted_for), channel))
        elif kind == "idée":
            number, title, cost, merged, *totals = values
            *channels, taken_over, total = map(int, totals)
            ideas.append(
                Idea(
                    int(number),
                    title,
                    _number(cost),
                    _number(merged),
                    tuple(channels),
                    taken_over,
                    total,
                )
            )
        elif kind == "papier":
            papers.append(Paper(*map(int, values)))
        elif kind == "repris":
            where, supports = values
            imported[int(where)] = int(supports)
        elif not kind.startswith("# "):
            (head[kind],) = values
    return Tally(
        board=head["appel"],
        address=head["adresse"],
        ended=head["fin"],
        salt=head["sel"],
        limit=_number(head["limite"]),
        budget=_number(head["budget"]),
        ideas=ideas,
        papers=papers,
        imported=imported,
        lines=lines,
    )


def _number(value: str) -> int | None:
    return int(value) if value else None


def _check(tally: Tally) -> None:
    """That the file does not contradict itself. Raises Broken."""
    numbers = {idea.number for idea in tally.ideas}
    if len(numbers) != len(tally.ideas):
        raise Broken("Une idée figure deux fois.")
    if len({line.code for line in tally.lines}) != len(tally.lines):
        raise Broken("Un soutien figure deux fois.")
    if len({(paper.session, paper.idea) for paper in tally.papers}) != len(tally.papers):
        raise Broken("Une séance papier figure deux fois pour la même idée.")
    named = {line.idea for line in tally.lines} | {paper.idea for paper in tally.papers}
    if not (named | set(tally.imported)) <= numbers:
        raise Broken("Un soutien porte sur une idée qui ne figure pas dans le fichier.")
    if any(
        not re.fullmatch(rf"[0-9a-f]{{{CODE_LENGTH}}}", line.code) or line.channel not in CHANNELS
        for line in tally.lines
    ):
        raise Broken("Un soutien n’a pas de code ou de canal connu.")
    counted = _counted(tally)
    if not {number for number, _channel in counted} <= numbers:
        raise Broken("Un soutien compte pour une idée qui ne figure pas dans le fichier.")
    for idea in tally.ideas:
        by_channel = tuple(counted[idea.number, channel] for channel in CHANNELS)
        imported = tally.imported.get(idea.number, 0)
        declared = (idea.by_channel, idea.imported, idea.total)
        if declared != (by_channel, imported, sum(by_channel) + imported):
            raise Broken(
                f"Les totaux annoncés pour l’idée {idea.number} ne sont pas ceux de ses lignes."
            )


def _counted(tally: Tally) -> Counter[tuple[int, str]]:
    """By idea and channel: the lines one by one, and the totals of the paper sessions."""
    counted = Counter(
        (line.counted_for, line.channel) for line in tally.lines if line.counted_for is not None
    )
    for paper in tally.papers:
        counted[paper.counted_for, PAPER] += paper.total
    return counted


def find(whole: str, receipt: str) -> Line | None:
    """The line of a receipt, without reading all the others; None when it is not there."""
    salt = re.search(r"^sel;([0-9a-f]+)$", whole, re.MULTILINE)
    if salt is None:
        return None
    code = code_of(salt=salt[1], receipt=receipt)
    row = re.search(rf"^soutien;{code};(\d+);(\d*);([^;\n]+)$", whole, re.MULTILINE)
    return Line(code, int(row[1]), _number(row[2]), row[3]) if row else None


# --- By hand ---


def report(content: bytes, *, receipt: str = "", sha256: str = "") -> Iterator[str]:
    """What to tell who checks the file, sentence by sentence. Raises Broken."""
    found = hashlib.sha256(content).hexdigest()
    if sha256 and sha256.strip().lower() != found:
        raise Broken(f"Ce n’est pas le fichier annoncé : son empreinte SHA-256 est {found}.")
    tally = verify(content)
    yield f"Appel à idées : {tally.board}"
    yield f"Fin des soutiens : {tally.ended}"
    yield f"Empreinte SHA-256 du fichier : {found}"
    yield f"Lignes de soutien : {len(tally.lines)}"
    yield ""
    for idea in tally.ranking:
        parts = [
            f"{name} {total}"
            for name, total in zip(CHANNELS, idea.by_channel, strict=True)
            if total
        ]
        parts += [f"{IMPORTED} {idea.imported}"] if idea.imported else []
        detail = f" ({', '.join(parts)})" if parts else ""
        title = idea.title or "idée qui n’est plus publique"
        yield f"{idea.total:6d}  {title} [{idea.number}]{detail}"
    yield f"{tally.total:6d}  en tout"
    yield ""
    if receipt:
        yield _found(tally, content.decode("utf-8"), receipt)
    yield "Le fichier est entier et ses totaux sont ceux de ses lignes."


def _found(tally: Tally, whole: str, typed: str) -> str:
    receipt = read_receipt(typed)
    if not receipt:
        raise Broken("Ce reçu ne se lit pas : il a seize lettres et chiffres.")
    line = find(whole, receipt)
    if line is None:
        raise Broken("Aucune ligne du fichier ne répond à ce reçu.")
    titles = {idea.number: idea.title for idea in tally.ideas}
    if line.counted_for is None:
        return f"Ce reçu : ligne {line.code}, l’idée {line.idea}, où vous comptez déjà une fois."
    title = titles[line.counted_for]
    return f"Ce reçu : ligne {line.code}, comptée pour « {title} » [{line.counted_for}]."


def main(arguments: list[str] | None = None) -> int:
    """0 when the file holds, 1 when it does not."""
    parser = ArgumentParser(description="Recompte un fichier de clôture des soutiens.")
    parser.add_argument("fichier", type=Path)
    parser.add_argument("--recu", default="", help="un reçu, pour retrouver sa ligne")
    parser.add_argument("--sha256", default="", help="l’empreinte publiée par la commune")
    given = parser.parse_args(arguments)
    try:
        content = given.fichier.read_bytes()
        for sentence in report(content, receipt=given.recu, sha256=given.sha256):
            sys.stdout.write(f"{sentence}\n")
    except OSError as error:
        sys.stderr.write(f"Le fichier ne s’ouvre pas : {error.strerror}.\n")
    except Broken as broken:
        sys.stderr.write(f"{broken}\n")
    else:
        return 0
    return 1


if __name__ == "__main__":
    sys.exit(main())

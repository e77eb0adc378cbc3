"""Which lines of a record are labels, when lines of its text look just like labels.

A line that reads « - Public » may be the label of a part or a line of a list. Looked at alone it
cannot be told; looked at as a whole a record usually allows one reading. Labels stand in a fixed
order, so a reading is a chain of lines whose parts strictly increase. Of all chains the best one

1. finds the most required labels,
2. finds the most labels,
3. leaves the fewest unexpected lines under labels whose answers are known (status, dimension,
   keywords, who started it, public, partners, territory): « - Public » followed by
   « - Tous publics » beats « - Public » followed by a sentence,
4. has the most labels spelt exactly as the form spells them,
5. takes the earliest lines: a text that repeats a heading repeats the one it stands under.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from actions.sheets.bank.schema import REQUIRED, SCHEMA, Part, answer_key, parts_named
from actions.sheets.text import Line


class Score(NamedTuple):
    """How good a chain is, best criterion first; higher is better."""

    required: int = 0
    labels: int = 0
    unexpected: int = 0
    exact: int = 0
    earliness: int = 0

    def plus(self, other: "Score") -> "Score":
        return Score(
            self.required + other.required,
            self.labels + other.labels,
            self.unexpected + other.unexpected,
            self.exact + other.exact,
            self.earliness + other.earliness,
        )


class _Link(NamedTuple):
    """One label of a chain, and the label before it."""

    part: Part
    line: int
    before: "_Link | None"


class _Best(NamedTuple):
    score: Score
    link: _Link


def best_chain(lines: Sequence[Line]) -> dict[Part, int]:
    """The label of each part found, as an index into `lines`.

    One pass over the lines, keeping for each part the best chain that ends with it. What a label
    costs in unexpected lines is a difference of running totals, so the cost of a chain does not
    depend on how it goes on, and the pass is linear in the number of lines.
    """
    candidates = list(_candidates(lines))
    if not candidates:
        return {}
    totals = _unexpected_so_far(lines)
    best: dict[Part, _Best] = {}
    for index, parts in candidates:
        found = {}
        for part in parts:
            before = _best_before(part, index, best, totals)
            link = _Link(part, index, before.link if before else None)
            score = _gain(part, index, lines[index].text)
            # Opens the account of this part: its lines are counted from the next one on.
            if part in totals:
                score = score.plus(Score(unexpected=totals[part][index + 1]))
            found[part] = _Best(score.plus(before.score) if before else score, link)
        for part, candidate in found.items():
            if part not in best or candidate.score > best[part].score:
                best[part] = candidate
    last = _best_before(None, len(lines), best, totals)
    return dict(_unwind(last.link)) if last else {}


def _candidates(lines: Sequence[Line]) -> Iterator[tuple[int, tuple[Part, ...]]]:
    for index, line in enumerate(lines):
        parts = parts_named(line.text)
        # The organisation opens a record: anywhere else its label is a line of text.
        if parts and (index == 0 or Part.ORGANISATION not in parts):
            yield index, parts


def _best_before(
    part: Part | None, index: int, best: dict[Part, _Best], totals: dict[Part, list[int]]
) -> _Best | None:
    """The best chain a label of `part` at `index` can follow, its last part closed there."""
    closed = [
        _Best(_closed_score(found, index, totals), found.link)
        for earlier, found in best.items()
        if part is None or earlier < part
    ]
    return max(closed, key=lambda found: found.score, default=None)


def _closed_score(found: _Best, index: int, totals: dict[Part, list[int]]) -> Score:
    if found.link.part not in totals:
        return found.score
    return found.score.plus(Score(unexpected=-totals[found.link.part][index]))


def _gain(part: Part, index: int, text: str) -> Score:
    return Score(
        required=int(part in REQUIRED),
        labels=1,
        exact=int(text == f"- {SCHEMA[part].text}"),
        earliness=-index,
    )


def _unexpected_so_far(lines: Sequence[Line]) -> dict[Part, list[int]]:
    """For each part with known answers, how many lines before each index are none of them."""
    keys = [answer_key(line.text) for line in lines]
    return {
        part: list(accumulate((bool(k) and k not in label.answers for k in keys), initial=0))
        for part, label in SCHEMA.items()
        if label.answers
    }


def _unwind(link: _Link | None) -> Iterator[tuple[Part, int]]:
    while link is not None:
        yield link.part, link.line
        link = link.before

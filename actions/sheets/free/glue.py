"""Lines in which a copy and paste has glued several: « … objectifs de :- présenter…,- renforcer… ».

Every word stays, in order; only the cuts are found again.
"""

import re
from collections.abc import Iterator

_UPPER = "A-ZÀ-ÖØ-Þ"
_LOWER = "a-zß-öø-ÿ"

# The end of one sentence stuck to the start of the next: « bénévolat.Dans », « 2013 :Dans ».
_STUCK = re.compile(
    rf"(?<=[{_LOWER}\d»)][.?!:»)])(?=[{_UPPER}«][{_LOWER}’' ])|(?<=\s[?!:»])(?=[{_UPPER}])"
)
# The same without any sign, where the second word can only open a sentence: « actionsEn présence ».
_STUCK_WORDS = re.compile(
    rf"(?<=[{_LOWER}]{{3}})(?=(?:En|Dans|Avec|Pour|Puis|Par|Le|La|Les|Un|Une|Des|Ces|Ce|Cette|Il|Elle"
    r"|Ils|Elles|Au|Aux|Depuis|Ainsi)\s)"
)
# A dash that opens an item in the middle of a line: after a sign, two spaces, or a word it touches.
_ITEM = re.compile(rf"(?:(?<=[:,;.…)»])\s?|\s{{2,9}}|(?<=[{_LOWER}]))[-–]\s+(?=\S)")
_SENTENCE_END = re.compile(rf"(?<=[{_LOWER}\d»)….][.?!])\s+(?=[{_UPPER}«])")
_WORD = re.compile(r"\S+")
_ADDRESS = re.compile(r"@|://|www\.")


def unglued(text: str) -> list[str]:
    """The lines that one line holds. Items open with « - »; a line that glues nothing is alone.

    The last item of a run ends with its sentence: what follows is a paragraph again.
    """
    found: list[str] = []
    for stretch in _cut(text, _STUCK, _STUCK_WORDS):
        cuts = list(_ITEM.finditer(stretch))
        if not _is_list(stretch, cuts):
            found.append(stretch)
            continue
        before = stretch[: cuts[0].start()]
        found.append(before.rstrip(",; ") if before.startswith("-") else before)
        ends = [cut.start() for cut in cuts[1:]] + [len(stretch)]
        for cut, end in zip(cuts, ends, strict=True):
            item, *after = _SENTENCE_END.split(stretch[cut.end() : end], maxsplit=1)
            found.append(f"- {item.strip().rstrip(',;')}")
            found += after
    return [line.strip() for line in found if line.strip()]


def _is_list(stretch: str, cuts: list[re.Match[str]]) -> bool:
    """Two items or more; or one, after a colon or an item that opens the line."""
    if len(cuts) == 1:
        return stretch.startswith("-") or stretch[: cuts[0].start()].rstrip().endswith(":")
    return bool(cuts)


def _cut(text: str, *patterns: re.Pattern[str]) -> Iterator[str]:
    """The text cut wherever a pattern matches, but never inside an address."""
    kept_whole = [word.span() for word in _WORD.finditer(text) if _ADDRESS.search(word[0])]
    cuts = sorted(
        {
            found.start()
            for pattern in patterns
            for found in pattern.finditer(text)
            if not any(start < found.start() < end for start, end in kept_whole)
        }
    )
    for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True):
        yield text[start:end]

"""From a text to the stems the search compares, for what is indexed and for what is asked alike.

The same steps on both databases: accents, case and ligatures are folded first, then the French
stem is taken. Folding first is what lets « ecole » find « écoles »: a stem taken from the accented
word would not be the stem of the word typed without accents.
"""

import re
import threading
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

import snowballstemmer
from anyascii import anyascii

# Folded. Few on purpose: words that say nothing in any sentence, elided articles and pronouns.
_SMALL_WORDS = (
    "a au aux avec c ce ces cet cette d dans de des du elle en est et eux il ils j je l la le les"
    " leur leurs lui m ma mes mon n ne nos notre nous on ou par pour qu que qui s sa se ses son"
    " sur t ta te tes tu un une vos votre vous y"
)
STOP_WORDS = frozenset(_SMALL_WORDS.split())

# Before each stem that is indexed: where it stands. The index of a database then gives at once
# what holds a word in its title, on both databases alike.
TITLE, SUMMARY, BODY = "t", "s", "b"

# Stands between two texts put side by side, so that no quoted phrase runs from one into the other.
BREAK = "zzbreakzz"

# Longer words are no words (an address, a picture pasted as text): their start is enough.
LONGEST_WORD = 64

WORD = re.compile(r"[^\W_]+")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]+")
_FOLDED_WORD = re.compile(r"[a-z0-9]+")
_IRREGULAR = {
    "baux": "bail",
    "belle": "beau",
    "bel": "beau",
    "blanche": "blanc",
    "cieux": "ciel",
    "longue": "long",
    "nouvel": "nouveau",
    "nouvelle": "nouveau",
    "petite": "petit",
    "publique": "public",
    "travaux": "travail",
    "vieil": "vieux",
    "vieille": "vieux",
    "vieux": "vieux",
    "vitraux": "vitrail",
    "yeux": "oeil",
}

# Ending, the shortest word that it is a feminine of, and the masculine; the first that fits.
# Those in « ateur » are left whole: the stemmer knows them. Verbs end like feminines: « récupère »
# is none, and « sportif » goes to « sportive », since « cultive » comes from no « cultif ».
_FEMININES = (
    ("ateuse", 8, "ateur"),
    ("atrice", 8, "ateur"),
    ("ateur", 7, "ateur"),
    ("trice", 7, "teu"),
    ("euse", 6, "eu"),
    ("eur", 6, "eu"),
    ("iere", 7, "ier"),
    ("gere", 7, "ger"),
    ("chere", 7, "cher"),
    ("if", 5, "ive"),
)
_FINAL_Y = ("ay", "oy", "uy")
_HOUR = re.compile(r"([0-9]{1,2})(h)([0-9]{2})?")
_ORDINAL = re.compile(r"([0-9]+)(?:er|ere|re|e|eme|nd|nde)")
_MONTHS = "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre"
# What is one thing for a reader, in several pieces for a computer.
_DIGIT = re.compile(r"[0-9]")
INITIALS = re.compile(r"(?<!\w)(?:[^\W\d_]\.){2,}(?:[^\W\d_](?!\w))?")
_DATE = re.compile(
    r"(?<![\w/.])(?:([0-3]?[0-9])[/.]([01]?[0-9])[/.]([0-9]{4})|([0-3][0-9])/([01][0-9]))(?![\w/])"
)
_PHONE = re.compile(r"(?<!\w)0[0-9](?:[ .-][0-9]{2}){4}(?!\w)")
_THOUSANDS = re.compile(r"(?<![\w.,])[1-9][0-9]{0,2}(?:[ ][0-9]{3})+(?![\w])")

# The stemmer keeps the word it works on in itself: each thread has its own.
_local = threading.local()


def clean(text: str) -> str:
    """The same text composed (é is one character), without control or invisible characters."""
    return unicodedata.normalize("NFC", _CONTROL.sub(" ", _INVISIBLE.sub("", text)))


def plain(text: str) -> str:
    """The same text, what is written in several ways written in one.

    « C.C.A.S. » → CCAS, « 12/06/2026 » → 12 juin 2026, « 2 000 » → 2000, « 03 88 00 00 00 » → one
    number.
    """
    if "." in text:
        text = INITIALS.sub(lambda found: found[0].replace(".", "") + " ", text)
    if _DIGIT.search(text):
        text = text.replace("\u00a0", " ").replace("\u202f", " ")
        text = _PHONE.sub(lambda found: re.sub(r"\D", "", found[0]), text)
        text = _THOUSANDS.sub(lambda found: found[0].replace(" ", ""), text)
        text = _DATE.sub(_spelt_date, text)
    return text


@lru_cache(maxsize=65_536)
def stems_of_word(word: str) -> tuple[str, ...]:
    """Stems of one run of letters: none for a stop word, several when it folds to several words.

    >>> stems_of_word("Écoles")
    ('ecol',)
    """
    folded = _FOLDED_WORD.findall(fold_word(word))
    return tuple(_stem(part) for word in folded for part in _split(word) if part not in STOP_WORDS)


def stems(text: str) -> list[str]:
    """Stems of a text, in its order."""
    found: list[str] = []
    for match in WORD.finditer(plain(clean(text))):
        found.extend(stems_of_word(match.group()[:LONGEST_WORD]))
    return found


def marked_stems(mark: str, texts: Iterable[str], limit: int | None = None) -> str:
    """Stems of several texts on one line, each after its mark; at most `limit` of them.

    A `BREAK` stands between two texts.

    >>> marked_stems(TITLE, ["Deux écoles"])
    'tdeux tecol'
    """
    line: list[str] = []
    for text in texts:
        found = stems(text)
        if found and line:
            line.append(BREAK)
        line.extend(mark + stem for stem in found)
    return " ".join(line[:limit])


def _spelt_date(found: re.Match[str]) -> str:
    day, month, year = int(found[1] or found[4]), int(found[2] or found[5]), found[3]
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return found[0]
    return " ".join(filter(None, [str(day), _MONTHS.split()[month - 1], year]))


def fold_word(word: str) -> str:
    """Lower case, without accents or ligatures."""
    return anyascii(word).lower()


def _stem(folded: str) -> str:
    if not hasattr(_local, "stemmer"):
        _local.stemmer = snowballstemmer.stemmer("french")
    word = _masculine(_singular(folded))
    stem: str = _local.stemmer.stemWord(word)
    # As the stemmer does for « payer »: without its accent, it does not know « payé ».
    return f"{stem[:-1]}i" if stem != word and stem.endswith(_FINAL_Y) else stem


def _singular(folded: str) -> str:
    """Without the mark of the plural, nor the feminine « ée » that folding hides from the stemmer.

    The stemmer alone parts many singulars from their plurals: « potager » gives "potag" and
    « potagers » "potager", « jeu » "jeu" and « jeux » "jeux".
    """
    if folded in _IRREGULAR:
        return _IRREGULAR[folded]
    if len(folded) > 3 and folded[-1] in "sx" and folded[-2] != "s":
        if folded.endswith("aux") and not folded.endswith(("eaux", "yaux")) and len(folded) > 5:
            return folded[:-2] + "l"
        folded = folded[:-1]
    return folded[:-1] if folded.endswith("ee") and len(folded) > 4 else folded


def _masculine(folded: str) -> str:
    """« étrangère » → "etranger", « coiffeuse » and « coiffeur » → "coiffeu".

    Long words only: « prière » is no feminine.
    """
    if folded in _IRREGULAR:
        return _IRREGULAR[folded]
    for ending, least, instead in _FEMININES:
        if len(folded) >= least and folded.endswith(ending):
            return folded[: -len(ending)] + instead
    return folded


def _split(folded: str) -> tuple[str, ...]:
    """« 14h30 » as « 14 h 30 », « 1er » as « 1 »; any other word as it is."""
    if not folded[0].isdigit():
        return (folded,)
    if hour := _HOUR.fullmatch(folded):
        return tuple(part for part in hour.groups() if part)
    return (ordinal[1],) if (ordinal := _ORDINAL.fullmatch(folded)) else (folded,)

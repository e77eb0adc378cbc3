"""Lines that hold personal data: an e-mail, a telephone, the name of someone.

A sheet is written between professionals; a page is read by everyone. What names or reaches a
person stays with the editors until one of them decides otherwise. Rather one line too many than
one too few: what is marked is kept in the internal notes, never lost.
"""

import re
from collections.abc import Iterable
from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from actions.sheets.first_names import FIRST_NAMES
from actions.sheets.text import fold


class Personal(StrEnum):
    """What makes a line personal."""

    EMAIL = "email"
    PHONE = "phone"
    NAME = "name"


PERSONAL_LABELS = {
    Personal.EMAIL: _("adresse e-mail"),
    Personal.PHONE: _("téléphone"),
    Personal.NAME: _("personne nommée"),
}


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Every repetition below is bounded, or can match in one way only: a line may be very long.
_EMAIL = re.compile(
    r"(?<![\w.+%-])[\w.+%-]{1,64}"
    r"(?:@|\s?[\[({](?:at|a|arobase|@)[\])}]\s?|\s(?:at|arobase)\s)[\w-]{1,64}\.\w",
    re.IGNORECASE,
)
# 06 11 22 33 44, 06.11…, 0611223344, +33 (0)6 11…, 0033 6 11…
_PHONE = re.compile(
    r"(?<![\d+])(?:(?:\+|00)\s?\d{2,3}[\s.-]{0,3}(?:\(0\)[\s.-]{0,3})?[1-9]|0[\s.-]?[1-9])"
    r"(?:[\s.\-/]{0,3}\d{2}){4}(?!\d)"
)

_UPPER = "A-ZÀ-ÖØ-Þ"
_LOWER = "a-zß-öø-ÿ"
_CAPITALS = rf"[{_UPPER}]{{2,}}"
_CAPITALISED = rf"[{_UPPER}][{_LOWER}]+(?:[-’'][{_UPPER}]?[{_LOWER}]+)*"
_PARTICLE = (
    r"(?:(?:LE|LA|DE|DU|DES|DA|DI|EL|BEN|VAN|VON|de|du|des|da|di|le|la|el|ben|van|von)\s|[dD][’'])?"
)
_SURNAME = (
    rf"{_PARTICLE}(?:{_CAPITALS}|[{_UPPER}][{_LOWER}]+)"
    rf"(?:[-’'](?:{_CAPITALS}|[{_UPPER}]?[{_LOWER}]+))*"
)
_CIVILITY = re.compile(
    rf"(?<!\w)(?:M\.|MM\.|Mr\.?|Mme\.?|Mmes|Mlle|Monsieur|Madame|Mademoiselle|Dr\.?|Docteur|Maître)\s+"
    rf"(?:{_CAPITALISED}\s+)?(?:[{_UPPER}]\.\s?)?(?P<name>{_SURNAME})"
)
_TWO_WORDS = re.compile(rf"(?<![\w’'-])(?P<first>{_CAPITALISED})\s+(?P<last>{_SURNAME})(?!\w)")
_CAPITALS_FIRST = re.compile(
    rf"(?<![\w’'-])(?P<last>{_CAPITALS})\s+(?P<first>{_CAPITALISED})(?!\w)"
)
_INITIAL = re.compile(rf"(?<![\w.])[{_UPPER}]\.\s?(?P<last>{_CAPITALS}|{_CAPITALISED})(?!\w|\.)")

_FUNCTION = (
    r"(?:adjointe?|direct(?:eur|rice)|présidente?|vice-présidente?|secrétaire|anima(?:teur|trice)"
    r"|référente?|coordina(?:teur|trice)|coordonna(?:teur|trice)|responsable|chargée?|élue?|maire"
    r"|conseill(?:er|ère)|trésori(?:er|ère)|média(?:teur|trice)|éduca(?:teur|trice)|assistante?"
    r"|psychologue|médecin|infirmi(?:er|ère)|enseignante?|sociologue|chef(?:fe)?|déléguée?|bénévole"
    r"|forma(?:teur|trice)|professeure?|ancien(?:ne)?|fonda(?:teur|trice)|agente?|technicien(?:ne)?"
    r"|intervenante?|habitante?|artiste|auteure?|autrice|comédien(?:ne)?|principale?|puéricultrice)"
)
_BEFORE_FUNCTION = re.compile(
    rf"(?<![\w’'-])(?P<first>{_CAPITALISED})\s+(?P<last>{_SURNAME})\s*[,(:–-]\s*{_FUNCTION}\b"
)
_AFTER_FUNCTION = re.compile(
    rf"\b(?:[Rr]éférente?|[Cc]ontact|[Rr]esponsable|[Ii]nterlocut(?:eur|rice)|[Cc]oordina(?:teur|trice)"
    rf"|[Dd]irect(?:eur|rice)|[Pp]résidente?)\s*:\s*(?P<first>{_CAPITALISED})\s+(?P<last>{_SURNAME})(?!\w)"
)

# After one of these words a name is that of a place or of a body: « rue Jean Moulin ».
_OF_A_PLACE = re.compile(
    r"(?:rue|avenue|av|boulevard|bd|place|allee|allees|chemin|quai|impasse|cours|square|parc|stade|cite"
    r"|gymnase|piscine|salle|ecole|college|lycee|groupe scolaire|maternelle|creche|universite|hopital"
    r"|centre social et culturel|centre social|centre socio culturel|centre socioculturel"
    r"|centre culturel|centre|espace|maison"
    r"|maison de quartier|mjc|foyer|residence|quartier|mediatheque|bibliotheque|theatre|institut"
    r"|fondation|prix|clinique|ehpad|hall|pont|ile|lac|mont|port|gare|station|metro|musee|chapelle"
    r"|eglise|saint|sainte|association|collectif|cabinet|projet|plan|loi|pole|chateau|village|ville)"
    r"(?: (?:de|du|des|d|la|le|les|l|municipale?|communale?|intercommunale?))*$"
)
# Words with a capital that open the name of a body, not of a person.
_NOT_FIRST = _words(
    """
    le la les un une des du de au aux ce cet cette ces il elle en dans pour par avec et ou
    mais si ville villes commune mairie cabinet association associations centre centres social
    sociaux maison collectif college lycee ecole reseau groupe service services projet union
    societe conseil comite federation club plan pole espace salle theatre residence quartier
    rue place pays saint sainte region departement caisse mission relais restos secours croix
    foyer agence institut cite communaute metropole universite ministere direction programme
    contrat fonds fete festival forum journee semaine mois atelier ateliers action actions
    cafe jardin jardins bureau point office bibliotheque mediatheque haut hauts grand grands
    grande grandes petit petits petite petites nord sud est ouest nouveau nouvelle notre nos
    votre vos mon ma france europe etat parc bon bonne education nationale toit banque
    boutique radio coordination accueil
    """
)
# People long gone whose names are places everywhere.
_NAMESAKES = frozenset(
    fold(name)
    for name in """
    Rosa Parks|Jean Moulin|Jules Ferry|Jean Jaurès|Victor Hugo|Simone Veil|Louis Aragon|Jacques Prévert
    Pablo Picasso|Pablo Neruda|Louise Michel|Pierre Curie|Marie Curie|Jean Zay|Paul Éluard|Émile Zola
    Nelson Mandela|Martin Luther|Albert Camus|Jean Macé|Jules Verne|Charles de Gaulle|Léon Blum
    Marcel Pagnol|Georges Brassens|Salvador Allende|Henri Barbusse|Jean Vilar|Louis Pasteur|Jeanne Arc
    Pierre Mendès|Olympe Gouges|Joséphine Baker|Simone Signoret|Boris Vian|Paul Langevin|Paul Bert
    Charlie Chaplin|Marguerite Yourcenar|Louise Weiss|Germaine Tillion|Lucie Aubrac|Anne Frank
    """.replace("\n", "|").split("|")
    if name.strip()
)


_AFTER_NAME = re.compile(r"\s*(?:[,;:(/–—-]|$)")


def personal_data(text: str, *, places: Iterable[str] = ()) -> list[Personal]:
    """What makes this text personal, the most telling first; empty when nothing does.

    `places` are names that stand for a place here, such as that of the organisation: « l’équipe de
    Rosa Parks » is then no person.
    """
    found = []
    if _EMAIL.search(text):
        found.append(Personal.EMAIL)
    if _PHONE.search(text):
        found.append(Personal.PHONE)
    if _names_someone(text, " ".join(map(fold, places))):
        found.append(Personal.NAME)
    return found


def is_personal(text: str, *, places: Iterable[str] = ()) -> bool:
    return bool(personal_data(text, places=places))


def _names_someone(text: str, places: str) -> bool:
    if any(fold(found["name"]) not in places for found in _CIVILITY.finditer(text)):
        return True
    for pattern in (_TWO_WORDS, _CAPITALS_FIRST, _BEFORE_FUNCTION, _AFTER_FUNCTION):
        for found in _overlapping(pattern, text):
            sure = pattern in (_BEFORE_FUNCTION, _AFTER_FUNCTION)
            if _is_a_person(text, found, places, sure=sure):
                return True
    return any(
        fold(found["last"]) not in places and not _is_of_a_place(text, found.start())
        for found in _INITIAL.finditer(text)
        if found["last"].isupper() and len(found["last"]) > 2
    )


def _is_a_person(text: str, found: re.Match[str], places: str, *, sure: bool) -> bool:
    first, last = fold(found["first"]), fold(found["last"])
    name = f"{first} {last}"
    if first.split()[0] in _NOT_FIRST or last.split()[-1] in _NOT_FIRST:
        return False
    if name in _NAMESAKES or name in places or _is_of_a_place(text, found.start()):
        return False
    known = first.replace(" ", "-").split("-")[0] in FIRST_NAMES
    in_capitals = found["last"].isupper() and len(found["last"]) > 2
    if known or sure:
        return True
    # Without a known first name, « Awena LE GALL, » names someone and « Agrément AGATE de » does not.
    ends = _AFTER_NAME.match(text, found.end())
    return in_capitals and not _is_acronym(found["last"]) and ends is not None


def _is_acronym(word: str) -> bool:
    """« Cabinet EQR » has no vowel to be called by, or too few letters."""
    return len(word) <= 4 or not re.search("[AEIOUYÀ-Ý]", word)


def _is_of_a_place(text: str, start: int) -> bool:
    return bool(_OF_A_PLACE.search(fold(text[max(0, start - 60) : start])))


def _overlapping(pattern: re.Pattern[str], text: str) -> Iterable[re.Match[str]]:
    """Matches that may share words: « Le Maire Paul Martin » holds « Paul Martin »."""
    start = 0
    while found := pattern.search(text, start):
        yield found
        start = found.start("first" if found.start("first") > found.start() else "last")
        start = max(start, found.start() + 1)

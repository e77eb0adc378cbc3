"""The headings that sheets use, and how to tell one from a line of text.

A heading may be numbered, in capitals, without accents, followed by a colon or by its answer on
the same line, slightly misspelt, or a whole question. The words below are those of the source, to
be recognised, not texts to show; they are written folded (see `text.fold`).
"""

import re
from collections.abc import Mapping
from difflib import SequenceMatcher
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from actions.sheets.text import fold


class Part(StrEnum):
    """What a section of a sheet is about."""

    TITLE = "title"
    SUMMARY = "summary"
    ORGANISATION = "organisation"
    STATUS = "status"
    PUBLICS = "publics"
    PLACE = "place"
    DATE = "date"
    KEYWORDS = "keywords"
    CONTEXT = "context"
    OBJECTIVES = "objectives"
    DESCRIPTION = "description"
    PROGRAMME = "programme"
    GATHERINGS = "gatherings"
    PARTNERS = "partners"
    FUNDING = "funding"
    PEOPLE = "people"
    RESULTS = "results"
    TERRITORY_RESULTS = "territory_results"
    ORGANISATION_RESULTS = "organisation_results"
    RESIDENT_RESULTS = "resident_results"
    SUCCESS = "success"
    OBSERVATIONS = "observations"
    LIMITS = "limits"
    PROSPECTS = "prospects"
    CONTACT = "contact"
    # A heading that only announces others, such as « Éléments clés ».
    ABOVE = "above"


class Heading(NamedTuple):
    """What a line says as a heading: its part, its own words, and what follows them."""

    part: Part
    label: str
    rest: str


_NAMES: Mapping[Part, str] = {
    Part.TITLE: """
        nom|titre|intitule|nom de l action|titre de l action|intitule de l action|nom du projet
        titre du projet|intitule du projet|nom de l experience|titre de l experience|fiche action
        fiche experience|nom de l evenement""",
    Part.SUMMARY: "resume|en bref|en resume|en quelques mots|l essentiel|synthese|chapeau|accroche",
    Part.ORGANISATION: """
        structure organisatrice|structure|structure porteuse|porteur|porteur du projet|organisateur
        organisateurs|porteur de l action|organisme|maitre d ouvrage|pilote|qui organise|organise par
        structure pilote|maitrise d ouvrage""",
    Part.STATUS: "statut|statut de l action|etat d avancement|etat|avancement|ou en est l action",
    Part.PUBLICS: """
        public|publics|public vise|publics vises|public cible|publics cibles|beneficiaires
        public concerne|publics concernes|pour qui|a qui s adresse l action|participants vises
        personnes concernees|destinataires|public accueilli""",
    Part.PLACE: """
        lieu|lieux|lieu de l action|territoire|territoire concerne|territoires concernes|ou|localisation
        territoire d intervention|lieu de realisation|perimetre|lieu de l evenement|commune
        territoire d action|perimetre d intervention""",
    Part.DATE: """
        date|dates|quand|calendrier|duree|periode|frequence|date de l action|dates et horaires
        date et heure|horaires|date de debut|date de mise en oeuvre|echeancier|periodicite
        date et lieu|lieu et date|planning""",
    Part.KEYWORDS: """
        mots cles|mot cle|mots clefs|mot clef|thematique|thematiques|theme|themes|etiquettes|tags
        domaines|domaine|mots cles associes|mots cles associes a l action|domaines d intervention""",
    Part.CONTEXT: """
        contexte|contexte de l action|contexte et enjeux|diagnostic|origine|origine de l action|constat
        constats|besoins|besoin|enjeux|historique|genese|pourquoi|point de depart|situation de depart
        besoins identifies|origine du projet|contexte du projet|elements de diagnostic|constat de depart
        besoin de depart|probleme|problematique|contexte et origine|contexte et besoins|constats de depart
        le contexte|motivations|introduction|contexte local|finalite et contexte""",
    Part.OBJECTIVES: """
        but|buts|objectif|objectifs|but de l action|objectifs de l action|objectifs vises|finalite
        finalites|objectif general|objectifs generaux|objectifs specifiques|objectif principal
        objectifs operationnels|objectifs du projet|but et objectifs|buts et objectifs|les objectifs
        description de l experience ses objectifs ses acteurs et ses differentes phases
        objectifs acteurs et phases|objectifs et finalites|intentions|resultats attendus
        objectifs pedagogiques|ambition|ambitions""",
    Part.DESCRIPTION: """
        deroulement|description|presentation|presentation de l action|description de l action|action
        description generale|deroule|deroule de l action|mise en oeuvre|contenu|contenu de l action
        description du projet|presentation du projet|le projet|l action|demarche|methode|methodologie
        deroulement de l action|fonctionnement|etapes|les etapes|actions menees|activites|actions
        description de l experience|presentation de l experience|organisation|modalites
        modalites de mise en oeuvre|realisation|realisations|actions realisees|recit|principe
        l experience|comment|comment ca marche|mise en place|ateliers|les actions|detail de l action
        presentation generale|modalites pratiques|nature de l action|demarche et methode
        etapes de mise en oeuvre|phases|description detaillee|description courte""",
    Part.PROGRAMME: "programme|au programme|programme de la journee|le programme|deroule de la journee",
    Part.PARTNERS: """
        partenaires|partenaire|partenariat|partenariats|partenaires principaux|partenaires operationnels
        principaux partenaires|partenaires associes|partenaires mobilises|partenaires locaux|partenaires
        partenaires d action|acteurs|acteurs mobilises|avec qui|partenaires institutionnels
        partenaires techniques|partenaires associatifs|les partenaires|partenaires impliques
        acteurs impliques|partenaires du projet|partenaires de l action""",
    Part.FUNDING: """
        budget|financement|financements|cout|couts|ressources financieres|moyens financiers|financeurs
        financeur|ils financent l action|qui finance l action|plan de financement|depenses|recettes
        partenaires financiers|budget de l action|cout de l action|budget previsionnel|cofinancements
        moyens|ressources|moyens mobilises|ressources mobilisees|moyens mis en oeuvre|tarif|tarifs
        moyens materiels|moyens techniques|cout du projet|budget global|cout total|subventions
        ressources financieres mobilisees|moyens necessaires|moyens materiels et financiers|les moyens
        moyens humains et financiers|moyens humains et materiels|budget et financement
        ressources financieres mobilisees pour cette action|cout et financement|ils financent le projet""",
    Part.PEOPLE: """
        moyens humains|ressources humaines|personnes mobilisees|equipe|intervenants|encadrement
        nombre de personnes mobilisees|benevoles|personnel|moyens en personnel|equipe projet|intervenant
        nombre de personnes mobilises pour cette action|nombre de personnes mobilisees pour cette action
        animateurs|equipe d animation""",
    Part.RESULTS: """
        bilan|resultats|resultat|impacts|impact|effets|effets positifs|evaluation|bilan de l action
        resultats obtenus|bilan et resultats|resultats et impacts|impacts ou effets positifs|retombees
        benefices|bilan qualitatif|bilan quantitatif|bilan et evaluation|resultats et evaluation|apports
        evaluation de l action|effets constates|plus value|ce que cela a change|bilan et impacts
        bilan provisoire|premiers resultats|indicateurs|evaluations|chiffres cles|impacts et effets""",
    Part.TERRITORY_RESULTS: "resultat sur le territoire|resultats sur le territoire"
    "|resultats pour le territoire|impact sur le territoire|impacts sur le territoire",
    Part.ORGANISATION_RESULTS: "resultat pour le centre social|resultats pour le centre social"
    "|resultats pour la structure|impact pour la structure|resultat pour la structure",
    Part.RESIDENT_RESULTS: "resultat pour les habitants|resultats pour les habitants"
    "|impact pour les habitants|resultats pour les participants|resultats pour le public",
    Part.SUCCESS: """
        facteurs de reussite|facteur de reussite|facteurs de succes|points forts|leviers|cles de reussite
        conditions de reussite|atouts|elements facilitants|points positifs|facteurs cles de succes
        facteurs favorisants|facteurs cles de reussite|forces|reussites|les cles de la reussite|levier
        facteurs facilitants|conseils|recommandations""",
    Part.OBSERVATIONS: """
        observations|observation|remarques|remarque|commentaires|commentaire|a noter|a savoir|divers
        informations complementaires|complements|notes|avis|point de vue|autres informations
        temoignages|temoignage""",
    Part.LIMITS: """
        limites|limite|difficultes|difficultes rencontrees|freins|points faibles|points de vigilance
        obstacles|points a ameliorer|limites et difficultes|suite de l action limites|faiblesses
        freins et difficultes|axes d amelioration|point de vigilance|contraintes|points negatifs
        freins rencontres|freins et limites|difficultes et limites""",
    Part.PROSPECTS: """
        perspectives|perspective|suites|suite|suite de l action|suites a donner|et apres|evolution
        evolutions|suite de l action perspectives|projets|avenir|prolongements|perspectives et suites
        suites envisagees|bilan et perspectives|developpements|la suite|perspectives d evolution
        evolutions envisagees|perspectives de developpement|reproductibilite|transferabilite""",
    Part.CONTACT: """
        contact|contacts|pour plus d information|pour plus d informations|pour en savoir plus
        plus d informations|renseignements|coordonnees|personne a contacter|personnes a contacter
        personne ressource|en savoir plus|informations pratiques|referent|referente|referents
        contact presse|contact et renseignements|informations et contact|informations|adresse|adresses
        telephone|tel|courriel|e mail|email|mail|site internet|site web|liens|lien|inscription
        inscriptions|personnes ressources|contacts utiles|interlocuteur|vos contacts|nous contacter
        renseignements et inscriptions|responsable du projet|responsable de l action""",
    Part.ABOVE: """
        elements cles|fiche|fiche de l action|fiche projet|fiche experience detaillee|details|sommaire
        fiche technique|carte d identite|informations generales|identification|fiche d identite""",
}

# Questions that stand for a heading: the first pattern found in the folded line says which.
_QUESTIONS: tuple[tuple[str, Part], ...] = (
    (r"\b(diagnostic|origine|besoins?|constats?|contexte|pourquoi)\b", Part.CONTEXT),
    (r"\b(reussite|reussi|succes|leviers?|points forts)\b", Part.SUCCESS),
    (r"\b(limites?|difficultes?|freins?|obstacles?|points faibles|problemes?)\b", Part.LIMITS),
    (r"\b(perspectives?|suites?|avenir|et apres|evolutions?|continuer)\b", Part.PROSPECTS),
    (
        r"\b(impacts?|effets|resultats?|bilan|apports?|changements?|change|evaluation)\b",
        Part.RESULTS,
    ),
    (r"\b(objectifs?|buts?|finalites?)\b", Part.OBJECTIVES),
    (r"\b(financ\w*|budget|couts?|moyens|ressources|argent)\b", Part.FUNDING),
    (r"\b(equipe|mobilise\w*|benevoles|personnel)\b", Part.PEOPLE),
    (r"\b(partenaires?|partenariats?|avec qui|acteurs?)\b", Part.PARTNERS),
    (r"\b(contacter|contact|renseign\w*|savoir plus|s adresser)\b", Part.CONTACT),
    (r"\b(publics?|beneficiaires?|pour qui|a qui|s adresse)\b", Part.PUBLICS),
    (r"^(quand|a quelles? dates?|quelles? dates?|combien de temps)\b", Part.DATE),
    (r"^(ou|dans quels? lieux?|quels? lieux?|sur quels? territoires?)\b", Part.PLACE),
    (r"\b(porte|porteur|initiative|organise)\b", Part.ORGANISATION),
    (r"\b(comment|deroul\w*|etapes?|phases?|quoi|action|projet)\b", Part.DESCRIPTION),
)
_ASKS = re.compile(
    r"^(quel(le)?s?|qui|que|quoi|comment|pourquoi|avec qui|pour qui|ou|quand|combien|en quoi|de quoi"
    r"|dans quel(le)?s?|sur quel(le)?s?|a qui|a quel(le)?s?|par qui|y a t il|est ce que)\b"
)

# « 3 grandes manifestations annuelles », « Les temps forts de l’année »: dates follow.
_GATHERINGS = re.compile(
    r"^(?:(?:les|nos|ses|\d+|deux|trois|quatre|cinq|six|plusieurs)\s)?"
    r"(?:(?:grand(?:e)?s|principaux|principales|autres|\d+)\s)*"
    r"(?:manifestations?|rendez vous|temps forts?|evenements?|rencontres|fetes|animations)"
    r"(?:\s(?:annuel(?:le)?s?|regulier(?:e)?s|festifs|festives|ouverts|ouvertes"
    r"|de l annee|dans l annee|chaque annee|phares))+$"
)

# What may follow a heading without changing what it is.
_TAILS = re.compile(
    r"\s(?:de|du|des) (?:l action|l actions|projet|l experience|l evenement|l initiative"
    r"|la rencontre|dispositif|actions|la demarche)$"
    r"|\s(?:en )?(?:19|20)\d\d(?: (?:19|20)\d\d)?$|\s(?:etc|facultatif|si besoin)$"
)
NUMBER = re.compile(
    r"^(?:[#*_>\s]+)?(?:\d{1,2}(?:\.\d{1,2})+\s+|(?:\(?\d{1,2}(?:\.\d{1,2})*|\(?[IVX]{1,4}|\(?[A-Za-z])"
    r"\s*[.)°/–—-]+\s*|[-–—•▪■●○◦►➢✓→*·]\s*)?(?:[*_]+)?\s*"
)
_LONGEST_NAME = 90
_LONGEST_QUESTION = 220
_CLOSE_ENOUGH = 0.92


def _parts_by_name() -> dict[str, Part]:
    found: dict[str, Part] = {}
    for part, names in _NAMES.items():
        for name in re.split(r"\||\n\s*", names.strip()):
            found.setdefault(name.strip(), part)
    return found


_PARTS = _parts_by_name()
# One word that is a heading by itself only when it stands alone: « Action : » opens a sentence.
_TOO_COMMON_INLINE = {
    "action",
    "actions",
    "ou",
    "comment",
    "notes",
    "suite",
    "organisation",
    "fiche",
}


def heading_of(text: str) -> Heading | None:
    """The heading that a line is or opens with, None when it is a line of text.

    « 2. Objectifs : se rencontrer » → (OBJECTIVES, « 2. Objectifs : », « se rencontrer »).
    """
    if whole := _whole_heading(text):
        return Heading(whole, text, "")
    before, colon, after = text.partition(":")
    if not colon or not after.strip() or len(before) > _LONGEST_NAME:
        return None
    if after.startswith("//") or fold(before) in _TOO_COMMON_INLINE:
        return None
    part = _part_named(before)
    return Heading(part, f"{before}:", after.strip()) if part else None


def is_heading(text: str) -> bool:
    """Whether a whole line is a heading."""
    return _whole_heading(text) is not None


@lru_cache(maxsize=4096)
def _whole_heading(text: str) -> Part | None:
    if len(text) > _LONGEST_QUESTION:
        return None
    bare = _bare(text)
    key = fold(bare)
    if not key:
        return None
    if _asks(bare, key):
        return next((part for pattern, part in _QUESTIONS if re.search(pattern, key)), None)
    if _GATHERINGS.match(key):
        return Part.GATHERINGS
    # An item of a list is a heading only when something says so: « - Culture » is an answer.
    if bare.rstrip().endswith((",", ";", "!", "…")) or _is_sentence(bare):
        return _PARTS.get(key)
    return _part_named(text)


def _part_named(text: str) -> Part | None:
    if len(text) > _LONGEST_NAME * 2:
        return None
    key = fold(_bare(text))
    shorter = _TAILS.sub("", key)
    if part := _PARTS.get(key) or _PARTS.get(shorter):
        return part
    return _misspelt(key)


def _misspelt(key: str) -> Part | None:
    """The part whose name this one nearly is: « mots cles associes a l actions »."""
    if len(key) < 8:
        return None
    best = max(_PARTS, key=lambda name: _likeness(name, key))
    return _PARTS[best] if _likeness(best, key) >= _CLOSE_ENOUGH else None


def _likeness(name: str, key: str) -> float:
    if abs(len(name) - len(key)) > 4 or name[0] != key[0]:
        return 0.0
    return SequenceMatcher(None, name, key, autojunk=False).ratio()


def _bare(text: str) -> str:
    """Without its number, its mark and the signs around it."""
    return NUMBER.sub("", text, count=1).strip(" :.*_#-–—\u00a0")


def _asks(bare: str, key: str) -> bool:
    return "?" in bare[-2:] and (bool(_ASKS.match(key)) or len(bare) < _LONGEST_NAME)


def _is_sentence(bare: str) -> bool:
    return ". " in bare

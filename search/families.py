"""Words of one family that the stemmer parts: « s’inscrire » finds « inscription ».

Everyday words of a town that say the same thing; what a theme is about is taught by staff, beside
it. Left out on purpose: those whose stem is also that of another word (« fermer » and « ferme »,
« vente » and « vent », « former » and « forme »).
"""

from collections.abc import Mapping

from search.text import stems_of_word

FAMILIES = (
    "acheter achat",
    "adhérer adhésion adhérent",
    "apprendre apprentissage",
    "arroser arrosage",
    "bénévole bénévolat",
    "bricoler bricolage bricoleur",
    "chanter chanteur",
    "citoyen citoyenneté",
    "composter compostage",
    "conduire conduite",
    "construire construction",
    "coudre couture",
    "danser danseur",
    "décider décision",
    "écrire écriture",
    "égal égalité",
    "élire élection",
    "inscrire inscrit inscrivez inscription",
    "jardiner jardinage",
    "jouer jeu",
    "lire lecture",
    "louer location",
    "marier mariage",
    "mixte mixité",
    "mobile mobilité",
    "nager natation",
    "naître naissance",
    "nettoyer nettoyage",
    "ouvrir ouvert ouverture",
    "parrainer parrainage",
    "peindre peinture",
    "planter plantation",
    "proposer proposition",
    "protéger protection",
    "prévenir prévention",
    "recycler recyclage",
    "répondre réponse",
    "réunir réunion",
    "solidaire solidarité",
    "soutenir soutien",
    "transmettre transmission",
)


def _kin() -> Mapping[str, tuple[str, ...]]:
    families = [
        tuple(dict.fromkeys(stem for word in family.split() for stem in stems_of_word(word)))
        for family in FAMILIES
    ]
    return {stem: family for family in families for stem in family}


# By the stem of each word, the stems of its family.
KIN = _kin()

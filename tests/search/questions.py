"""A small town, the questions people ask of it, and what must answer on any database.

`test_questions.py` puts each of them to the page of the search.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from core.models import Theme
from core.search import Document

# Key in the address, kind, title, and what else it says. `days` counts from today.
TOWN: tuple[tuple[str, str, str, dict[str, Any]], ...] = (
    (
        "jardin",
        "action",
        "Jardin partagé des Tanneurs",
        {
            "summary": "Un potager cultivé par les voisins.",
            "text": "On sème et on récolte ensemble avec les enfants de l’école.",
            "place": "Jardin des Tanneurs",
            "themes": ["environnement"],
        },
    ),
    (
        "compost",
        "action",
        "Composteurs de quartier",
        {"text": "Chaque foyer apporte ses épluchures au jardin public.", "publics": ["Adultes"]},
    ),
    (
        "ecoles",
        "page",
        "Écoles de la commune",
        {
            "summary": "Inscriptions, cantine et périscolaire.",
            "text": "Les directrices reçoivent les familles.",
        },
    ),
    (
        "devoirs",
        "action",
        "Coup de pouce",
        {
            "summary": "Du CP au CM2, après la classe.",
            "text": "Des bénévoles et une animatrice.",
            "themes": ["education-scolarite"],
        },
    ),
    (
        "cafe",
        "action",
        "Café des parents",
        {"summary": "Parler sans être jugé.", "themes": ["parentalite"]},
    ),
    (
        "parentaise",
        "partenaire",
        "La Parent’aise",
        {"summary": "Un lieu d’accueil enfants-parents ouvert le lundi."},
    ),
    (
        "ccas",
        "partenaire",
        "CCAS",
        {"summary": "Reçoit sans rendez-vous.", "themes": ["solidarite"]},
    ),
    (
        "aides",
        "page",
        "Demander une aide",
        {"text": "Le centre communal d’action sociale instruit les dossiers."},
    ),
    (
        "piscine",
        "actualite",
        "Centre nautique",
        {"text": "Le conseil communal finance une action à portée sociale pour les nageurs."},
    ),
    ("epicerie", "action", "Épicerie du quai", {"themes": ["solidarite"]}),
    ("pmi", "partenaire", "PMI du canton", {"text": "Pesée des nourrissons."}),
    (
        "infantile",
        "page",
        "Suivi des tout-petits",
        {"text": "La protection maternelle et infantile suit les enfants."},
    ),
    (
        "fle",
        "action",
        "Ateliers de conversation",
        {
            "summary": "Cours de F.L.E. le mardi à 14h30.",
            "themes": ["alphabetisation-apprentissage-du-francais"],
        },
    ),
    (
        "langue",
        "partenaire",
        "Mots d’accueil",
        {"text": "L’association enseigne le français langue étrangère."},
    ),
    ("gouter", "evenement", "Goûter des aînés", {"days": 10, "place": "Salle Colette"}),
    (
        "gym",
        "evenement",
        "Gym douce",
        {"days": 12, "publics": ["Seniors"], "themes": ["sport"]},
    ),
    ("visites", "action", "Visites amicales", {"text": "Auprès des personnes âgées isolées."}),
    (
        "platanes",
        "actualite",
        "Les platanes de la place",
        {"text": "Ces arbres âgés rafraîchissent les personnes qui passent."},
    ),
    ("solitude", "action", "Rompre la solitude", {"themes": ["vieillissement"]}),
    (
        "memoires",
        "action",
        "Mémoires croisées",
        {"summary": "Un projet intergénérationnel.", "themes": ["intergenerationnel"]},
    ),
    ("correspondance", "action", "Lettres d’hiver", {"themes": ["intergenerationnel"]}),
    ("repas", "action", "Repas de rue", {"themes": ["mixite-sociale"]}),
    ("grenier", "evenement", "Vide-grenier du printemps", {"days": 20}),
    ("grenier-passe", "evenement", "Vide-grenier d’automne", {"days": -200}),
    ("chaise", "idee", "Une chaise", {"text": "Au grenier, un coffre vide.", "days": -5}),
    ("weekend", "actualite", "Un weekend à la ferme", {"days": -3}),
    (
        "bibliotheque",
        "partenaire",
        "Bibliothèque Colette",
        {"text": "Lire, emprunter, écouter.", "themes": ["culture"]},
    ),
    ("horaires", "actualite", "La bibliothèque change ses horaires", {"days": -2}),
    ("nuit", "evenement", "Nuit de la lecture", {"days": 40, "text": "À la bibliothèque."}),
    ("concert-1", "evenement", "Concert de la chorale", {"days": 5}),
    ("concert-2", "evenement", "Concert de Noël", {"days": 30}),
    ("concert-3", "evenement", "Concert au kiosque", {"days": 90}),
    ("concert-4", "evenement", "Concert des élèves", {"days": -30}),
    ("concert-5", "actualite", "Retour sur le concert", {"days": -29}),
    ("concer", "idee", "Un concer sous les halles", {"days": -8}),
    (
        "oeuvres",
        "evenement",
        "Œuvres et chefs-d’œuvre",
        {"days": 60, "text": "Une artiste, un musée, des tableaux.", "themes": ["culture"]},
    ),
    ("coeur", "actualite", "Au cœur du bourg", {"days": -15}),
    ("recensement", "actualite", "Recensement", {"text": "Les agents font du porte-à-porte."}),
    ("portes", "evenement", "Portes ouvertes de la mairie", {"days": 14}),
    ("journaux", "page", "Journaux municipaux", {"text": "Tous les numéros depuis 1998."}),
    (
        "travaux",
        "actualite",
        "Travaux rue de la Gare",
        {
            "text": "À partir du 12 juin 2027, coût : 2 000 €. Renseignements au 03 88 00 11 22.",
            "days": -1,
        },
    ),
    (
        "etang",
        "page",
        "La presqu’île",
        {"text": "Se baigner aujourd’hui comme aux soirs d’été, au bord de l’eau."},
    ),
    (
        "commerces",
        "page",
        "Commerces du bourg",
        {"text": "Une boulangère, un coiffeur, une infirmière et un nouveau libraire."},
    ),
    ("pistes", "idee", "Des pistes cyclables", {"territory": "Haut-Bourg", "days": -20}),
    ("judo", "partenaire", "Judo club", {"themes": ["sport"]}),
    ("cantine", "page", "La cantine", {"text": "Comment s’inscrire, combien cela coûte."}),
)


def documents() -> Iterator[Document]:
    themes = dict(Theme.objects.values_list("slug", "pk"))
    today = timezone.localdate()
    for number, (key, kind, title, told) in enumerate(TOWN, 1):
        fields = dict(told)
        days = fields.pop("days", None)
        yield Document(
            kind=kind,
            object_id=number,
            title=title,
            url=f"/{key}/",
            date=None if days is None else today + datetime.timedelta(days=days),
            themes=[themes[slug] for slug in fields.pop("themes", ())],
            **fields,
        )


@dataclass(frozen=True)
class Asked:
    """`q` gives `found`, keys in any order, of which `first` come first in that order.

    `instead` is what was answered in its place, `proposed` what the page proposes to try.
    """

    q: str
    found: str = ""
    first: str = ""
    instead: str = ""
    proposed: str = ""


QUESTIONS: tuple[Asked, ...] = (
    # Accents, case, ligatures, apostrophes.
    Asked("ecole", "ecoles devoirs jardin"),
    Asked("école", "ecoles devoirs jardin", first="ecoles"),
    Asked("Écoles", "ecoles devoirs jardin"),
    Asked("l'école", "ecoles devoirs jardin"),
    Asked("L’ÉCOLE", "ecoles devoirs jardin"),
    Asked("lʼecole", "ecoles devoirs jardin"),
    Asked("ÉCOLES DE LA COMMUNE", "ecoles"),
    Asked("oeuvre", "oeuvres"),
    Asked("œuvre", "oeuvres"),
    Asked("d’œuvres", "oeuvres"),
    Asked("chef-d'oeuvre", "oeuvres"),
    Asked("coeur", "coeur"),
    Asked("cœurs", "coeur"),
    # Elisions and hyphens.
    Asked("presqu'île", "etang"),
    Asked("presqu’ile", "etang"),
    Asked("presquile", "etang", instead="presqu’île"),
    Asked("aujourd'hui", "etang"),
    Asked("aujourd’hui", "etang"),
    Asked("aujourdhui", "etang", instead="aujourd’hui"),
    Asked("d'été", "etang"),
    Asked("été", "etang"),
    Asked("porte-à-porte", "recensement"),
    Asked("porte à porte", "recensement"),
    Asked('"porte"', "portes recensement piscine"),
    Asked("rendez-vous", "ccas"),
    Asked("rendez vous", "ccas"),
    Asked("vide-grenier", "grenier grenier-passe chaise", first="grenier grenier-passe"),
    Asked("vide grenier", "grenier grenier-passe chaise", first="grenier grenier-passe"),
    Asked("videgrenier", "grenier grenier-passe chaise", instead="vide grenier"),
    Asked("Vide-Greniers", "grenier grenier-passe chaise"),
    # Phrases and exclusions.
    Asked('"vide grenier"', "grenier grenier-passe"),
    Asked("« vide-grenier »", "grenier grenier-passe"),
    Asked("“Vide grenier”", "grenier grenier-passe"),
    Asked("vide -grenier"),
    Asked('grenier -"vide grenier"', "chaise"),
    Asked("grenier –printemps", "grenier-passe chaise"),
    Asked("jardin", "jardin compost", first="jardin compost"),
    Asked("jardins partagés", "jardin"),
    Asked('"jardin partagé"', "jardin"),
    Asked('"partagé jardin"'),
    Asked("jardin -école", "compost"),
    Asked("-jardin"),
    # Plurals, feminines.
    Asked("journal", "journaux"),
    Asked("journaux", "journaux"),
    Asked("travail", "travaux"),
    Asked("musées", "oeuvres"),
    Asked("tableau", "oeuvres"),
    Asked("bénévole", "devoirs"),
    Asked("animateur", "devoirs"),
    Asked("directeur", "ecoles"),
    Asked("boulanger", "commerces"),
    Asked("coiffeuse", "commerces"),
    Asked("infirmier", "commerces"),
    Asked("artistes", "oeuvres"),
    Asked("cyclable", "pistes"),
    Asked("piste", "pistes"),
    # Numbers, hours, dates.
    Asked("CM2", "devoirs"),
    Asked("cm2 cp", "devoirs"),
    Asked("1998", "journaux"),
    Asked("2000", "travaux"),
    Asked("2 000", "travaux"),
    Asked("0388001122", "travaux"),
    Asked("03 88 00 11 22", "travaux"),
    Asked("12 juin 2027", "travaux"),
    Asked("12/06/2027", "travaux"),
    Asked("14h30", "fle"),
    Asked("14 h 30", "fle"),
    # Abbreviations and words that mean the same; themes.
    Asked("CCAS", "ccas epicerie aides", first="ccas"),
    Asked("ccas", "ccas epicerie aides"),
    Asked("C.C.A.S.", "ccas epicerie aides"),
    Asked("centre communal d’action sociale", "ccas epicerie piscine aides", first="ccas"),
    Asked("centre communal d'action sociale", "ccas epicerie piscine aides"),
    Asked('"centre communal d’action sociale"', "ccas epicerie aides"),
    Asked("centre communal", "piscine aides"),
    Asked("action sociale", "piscine aides"),
    Asked("PMI", "pmi infantile"),
    Asked("protection maternelle et infantile", "pmi infantile"),
    Asked("FLE", "fle langue", first="fle"),
    Asked("F.L.E.", "fle langue"),
    Asked("français langue étrangère", "fle langue"),
    Asked("aînés", "gouter solitude gym visites", first="gouter solitude"),
    Asked("aines", "gouter solitude gym visites"),
    Asked("seniors", "gouter solitude gym visites"),
    Asked("séniors", "gouter solitude gym visites"),
    Asked("personnes âgées", "gouter solitude gym platanes visites"),
    Asked('"personnes âgées"', "gouter solitude gym visites"),
    Asked("seniors -aînés", "solitude"),
    Asked("goûter -seniors"),
    Asked("LAEP", "cafe parentaise"),
    Asked("lieu d'accueil enfants-parents", "cafe parentaise"),
    Asked("mixité", "repas"),
    Asked("mixite sociale", "repas"),
    Asked("sociale", "repas piscine aides"),
    Asked("aide aux devoirs", "devoirs"),
    Asked("sport", "gym judo"),
    Asked("judo sport", "judo"),
    Asked("sport -judo", "gym"),
    Asked("intergénérationnel", "memoires correspondance", first="memoires"),
    Asked("intergenerationelle", "memoires correspondance", instead="intergénérationnel"),
    Asked("intergenerationel", "memoires correspondance", instead="intergénérationnel"),
    Asked("INTERGÉNÉRATIONNEL", "memoires correspondance"),
    # Mistakes, corrected when nothing answers or proposed when little does.
    Asked(
        "bibliotéque",
        "horaires bibliotheque nuit",
        first="horaires bibliotheque nuit",
        instead="bibliothèque",
    ),
    Asked("biblioteque", "horaires bibliotheque nuit", instead="bibliothèque"),
    Asked("bibliothéque", "horaires bibliotheque nuit"),
    Asked("bibiothèque", "horaires bibliotheque nuit", instead="bibliothèque"),
    Asked("biblitohèque", "horaires bibliotheque nuit", instead="bibliothèque"),
    Asked("blibliothèque", "horaires bibliotheque nuit", instead="bibliothèque"),
    Asked("jardain", "jardin compost", instead="jardin"),
    Asked("jadrin", "jardin compost", instead="jardin"),
    Asked("conposteur", "compost", instead="composteurs"),
    Asked("vieilissement", "solitude"),
    Asked("parentalitée", "cafe"),
    Asked("solidaritée", "epicerie ccas"),
    Asked("zygomatique"),
    Asked("concer", "concer", proposed="concert"),
    Asked("concert", "concert-2 concert-1 concert-5 concert-3 concert-4"),
    Asked("consert", "concert-2 concert-1 concert-5 concert-3 concert-4", instead="concert"),
    Asked("week-end", "weekend", instead="weekend"),
    Asked("week end", "weekend", instead="weekend"),
    Asked("weekends", "weekend"),
    # Whole questions.
    Asked("Colette", "bibliotheque gouter", first="bibliotheque"),
    Asked("salle colette", "gouter"),
    Asked("Haut-Bourg", "pistes"),
    Asked("seniors gym", "gym"),
    Asked("comment s'inscrire", "cantine ecoles"),
    Asked("inscription", "ecoles cantine", first="ecoles"),
    Asked('"inscription cantine"', "ecoles"),
    Asked("comment s’inscrire à la cantine ?", "cantine ecoles", first="cantine"),
    Asked("combien", "cantine"),
    Asked("jardin bibliotéque"),
    Asked("bibliotéque colette", "bibliotheque", instead="bibliothèque colette"),
    Asked("jardain potagé", "jardin", instead="jardin potagé"),
    Asked('"jardain partagé"', "jardin", instead='"jardin partagé"'),
    Asked("-jardain potager", "jardin"),
    Asked("écol", "ecoles devoirs jardin"),
    Asked("rue de la gare", "travaux"),
    Asked("à la mairie", "portes"),
    Asked("le la les"),
    Asked("tanneur", "jardin"),
    Asked("enfants école", "jardin"),
    Asked("concert noël", "concert-2"),
    Asked("concert -noel", "concert-1 concert-5 concert-3 concert-4"),
    Asked("parent'aise", "parentaise"),
    Asked("centre notique", "piscine", instead="centre nautique"),
    Asked("recencement", "recensement", instead="recensement"),
    Asked("épluchure", "compost"),
    Asked("kiosque", "concert-3"),
    Asked("noel", "concert-2"),
    Asked("nautqiue", "piscine", instead="nautique"),
    Asked("acceuil", "langue parentaise", instead="accueil"),
    Asked("boulangére", "commerces"),
    Asked("platannes", "platanes", instead="platanes"),
    Asked("chorrale", "concert-1", instead="chorale"),
    Asked("cantinne", "cantine ecoles", instead="cantine"),
    Asked("platane", "platanes"),
    Asked("oeuvres chefs", "oeuvres"),
    Asked("quai", "epicerie"),
    Asked("épicerie", "epicerie"),
    Asked("les écoles !", "ecoles devoirs jardin"),
    Asked('"école', "ecoles devoirs jardin"),
    Asked("« école", "ecoles devoirs jardin"),
    Asked("école école", "ecoles devoirs jardin"),
    Asked("inscription cantine", "ecoles cantine"),
    Asked("comment", "cantine"),
    Asked("jardin + école", "jardin"),
    Asked("jardin*", "jardin compost"),
    Asked("jardin, école", "jardin"),
    Asked("jardinpartagé", "jardin", instead="jardin partagé"),
    Asked("concert-kiosque", "concert-3"),
)

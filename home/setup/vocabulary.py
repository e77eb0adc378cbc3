"""The words that actions, events and ideas are classed by, as the centres sociaux use them."""

from actions.models import Audience
from core.models import Theme, ThemeGroup
from core.models.theme import ThemeColour as C
from core.models.theme import ThemeIcon as I
from core.models.theme import fold

# name, colour, icon, other words people use (see core.models.synonyms)
THEMES: tuple[tuple[str, C, I, tuple[str, ...]], ...] = (
    (
        "Alphabétisation & apprentissage du français",
        C.INDIGO,
        I.LANGUAGE,
        (
            "FLE = français langue étrangère",
            "alphabétisation",
            "apprentissage du français",
            "illettrisme",
            "cours de français",
        ),
    ),
    ("Culture", C.VIOLET, I.CULTURE, ("spectacle", "lecture", "musique", "patrimoine", "art")),
    (
        "Démocratie & citoyenneté",
        C.BLUE,
        I.DEMOCRACY,
        ("citoyenneté", "participation", "démocratie locale", "engagement"),
    ),
    (
        "Discriminations",
        C.ROSE,
        I.FAIRNESS,
        ("égalité", "racisme", "lutte contre les discriminations", "égalité femmes-hommes"),
    ),
    (
        "Éducation / scolarité",
        C.SUN,
        I.EDUCATION,
        ("école", "CLAS = accompagnement à la scolarité", "aide aux devoirs", "scolarité"),
    ),
    (
        "Emploi, économie",
        C.BROWN,
        I.WORK,
        ("emploi", "insertion", "insertion professionnelle", "travail", "formation"),
    ),
    (
        "Environnement",
        C.LEAF,
        I.ENVIRONMENT,
        ("écologie", "jardin", "biodiversité", "développement durable", "climat"),
    ),
    ("Famille", C.CORAL, I.FAMILY, ("familles", "grands-parents", "enfants")),
    ("Intégration", C.TEAL, I.INTEGRATION, ("nouveaux arrivants", "accueil des étrangers")),
    (
        "Intergénérationnel",
        C.AMBER,
        I.GENERATIONS,
        ("entre générations", "inter-générations", "toutes générations"),
    ),
    ("Jeunesse", C.SKY, I.YOUTH, ("jeunes", "adolescents = ados")),
    ("Logement", C.BROWN, I.HOME, ("habitat", "cadre de vie", "précarité énergétique")),
    ("Mixité sociale", C.OLIVE, I.MIX, ("mixité", "vivre ensemble", "lien social")),
    ("Mobilité", C.SKY, I.MOBILITY, ("transports", "déplacements", "vélo")),
    (
        "Numérique",
        C.INDIGO,
        I.DIGITAL,
        ("informatique", "accès aux droits en ligne", "fracture numérique", "internet"),
    ),
    (
        "Parentalité",
        C.ROSE,
        I.FAMILY,
        (
            "parents",
            "soutien à la parentalité",
            "LAEP = lieu d’accueil enfants-parents",
            "REAAP = réseau d’écoute, d’appui et d’accompagnement des parents",
        ),
    ),
    (
        "Santé",
        C.LEAF,
        I.HEALTH,
        ("prévention", "bien-être", "PMI = protection maternelle et infantile", "santé mentale"),
    ),
    (
        "Solidarité",
        C.CORAL,
        I.SOLIDARITY,
        ("entraide", "CCAS = centre communal d’action sociale", "précarité", "aide alimentaire"),
    ),
    ("Sport", C.BLUE, I.SPORT, ("activité physique", "gym", "marche à pied", "randonnée")),
    ("Vacances / loisirs", C.AMBER, I.LEISURE, ("vacances", "loisirs", "jeux", "sorties")),
    (
        "Vieillissement",
        C.VIOLET,
        I.AGEING,
        ("aînés = seniors = personnes âgées", "isolement des aînés", "autonomie"),
    ),
)

# The families in which the page of all themes shows them, by address.
FAMILIES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Vivre ensemble",
        (
            "intergenerationnel",
            "mixite-sociale",
            "democratie-citoyennete",
            "solidarite",
            "integration",
            "discriminations",
        ),
    ),
    (
        "Grandir et apprendre",
        (
            "famille",
            "parentalite",
            "jeunesse",
            "education-scolarite",
            "alphabetisation-apprentissage-du-francais",
            "numerique",
        ),
    ),
    (
        "Bien vivre chez soi",
        ("sante", "vieillissement", "logement", "mobilite", "environnement", "emploi-economie"),
    ),
    ("Sortir et créer", ("culture", "sport", "vacances-loisirs")),
)

AUDIENCES = (
    "Tous publics",
    "Petite enfance",
    "Enfance",
    "Jeunesse",
    "Adultes",
    "Familles",
    "Seniors",
)


def create_themes() -> None:
    for name, colour, icon, synonyms in THEMES:
        Theme.objects.get_or_create(
            slug=fold(name).replace(" ", "-"),
            defaults={
                "name": name,
                "colour": colour,
                "icon": icon,
                "synonyms": "\n".join(synonyms),
            },
        )


def create_theme_groups() -> None:
    """After `create_themes()`. A theme that has its family already keeps it."""
    for rank, (name, slugs) in enumerate(FAMILIES):
        family, _created = ThemeGroup.objects.get_or_create(name=name, defaults={"rank": rank})
        Theme.objects.filter(slug__in=slugs, group=None).update(group=family)


def create_audiences() -> None:
    for position, name in enumerate(AUDIENCES):
        Audience.objects.get_or_create(
            slug=fold(name).replace(" ", "-"), defaults={"name": name, "position": position}
        )

"""The districts of the town, and where its ideas belong: told by the words of their place and theme."""

# In the order of a walk from the market to the hill.
DISTRICTS = ("Centre", "La Filature", "Les Tilleuls", "Le Faubourg", "Bellevue", "Bords de Lise")

DISTRICT_WORDS = {
    "Marché": "Centre",
    "halle": "Centre",
    "Lucioles": "Centre",
    "Lavoir": "Bellevue",
    "Houx": "Bellevue",
    "Filature": "La Filature",
    "Métiers": "La Filature",
    "Passerelle": "La Filature",
    "Tilleuls": "Les Tilleuls",
    "mail": "Les Tilleuls",
    "collège": "Les Tilleuls",
    "Faubourg": "Le Faubourg",
    "Glycines": "Le Faubourg",
    "boulodrome": "Bords de Lise",
    "quai": "Bords de Lise",
    "Quai": "Bords de Lise",
}

STREETS, TOGETHER, NATURE, HELP = (
    "Rues et places",
    "Se retrouver",
    "Nature en ville",
    "S’entraider",
)
CATEGORIES = (STREETS, TOGETHER, NATURE, HELP)

CATEGORY_OF_THEME = {
    "mobilite": STREETS,
    "environnement": NATURE,
    "culture": TOGETHER,
    "sport": TOGETHER,
    "famille": TOGETHER,
    "mixite-sociale": TOGETHER,
    "vacances-loisirs": TOGETHER,
    "jeunesse": TOGETHER,
    "vieillissement": HELP,
    "solidarite": HELP,
    "sante": HELP,
    "logement": HELP,
    "discriminations": HELP,
}


def district_of(place: str) -> str:
    """Empty when the place is the whole town, or none."""
    return next((name for word, name in DISTRICT_WORDS.items() if word in place), "")


def category_of(themes: tuple[str, ...]) -> str:
    return next((CATEGORY_OF_THEME[slug] for slug in themes if slug in CATEGORY_OF_THEME), "")

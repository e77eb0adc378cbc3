"""The invented residents: a first name and an initial, and the neighbourhood they live in."""

import unicodedata

from home.demo.content.shapes import Resident

_BY_NEIGHBOURHOOD = {
    "centre": (
        "Agathe M.", "Amadou S.", "Béatrice L.", "Cyprien D.", "Elena P.", "Florian G.",
        "Ghislaine R.", "Hugo T.", "Ingrid V.", "Jean-Marc B.", "Kenza A.", "Luc F.",
    ),
    "tilleuls": (
        "Mariam C.", "Nabil H.", "Oumou D.", "Paula S.", "Rosa F.", "Sofiane B.", "Tuan N.",
        "Yasmina K.", "Zohra M.", "Ibrahim T.", "Khadija E.", "Dragan P.", "Ginette L.",
        "Malik O.",
    ),
    "filature": (
        "Antonio R.", "Brigitte C.", "Carlos M.", "Delphine H.", "Émile W.", "Fatoumata B.",
        "Georges K.", "Huguette P.", "Isaac L.", "Jeanne D.", "Lina Z.", "Marcel V.",
    ),
    "faubourg": (
        "Noémie G.", "Olivier J.", "Pauline A.", "Quentin R.", "Rachid N.", "Sylvie B.",
        "Théo L.", "Ursula F.", "Valentin C.", "Wassim E.", "Xavier M.",
    ),
    "bellevue": (
        "Yann P.", "Zélie D.", "Alban T.", "Camille S.", "Denise V.", "Eliott G.", "Françoise N.",
        "Gaspard O.", "Henriette J.", "Inaya K.", "Joël C.", "Léonie B.",
    ),
}  # fmt: skip


def _key(display_name: str) -> str:
    letters = unicodedata.normalize("NFKD", display_name.rstrip(".").lower())
    return letters.encode("ascii", "ignore").decode().replace(" ", "-")


RESIDENTS = tuple(
    Resident(key=_key(name), display_name=name, neighbourhood=neighbourhood)
    for neighbourhood, names in _BY_NEIGHBOURHOOD.items()
    for name in names
)

"""What stands around the pages of the demo town: colour, menus, networks, legal fields. Invented."""

from datetime import date

ACCENT = "#0b6b64"
SCHOOL_ZONE = "B"
FOOTER_TEXT = (
    "Jumelée avec Marwick-on-Teal et Sankt Lisen.\nUn site sans traceur, fait avec les habitants."
)

# slug of a page below home, or an address; and the words shown when they are not its title
HEADER: tuple[tuple[str, str], ...] = (
    ("actualites", ""),
    ("agenda", ""),
    ("actions", ""),
    ("participer", ""),
    ("partenaires", "Associations et services"),
    ("/themes/", "Par thème"),
)
FOOTER: tuple[tuple[str, str], ...] = (
    ("selections", "Expériences choisies"),
    ("/agenda.ics", "S’abonner à l’agenda"),
    ("/compte/inscription/", "Créer un compte"),
)
NETWORKS: tuple[tuple[str, str], ...] = (
    ("facebook", "https://www.facebook.example/aubrelle"),
    ("instagram", "https://www.instagram.example/aubrelle"),
    ("mastodon", "https://mastodon.example/@aubrelle"),
)

LEGAL: dict[str, object] = {
    "publisher": "Commune d’Aubrelle-sur-Lise",
    "legal_form": "collectivité territoriale",
    "director_name": "Jeanne Marchetti",
    "director_role": "maire",
    "host_name": "Hébergement du Ponant, coopérative",
    "host_address": "12 quai des Essais\n99200 Port-Ponant",
    "host_phone": "01 99 00 77 10",
    "dpo_name": "Karim Benali",
    "dpo_email": "donnees@aubrelle.example",
    "status": "partial",
    "conformity_rate": 82,
    "audit_date": date(2026, 3, 12),
    "auditor": "l’atelier Lisible",
    "declared_on": date(2026, 4, 2),
    "scheme_url": "https://aubrelle.example/schema-pluriannuel.pdf",
    "non_accessible": (
        "Quelques affiches jointes en PDF ne sont pas balisées\n"
        "Les vidéos d’avant 2024 n’ont pas de transcription"
    ),
    "derogations": "",
    "exempt": "Les documents bureautiques publiés avant le 23 septembre 2018",
    "test_environment": "NVDA et Firefox sur Windows\nVoiceOver et Safari sur iPhone",
    "tools": "axe-core\nLe contrôle au clavier, page par page",
    "pages_checked": "Accueil\nUne action\nL’agenda\nUn appel à idées\nLe formulaire de connexion",
}

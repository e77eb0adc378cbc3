"""What stands on the front page of a new site, until an editor moves it."""

from typing import Any

from django.utils.translation import gettext as _


def first_blocks() -> list[tuple[str, dict[str, Any]]]:
    """The blocks of `HomePage.body`, as a StreamField takes them."""
    return [
        ("agenda", {"title": _("Les prochains rendez-vous"), "number": 4, "theme": None}),
        ("boards", {"title": _("Vos idées pour la commune"), "board": None, "number": 3}),
        ("actions", {"title": _("Ce que nous faisons ensemble"), "number": 3, "theme": None}),
        ("themes", {"title": _("Par thème"), "themes": []}),
        ("news", {"title": _("Les actualités"), "number": 3, "theme": None}),
    ]

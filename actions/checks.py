"""What `manage.py check`, and every start of the site, says of our own settings."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, register


def map_tiles_are_ours(**_kwargs: Any) -> list[CheckMessage]:
    """A map from elsewhere would tell that place who reads which page."""
    tiles = settings.MAP_TILES
    if not tiles or (tiles.startswith("/") and not tiles.startswith("//")):
        return []
    return [
        Error(
            "MAP_TILES must be an address of this site, such as /carte.pmtiles.",
            hint="Put the extract in var/public/ (docs/guides/partenaires.md).",
            id="actions.E001",
        )
    ]


def register_all() -> None:
    register(map_tiles_are_ours)

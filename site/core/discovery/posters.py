"""Pictures for sharing: which object has one, at which address, and where it is kept.

The address holds a digest of everything that is drawn: it changes with the page, so that a picture
is made once, kept for ever by browsers, and never shows an old title.
"""

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.urls import reverse
from wagtail.models import Page

from core.discovery import drawing
from core.discovery.text import absolute
from core.models import SiteImage, SiteSettings
from core.visibility import visible

# To be raised when the drawing changes: every picture is then made anew, when it is next asked.
DRAWING = 1
FOLDER = "partage"


@dataclass(frozen=True)
class Poster:
    """One picture to be. `kind` and `pk` name the object; `colour` is a key of `ThemeColour`, that
    of its theme; `accent` is the one that the town chose."""

    kind: str
    pk: int
    town: str
    title: str
    label: str = ""
    colour: str = ""
    accent: str = ""
    picture: SiteImage | None = field(default=None, compare=False)

    @property
    def digest(self) -> str:
        photo = (
            [self.picture.file.name, str(self.picture.get_focal_point())] if self.picture else []
        )
        texts = [self.town, self.title, self.label, self.colour, self.accent]
        # Some of them may still be lazy translations.
        drawn = [DRAWING, *map(str, texts), photo]
        return hashlib.sha256(json.dumps(drawn).encode()).hexdigest()[:12]


# Gives the poster of one object by its key, None unless anyone may see that object.
Finder = Callable[[int, SiteSettings], Poster | None]

_finders: dict[str, Finder] = {}


def register(kind: str, finder: Finder) -> None:
    _finders[kind] = finder


def find(kind: str, pk: int, town: SiteSettings) -> Poster | None:
    finder = _finders.get(kind)
    return finder(pk, town) if finder else None


def address(poster: Poster) -> str:
    return reverse("poster", args=[poster.kind, poster.pk, poster.digest])


def of_page(page: Any, town: SiteSettings) -> Poster:
    """The poster of a page: its own picture, and the colour of its first theme."""
    themes = getattr(page, "theme_list", [])
    return Poster(
        kind="page",
        pk=page.pk,
        town=town.name,
        title=page.head_title(town),
        label=str(page.kind_label),
        colour=themes[0].colour if themes else "",
        accent=accent_of(town),
        picture=getattr(page, "picture", None),
    )


def picture_address(page: Any, town: SiteSettings) -> str | None:
    """The full address of the poster of a page; None for one that is not saved yet."""
    return absolute(address(of_page(page, town))) if page.pk else None


def accent_of(town: SiteSettings) -> str:
    """The colour that the town chose, if it can choose one."""
    return str(getattr(town, "accent", "") or "")


def find_page(pk: int, town: SiteSettings) -> Poster | None:
    page = visible(Page.objects.filter(pk=pk)).specific().first()
    return of_page(page, town) if page is not None and hasattr(page, "head_title") else None


def kept(poster: Poster) -> bytes | None:
    """The picture, if it was made already."""
    try:
        with default_storage.open(_path(poster)) as file:
            content: bytes = file.read()
    except FileNotFoundError:
        return None
    return content


def make(poster: Poster) -> bytes:
    """Draws the picture and keeps it instead of the former ones of the same object."""
    content = drawing.draw(
        town=str(poster.town),
        title=str(poster.title),
        label=str(poster.label),
        colour=poster.colour,
        accent=poster.accent,
        picture=poster.picture,
    )
    for name in _kept_names(poster):
        default_storage.delete(f"{_folder(poster)}/{name}")
    default_storage.save(_path(poster), ContentFile(content))
    return content


def _kept_names(poster: Poster) -> list[str]:
    try:
        return list(default_storage.listdir(_folder(poster))[1])
    except FileNotFoundError:
        return []


def _folder(poster: Poster) -> str:
    return f"{FOLDER}/{poster.kind}-{poster.pk}"


def _path(poster: Poster) -> str:
    return f"{_folder(poster)}/{poster.digest}.jpg"

"""Invented content that looks like the real one to the templates: for previews and the style guide."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any


@dataclass(frozen=True)
class SampleTheme:
    """Looks like a Theme to the templates."""

    name: str
    colour: str
    icon: str
    slug: str = "exemple"

    def get_absolute_url(self) -> str:
        return "#themes"


@dataclass(frozen=True)
class SamplePage:
    """Looks like a page of the site."""

    title: str
    place_name: str = ""
    teaser: str = ""
    theme_list: list[SampleTheme] = field(default_factory=list)
    picture: Any = None
    url: str = "#cartes"
    live: bool = True
    search_description: str = ""

    def get_url(self, _request: Any = None) -> str:
        return self.url


@dataclass(frozen=True)
class SampleOccurrence:
    page: SamplePage
    start: datetime
    end: datetime | None = None
    note: str = ""


@dataclass(frozen=True)
class SampleIdea:
    """Looks like an Idea."""

    title: str
    teaser: str
    theme_list: list[SampleTheme]
    support_count: int
    status_label: str
    status_tone: str
    status_icon: str
    status: str = "exemple"
    place: str = ""
    picture: Any = None
    picture_is_public: bool = True
    comment_count: int = 0

    @property
    def shown_picture(self) -> Any:
        return self.picture

    def get_absolute_url(self) -> str:
        return "#cartes"


@dataclass(frozen=True)
class SampleMessage:
    level_tag: str
    text: str

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True)
class SampleDocument:
    """Looks like a document of the library."""

    title: str
    filename: str
    file_size: int | None = None
    url: str = "#fichier"

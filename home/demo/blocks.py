"""The blocks of the demo town, with the pages, pictures, files and themes that their texts name."""

from pathlib import Path
from typing import Any

from django.core.files import File
from wagtail.documents import get_document_model
from wagtail.models import Page

from core.models import SiteImage, Theme, User
from home.demo import library
from home.demo.content.shapes import Block

FOLDER = Path(__file__).parent / "files"


class Typesetter:
    """Turns blocks of the demo's texts into blocks of a StreamField; raises KeyError for a name unknown."""

    def __init__(self, *, pictures: dict[str, SiteImage], owner: User) -> None:
        self._pictures = pictures
        self._owner = owner
        self._documents: dict[str, Any] = {}
        self._themes = Theme.all_by_slug()

    def set(self, blocks: tuple[Block, ...]) -> list[tuple[str, Any]]:
        return [(name, self._value(value)) for name, value in blocks]

    def _value(self, value: Any) -> Any:
        if isinstance(value, dict):
            return {name: self._field(name, each) for name, each in value.items()}
        if isinstance(value, list):
            return [self._value(each) for each in value]
        return value

    def _field(self, name: str, value: Any) -> Any:
        if not value:
            return value
        match name:
            case "page":
                return Page.objects.get(url_path__endswith=f"/{value}/")
            case "image":
                picture = self._pictures[value]
                picture.contextual_alt_text, picture.decorative = picture.description, False
                return picture
            case "picture" | "poster":
                return self._pictures[value]
            case "document":
                return self._document(value)
            case "theme":
                return self._themes[value]
            case "themes":
                return [self._themes[slug] for slug in value]
        return self._value(value)

    def _document(self, slug: str) -> Any:
        if slug not in self._documents:
            (path,) = FOLDER.glob(f"{slug}.*")
            with path.open("rb") as file:
                document = get_document_model().objects.create(
                    title=slug.replace("-", " ").capitalize(),
                    collection=library.collection(),
                    uploaded_by_user=self._owner,
                    file=File(file, name=path.name),
                )
            document.get_file_size()  # kept with it, as when someone uploads it
            self._documents[slug] = document
        return self._documents[slug]

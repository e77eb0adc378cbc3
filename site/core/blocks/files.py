"""Blocks that show a picture or hand out a file."""

from pathlib import PurePath
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from core.blocks.choices import DocumentChoice, PictureChoice
from core.blocks.groups import FILES, PREVIEW
from core.samples import SampleDocument
from core.sizes import in_words


class PictureBlock(blocks.StructBlock):
    """One picture with its caption."""

    image = PictureChoice(label=_("Image"))
    caption = blocks.CharBlock(
        label=_("Légende"),
        required=False,
        max_length=200,
        help_text=_("Qui, où, quand. Elle se lit sous l’image."),
    )

    class Meta:
        icon = "image"
        group = FILES
        label = _("Image")
        label_format = "{caption}"
        description = _("Une image, son texte de remplacement et sa légende.")
        template = "components/blocks/picture.html"
        preview_template = "components/blocks/picture_preview.html"
        # A fresh site has no picture to show: the template of the preview draws one.
        preview_value = {"image": None, "caption": "La légende : qui, où, quand."}


class FileValue(blocks.StructValue):
    @property
    def shown_title(self) -> str:
        document = self.get("document")
        return self.get("title") or (document.title if document else "")

    @property
    def kind_and_size(self) -> str:
        """« PDF, 240 ko »: what one is about to download."""
        document = self["document"]
        kind = PurePath(document.filename).suffix.lstrip(".").upper()
        return ", ".join(filter(None, [kind, in_words(document.file_size)]))


class FileBlock(blocks.StructBlock):
    """A document to download, with its type and its size."""

    document = DocumentChoice(label=_("Fichier"))
    title = blocks.CharBlock(
        label=_("Titre"),
        required=False,
        max_length=120,
        help_text=_("Laissé vide, c’est le titre du fichier dans la médiathèque."),
    )
    note = blocks.CharBlock(
        label=_("Précision"),
        required=False,
        max_length=200,
        help_text=_("À quoi il sert : « à rendre signé avant le 12 septembre »."),
    )

    class Meta:
        icon = "doc-full-inverse"
        group = FILES
        label = _("Fichier à télécharger")
        label_format = "{title}"
        description = _("Un document, avec son type et son poids, affichés automatiquement.")
        template = "components/blocks/file.html"
        value_class = FileValue
        preview_template = PREVIEW
        preview_value = {
            "document": SampleDocument("Dossier d’inscription", "dossier.pdf", 245_000),
            "title": "",
            "note": "À rendre signé avant le 12 septembre.",
        }

    def get_searchable_content(self, value: Any) -> list[str]:
        return [value.shown_title, *self.child_blocks["note"].get_searchable_content(value["note"])]

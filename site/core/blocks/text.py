"""Blocks of text: paragraphs, and questions that unfold."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from core.blocks.groups import PREVIEW, TEXT

PLAIN_FEATURES = ["bold", "italic", "ol", "ul", "link", "document-link"]


class TextBlock(blocks.RichTextBlock):
    """Paragraphs, headings, lists and links."""

    class Meta:
        icon = "pilcrow"
        group = TEXT
        label = _("Texte")
        description = _("Paragraphes, intertitres, listes et liens.")
        template = "components/blocks/text.html"
        preview_template = PREVIEW
        preview_value = (
            "<h2>Un intertitre court</h2><p>Des phrases simples, une idée par phrase. "
            "On va à la ligne quand on change de sujet.</p>"
            "<ul><li>Une liste se lit plus vite</li><li>qu’une longue phrase</li></ul>"
        )

    def __init__(self, **kwargs: object) -> None:
        kwargs.setdefault("features", ["h2", "h3", *PLAIN_FEATURES])
        super().__init__(**kwargs)


class AccordionPanel(blocks.StructBlock):
    """One question and its answer."""

    title = blocks.CharBlock(
        label=_("Question ou titre"),
        max_length=150,
        help_text=_("La seule ligne visible tant que le volet est fermé."),
    )
    text = blocks.RichTextBlock(label=_("Réponse"), features=PLAIN_FEATURES)

    class Meta:
        icon = "help"
        label = _("Volet")
        label_format = "{title}"


class AccordionBlock(blocks.StructBlock):
    """Questions and answers that unfold: native `details`, no script."""

    title = blocks.CharBlock(label=_("Titre"), max_length=120, required=False)
    panels = blocks.ListBlock(AccordionPanel(), label=_("Volets"), min_num=1, max_num=20)

    class Meta:
        icon = "list-ul"
        group = TEXT
        label = _("Questions et réponses")
        label_format = "{title}"
        description = _(
            "Des volets que le lecteur ouvre un par un. Pour les questions fréquentes, "
            "pas pour ce que tout le monde doit lire."
        )
        template = "components/blocks/accordion.html"
        preview_template = PREVIEW
        preview_value = {
            "title": "Vous vous demandez…",
            "panels": [
                {
                    "title": "Faut-il s’inscrire ?",
                    "text": "<p>Non : poussez la porte, le café est chaud.</p>",
                },
                {
                    "title": "Les enfants sont-ils les bienvenus ?",
                    "text": "<p>Oui, à partir de trois ans, avec un adulte.</p>",
                },
            ],
        }

"""Blocks that catch the eye: a quote, figures, cards, an invitation to do something."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import BlockGroup

from core.blocks.choices import SilentPictureChoice
from core.blocks.groups import HIGHLIGHTS, PREVIEW, TEXT
from core.blocks.links import LinkBlock, LinkValue
from core.samples import SamplePage


class QuoteBlock(blocks.StructBlock):
    """What someone said."""

    quote = blocks.TextBlock(label=_("Citation"), max_length=600)
    author = blocks.CharBlock(label=_("Qui parle"), required=False, max_length=120)

    class Meta:
        icon = "openquote"
        group = TEXT
        label = _("Citation")
        label_format = "{author} {quote}"
        description = _("Les mots de quelqu’un, mis en valeur.")
        template = "components/blocks/quote.html"
        preview_template = PREVIEW
        preview_value = {
            "quote": "Je suis venue pour un café, je suis restée pour le potager.",
            "author": "Une habitante",
        }


class Figure(blocks.StructBlock):
    """One number and what it counts."""

    value = blocks.CharBlock(
        label=_("Chiffre"), max_length=20, help_text=_("Avec son unité : « 42 », « 3 500 € ».")
    )
    label = blocks.CharBlock(
        label=_("Ce qu’il compte"), max_length=100, help_text=_("« familles accueillies »")
    )

    class Meta:
        icon = "decimal"
        label = _("Chiffre")
        label_format = "{value} {label}"


class FiguresBlock(blocks.StructBlock):
    """A few numbers, large."""

    title = blocks.CharBlock(label=_("Titre"), required=False, max_length=120)
    figures = blocks.ListBlock(Figure(), label=_("Chiffres"), min_num=1, max_num=6)
    source = blocks.CharBlock(
        label=_("D’où ils viennent"),
        required=False,
        max_length=200,
        help_text=_("L’année et la source : « Bilan 2025 du centre social »."),
    )

    class Meta:
        icon = "decimal"
        group = HIGHLIGHTS
        label = _("Chiffres clés")
        label_format = "{title}"
        description = _("De un à six chiffres écrits en grand, et ce qu’ils comptent.")
        template = "components/blocks/figures.html"
        preview_template = PREVIEW
        preview_value = {
            "title": "L’année en trois chiffres",
            "figures": [
                {"value": "128", "label": "familles accueillies"},
                {"value": "34", "label": "bénévoles"},
                {"value": "12", "label": "sorties en bus"},
            ],
            "source": "Bilan 2025 du centre social",
        }


class CallToActionBlock(LinkBlock):
    """One thing to do next."""

    title = blocks.CharBlock(label=_("Titre"), max_length=80)
    text = blocks.TextBlock(label=_("Texte"), required=False, max_length=300)
    label = blocks.CharBlock(
        label=_("Texte du bouton"),
        max_length=40,
        help_text=_("Un verbe : « Je m’inscris », « Lire le programme »."),
    )

    class Meta:
        icon = "arrow-right-full"
        group = HIGHLIGHTS
        label = _("Invitation")
        label_format = "{title}"
        description = _("Un encadré coloré avec un bouton. Un seul par page, c’est mieux.")
        template = "components/blocks/invitation.html"
        form_layout = BlockGroup(children=["title", "text", "label", "page", "link"])
        preview_template = PREVIEW
        preview_value = {
            "title": "Vos idées pour la place",
            "text": "Proposez une idée, ou soutenez celle d’un voisin.",
            "label": "J’y vais",
            "page": SamplePage("Vos idées"),
            "link": "",
        }


class CardValue(LinkValue):
    @property
    def shown_title(self) -> str:
        page = self.get("page")
        return self.get("title") or (page.title if page else "")

    @property
    def shown_text(self) -> str:
        page = self.get("page")
        return self.get("text") or (page.search_description if page else "")


class Card(LinkBlock):
    """One card that leads somewhere."""

    title = blocks.CharBlock(
        label=_("Titre"),
        required=False,
        max_length=100,
        help_text=_("Laissé vide, c’est le titre de la page."),
    )
    text = blocks.TextBlock(label=_("En une phrase"), required=False, max_length=240)
    picture = SilentPictureChoice(label=_("Image"), required=False)

    class Meta:
        icon = "doc-full"
        label = _("Carte")
        label_format = "{title} {page} {link}"
        value_class = CardValue
        form_layout = BlockGroup(
            children=[
                "page",
                "link",
                BlockGroup(
                    children=["title", "text", "picture"],
                    heading=_("Ce que dit la carte"),
                    icon="pilcrow",
                    label_format="{title}",
                ),
            ]
        )

    def link_errors(self, value: Any) -> dict[str, ValidationError]:
        errors = super().link_errors(value)
        if not errors and value["link"] and not value["title"]:
            errors["title"] = ValidationError(_("Donnez un titre : un lien n’en a pas."))
        return errors

    def get_searchable_content(self, value: Any) -> list[str]:
        return [value.shown_title, value.shown_text]


class CardsValue(blocks.StructValue):
    @property
    def shown_cards(self) -> list[Any]:
        """Those whose page is published."""
        return [card for card in self["cards"] if card.leads_somewhere]


class CardsBlock(blocks.StructBlock):
    """Cards to other pages, of this site or of another."""

    title = blocks.CharBlock(label=_("Titre"), max_length=120)
    cards = blocks.ListBlock(Card(), label=_("Cartes"), min_num=1, max_num=12)

    class Meta:
        icon = "grip"
        group = HIGHLIGHTS
        label = _("Cartes")
        label_format = "{title}"
        description = _("Des liens vers d’autres pages, présentés comme des cartes.")
        template = "components/blocks/cards.html"
        value_class = CardsValue
        preview_template = PREVIEW
        preview_value = {
            "title": "Pour aller plus loin",
            "cards": [
                {
                    "page": SamplePage("Le potager partagé"),
                    "text": "Trente familles jardinent ensemble.",
                },
                {
                    "page": SamplePage("La ludothèque"),
                    "text": "On y joue sur place, on y emprunte pour un mois.",
                },
                {
                    "link": "https://exemple.fr/",
                    "title": "Le bus des voisins",
                    "text": "Les horaires, chez l’association qui le conduit.",
                },
            ],
        }

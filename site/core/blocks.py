"""The blocks of an article: few, and each says what it is for."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageBlock


class TextBlock(blocks.RichTextBlock):
    """Paragraphs, headings, lists and links."""

    class Meta:
        icon = "pilcrow"
        label = _("Texte")
        description = _("Paragraphes, intertitres, listes et liens.")
        template = "components/blocks/text.html"
        preview_template = "components/blocks/preview.html"
        preview_value = (
            "<h2>Un intertitre court</h2><p>Des phrases simples, une idée par phrase.</p>"
        )

    def __init__(self, **kwargs: object) -> None:
        kwargs.setdefault(
            "features", ["h2", "h3", "bold", "italic", "ol", "ul", "link", "document-link"]
        )
        super().__init__(**kwargs)


class PictureBlock(blocks.StructBlock):
    """One picture with its caption."""

    image = ImageBlock(label=_("Image"))
    caption = blocks.CharBlock(label=_("Légende"), required=False, max_length=200)

    class Meta:
        icon = "image"
        label = _("Image")
        description = _("Une image, son texte de remplacement et sa légende.")
        template = "components/blocks/picture.html"
        preview_template = "components/blocks/picture_preview.html"


class QuoteBlock(blocks.StructBlock):
    """What someone said."""

    quote = blocks.TextBlock(label=_("Citation"), max_length=600)
    author = blocks.CharBlock(label=_("Qui parle"), required=False, max_length=120)

    class Meta:
        icon = "openquote"
        label = _("Citation")
        description = _("Les mots de quelqu’un, mis en valeur.")
        template = "components/blocks/quote.html"
        preview_template = "components/blocks/preview.html"
        preview_value = {
            "quote": "Je suis venue pour un café, je suis restée pour le potager.",
            "author": "Une habitante",
        }


class CallToActionBlock(blocks.StructBlock):
    """One thing to do next."""

    title = blocks.CharBlock(label=_("Titre"), max_length=80)
    text = blocks.TextBlock(label=_("Texte"), required=False, max_length=300)
    page = blocks.PageChooserBlock(label=_("Page à ouvrir"))
    label = blocks.CharBlock(label=_("Texte du bouton"), max_length=40)

    class Meta:
        icon = "arrow-right-full"
        label = _("Invitation")
        description = _("Un encadré avec un bouton vers une page du site.")
        template = "components/blocks/invitation.html"
        preview_template = "components/blocks/invitation_preview.html"


class ArticleBlocks(blocks.StreamBlock):
    """What an article may hold."""

    text = TextBlock()
    picture = PictureBlock()
    quote = QuoteBlock()
    invitation = CallToActionBlock()

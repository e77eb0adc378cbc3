"""The blocks that show what lives elsewhere on the site, and what each kind of page may hold.

What they show is read by `home.teasers`, for the whole page at once.
"""

from typing import Any

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from core.blocks import ArticleBlocks
from core.blocks.choices import PageKeyChoice, ThemeKeyChoice
from core.blocks.groups import PREVIEW, SITE
from home import samples
from home.teasers import (
    ActionsValue,
    AgendaValue,
    BoardsValue,
    NewsValue,
    TeaserValue,
    ThemesValue,
    read_teasers,
)

THEME_HELP = _("Laissé vide, tous les thèmes.")


def title_block(default: Any) -> blocks.CharBlock:
    return blocks.CharBlock(label=_("Titre"), max_length=120, default=default)


def number_block(default: int, *, most: int, least: int = 1) -> blocks.IntegerBlock:
    help_text = format_lazy(_("De {least} à {most}."), least=least, most=most)
    return blocks.IntegerBlock(
        label=_("Combien en montrer"),
        default=default,
        min_value=least,
        max_value=most,
        help_text=help_text,
    )


class TeaserBlock(blocks.StructBlock):
    """The base of the blocks that fill themselves."""

    class Meta:
        group = SITE
        label_format = "{title}"
        preview_template = PREVIEW
        value_class = TeaserValue

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        if value.shown is None:  # shown alone, outside a page that has read everything
            read_teasers([value])
        context: dict[str, Any] = super().get_context(value, parent_context)
        return context

    def get_preview_value(self) -> Any:
        """The default of each field, filled with an invented town: a new site has nothing yet."""
        value = self.get_default()
        self.fill_sample(value)
        return value

    def fill_sample(self, value: Any) -> None:
        """Puts into `value` what the block would show. Each teaser says its own."""
        raise NotImplementedError  # a block cannot be an ABC: Wagtail's have their own metaclass


class AgendaTeaser(TeaserBlock):
    """The next dates."""

    title = title_block(_("Les prochains rendez-vous"))
    number = number_block(4, most=12)
    theme = ThemeKeyChoice(label=_("Thème"), required=False, help_text=THEME_HELP)

    class Meta:
        icon = "calendar-alt"
        label = _("Agenda")
        description = _("Les prochaines dates de l’agenda, tenues à jour toutes seules.")
        template = "home/blocks/agenda.html"
        value_class = AgendaValue

    def fill_sample(self, value: Any) -> None:
        value.shown = samples.dates()


class BoardsTeaser(TeaserBlock):
    """The open calls for ideas, or one of them."""

    title = title_block(_("Vos idées pour la commune"))
    board = PageKeyChoice(
        label=_("Un appel à idées en particulier"),
        page_type="participation.BoardPage",
        required=False,
        help_text=_("Laissé vide, ceux qui sont ouverts en ce moment."),
    )
    number = blocks.IntegerBlock(
        label=_("Combien d’idées en dessous"),
        default=3,
        min_value=0,
        max_value=12,
        help_text=_("Les dernières publiées. 0 : aucune."),
    )

    class Meta:
        icon = "comment"
        label = _("Appels à idées")
        description = _("Les appels à idées, où ils en sont, et les dernières idées reçues.")
        template = "home/blocks/boards.html"
        value_class = BoardsValue

    def fill_sample(self, value: Any) -> None:
        value.shown = samples.boards()
        value.ideas = samples.ideas()


class ActionsTeaser(TeaserBlock):
    """The latest actions."""

    title = title_block(_("Ce que nous faisons ensemble"))
    number = number_block(3, most=12)
    theme = ThemeKeyChoice(label=_("Thème"), required=False, help_text=THEME_HELP)

    class Meta:
        icon = "group"
        label = _("Actions")
        description = _("Les dernières actions publiées, sur tous les thèmes ou sur un seul.")
        template = "home/blocks/actions.html"
        value_class = ActionsValue

    def fill_sample(self, value: Any) -> None:
        value.shown = samples.actions()


class NewsTeaser(TeaserBlock):
    """The latest news."""

    title = title_block(_("Les actualités"))
    number = number_block(3, most=12)
    theme = ThemeKeyChoice(label=_("Thème"), required=False, help_text=THEME_HELP)

    class Meta:
        icon = "doc-full"
        label = _("Actualités")
        description = _("Les dernières actualités, sur tous les thèmes ou sur un seul.")
        template = "home/blocks/news.html"
        value_class = NewsValue

    def fill_sample(self, value: Any) -> None:
        value.shown = samples.news()


class ThemesTeaser(TeaserBlock):
    """Themes as tiles."""

    title = title_block(_("Par thème"))
    themes = blocks.ListBlock(
        ThemeKeyChoice(label=_("Thème")),
        label=_("Thèmes"),
        default=[],
        max_num=24,
        help_text=_("Laissée vide, la liste est celle des thèmes les plus fournis."),
    )

    class Meta:
        icon = "tag"
        label = _("Thèmes")
        description = _("Des thèmes en tuiles de couleur, avec ce que chacun contient.")
        template = "home/blocks/themes.html"
        value_class = ThemesValue

    def fill_sample(self, value: Any) -> None:
        value.shown = samples.themes()


class Teasers(blocks.StreamBlock):
    """The blocks that fill themselves. Stored pages hold these names: keep them."""

    agenda = AgendaTeaser()
    boards = BoardsTeaser()
    actions = ActionsTeaser()
    news = NewsTeaser()
    themes = ThemesTeaser()


class PageBlocks(Teasers, ArticleBlocks):
    """What a piece of news or a plain page may hold: first what one writes."""


class FrontPageBlocks(ArticleBlocks, Teasers):
    """What the front page may hold: first what fills itself."""

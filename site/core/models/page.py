"""What all pages share. Kept small: a page type adds the fields it needs itself."""

import re
from collections.abc import Mapping
from datetime import datetime
from html import unescape
from typing import Any, ClassVar, Self

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.html import strip_tags
from django.utils.text import Truncator, capfirst
from django.utils.translation import gettext_lazy as _
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey
from taggit.models import ItemBase
from wagtail.admin.panels import FieldPanel
from wagtail.blocks import StreamValue
from wagtail.models import Page, PageManager, Revision
from wagtail.query import PageQuerySet

from core import search
from core.models.theme import Theme
from core.page_checks import NotReadyError, refusals, sentences_of
from core.page_forms import CheckedPageForm
from core.preview import SideBySide
from core.theme_choices import ThemeChoices

TEASER_LENGTH = 220
# How Wagtail's own command signs what it publishes at its hour.
SCHEDULED = "wagtail.publish.scheduled"
# Where a page that has no summary begins to tell what it is about, in the order of its chapters.
STORY_FIELDS = ("introduction", "context", "objectives", "description", "body")
# Between two blocks the tags stand for a space; inside a sentence they stand for nothing.
BLOCK_TAG = re.compile(r"<(?=/?(?:p|li|ul|ol|h[1-6]|br|hr|div|blockquote|figure|table|tr|td|th)\b)")


def on_one_line(text: str) -> str:
    """Line breaks and runs of spaces become one space; the non-breaking ones of French stay."""
    return re.sub(r"[ \t\r\n]+", " ", text).strip()


def plain_text(html: str) -> str:
    """The words of a rich text, on one line, for cards and descriptions."""
    return on_one_line(unescape(strip_tags(BLOCK_TAG.sub(" <", html))))


def _first_words(chapter: Any) -> str:
    """A text as it is; of an article in blocks, the first that is a rich text."""
    if isinstance(chapter, StreamValue):
        texts = (getattr(block.value, "source", "") for block in chapter)
        return next((text for text in texts if text), "")
    return chapter if isinstance(chapter, str) else ""


class PageTheme(ItemBase):
    """One page carries one theme. One table for every page type: « all on this theme » is one query."""

    tag = models.ForeignKey(Theme, on_delete=models.CASCADE, related_name="page_links")
    content_object = ParentalKey(
        "wagtailcore.Page", on_delete=models.CASCADE, related_name="theme_links"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["tag", "content_object"], name="theme_once_per_page")
        ]

    @classmethod
    def with_tags(cls) -> models.Prefetch:
        """The themes of pages in one query: `theme_list` then costs none."""
        return models.Prefetch("theme_links", queryset=cls.objects.select_related("tag"))


class ContentQuerySet(PageQuerySet):
    """What every list of pages asks for."""

    def about(self, theme: Theme) -> Self:
        return self.filter(theme_links__tag=theme)

    def for_cards(self) -> Self:
        """With what a card shows, in a fixed number of queries."""
        return self.select_related("picture").prefetch_related(PageTheme.with_tags())


class BasePage(SideBySide, Page):
    """The base of every page type: a teaser, and a place in the search that is always true."""

    review_on = models.DateField(
        _("à relire le"),
        null=True,
        blank=True,
        db_index=True,
        help_text=_("Ce jour-là, cette page vous est rappelée : est-elle toujours juste ?"),
    )

    # How long a new page is trusted before somebody reads it again: proposed, not imposed.
    review_after_months: ClassVar[int | None] = None

    base_form_class = CheckedPageForm
    settings_panels = [*Page.settings_panels, FieldPanel("review_on")]

    # What one sees at once where the page is shared: « Action », « Actualité ».
    kind_label: ClassVar[Any] = ""
    is_article: ClassVar[bool] = False
    # Whether `channel()` answers: the page then has a feed at its own address, flux.rss.
    has_feed: ClassVar[bool] = False

    class Meta:
        abstract = True

    @property
    def teaser(self) -> str:
        """One or two plain sentences for cards, feeds and meta descriptions."""
        text = self.search_description or plain_text(getattr(self, "summary", ""))
        return Truncator(text).chars(TEASER_LENGTH, truncate="…")

    def head_title(self, town: Any) -> str:
        """The title for search engines, never empty; `town` is the SiteSettings."""
        return self.seo_title or self.title

    def head_description(self, town: Any) -> str:
        """What search engines write under the title: never empty, and about this page alone."""
        text = self.teaser or plain_text(self.story_start())
        if not text:
            text = f"{self.title} – {town.name}. {town.tagline}".strip()
        return Truncator(text).chars(TEASER_LENGTH, truncate="…")

    def story_start(self) -> str:
        """The first chapter that says something, as HTML or text."""
        chapters = (_first_words(getattr(self, name, "")) for name in STORY_FIELDS)
        return next((text for text in chapters if text), "")

    @property
    def published_on(self) -> datetime | None:
        """When it went online: the date that feeds and news readers show."""
        return self.first_published_at

    def structured_data(self, context: Mapping[str, Any]) -> list[dict[str, Any]]:
        """What the page is about, as nodes of core.discovery.schema.

        `context` is that of its template: what it has read already must not be read again.
        """
        return []

    def channel(self, query: Mapping[str, str]) -> Any:
        """Its feed, a core.discovery.feeds.Channel, narrowed by `query`; None without `has_feed`."""
        return None

    @transaction.atomic  # the page and its line in the search change together or not at all
    def save(self, *args: Any, **kwargs: Any) -> Any:
        result = super().save(*args, **kwargs)
        search.registry.changed(self)
        return result

    @transaction.atomic
    def publish(self, revision: Revision, *args: Any, **kwargs: Any) -> Any:
        """Raises NotReadyError for what the checks refuse, whoever publishes and however.

        The form of the editor has checked already. What was scheduled was checked on the day
        somebody decided it: at its hour it goes out.
        """
        if kwargs.get("log_action") != SCHEDULED and (told := refusals(revision.as_object())):
            raise NotReadyError(self, told)
        try:
            return super().publish(revision, *args, **kwargs)
        except ValidationError as error:  # a draft may lack what a page must have
            raise NotReadyError(self, sentences_of(self, error)) from error


class ContentPage(BasePage):
    """A page people look for by theme: news, actions, events, partners."""

    picture = models.ForeignKey(
        "core.SiteImage",
        verbose_name=_("image"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    # Filter with `about()`: taggit cannot join `themes` from a page type to a link held by Page.
    themes = ClusterTaggableManager(through=PageTheme, blank=True, verbose_name=_("thèmes"))

    objects: ClassVar = PageManager.from_queryset(ContentQuerySet)()

    theme_panels = [
        FieldPanel(
            "themes",
            widget=ThemeChoices,
            help_text=_("C’est par eux que les habitants trouvent cette page."),
        ),
        FieldPanel("picture", help_text=_("Une photo prise en largeur, sans texte dessus.")),
    ]

    # Set by whoever has read the themes of several kinds of things at once.
    known_themes: list[Theme] | None = None

    class Meta:
        abstract = True

    @property
    def kind_label(self) -> Any:
        return capfirst(self._meta.verbose_name)

    @property
    def theme_list(self) -> list[Theme]:
        """The themes in alphabetical order; costs no query after `for_cards()`."""
        if self.known_themes is not None:
            return self.known_themes
        return sorted((link.tag for link in self.theme_links.all()), key=lambda theme: theme.slug)

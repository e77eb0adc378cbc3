"""News of the town."""

import datetime
from collections.abc import Mapping
from typing import Any, ClassVar, Self

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import PageManager

from core.discovery.moments import at
from core.models import BasePage, ContentPage
from core.models.page import ContentQuerySet
from home.blocks import PageBlocks


class NewsIndexPage(BasePage):
    """/actualites/: the latest first."""

    introduction = models.TextField(_("présentation"), blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("introduction")]
    parent_page_types = ["home.HomePage"]
    subpage_types = ["home.NewsPage"]
    max_count = 1
    has_feed = True
    template = "home/news_index_page.html"
    page_description = _("La liste des actualités.")

    class Meta:
        verbose_name = _("actualités")

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from home.listing import NewsListing

        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        context["listing"] = NewsListing(request.GET)
        return context

    def channel(self, query: Mapping[str, str]) -> Any:
        from home.feeds import news_channel

        return news_channel(self, query)


class NewsQuerySet(ContentQuerySet):
    def latest_first(self) -> Self:
        return self.order_by("-date", "-pk")


class NewsPage(ContentPage):
    """One piece of news."""

    date = models.DateField(_("date"), default=timezone.localdate)
    summary = models.TextField(_("chapeau"), max_length=400, blank=True)
    body = StreamField(PageBlocks(), verbose_name=_("article"), blank=True)

    objects: ClassVar = PageManager.from_queryset(NewsQuerySet)()

    content_panels = [
        *ContentPage.content_panels,
        FieldPanel("date"),
        FieldPanel("summary"),
        FieldPanel("body"),
        *ContentPage.theme_panels,
    ]
    parent_page_types = ["home.NewsIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    served_with = ("picture",)
    is_article = True
    template = "home/news_page.html"
    page_description = _("Une nouvelle datée : un chantier, une fête, une décision.")

    class Meta:
        verbose_name = _("actualité")
        verbose_name_plural = _("actualités")
        indexes = [models.Index(fields=["-date"])]

    @property
    def updated_on(self) -> datetime.date | None:
        """The day of its last change, if that came after the day it bears."""
        if self.last_published_at is None:
            return None
        day = timezone.localdate(self.last_published_at)
        return day if day > self.date else None

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from home.listing import related_news
        from home.teasers import read_page

        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        others = related_news(self)
        # In the editor's preview the themes of this page are those of its form.
        draft = getattr(request, "is_preview", False)
        read_page(self.body, beside=others if draft else [*others, self])
        context["others"] = others
        return context

    @property
    def published_on(self) -> datetime.datetime:
        return at(self.date, near=self.first_published_at)

    def structured_data(self, context: Mapping[str, Any]) -> list[dict[str, Any]]:
        from home.structured_data import of_news

        return of_news(self, context)

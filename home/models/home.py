"""The front door of the town."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from django.db import models
from django.http import Http404, HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import PageManager, PageViewRestriction
from wagtail.query import PageQuerySet
from wagtail.url_routing import RouteResult

from core.models import BasePage
from core.visibility import is_private
from home.blocks import FrontPageBlocks


class ServedHomeManager(PageManager):
    """Reads the page with its picture and with whether it is private: it needs both every time."""

    def get_queryset(self) -> PageQuerySet:
        pages: PageQuerySet = super().get_queryset()
        return pages.select_related("picture").annotate(is_restricted=is_private())


class HomePage(BasePage):
    """`/`: what goes on now, and the ways to take part."""

    headline = models.CharField(
        _("grand titre"),
        max_length=120,
        blank=True,
        help_text=_("Quelques mots qui donnent envie, écrits en très grand."),
    )
    introduction = models.TextField(
        _("introduction"),
        max_length=400,
        blank=True,
        help_text=_("Une ou deux phrases, sous le grand titre."),
    )
    picture = models.ForeignKey(
        "core.SiteImage",
        verbose_name=_("image"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    body = StreamField(
        FrontPageBlocks(),
        verbose_name=_("la suite de la page"),
        blank=True,
        help_text=_("Les blocs du groupe « Le site » se tiennent à jour tout seuls."),
    )

    # The first one is the default, with which Wagtail reads a page that it serves. The tree itself
    # locks rows through `objects`, and PostgreSQL locks no outer join.
    served: ClassVar = ServedHomeManager()
    objects: ClassVar = PageManager()

    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel(
            [FieldPanel("headline"), FieldPanel("introduction"), FieldPanel("picture")],
            heading=_("Haut de la page"),
        ),
        FieldPanel("body"),
    ]
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "home.NewsIndexPage",
        "home.PlainPage",
        "home.LegalPage",
        "actions.ActionIndexPage",
        "actions.AgendaPage",
        "actions.PartnerIndexPage",
        "actions.SelectionIndexPage",
        "participation.BoardIndexPage",
    ]
    max_count = 1
    has_feed = True
    template = "home/home_page.html"
    page_description = _("La première page du site.")

    class Meta:
        verbose_name = _("page d’accueil")

    def route(self, request: HttpRequest, path_components: Sequence[str]) -> RouteResult:
        from home.routing import find_page

        if not path_components:
            return super().route(request, path_components)
        page = find_page(self, path_components)
        if page is None:
            raise Http404
        return page.route(request, [])

    def get_view_restrictions(self) -> models.QuerySet[PageViewRestriction]:
        if getattr(self, "is_restricted", True):
            return super().get_view_restrictions()
        return PageViewRestriction.objects.none()

    def head_title(self, town: Any) -> str:
        return self.seo_title or town.tagline or self.headline or self.title

    def structured_data(self, context: Mapping[str, Any]) -> list[dict[str, Any]]:
        from core.discovery import schema

        return [schema.website_node(context["town"]), schema.town_node(context["town"])]

    def channel(self, query: Mapping[str, str]) -> Any:
        from home.feeds import town_channel

        return town_channel(self)

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from home.front_page import front_page

        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        context.update(front_page(self.body))
        return context

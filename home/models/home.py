"""The front door of the town."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from core.models import BasePage


class HomePage(BasePage):
    """`/`: what goes on now, and the ways to take part."""

    headline = models.CharField(_("grand titre"), max_length=120, blank=True)
    introduction = models.TextField(_("introduction"), max_length=400, blank=True)
    picture = models.ForeignKey(
        "core.SiteImage",
        verbose_name=_("image"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("headline"),
        FieldPanel("introduction"),
        FieldPanel("picture"),
    ]
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "home.NewsIndexPage",
        "home.PlainPage",
        "actions.ActionIndexPage",
        "actions.AgendaPage",
        "actions.PartnerIndexPage",
        "participation.BoardIndexPage",
    ]
    max_count = 1
    template = "home/home_page.html"

    class Meta:
        verbose_name = _("page d’accueil")

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from home.front_page import front_page

        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        context.update(front_page())
        return context

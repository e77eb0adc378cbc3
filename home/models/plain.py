"""Pages that simply say something: presentation of a service, a project of the town."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from core.blocks import ArticleBlocks
from core.models import BasePage


class PlainPage(BasePage):
    """A page of text and pictures."""

    summary = models.TextField(_("chapeau"), max_length=400, blank=True)
    body = StreamField(ArticleBlocks(), verbose_name=_("contenu"), blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("summary"), FieldPanel("body")]
    parent_page_types = ["home.HomePage", "home.PlainPage"]
    subpage_types: ClassVar[list[str]] = ["home.PlainPage"]
    template = "home/plain_page.html"

    class Meta:
        verbose_name = _("page simple")
        verbose_name_plural = _("pages simples")

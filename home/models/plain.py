"""Pages that simply say something: presentation of a service, practical information."""

from typing import Any, ClassVar

from django.db import models
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField

from core.models import BasePage
from home.blocks import PageBlocks


class PlainPage(BasePage):
    """A page of text and pictures."""

    summary = models.TextField(_("chapeau"), max_length=400, blank=True)
    body = StreamField(PageBlocks(), verbose_name=_("contenu"), blank=True)
    show_contents = models.BooleanField(
        _("afficher un sommaire"),
        default=False,
        help_text=_("La liste des intertitres, en haut d’une page longue."),
    )
    show_children = models.BooleanField(
        _("présenter les pages rangées dessous"),
        default=True,
        help_text=_("Chacune avec son titre et son chapeau, à la fin de celle-ci."),
    )

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("summary"),
        FieldPanel("body"),
        MultiFieldPanel(
            [FieldPanel("show_contents"), FieldPanel("show_children")], heading=_("Autour du texte")
        ),
    ]
    parent_page_types = ["home.HomePage", "home.PlainPage"]
    subpage_types: ClassVar[list[str]] = ["home.PlainPage"]
    template = "home/plain_page.html"
    page_description = _("Une page de texte : présenter un service, une démarche, une équipe.")

    class Meta:
        verbose_name = _("page simple")
        verbose_name_plural = _("pages simples")

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from home.headings import with_contents
        from home.listing import pages_below
        from home.teasers import read_page

        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        read_page(self.body)
        context["children"] = pages_below(self) if self.show_children and self.numchild else []
        article = render_to_string("home/article.html", {"body": self.body}, request)
        context["article"], headings = with_contents(article)
        context["headings"] = headings if self.show_contents else []
        return context

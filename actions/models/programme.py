"""The timed programme of an event."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable


class ProgrammeItem(Orderable):
    """One moment of the day, in the order in which the editor put them."""

    page = ParentalKey("actions.EventPage", on_delete=models.CASCADE, related_name="programme")
    section = models.CharField(
        _("partie"), max_length=80, blank=True, help_text=_("« Matinée », « Scène du parc ».")
    )
    start = models.TimeField(_("heure"), null=True, blank=True)
    title = models.CharField(_("moment"), max_length=255)
    text = models.TextField(_("précisions"), blank=True)

    panels = [
        FieldRowPanel([FieldPanel("start"), FieldPanel("section")]),
        FieldPanel("title"),
        FieldPanel("text"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("moment du programme")
        verbose_name_plural = _("moments du programme")

    def __str__(self) -> str:
        return self.title

"""What hangs on an action sheet: its gallery and its files."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable

from actions.models.action import ActionPage


class ActionPicture(Orderable):
    """One photo of an action's gallery."""

    page = ParentalKey(ActionPage, on_delete=models.CASCADE, related_name="pictures")
    image = models.ForeignKey(
        "core.SiteImage", verbose_name=_("image"), on_delete=models.CASCADE, related_name="+"
    )
    caption = models.CharField(_("légende"), max_length=200, blank=True)

    panels = [FieldPanel("image"), FieldPanel("caption")]


class ActionFile(Orderable):
    """One file to download with an action."""

    page = ParentalKey(ActionPage, on_delete=models.CASCADE, related_name="files")
    document = models.ForeignKey(
        "wagtaildocs.Document",
        verbose_name=_("fichier"),
        on_delete=models.CASCADE,
        related_name="+",
    )

    panels = [FieldPanel("document")]

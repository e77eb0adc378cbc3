"""Where imported pages come from."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ImportedSheet(models.Model):
    """Where an imported page comes from: which sheet, what it said, what we made of it.

    It stands outside the page, so that publishing an old revision never changes it.
    """

    page = models.OneToOneField(
        "wagtailcore.Page", on_delete=models.CASCADE, related_name="imported_sheet"
    )
    key = models.CharField(max_length=255, unique=True)
    digest = models.CharField(max_length=64)
    revision = models.ForeignKey(
        "wagtailcore.Revision", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    imported_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("fiche importée")
        verbose_name_plural = _("fiches importées")

    def __str__(self) -> str:
        return self.key

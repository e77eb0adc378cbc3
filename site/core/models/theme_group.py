"""Families of themes: how the page of all themes is arranged."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel


class ThemeGroup(models.Model):
    """« Vivre ensemble », « Grandir et apprendre »: a few themes that people look for together."""

    name = models.CharField(_("nom"), max_length=80, unique=True)
    rank = models.PositiveSmallIntegerField(_("rang"), default=0)

    # Their order is dragged in the list (core.wagtail_hooks).
    panels = [
        FieldPanel(
            "name",
            help_text=_("Trois mots au plus, comme sur un panneau : « Vivre ensemble »."),
        )
    ]

    class Meta:
        verbose_name = _("famille de thèmes")
        verbose_name_plural = _("familles de thèmes")
        ordering = ["rank", "name"]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        # A new one comes last.
        if self._state.adding and not self.rank:
            last = ThemeGroup.objects.aggregate(last=models.Max("rank"))["last"]
            self.rank = 0 if last is None else last + 1
        super().save(*args, **kwargs)

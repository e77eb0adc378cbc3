"""How ideas are sorted besides themes: the districts of the town, the categories of one board."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable


class District(models.Model):
    """A part of the town, the same for all boards."""

    name = models.CharField(_("nom"), max_length=80, unique=True)
    sort_order = models.PositiveSmallIntegerField(_("rang"), default=0)

    # Their order is dragged in the list (wagtail_hooks).
    panels = [FieldPanel("name")]

    class Meta:
        verbose_name = _("quartier")
        verbose_name_plural = _("quartiers")
        ordering = ["sort_order", "name"]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        # A new one comes last.
        if self._state.adding and not self.sort_order:
            last = District.objects.aggregate(last=models.Max("sort_order"))["last"]
            self.sort_order = 0 if last is None else last + 1
        super().save(*args, **kwargs)


class Category(Orderable):
    """A drawer of one board, named by its editor."""

    board = ParentalKey(
        "participation.BoardPage", on_delete=models.CASCADE, related_name="categories"
    )
    name = models.CharField(_("nom"), max_length=80)

    panels = [FieldPanel("name")]

    class Meta(Orderable.Meta):
        verbose_name = _("catégorie")
        verbose_name_plural = _("catégories")
        constraints = [
            models.UniqueConstraint(fields=["board", "name"], name="category_once_per_board")
        ]

    def __str__(self) -> Any:
        return self.name

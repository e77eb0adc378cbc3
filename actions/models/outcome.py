"""What came of an action or of an event, year after year: its figures, and what people said."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable

EARLIEST_YEAR = 1900
LATEST_YEAR = 2100


class YearlyFigure(models.Model):
    """One number of one year: (2024, « Participants », 140). One line a year for each measure."""

    year = models.PositiveSmallIntegerField(
        _("année"),
        validators=[MinValueValidator(EARLIEST_YEAR), MaxValueValidator(LATEST_YEAR)],
    )
    measure = models.CharField(
        _("ce que l’on compte"),
        max_length=60,
        default=_("Participants"),
        help_text=_("Toujours le même mot pour la même chose : « Participants », « Ateliers »."),
    )
    value = models.PositiveIntegerField(_("nombre"))

    panels = [FieldPanel("year"), FieldPanel("measure"), FieldPanel("value")]

    class Meta:
        abstract = True
        ordering = ["measure", "year"]

    def __str__(self) -> str:
        return f"{self.year} : {self.value} {self.measure}"


class ActionFigure(YearlyFigure):
    page = ParentalKey("actions.ActionPage", on_delete=models.CASCADE, related_name="figures")

    class Meta(YearlyFigure.Meta):
        verbose_name = _("chiffre d’une action")
        verbose_name_plural = _("chiffres des actions")
        constraints = [
            models.UniqueConstraint(
                fields=["page", "measure", "year"],
                name="action_figure_once_a_year",
                violation_error_message=_("Ce chiffre est déjà donné pour cette année."),
            )
        ]


class EventFigure(YearlyFigure):
    page = ParentalKey("actions.EventPage", on_delete=models.CASCADE, related_name="figures")

    class Meta(YearlyFigure.Meta):
        verbose_name = _("chiffre d’un événement")
        verbose_name_plural = _("chiffres des événements")
        constraints = [
            models.UniqueConstraint(
                fields=["page", "measure", "year"],
                name="event_figure_once_a_year",
                violation_error_message=_("Ce chiffre est déjà donné pour cette année."),
            )
        ]


class ActionVoice(Orderable):
    """What a participant said of an action."""

    page = ParentalKey("actions.ActionPage", on_delete=models.CASCADE, related_name="voices")
    quote = models.TextField(_("parole"), max_length=600)
    author = models.CharField(
        _("qui parle"),
        max_length=120,
        blank=True,
        help_text=_("Un prénom et un âge suffisent, avec l’accord de la personne."),
    )

    panels = [FieldPanel("quote"), FieldPanel("author")]

    class Meta(Orderable.Meta):
        verbose_name = _("parole d’un participant")
        verbose_name_plural = _("paroles des participants")

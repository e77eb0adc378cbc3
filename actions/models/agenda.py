"""The agenda: events, each with one date or several."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, ClassVar, Self

from django.db import models
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
)
from wagtail.fields import RichTextField
from wagtail.models import PageManager

from actions.models.action import STORY_FEATURES
from actions.models.outcome import EventFigure
from actions.models.partner import PartnerPage
from core.models import BasePage, ContentPage, PageTheme, Theme
from core.models.page import ContentQuerySet
from core.visibility import is_private


class AgendaPage(BasePage):
    """/agenda/: what goes on, day after day."""

    introduction = models.TextField(_("présentation"), blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("introduction")]
    parent_page_types = ["home.HomePage"]
    subpage_types = ["actions.EventPage"]
    max_count = 1
    has_feed = True
    template = "actions/agenda_page.html"
    page_description = _("La liste des rendez-vous.")

    class Meta:
        verbose_name = _("agenda")

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from actions.filters import AgendaFilters

        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        context["filters"] = AgendaFilters(request.GET)
        return context

    def channel(self, query: Mapping[str, str]) -> Any:
        from actions.feeds import agenda_channel

        return agenda_channel(self, query)


# What the editor keeps of a text in which nothing was written.
EMPTY_TEXT = r"^(<p[^>]*>(<br ?/?>)?</p>)*$"


class EventQuerySet(ContentQuerySet):
    def upcoming(self) -> Self:
        return self.filter(pk__in=Occurrence.objects.upcoming().values("page"))

    def with_next_date(self) -> Self:
        """With `next_date`, the start of the soonest of their dates to come."""
        soonest = Occurrence.objects.filter(page=models.OuterRef("pk")).upcoming()
        return self.annotate(next_date=models.Subquery(soonest.values("start")[:1]))

    def with_last_date(self) -> Self:
        """With `last_date`, the end of the last of their dates."""
        dates = Occurrence.objects.filter(page=models.OuterRef("pk"))
        last = dates.annotate(at=Coalesce("end", "start")).order_by("-at").values("at")[:1]
        return self.annotate(last_date=models.Subquery(last))

    def over(self, now: datetime | None = None) -> Self:
        """Whose dates are all past."""
        return self.with_last_date().filter(last_date__lt=now or timezone.now())

    def with_told(self) -> Self:
        """With `is_told`: whether anything was told or counted of them."""
        counted = models.Exists(EventFigure.objects.filter(page=models.OuterRef("pk")))
        return self.annotate(is_told=counted | ~models.Q(report__regex=EMPTY_TEXT))

    def without_report(self) -> Self:
        return self.with_told().filter(is_told=False)


class EventPage(ContentPage):
    """One event. Kept in the agenda by the town, or below its own page by an association."""

    summary = models.TextField(
        _("en deux phrases"),
        max_length=400,
        blank=True,
        help_text=_("Ce que l’on vient y faire. Affiché dans l’agenda et en haut de la page."),
    )
    body = RichTextField(_("description"), blank=True, features=STORY_FEATURES)
    date_note = models.CharField(
        _("quand, en clair"),
        max_length=200,
        blank=True,
        help_text=_("Pour une date qui n’est pas encore fixée : « chaque année, fin juin »."),
    )
    expected_from = models.PositiveIntegerField(_("personnes attendues"), null=True, blank=True)
    expected_to = models.PositiveIntegerField(
        _("ou jusqu’à"), null=True, blank=True, help_text=_("Pour une fourchette : 80 à 160.")
    )
    place_name = models.CharField(_("lieu"), max_length=120, blank=True)
    address = models.CharField(_("adresse du lieu"), max_length=255, blank=True)
    conditions = models.CharField(
        _("conditions"),
        max_length=200,
        blank=True,
        help_text=_("Prix, inscription, accès : « Gratuit, sans inscription »."),
    )
    contact = models.CharField(
        _("renseignements"),
        max_length=200,
        blank=True,
        help_text=_("Un téléphone ou une adresse que tout le monde peut voir."),
    )
    organiser = models.ForeignKey(
        "actions.PartnerPage",
        verbose_name=_("organisateur"),
        help_text=_("Laissé vide sous la page d’un partenaire, c’est ce partenaire."),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="events",
    )
    action = models.ForeignKey(
        "actions.ActionPage",
        verbose_name=_("action"),
        help_text=_("L’événement s’affiche alors aussi sur la fiche de cette action."),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="events",
    )

    report = RichTextField(
        _("bilan"),
        blank=True,
        features=STORY_FEATURES,
        help_text=_("Une fois l’événement passé : qui est venu, ce qui a marché, ce qui changera."),
    )
    notes = models.TextField(
        _("notes internes"),
        blank=True,
        help_text=_("Visibles des rédacteurs seulement. L’import y range ce qu’il n’a pu placer."),
    )

    objects: ClassVar = PageManager.from_queryset(EventQuerySet)()

    content_panels = [
        *ContentPage.content_panels,
        FieldPanel("summary"),
        InlinePanel(
            "occurrences",
            heading=_("Dates"),
            label=_("Date"),
            help_text=_("Une ligne par séance. Sans date, l’événement n’est pas dans l’agenda."),
        ),
        FieldPanel("date_note"),
        MultiFieldPanel(
            [
                FieldPanel("place_name"),
                FieldPanel("address"),
                FieldPanel("conditions"),
                FieldPanel("contact"),
                FieldRowPanel([FieldPanel("expected_from"), FieldPanel("expected_to")]),
            ],
            heading=_("Venir"),
        ),
        FieldPanel("body"),
        MultiFieldPanel(ContentPage.theme_panels, heading=_("Thèmes et image")),
        MultiFieldPanel(
            [FieldPanel("organiser"), FieldPanel("action")],
            heading=_("Organisateur et action"),
            classname="collapsed",
        ),
    ]
    programme_panels = [
        HelpPanel(
            _(
                "Facultatif. Donnez le même nom de partie à la suite (« Matinée ») pour grouper "
                "les moments ; faites glisser une ligne pour la déplacer."
            )
        ),
        InlinePanel("programme", heading=_("Le programme, heure par heure"), label=_("Moment")),
    ]
    report_panels = [
        HelpPanel(
            _(
                "À remplir une fois l’événement passé. Les nombres deviennent un graphique et un "
                "tableau, comparés d’une année à l’autre."
            )
        ),
        FieldPanel("report"),
        InlinePanel(
            "figures",
            heading=_("Les chiffres, année par année"),
            label=_("Chiffre"),
            help_text=_("Une ligne par année et par chose comptée."),
        ),
    ]
    edit_handler = TabbedInterface(
        [
            ObjectList(content_panels, heading=_("L’essentiel")),
            ObjectList(programme_panels, heading=_("Le programme")),
            ObjectList(report_panels, heading=_("Le bilan")),
            ObjectList([FieldPanel("notes")], heading=_("Notes internes")),
            ObjectList(ContentPage.promote_panels, heading=_("Référencement")),
            ObjectList(ContentPage.settings_panels, heading=_("Publication")),
        ]
    )
    parent_page_types = ["actions.AgendaPage", "actions.PartnerPage"]
    subpage_types: ClassVar[list[str]] = []
    served_with = ("picture", "organiser", "action")
    template = "actions/event_page.html"
    page_description = _("Un rendez-vous, avec une date ou plusieurs.")

    class Meta:
        verbose_name = _("événement")
        verbose_name_plural = _("événements")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(expected_to__isnull=True)
                | models.Q(expected_to__gte=models.F("expected_from")),
                name="event_expects_a_range",
                violation_error_message=_("Le second nombre doit être le plus grand."),
            )
        ]

    def save(self, *args: Any, **kwargs: Any) -> Any:
        """What stands below a partner's page is organised by it, unless the event says otherwise."""
        if self.organiser_id is None and self.depth:
            self.organiser = self._partner_above()
        return super().save(*args, **kwargs)

    def _partner_above(self) -> PartnerPage | None:
        return PartnerPage.objects.filter(path=self.path[: -self.steplen]).first()

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from actions.contexts import event_context

        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        return {**context, **event_context(self, request)}

    def structured_data(self, context: Mapping[str, Any]) -> list[dict[str, Any]]:
        from actions.structured_data import of_event

        return of_event(self, context)

    @property
    def shown_organiser(self) -> PartnerPage | None:
        """The organiser, if its own page is published."""
        return self.organiser if self.organiser and self.organiser.live else None

    @property
    def shown_action(self) -> Any | None:
        """The action, if its own page is published."""
        return self.action if self.action and self.action.live else None


class OccurrenceQuerySet(models.QuerySet["Occurrence"]):
    def public(self) -> Self:
        """Dates of published events that stand in no private section."""
        return self.filter(~is_private("page__path"), page__live=True)

    def upcoming(self, now: datetime | None = None) -> Self:
        """Not over yet: what has started and still goes on counts."""
        return self.with_finish().filter(finish__gte=now or timezone.now()).order_by("start", "pk")

    def next_of_each_event(self, now: datetime | None = None) -> Self:
        """The soonest date to come of each event: one of every week stands in a list once."""
        now = now or timezone.now()
        soonest = (
            Occurrence.objects.filter(page=models.OuterRef("page")).upcoming(now).values("pk")[:1]
        )
        return self.upcoming(now).filter(pk=models.Subquery(soonest))

    def past(self, now: datetime | None = None) -> Self:
        return self.with_finish().filter(finish__lt=now or timezone.now()).order_by("-start", "-pk")

    def with_finish(self) -> Self:
        return self.annotate(finish=Coalesce("end", "start"))

    def about(self, theme: Theme) -> Self:
        return self.filter(page__theme_links__tag=theme)

    def for_cards(self) -> Self:
        """With what a card shows, in a fixed number of queries."""
        themes = PageTheme.objects.select_related("tag")
        return self.select_related("page__picture").prefetch_related(
            models.Prefetch("page__theme_links", queryset=themes)
        )


class Occurrence(models.Model):
    """One date of an event, in local time on screen."""

    page = ParentalKey(EventPage, on_delete=models.CASCADE, related_name="occurrences")
    start = models.DateTimeField(_("début"))
    end = models.DateTimeField(_("fin"), null=True, blank=True)
    note = models.CharField(
        _("précision"), max_length=120, blank=True, help_text=_("Par exemple « Salle du haut ».")
    )

    objects: ClassVar = OccurrenceQuerySet.as_manager()

    panels = [FieldPanel("start"), FieldPanel("end"), FieldPanel("note")]

    class Meta:
        verbose_name = _("date")
        verbose_name_plural = _("dates")
        ordering = ["start", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(end__isnull=True) | models.Q(end__gte=models.F("start")),
                name="occurrence_ends_after_it_starts",
                violation_error_message=_("La fin doit venir après le début."),
            )
        ]
        indexes = [models.Index(fields=["start"])]

    def __str__(self) -> str:
        return timezone.localtime(self.start).strftime("%d/%m/%Y %H:%M")

    @property
    def is_over(self) -> bool:
        """The same rule as `OccurrenceQuerySet.past()`."""
        return (self.end or self.start) < timezone.now()

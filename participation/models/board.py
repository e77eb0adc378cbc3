"""Calls for ideas: pages that the communication team opens, describes and closes."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any, ClassVar, Self

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from modelcluster.contrib.taggit import ClusterTaggableManager
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField
from wagtail.models import PageManager
from wagtail.query import PageQuerySet

from core.models import BasePage, PageTheme
from core.search import registry
from participation.board.panels import CONTENT_PANELS
from participation.models.phase import (
    RESIDENT_PHASES,
    Phase,
    PhaseKind,
    counts_wait,
    last_end,
    open_at,
    supports_end_of,
)
from participation.models.rules import Reading, SupportRule, Who

# How long a closing waits for paper sessions that two agents have not agreed on.
PAPER_AT_MOST = timedelta(days=30)
# Taken by addresses of participation/urls.py at the same level.
RESERVED_SLUGS = ("mes-idees", "suivis", "suivre", "desabonnement", "reprendre", "charte")


class BoardIndexPage(BasePage):
    """/participer/: the calls for ideas, open ones first."""

    introduction = models.TextField(_("présentation"), blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("introduction")]
    parent_page_types = ["home.HomePage"]
    subpage_types = ["participation.BoardPage"]
    max_count = 1
    has_feed = True
    template = "participation/board_index_page.html"
    page_description = _("La liste des appels à idées.")

    class Meta:
        verbose_name = _("espace de participation")

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from participation import trail

        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        boards = BoardPage.objects.live().child_of(self).for_cards()
        context["boards"] = sorted(boards, key=lambda board: (not board.is_open, -board.pk))
        context["breadcrumb"] = trail.of_index(self)
        return context

    def channel(self, query: Mapping[str, str]) -> Any:
        from participation.feeds import idea_channel

        return idea_channel(self)


class BoardQuerySet(PageQuerySet):
    def accepting(self, *kinds: PhaseKind, now: datetime | None = None) -> Self:
        """Boards where one of these phases is open; one without any phase is always open."""
        phases = Phase.objects.filter(board=models.OuterRef("pk"))
        return self.live().filter(
            ~models.Exists(phases)
            | models.Exists(phases.filter(open_at(now or timezone.now()), kind__in=kinds))
        )

    def open(self, now: datetime | None = None) -> Self:
        """Where residents can do something now."""
        return self.accepting(*RESIDENT_PHASES, now=now)

    def taking_supports(self, now: datetime | None = None) -> Self:
        """Where supports move now. A closing that is ahead of our clock was made by a server whose
        clock is: the phase is over."""
        now = now or timezone.now()
        return (
            self.accepting(PhaseKind.SUPPORT, now=now)
            .exclude(support_rule=SupportRule.NONE)
            .exclude(closings__ended_at__gt=now)
        )

    def to_close(self, now: datetime | None = None) -> Self:
        """Whose last support phase is over, with `supports_ended` (when), and without closing.

        Paper that is still being counted is waited for, a month at most.
        """
        from participation.models.closing import Closing
        from participation.models.paper import PaperSession

        now = now or timezone.now()
        uncounted = PaperSession.objects.unsettled().filter(board=models.OuterRef("pk"))
        supports = Phase.objects.filter(board=models.OuterRef("pk"), kind=PhaseKind.SUPPORT)
        going_on = models.Q(ends_at__isnull=True) | models.Q(ends_at__gt=now)
        last = supports.order_by("-ends_at").values("ends_at")[:1]
        closed = Closing.objects.filter(
            board=models.OuterRef("pk"), ended_at=models.OuterRef("supports_ended")
        )
        return (
            self.exclude(support_rule=SupportRule.NONE)
            .filter(models.Exists(supports), ~models.Exists(supports.filter(going_on)))
            .annotate(supports_ended=models.Subquery(last))
            .filter(
                ~models.Exists(closed),
                ~models.Exists(uncounted) | models.Q(supports_ended__lte=now - PAPER_AT_MOST),
            )
        )

    def with_idea_count(self) -> Self:
        from participation.models.idea import PUBLIC_STATUSES

        return self.annotate(
            idea_count=models.Count("ideas", filter=models.Q(ideas__status__in=PUBLIC_STATUSES))
        )

    def for_cards(self) -> Self:
        """With what a card shows, in a fixed number of queries."""
        return self.with_idea_count().select_related("picture")


class BoardPage(BasePage):
    """One call for ideas, with its dates and its rules."""

    summary = models.TextField(_("en deux phrases"), max_length=400, blank=True)
    introduction = RichTextField(_("présentation"), blank=True)
    rules = RichTextField(_("règles du jeu"), blank=True)
    picture = models.ForeignKey(
        "core.SiteImage",
        verbose_name=_("image"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    # Those the editor names. The themes of its ideas are theirs: a call open to everything would
    # stand on every page of themes.
    themes = ClusterTaggableManager(through=PageTheme, blank=True, verbose_name=_("thèmes"))
    who = models.CharField(_("qui participe"), max_length=20, choices=Who, default=Who.RESIDENTS)
    reading = models.CharField(
        _("relecture"), max_length=20, choices=Reading, default=Reading.BEFORE
    )
    support_rule = models.CharField(
        _("soutiens"), max_length=20, choices=SupportRule, default=SupportRule.FREE
    )
    support_limit = models.PositiveSmallIntegerField(
        _("nombre d’idées par personne"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1)],
    )
    budget = models.PositiveIntegerField(
        _("budget, en euros"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1)],
        help_text=_("Chaque personne remplit un panier d’idées, dans la limite de ce budget."),
    )
    hide_counts = models.BooleanField(
        _("cacher le nombre de soutiens jusqu’à la fin des soutiens"), default=False
    )
    allow_comments = models.BooleanField(_("accepter les commentaires"), default=True)
    allow_place = models.BooleanField(_("demander le lieu"), default=True)
    allow_picture = models.BooleanField(_("accepter une photo"), default=True)
    ask_district = models.BooleanField(_("demander le quartier"), default=False)
    edit_minutes = models.PositiveSmallIntegerField(
        _("minutes pour corriger son texte"),
        default=30,
        help_text=_("Après l’envoi d’une idée ou d’un commentaire. Zéro : on ne corrige pas."),
    )
    answer_days = models.PositiveSmallIntegerField(
        _("jours pour répondre à une idée"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1)],
        help_text=_("L’échéance est publique. Elle part de la publication de l’idée."),
    )
    watched_words = models.TextField(
        _("mots à surveiller"),
        blank=True,
        help_text=_("Un par ligne. Un texte qui en contient un attend une relecture."),
    )

    objects: ClassVar = PageManager.from_queryset(BoardQuerySet)()

    content_panels = [*BasePage.content_panels, *CONTENT_PANELS]
    parent_page_types = ["participation.BoardIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    has_feed = True
    is_kept = True  # home.routing
    template = "participation/board_page.html"
    page_description = _("Un appel à idées, avec ses dates et ses règles.")

    class Meta:
        verbose_name = _("appel à idées")
        verbose_name_plural = _("appels à idées")
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(support_rule="limited")
                | models.Q(support_limit__isnull=False, support_limit__gte=1),
                name="limited_supports_say_how_many",
                violation_error_message=_("Dites combien d’idées chaque personne peut soutenir."),
            ),
        ]

    def clean(self) -> None:
        super().clean()
        if self.support_rule == SupportRule.LIMITED and not self.support_limit:
            raise ValidationError(
                {"support_limit": _("Dites combien d’idées chaque personne peut soutenir.")}
            )
        if self.slug in RESERVED_SLUGS:
            raise ValidationError({"slug": _("Cette adresse est prise par le site.")})
        from participation.board import tightening

        if self.pk and (refused := tightening.refusals(self)):
            raise ValidationError(refused)

    def save(self, *args: Any, **kwargs: Any) -> Any:
        """Also brings the ideas in line with the search when their address or visibility moves."""
        before = BoardPage.objects.filter(pk=self.pk).values_list("live", "slug").first()
        result = super().save(*args, **kwargs)
        if before is not None and before != (self.live, self.slug):
            for idea in self.ideas.select_related("board").iterator(chunk_size=500):
                registry.changed(idea)
        return result

    @cached_property
    def phase_list(self) -> list[Phase]:
        """In the order the editor gave; those being edited, in a preview."""
        from participation.schedule import phases_of

        if self.pk is None or "phases" in getattr(self, "_cluster_related_objects", {}):
            return list(self.phases.all())
        return phases_of(self.pk)

    def accepts(self, *kinds: PhaseKind) -> bool:
        """The same rule as `BoardQuerySet.accepting()`."""
        return self.live and (
            not self.phase_list
            or any(phase.is_open for phase in self.phase_list if phase.kind in kinds)
        )

    @property
    def takes_ideas(self) -> bool:
        return self.accepts(PhaseKind.PROPOSE)

    @property
    def takes_supports(self) -> bool:
        return self.support_rule != SupportRule.NONE and self.accepts(PhaseKind.SUPPORT)

    @property
    def takes_comments(self) -> bool:
        return self.allow_comments and self.accepts(PhaseKind.DISCUSS)

    @property
    def counts_are_hidden(self) -> bool:
        """Until the last support phase is over, when the editor wants it so."""
        return self.hide_counts and counts_wait(self.supports_end)

    @property
    def supports_end(self) -> datetime | None:
        """When the last support phase ends; None while one has no end."""
        return supports_end_of(self.phase_list)

    @property
    def resident_phases(self) -> list[Phase]:
        return [phase for phase in self.phase_list if phase.kind in RESIDENT_PHASES]

    @property
    def opens_at(self) -> datetime | None:
        """When the first thing residents do begins; None when it has no beginning."""
        starts = [phase.starts_at for phase in self.resident_phases]
        return min(starts) if starts and None not in starts else None

    @property
    def closes_at(self) -> datetime | None:
        """When the last thing residents do ends; None when it has no end."""
        return last_end(self.resident_phases)

    @property
    def is_open(self) -> bool:
        """Whether residents can do something now. The same rule as `BoardQuerySet.open()`."""
        return self.accepts(*RESIDENT_PHASES)

    @property
    def is_upcoming(self) -> bool:
        """Nothing is open yet, but something will be."""
        return not self.is_open and any(phase.is_upcoming for phase in self.resident_phases)

    @property
    def is_over(self) -> bool:
        """Residents have done their part: the town studies, answers, carries out."""
        return bool(self.phase_list) and all(phase.is_over for phase in self.resident_phases)

    @property
    def next_opening(self) -> datetime | None:
        starts = [p.starts_at for p in self.resident_phases if p.starts_at and p.is_upcoming]
        return min(starts, default=None)

    @property
    def period(self) -> str:
        """« Ouvert jusqu’au samedi 12 décembre »: where the call stands, as one says it."""
        from participation.board import standing

        return standing.period(self)

    def answer_due(self, published: datetime) -> date | None:
        """The day by which the town promises to answer an idea published at that moment."""
        if self.answer_days is None:
            return None
        return timezone.localdate(published) + timedelta(days=self.answer_days)

    @property
    def look(self) -> dict[str, str]:
        """The period as a badge: label, tone and icon."""
        from participation.board import standing

        return standing.look(self)

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from participation import trail
        from participation.board import rules_in_words, standing
        from participation.following import links as follow_links
        from participation.listing import IdeaListing
        from participation.paper.listing import paper_sessions
        from participation.supports.panel import support_panel

        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        context["standing"] = standing.standing(self)
        context["rule_sentences"] = rules_in_words.sentences(self)
        context["listing"] = IdeaListing(board=self, query=request.GET)
        context["paper_sessions"] = paper_sessions(self)
        context["supports"] = support_panel(request, self)
        context["breadcrumb"] = trail.of_board(self)
        if self.pk is not None:
            context["follow"] = follow_links.to_board(self)
        return context

    @property
    def kind_label(self) -> Any:
        return capfirst(self._meta.verbose_name)

    def channel(self, query: Mapping[str, str]) -> Any:
        from participation.feeds import board_channel

        return board_channel(self, query)

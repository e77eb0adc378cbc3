"""Calls for ideas: pages that the communication team opens, describes and closes."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, ClassVar, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.models import PageManager
from wagtail.query import PageQuerySet

from core.models import BasePage
from core.search import registry
from core.templatetags.dates import in_words

# Taken by addresses of participation/urls.py at the same level.
RESERVED_SLUGS = ("mes-idees",)


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
    def open(self, now: datetime | None = None) -> Self:
        now = now or timezone.now()
        return self.live().filter(
            models.Q(opens_at__isnull=True) | models.Q(opens_at__lte=now),
            models.Q(closes_at__isnull=True) | models.Q(closes_at__gt=now),
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
    opens_at = models.DateTimeField(_("ouverture"), null=True, blank=True)
    closes_at = models.DateTimeField(_("fermeture"), null=True, blank=True)
    allow_place = models.BooleanField(_("demander le lieu"), default=True)
    allow_picture = models.BooleanField(_("accepter une photo"), default=True)

    objects: ClassVar = PageManager.from_queryset(BoardQuerySet)()

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("summary"),
        FieldPanel("picture"),
        FieldPanel("introduction"),
        FieldPanel("rules"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("opens_at"), FieldPanel("closes_at")]),
                FieldPanel("allow_place"),
                FieldPanel("allow_picture"),
            ],
            heading=_("Dates et formulaire"),
        ),
    ]
    parent_page_types = ["participation.BoardIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    has_feed = True
    template = "participation/board_page.html"
    page_description = _("Un appel à idées, avec ses dates et ses règles.")

    class Meta:
        verbose_name = _("appel à idées")
        verbose_name_plural = _("appels à idées")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(opens_at__isnull=True)
                | models.Q(closes_at__isnull=True)
                | models.Q(closes_at__gt=models.F("opens_at")),
                name="board_closes_after_it_opens",
                violation_error_message=_("La fermeture doit venir après l’ouverture."),
            )
        ]

    def clean(self) -> None:
        super().clean()
        if self.opens_at and self.closes_at and self.closes_at <= self.opens_at:
            raise ValidationError({"closes_at": _("La fermeture doit venir après l’ouverture.")})
        if self.slug in RESERVED_SLUGS:
            raise ValidationError({"slug": _("Cette adresse est prise par le site.")})

    def save(self, *args: Any, **kwargs: Any) -> Any:
        """Also brings the ideas in line with the search when their address or visibility moves."""
        before = BoardPage.objects.filter(pk=self.pk).values_list("live", "slug").first()
        result = super().save(*args, **kwargs)
        if before is not None and before != (self.live, self.slug):
            for idea in self.ideas.select_related("board").iterator(chunk_size=500):
                registry.changed(idea)
        return result

    @property
    def is_open(self) -> bool:
        """Whether one may propose and support now. The same rule as `BoardQuerySet.open()`."""
        now = timezone.now()
        return (
            self.live
            and (self.opens_at is None or self.opens_at <= now)
            and (self.closes_at is None or self.closes_at > now)
        )

    @property
    def is_upcoming(self) -> bool:
        return self.opens_at is not None and self.opens_at > timezone.now()

    @property
    def is_over(self) -> bool:
        return self.closes_at is not None and self.closes_at <= timezone.now()

    @property
    def period(self) -> str:
        """« Ouvert jusqu’au samedi 12 décembre »: where the call stands, as one says it."""
        if self.is_upcoming:
            return gettext("Ouvre le %(date)s") % {"date": in_words(self.opens_at)}
        if self.closes_at is None:
            return gettext("Ouvert")
        # A call that closes at midnight was last open the day before.
        last_day = {"date": in_words(self.closes_at - timedelta(seconds=1))}
        if self.is_over:
            return gettext("Terminé depuis le %(date)s") % last_day
        return gettext("Ouvert jusqu’au %(date)s") % last_day

    @property
    def look(self) -> dict[str, str]:
        """The period as a badge: label, tone and icon."""
        tone, icon = "success", "megaphone"
        if self.is_upcoming:
            tone, icon = "info", "calendar"
        elif self.is_over:
            tone, icon = "neutral", "clock"
        return {"label": self.period, "tone": tone, "icon": icon}

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from participation import trail
        from participation.listing import IdeaListing

        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        context["listing"] = IdeaListing(board=self, query=request.GET)
        context["breadcrumb"] = trail.of_board(self)
        return context

    @property
    def kind_label(self) -> Any:
        return capfirst(self._meta.verbose_name)

    def channel(self, query: Mapping[str, str]) -> Any:
        from participation.feeds import board_channel

        return board_channel(self, query)

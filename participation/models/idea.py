"""Ideas: what residents propose, from the first reading by a moderator to the day it is done."""

from typing import ClassVar, Self

from django.conf import settings
from django.core.validators import MinLengthValidator
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager
from taggit.models import ItemBase

from core.models import Theme, User
from core.models.page import TEASER_LENGTH, on_one_line
from core.visibility import is_private
from participation.models.board import BoardPage


class IdeaStatus(models.TextChoices):
    PENDING = "pending", _("En attente de relecture")
    PUBLISHED = "published", _("Ouverte aux soutiens")
    STUDYING = "studying", _("À l’étude")
    ACCEPTED = "accepted", _("Retenue")
    IN_PROGRESS = "in_progress", _("En cours de réalisation")
    DONE = "done", _("Réalisée")
    DECLINED = "declined", _("Non retenue")
    REFUSED = "refused", _("Refusée à la relecture")
    WITHDRAWN = "withdrawn", _("Retirée par son auteur")


PUBLIC_STATUSES = (
    IdeaStatus.PUBLISHED,
    IdeaStatus.STUDYING,
    IdeaStatus.ACCEPTED,
    IdeaStatus.IN_PROGRESS,
    IdeaStatus.DONE,
    IdeaStatus.DECLINED,
)

# Tone of the badge and icon of the sprite: a status is never told by its colour alone.
STATUS_LOOKS = {
    IdeaStatus.PENDING: ("neutral", "hourglass"),
    IdeaStatus.PUBLISHED: ("info", "megaphone"),
    IdeaStatus.STUDYING: ("warning", "search"),
    IdeaStatus.ACCEPTED: ("success", "check"),
    IdeaStatus.IN_PROGRESS: ("success", "tools"),
    IdeaStatus.DONE: ("success", "star"),
    IdeaStatus.DECLINED: ("danger", "close"),
    IdeaStatus.REFUSED: ("danger", "ban"),
    IdeaStatus.WITHDRAWN: ("neutral", "arrow-left"),
}


class IdeaTheme(ItemBase):
    """One idea carries one theme."""

    tag = models.ForeignKey(Theme, on_delete=models.CASCADE, related_name="idea_links")
    content_object = models.ForeignKey(
        "participation.Idea", on_delete=models.CASCADE, related_name="theme_links"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["tag", "content_object"], name="theme_once_per_idea")
        ]

    @classmethod
    def with_tags(cls) -> models.Prefetch:
        """The themes of ideas in one query: `theme_list` then costs none."""
        return models.Prefetch("theme_links", queryset=cls.objects.select_related("tag"))


class IdeaQuerySet(models.QuerySet["Idea"]):
    def public(self) -> Self:
        """What anyone may see."""
        return self.filter(~is_private("board__path"), status__in=PUBLIC_STATUSES, board__live=True)

    def pending(self) -> Self:
        return self.filter(status=IdeaStatus.PENDING)

    def unanswered(self) -> Self:
        """Public, and without a word from the town yet; the oldest first."""
        return self.public().filter(answer__isnull=True).order_by("published_at", "pk")

    def about(self, theme: Theme) -> Self:
        return self.filter(theme_links__tag=theme)

    def with_support_count(self) -> Self:
        """Counted, not stored: always right, and cheap since only the listed ideas are counted."""
        from participation.models.support import Support

        supports = (
            Support.objects.filter(idea=models.OuterRef("pk"))
            .order_by()
            .values("idea")
            .annotate(total=models.Count("pk"))
            .values("total")
        )
        return self.annotate(
            support_count=models.functions.Coalesce(
                models.Subquery(supports, output_field=models.IntegerField()), 0
            )
        )

    def written_by(self, person: User) -> Self:
        return self.filter(author=person)

    def with_themes(self) -> Self:
        return self.prefetch_related(IdeaTheme.with_tags())

    def for_cards(self) -> Self:
        """With what a card shows, in a fixed number of queries."""
        return self.with_support_count().select_related("board", "author", "picture").with_themes()

    def for_page(self) -> Self:
        """With what the page of an idea shows."""
        return (
            self.with_support_count()
            .select_related("board", "author", "picture", "answer", "action")
            .with_themes()
            .annotate(on_private_board=is_private("board__path"))
        )


class Idea(models.Model):
    """One proposal of a resident, on one board."""

    board = models.ForeignKey(
        BoardPage, verbose_name=_("appel à idées"), on_delete=models.CASCADE, related_name="ideas"
    )
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("auteur"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="ideas",
    )
    title = models.CharField(_("titre"), max_length=120, validators=[MinLengthValidator(5)])
    text = models.TextField(_("votre idée"), max_length=4000, validators=[MinLengthValidator(20)])
    place = models.CharField(_("lieu"), max_length=120, blank=True)
    picture = models.ForeignKey(
        "core.SiteImage",
        verbose_name=_("photo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    themes = TaggableManager(through=IdeaTheme, blank=True, verbose_name=_("thèmes"))
    status = models.CharField(
        _("statut"), max_length=20, choices=IdeaStatus, default=IdeaStatus.PENDING
    )
    refusal_reason = models.TextField(_("raison du refus"), blank=True)
    action = models.ForeignKey(
        "actions.ActionPage",
        verbose_name=_("action née de l’idée"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="ideas",
    )
    created_at = models.DateTimeField(_("proposée le"), default=timezone.now)
    published_at = models.DateTimeField(_("publiée le"), null=True, blank=True)

    support_count: int  # only after `with_support_count()`
    # Set by whoever has read the themes of several kinds of things at once.
    known_themes: list[Theme] | None = None

    objects: ClassVar = IdeaQuerySet.as_manager()

    class Meta:
        verbose_name = _("idée")
        verbose_name_plural = _("idées")
        ordering = ["-created_at", "-pk"]
        permissions = [("moderate_idea", _("Peut publier ou refuser une idée"))]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(status__in=IdeaStatus.values), name="idea_status_is_known"
            ),
            models.CheckConstraint(
                condition=~models.Q(status="refused") | ~models.Q(refusal_reason=""),
                name="refused_idea_says_why",
            ),
        ]
        indexes = [
            models.Index(fields=["board", "status", "-published_at"]),
            models.Index(fields=["status", "-created_at"]),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("idea", args=[self.board.slug, self.pk])

    @property
    def is_public(self) -> bool:
        """The same rule as `IdeaQuerySet.public()`; no query after `for_page()`."""
        if self.status not in PUBLIC_STATUSES or not self.board.live:
            return False
        known: bool | None = getattr(self, "on_private_board", None)
        private = self.board.get_view_restrictions().exists() if known is None else known
        return not private

    @property
    def accepts_support(self) -> bool:
        """Supports are given and withdrawn while the board is open and the idea awaits an answer."""
        return self.status == IdeaStatus.PUBLISHED and self.board.is_open

    @property
    def theme_list(self) -> list[Theme]:
        if self.known_themes is not None:
            return self.known_themes
        return sorted((link.tag for link in self.theme_links.all()), key=lambda theme: theme.slug)

    @property
    def teaser(self) -> str:
        return Truncator(on_one_line(self.text)).chars(TEASER_LENGTH, truncate="…")

    @property
    def author_name(self) -> str:
        return self.author.public_name if self.author else str(_("Un habitant ou une habitante"))

    @property
    def status_label(self) -> str:
        return str(IdeaStatus(self.status).label)

    @property
    def status_tone(self) -> str:
        return STATUS_LOOKS[IdeaStatus(self.status)][0]

    @property
    def status_icon(self) -> str:
        return STATUS_LOOKS[IdeaStatus(self.status)][1]

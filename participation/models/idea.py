"""Ideas: what residents propose, from the first reading by a moderator to the day it is done."""

from typing import Any, ClassVar, Self

from django.conf import settings
from django.core.validators import MinLengthValidator
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager
from taggit.models import ItemBase

from core import kept_themes
from core.joined import split
from core.models import Theme, User
from core.models.page import TEASER_LENGTH, on_one_line
from core.visibility import is_private
from participation.models import idea_parts
from participation.models.board import BoardPage
from participation.models.district import Category, District
from participation.models.guest import Channel, Guest


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
    MERGED = "merged", _("Réunie à une autre idée")


PUBLIC_STATUSES = (
    IdeaStatus.PUBLISHED,
    IdeaStatus.STUDYING,
    IdeaStatus.ACCEPTED,
    IdeaStatus.IN_PROGRESS,
    IdeaStatus.DONE,
    IdeaStatus.DECLINED,
)

# The town has said what becomes of the idea: kept, under way, done, or not kept.
DECIDED = (
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
    IdeaStatus.MERGED: ("neutral", "generations"),
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
        """Counted, not stored: always right, and cheap since only the listed ideas are counted.

        `support_count` is the whole: given one by one, on paper, and taken over from elsewhere.
        `paper_count` is the part on paper. Both are the truth: what people are shown comes from
        `with_public_counts()`.
        """
        whole, on_paper = idea_parts.support_counts()
        return self.annotate(paper_count=on_paper, support_count=whole)

    def with_public_counts(self, board: BoardPage | None = None) -> Self:
        """What anyone may be told: `support_count` and `paper_count`, both None while the board
        hides them, and `comment_count`. `board` is given where all ideas are known to be its own.
        """
        whole, on_paper = idea_parts.support_counts()
        if board is None:
            from participation.schedule import boards_hiding_counts

            if hiding := boards_hiding_counts():
                hidden = models.Q(board__in=hiding)
                whole, on_paper = (
                    idea_parts.unless(hidden, whole),
                    idea_parts.unless(hidden, on_paper),
                )
        elif board.counts_are_hidden:
            whole = on_paper = models.Value(None, output_field=models.IntegerField(null=True))
        return self.annotate(
            paper_count=on_paper, support_count=whole, comment_count=idea_parts.comment_count()
        )

    def with_comment_count(self) -> Self:
        return self.annotate(comment_count=idea_parts.comment_count())

    def written_by(self, person: User) -> Self:
        return self.filter(author=person)

    def with_themes(self) -> Self:
        """Which themes each idea carries, in the same query: `theme_list` then costs none."""
        return self.annotate(theme_keys=idea_parts.theme_keys())

    def for_cards(self) -> Self:
        """With what a card shows, in a fixed number of queries."""
        return self.with_public_counts().select_related("board", "picture").with_themes()

    def for_cards_of(self, board: BoardPage) -> Self:
        """The same for ideas of one board, which is not read again: set `idea.board` to it."""
        return self.with_public_counts(board).select_related("picture").with_themes()

    def with_what_settles_its_text(self) -> Self:
        """What participation.proposing.window asks: `text_was_read`, `others_support`."""
        was_read, others = idea_parts.what_settles_its_text()
        return self.annotate(text_was_read=was_read, others_support=others)

    def for_page(self) -> Self:
        """With what the page of an idea shows."""
        return (
            self.with_public_counts()
            .select_related(
                "board", "author", "guest", "picture", "answer", "action", "category", "district"
            )
            .with_themes()
            .with_what_settles_its_text()
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
    guest = models.ForeignKey(
        Guest, null=True, blank=True, on_delete=models.SET_NULL, related_name="ideas"
    )
    # Who wrote it on the site it was taken over from.
    imported_author = models.CharField(max_length=120, blank=True)
    channel = models.CharField(max_length=10, choices=Channel, default=Channel.ONLINE)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
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
    # A photo may wait for its own reading, or have been set aside.
    picture_is_public = models.BooleanField(default=True)
    category = models.ForeignKey(
        Category,
        verbose_name=_("catégorie"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="ideas",
    )
    district = models.ForeignKey(
        District,
        verbose_name=_("quartier"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="ideas",
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
    merged_into = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.RESTRICT, related_name="merged_ideas"
    )
    cost = models.PositiveIntegerField(_("coût, en euros"), null=True, blank=True)
    answer_due = models.DateField(_("réponse promise pour le"), null=True, blank=True)
    # Where it was taken over from (« decidim:128 »), the supports it had there, and every column
    # of the file that has no place of its own here.
    # NULL where there is none: ideas written here have none, and the others differ.
    imported_from = models.CharField(max_length=120, unique=True, null=True, blank=True)
    imported_supports = models.PositiveIntegerField(default=0)
    imported_columns = models.JSONField(default=dict, blank=True)
    created_at = models.DateTimeField(_("proposée le"), default=timezone.now)
    published_at = models.DateTimeField(_("publiée le"), null=True, blank=True)
    edited_at = models.DateTimeField(_("modifiée le"), null=True, blank=True)

    # After `with_support_count()`; or after `with_public_counts()`, None while they are hidden.
    support_count: int | None
    paper_count: int | None
    comment_count: int
    # After `with_what_settles_its_text()`.
    text_was_read: bool | None = None
    others_support: bool | None = None
    # After `with_themes()`, for `split()`.
    theme_keys: str | None = None
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
            models.CheckConstraint(
                condition=models.Q(status="merged", merged_into__isnull=False)
                | ~models.Q(status="merged") & models.Q(merged_into__isnull=True),
                name="merged_idea_says_into_which",
            ),
            models.CheckConstraint(
                condition=models.Q(author__isnull=True) | models.Q(guest__isnull=True),
                name="idea_of_one_person",
            ),
            models.CheckConstraint(
                condition=models.Q(channel__in=Channel.values), name="idea_channel_is_known"
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
        return self.status in PUBLIC_STATUSES and self._on_public_board

    @property
    def is_readable(self) -> bool:
        """Whether anyone may open its page: a merged idea keeps its own, in no list."""
        return self.is_public or (self.status == IdeaStatus.MERGED and self._on_public_board)

    @property
    def _on_public_board(self) -> bool:
        if not self.board.live:
            return False
        known: bool | None = getattr(self, "on_private_board", None)
        return not (self.board.get_view_restrictions().exists() if known is None else known)

    @property
    def accepts_support(self) -> bool:
        """While a support phase of the board is open and the idea awaits an answer."""
        return self.status == IdeaStatus.PUBLISHED and self.board.takes_supports

    @property
    def accepts_comments(self) -> bool:
        """While a discussion phase of the board is open; an answered idea is still talked about."""
        return self.status in PUBLIC_STATUSES and self.board.takes_comments

    @property
    def theme_list(self) -> list[Theme]:
        if self.known_themes is None and self.theme_keys is not None:
            self.known_themes = kept_themes.of_keys(map(int, split(self.theme_keys)))
        if self.known_themes is not None:
            return self.known_themes
        return sorted((link.tag for link in self.theme_links.all()), key=lambda theme: theme.slug)

    @property
    def teaser(self) -> str:
        return Truncator(on_one_line(self.text)).chars(TEASER_LENGTH, truncate="…")

    @property
    def shown_picture(self) -> Any:
        """The photo, once it may be seen."""
        return self.picture if self.picture_is_public else None

    @property
    def author_name(self) -> str:
        person = self.author or self.guest
        if person is not None:
            return person.public_name
        return self.imported_author or str(_("Un habitant ou une habitante"))

    @property
    def status_label(self) -> str:
        """« Ouverte aux soutiens » only while the board takes them."""
        if self.status == IdeaStatus.PUBLISHED and not self.board.takes_supports:
            return str(_("Publiée"))
        return str(IdeaStatus(self.status).label)

    @property
    def status_tone(self) -> str:
        return STATUS_LOOKS[IdeaStatus(self.status)][0]

    @property
    def status_icon(self) -> str:
        return STATUS_LOOKS[IdeaStatus(self.status)][1]

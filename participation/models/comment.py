"""Comments below an idea, and the answers to them: one level, no more."""

from datetime import datetime, timedelta
from typing import ClassVar, Self

from django.conf import settings
from django.core.validators import MinLengthValidator
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from participation.models.guest import Channel, Guest
from participation.models.idea import Idea


class Stance(models.TextChoices):
    FOR = "for", _("Pour")
    AGAINST = "against", _("Contre")
    QUESTION = "question", _("Question")


class CommentStatus(models.TextChoices):
    PENDING = "pending", _("En attente de relecture")
    PUBLISHED = "published", _("Publié")
    REFUSED = "refused", _("Refusé à la relecture")
    WITHDRAWN = "withdrawn", _("Retiré par son auteur")


class CommentQuerySet(models.QuerySet["Comment"]):
    def public(self) -> Self:
        """What anyone may read below an idea that anyone may see."""
        return self.filter(status=CommentStatus.PUBLISHED)

    def written_by(self, person: object) -> Self:
        """By a User or a Guest; by nobody, none."""
        if isinstance(person, Guest):
            return self.filter(guest=person)
        return self.filter(author=person) if person is not None else self.none()

    def shown_to(self, person: object) -> Self:
        """What stands below an idea: what is public, what this person wrote and did not take
        back, and the place of a comment that is gone but was answered."""
        answered = models.Exists(
            Comment.objects.public().filter(parent=models.OuterRef("pk")).order_by()
        )
        own = models.Q(pk__in=[])
        if person is not None:
            own = models.Q(guest=person) if isinstance(person, Guest) else models.Q(author=person)
            own &= models.Q(status__in=(CommentStatus.PENDING, CommentStatus.REFUSED))
        return self.filter(models.Q(status=CommentStatus.PUBLISHED) | own | answered)

    def for_page(self) -> Self:
        """With all that its own pages need."""
        return self.select_related("idea__board", "author", "guest", "parent")


class Comment(models.Model):
    idea = models.ForeignKey(Idea, on_delete=models.CASCADE, related_name="comments")
    parent = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.CASCADE, related_name="replies"
    )
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("auteur"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="comments",
    )
    guest = models.ForeignKey(
        Guest, null=True, blank=True, on_delete=models.SET_NULL, related_name="comments"
    )
    channel = models.CharField(max_length=10, choices=Channel, default=Channel.ONLINE)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    # Written in the name of the town: shown with a badge.
    is_official = models.BooleanField(_("au nom de la commune"), default=False)
    stance = models.CharField(_("avis"), max_length=10, choices=Stance, blank=True)
    text = models.TextField(
        _("votre commentaire"), max_length=2000, validators=[MinLengthValidator(2)]
    )
    status = models.CharField(
        _("statut"), max_length=20, choices=CommentStatus, default=CommentStatus.PENDING
    )
    refusal_reason = models.TextField(_("raison du refus"), blank=True)
    created_at = models.DateTimeField(_("écrit le"), default=timezone.now)
    published_at = models.DateTimeField(_("publié le"), null=True, blank=True)
    edited_at = models.DateTimeField(_("modifié le"), null=True, blank=True)

    objects: ClassVar = CommentQuerySet.as_manager()

    class Meta:
        verbose_name = _("commentaire")
        verbose_name_plural = _("commentaires")
        ordering = ["created_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(status__in=CommentStatus.values), name="comment_status_is_known"
            ),
            models.CheckConstraint(
                condition=models.Q(stance__in=["", *Stance.values]), name="comment_stance_is_known"
            ),
            models.CheckConstraint(
                condition=~models.Q(status="refused") | ~models.Q(refusal_reason=""),
                name="refused_comment_says_why",
            ),
            models.CheckConstraint(
                condition=models.Q(author__isnull=True) | models.Q(guest__isnull=True),
                name="comment_of_one_person",
            ),
        ]
        indexes = [models.Index(fields=["idea", "status", "created_at"])]

    def __str__(self) -> str:
        return self.text[:60]

    def get_absolute_url(self) -> str:
        """Leads to the idea, on the right page of its comments. One query without `for_page()`."""
        return reverse("idea_comment", args=[self.idea.board.slug, self.idea_id, self.pk])

    @property
    def author_name(self) -> str:
        person = self.author or self.guest
        return person.public_name if person else str(_("Un habitant ou une habitante"))

    @property
    def is_public(self) -> bool:
        return self.status == CommentStatus.PUBLISHED and self.idea.is_readable

    @property
    def editable_until(self) -> datetime:
        return self.created_at + timedelta(minutes=self.idea.board.edit_minutes)

    @property
    def is_editable(self) -> bool:
        return (
            self.status in (CommentStatus.PENDING, CommentStatus.PUBLISHED)
            and timezone.now() < self.editable_until
            and self.idea.accepts_comments
        )

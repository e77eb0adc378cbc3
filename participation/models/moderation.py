"""What waits for a moderator, what was decided, and what the local filter learnt from it."""

from typing import ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.timesince import timesince
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.fields import RichTextField
from wagtail.models import Site

from core.models.page import on_one_line
from participation.models.comment import Comment, CommentStatus
from participation.models.idea import PUBLIC_STATUSES, Idea, IdeaStatus


class CaseKind(models.TextChoices):
    IDEA = "idea", _("Idée")
    COMMENT = "comment", _("Commentaire")
    PICTURE = "picture", _("Photo")
    REPORT = "report", _("Signalement")


CASE_ICONS = {
    CaseKind.IDEA: "thumbtack",
    CaseKind.COMMENT: "comment",
    CaseKind.PICTURE: "image",
    CaseKind.REPORT: "warning",
}


class Decision(models.TextChoices):
    PUBLISHED = "published", _("Publié")
    REFUSED = "refused", _("Refusé")
    KEPT = "kept", _("Gardé en ligne")
    # What its author took back before anybody decided.
    MOOT = "moot", _("Sans objet")


class CaseQuerySet(models.QuerySet["ModerationCase"]):
    def waiting(self) -> Self:
        return self.filter(decided_at__isnull=True)

    def decided(self) -> Self:
        return self.filter(decided_at__isnull=False)

    def standing(self) -> Self:
        """Without the decisions that somebody took back: each text once."""
        return self.filter(taken_back=False)

    def about(self, idea: Idea, comment: Comment | None = None) -> Self:
        """Of the idea itself, or of one comment below it."""
        return self.filter(idea=idea, comment=comment)

    def written_by(self, case: "ModerationCase") -> Self:
        """What the author of this case wrote."""
        writer = case.comment or case.idea
        if writer.author_id is None and writer.guest_id is None:
            return self.none()
        name = "author" if writer.author_id else "guest"
        who = writer.author_id or writer.guest_id
        return self.filter(
            models.Q(**{f"comment__{name}": who})
            | models.Q(**{f"idea__{name}": who}, comment__isnull=True)
        )

    def in_order(self) -> Self:
        """What looks most in need of a reader first, then the oldest."""
        return self.order_by("-score", "opened_at", "pk")

    def after(self, case: "ModerationCase") -> Self:
        """What comes next in that order."""
        later = models.Q(opened_at__gt=case.opened_at) | models.Q(
            opened_at=case.opened_at, pk__gt=case.pk
        )
        return self.filter(
            models.Q(score__lt=case.score) | models.Q(later, score=case.score)
        ).in_order()

    def before(self, case: "ModerationCase") -> Self:
        """What came just before in that order: the nearest first."""
        earlier = models.Q(opened_at__lt=case.opened_at) | models.Q(
            opened_at=case.opened_at, pk__lt=case.pk
        )
        return self.filter(
            models.Q(score__gt=case.score) | models.Q(earlier, score=case.score)
        ).order_by("score", "-opened_at", "-pk")

    def for_queue(self) -> Self:
        """With what a line of the queue shows, in one query."""
        reports = Report.objects.filter(case=models.OuterRef("pk")).order_by().values("case")
        total = models.Subquery(
            reports.annotate(total=models.Count("pk")).values("total"),
            output_field=models.IntegerField(),
        )
        return self.select_related(
            "idea__board",
            "idea__author",
            "idea__guest",
            "comment__author",
            "comment__guest",
            "decided_by",
        ).annotate(report_count=Coalesce(total, 0))


class Lesson(models.TextChoices):
    """What the local filter is told a text was."""

    PUBLISHED = "published", _("Publié")
    REFUSED = "refused", _("Refusé")


# From this score on, the queue says « à vérifier » rather than « rien à signaler ».
TO_CHECK = 0.3


class ModerationCase(models.Model):
    """One thing to read, in the one queue; then the log of what was decided, by whom, and when.

    `idea` is always there: a comment's case points to its idea too.
    """

    kind = models.CharField(_("type"), max_length=10, choices=CaseKind)
    idea = models.ForeignKey(Idea, on_delete=models.CASCADE, related_name="cases")
    comment = models.ForeignKey(
        Comment, null=True, blank=True, on_delete=models.CASCADE, related_name="cases"
    )
    # 0 to 1: how much it looks like what was refused before. It orders the queue, nothing else.
    score = models.FloatField(_("à vérifier"), default=0.0)
    held_because = models.CharField(_("retenu parce que"), max_length=250, blank=True)
    opened_at = models.DateTimeField(_("reçu le"), default=timezone.now)
    decided_at = models.DateTimeField(_("décidé le"), null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    decision = models.CharField(_("décision"), max_length=10, choices=Decision, blank=True)
    reason = models.TextField(_("raison"), blank=True)
    reason_template = models.ForeignKey(
        "participation.ReasonTemplate",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    # Another decision came in its place: kept as history, out of the figures.
    taken_back = models.BooleanField(default=False)
    # What the filter learnt from this decision, word for word, so that it can forget it exactly.
    learnt_as = models.CharField(max_length=10, choices=Lesson, blank=True)
    learnt_words = models.JSONField(default=list, blank=True)

    report_count: int  # only after `for_queue()`

    objects: ClassVar = CaseQuerySet.as_manager()

    class Meta:
        verbose_name = _("élément à relire")
        verbose_name_plural = _("éléments à relire")
        ordering = ["-score", "opened_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind__in=CaseKind.values), name="case_kind_is_known"
            ),
            models.CheckConstraint(
                condition=models.Q(decided_at__isnull=True, decision="")
                | models.Q(decided_at__isnull=False) & ~models.Q(decision=""),
                name="case_decided_says_how",
            ),
            models.UniqueConstraint(
                fields=["kind", "idea"],
                condition=models.Q(decided_at__isnull=True, comment__isnull=True),
                name="one_open_case_per_idea",
            ),
            models.UniqueConstraint(
                fields=["kind", "comment"],
                condition=models.Q(decided_at__isnull=True, comment__isnull=False),
                name="one_open_case_per_comment",
            ),
        ]
        indexes = [models.Index(fields=["decided_at", "-score", "opened_at"])]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} : {self.comment or self.idea}"

    @property
    def excerpt(self) -> str:
        """What a line of the queue says of it."""
        return on_one_line(self.comment.text if self.comment else self.idea.title)

    @property
    def body(self) -> str:
        """What was written, without the title of an idea."""
        return self.comment.text if self.comment else self.idea.text

    @property
    def text(self) -> str:
        """All that a moderator reads, as one text."""
        return self.body if self.comment else f"{self.idea.title}\n{self.body}"

    @property
    def author_name(self) -> str:
        return (self.comment or self.idea).author_name

    @property
    def is_waiting(self) -> bool:
        return self.decided_at is None

    @property
    def age(self) -> str:
        """« 3 jours »: how long it has been waiting."""
        return timesince(self.opened_at, depth=1)

    @property
    def is_online(self) -> bool:
        """Whether residents can see now what is judged here."""
        if self.comment:
            below = (*PUBLIC_STATUSES, IdeaStatus.MERGED)
            return self.comment.status == CommentStatus.PUBLISHED and self.idea.status in below
        if self.idea.status not in PUBLIC_STATUSES:
            return False
        return self.kind != CaseKind.PICTURE or self.idea.picture_is_public

    @property
    def needs_a_look(self) -> bool:
        return self.kind == CaseKind.REPORT or self.score >= TO_CHECK

    @property
    def icon(self) -> str:
        """Of Wagtail's own set."""
        return CASE_ICONS[CaseKind(self.kind)]


class ReportReason(models.TextChoices):
    HURTFUL = "hurtful", _("Propos blessants ou haineux")
    PRIVATE = "private", _("Informations personnelles")
    SPAM = "spam", _("Publicité")
    OFF_TOPIC = "off_topic", _("Hors sujet")
    OTHER = "other", _("Autre chose")


class Report(models.Model):
    """Somebody, signed in or not, says that something published should be read again."""

    case = models.ForeignKey(ModerationCase, on_delete=models.CASCADE, related_name="reports")
    reason = models.CharField(_("raison"), max_length=10, choices=ReportReason)
    text = models.TextField(_("précisions"), max_length=1000, blank=True)
    reporter = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    address_hash = models.CharField(max_length=64, blank=True)
    created_at = models.DateTimeField(_("signalé le"), default=timezone.now)

    class Meta:
        verbose_name = _("signalement")
        verbose_name_plural = _("signalements")
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["case", "reporter"], name="one_report_per_person"),
            models.UniqueConstraint(
                fields=["case", "address_hash"],
                condition=~models.Q(address_hash=""),
                name="one_report_per_address",
            ),
        ]

    def __str__(self) -> str:
        return str(self.get_reason_display())


class ReasonTemplate(models.Model):
    """A reason for refusing, written once and sent as it is or completed."""

    title = models.CharField(_("titre"), max_length=80, unique=True)
    text = models.TextField(_("texte envoyé à la personne"), max_length=2000)
    sort_order = models.PositiveSmallIntegerField(_("rang"), default=0)

    panels = [FieldPanel("title"), FieldPanel("text"), FieldPanel("sort_order")]

    class Meta:
        verbose_name = _("raison type")
        verbose_name_plural = _("raisons types")
        ordering = ["sort_order", "title"]

    def __str__(self) -> str:
        return self.title


class WordCount(models.Model):
    """How often a word stood in texts that were published, and in texts that were refused.

    The row of the empty word counts the texts themselves.
    """

    word = models.CharField(max_length=40, unique=True)
    published = models.PositiveIntegerField(default=0)
    refused = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = _("mot appris")
        verbose_name_plural = _("mots appris")

    def __str__(self) -> str:
        return self.word


@register_setting(icon="view", order=40)
class ModerationSettings(BaseSiteSetting):
    """What the whole site watches for, and the charter that everyone may read."""

    watched_words = models.TextField(
        _("mots à surveiller"),
        blank=True,
        help_text=_(
            "Un mot ou une expression par ligne, pour tout le site. Un texte qui en contient attend"
            " une relecture ; il n’est jamais refusé pour cela."
        ),
    )
    charter = RichTextField(
        _("charte de modération"),
        blank=True,
        features=["h2", "h3", "bold", "italic", "ol", "ul", "link"],
        help_text=_("Tant que ce champ est vide, le site montre le texte proposé."),
    )

    panels = [FieldPanel("watched_words"), FieldPanel("charter")]

    class Meta:
        verbose_name = _("modération")

    @classmethod
    def of_the_town(cls) -> Self:
        """Those of the default site: services and letters know no request."""
        return cls.for_site(Site.objects.get(is_default_site=True))

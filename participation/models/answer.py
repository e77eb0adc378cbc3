"""What the town says and does about an idea: its answer, and the milestones after it."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from participation.models.idea import Idea


class OfficialAnswer(models.Model):
    """What the town answers to an idea, in public."""

    idea = models.OneToOneField(Idea, on_delete=models.CASCADE, related_name="answer")
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    signed_by = models.CharField(
        _("signature"), max_length=120, help_text=_("Par exemple « Le service des espaces verts ».")
    )
    text = models.TextField(_("réponse"))
    answered_at = models.DateTimeField(_("répondu le"), default=timezone.now)
    # When the town first said whether the idea is kept: a later text does not make it late. Empty
    # while it only studies it.
    decided_at = models.DateTimeField(_("décidé le"), null=True, blank=True)

    class Meta:
        verbose_name = _("réponse officielle")
        verbose_name_plural = _("réponses officielles")

    def __str__(self) -> str:
        return str(self.idea)


class Milestone(models.Model):
    """A dated step on the way of an idea that was kept: « 12 mars : les bancs sont commandés »."""

    idea = models.ForeignKey(Idea, on_delete=models.CASCADE, related_name="milestones")
    text = models.CharField(_("ce qui se passe"), max_length=250)
    date = models.DateField(_("date"))
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("jalon")
        verbose_name_plural = _("jalons")
        ordering = ["date", "pk"]

    def __str__(self) -> str:
        return self.text


class IdeaMerge(models.Model):
    """Two ideas that say the same were brought together; kept, so that it can be undone."""

    source = models.ForeignKey(Idea, on_delete=models.CASCADE, related_name="merges")
    target = models.ForeignKey(Idea, on_delete=models.CASCADE, related_name="absorbed")
    status_before = models.CharField(max_length=20)
    merged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    merged_at = models.DateTimeField(default=timezone.now)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("regroupement")
        verbose_name_plural = _("regroupements")
        ordering = ["-merged_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["source"],
                condition=models.Q(undone_at__isnull=True),
                name="idea_merged_into_one",
            ),
            models.CheckConstraint(
                condition=~models.Q(source=models.F("target")), name="idea_not_merged_into_itself"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.source_id} → {self.target_id}"

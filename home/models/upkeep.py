"""What the regular tasks remember from one minute to the next."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class TaskRun(models.Model):
    """One regular task: who runs it now, when it last went well, and what went wrong since."""

    name = models.CharField(max_length=60, unique=True)
    locked_until = models.DateTimeField(null=True, blank=True)
    succeeded_at = models.DateTimeField(null=True, blank=True)
    error = models.TextField(blank=True)

    class Meta:
        verbose_name = _("tâche régulière")
        verbose_name_plural = _("tâches régulières")

    def __str__(self) -> str:
        return self.name


class ReviewReminder(models.Model):
    """This person was told that this page had reached this review date: never told twice."""

    page = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.CASCADE, related_name="review_reminders"
    )
    review_on = models.DateField()
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="review_reminders"
    )
    sent_at = models.DateTimeField()

    class Meta:
        verbose_name = _("rappel de relecture")
        verbose_name_plural = _("rappels de relecture")
        constraints = [
            models.UniqueConstraint(
                fields=["page", "review_on", "person"], name="reminded_once_for_a_date"
            )
        ]

    def __str__(self) -> str:
        return f"{self.page_id} → {self.person_id}"

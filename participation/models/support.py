"""What answers an idea: the support of residents and the word of the town."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from participation.models.idea import Idea


class Support(models.Model):
    """One resident supports one idea, once: the database itself refuses a second time."""

    idea = models.ForeignKey(Idea, on_delete=models.CASCADE, related_name="supports")
    resident = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="supports"
    )
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("soutien")
        verbose_name_plural = _("soutiens")
        constraints = [
            models.UniqueConstraint(fields=["idea", "resident"], name="one_support_per_resident")
        ]

    def __str__(self) -> str:
        return f"{self.idea_id} ← {self.resident_id}"


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

    class Meta:
        verbose_name = _("réponse officielle")
        verbose_name_plural = _("réponses officielles")

    def __str__(self) -> str:
        return str(self.idea)

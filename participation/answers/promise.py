"""The day the town promised to answer an idea for, and whether it kept its word."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _

from core.templatetags.dates import day
from participation.models import Idea, OfficialAnswer
from participation.models.idea import DECIDED


@dataclass(frozen=True)
class Promise:
    """What a badge says of it: `label`, `tone` and `icon`; `is_late` for an answer due or late."""

    label: str
    tone: str
    icon: str
    is_late: bool


def promise_of(idea: Idea) -> Promise | None:
    """None without a promised day, and for an idea that is not public (merged ones included).

    The promise is kept once the town has decided; saying that it studies the idea is not enough.
    """
    if idea.answer_due is None or not idea.is_public:
        return None
    decided = decided_on(idea)
    said = {"due": day(idea.answer_due), "day": day(decided) if decided else ""}
    if decided is None and idea.answer_due >= timezone.localdate():
        return Promise(_("Réponse promise pour le %(due)s") % said, "info", "calendar", False)
    if decided is None:
        label = _("Réponse en retard : promise pour le %(due)s") % said
        return Promise(label, "danger", "warning", True)
    if decided <= idea.answer_due:
        return Promise(_("Répondu le %(day)s, dans les temps") % said, "success", "check", False)
    label = _("Répondu en retard, le %(day)s : promis pour le %(due)s") % said
    return Promise(label, "warning", "clock", True)


def decided_on(idea: Idea) -> date | None:
    """The day the town decided; None while it has not."""
    answer: OfficialAnswer | None = getattr(idea, "answer", None)
    if answer is None or idea.status not in DECIDED:
        return None
    return timezone.localdate(answer.decided_at or answer.answered_at)

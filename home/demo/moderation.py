"""What moderators of the demo town decided, and what waits for them this morning."""

from datetime import datetime, timedelta

from core.models import User
from participation.models import (
    CaseKind,
    Decision,
    Idea,
    IdeaStatus,
    Lesson,
    ModerationCase,
    ModerationSettings,
    ReasonTemplate,
    Report,
    ReportReason,
)
from participation.moderation.intake import queue
from participation.moderation.learning import learn

WATCHED = "fripouille\narnaque\ntous pourris"
# The title of a refused idea, and the reason it was refused for.
REASONS = {
    "À vendre canapé trois places": "Publicité",
    "Le monsieur du 3e étage fait du bruit": "Une personne est mise en cause",
}
REPORTED = "Supprimer les deux platanes du pont"
REPORT = "C’est un peu fort pour les riverains. Est-ce que quelqu’un peut relire ?"
REFUSED_WITHIN = timedelta(hours=5)


def leave_a_queue(*, now: datetime, moderator: User, reporter: User) -> int:
    """The log of what was read, as the ideas say it; returns how many cases wait."""
    ModerationSettings.objects.update_or_create(defaults={"watched_words": WATCHED})
    for idea in Idea.objects.select_related("board").order_by("created_at", "pk"):
        _read(idea, moderator)
    _report(now, reporter)
    return ModerationCase.objects.waiting().count()


def _read(idea: Idea, moderator: User) -> None:
    if idea.status == IdeaStatus.PENDING:
        # There before it is weighed: moderators of a demo are not written to.
        ModerationCase.objects.create(kind=CaseKind.IDEA, idea=idea, opened_at=idea.created_at)
        queue(kind=CaseKind.IDEA, idea=idea)
        return
    refused = idea.status == IdeaStatus.REFUSED
    decided_at = idea.published_at or idea.created_at + REFUSED_WITHIN
    template = ReasonTemplate.objects.filter(title=REASONS.get(idea.title, "")).first()
    case = ModerationCase.objects.create(
        kind=CaseKind.IDEA,
        idea=idea,
        opened_at=min(idea.created_at, decided_at),
        decided_at=decided_at,
        decided_by=moderator,
        decision=Decision.REFUSED if refused else Decision.PUBLISHED,
        reason=idea.refusal_reason,
        reason_template=template if refused else None,
    )
    learn(case=case, lesson=Lesson.REFUSED if refused else Lesson.PUBLISHED)


def _report(now: datetime, reporter: User) -> None:
    """Somebody minds a published idea."""
    idea = Idea.objects.public().filter(title=REPORTED).first()
    if idea is None:
        return
    case = queue(kind=CaseKind.REPORT, idea=idea)
    opened_at = now - timedelta(hours=4)
    ModerationCase.objects.filter(pk=case.pk).update(opened_at=opened_at)
    Report.objects.create(
        case=case, reason=ReportReason.HURTFUL, text=REPORT, reporter=reporter, created_at=opened_at
    )

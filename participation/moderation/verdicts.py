"""From what a moderator says of a case to the service that does it.

The one place that knows which service publishes or refuses an idea, a comment or a photo.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from core.models import User
from participation import errors, services
from participation.comments.services import publish_comment, refuse_comment
from participation.locks import locked_idea
from participation.models import (
    CaseKind,
    Comment,
    CommentStatus,
    Decision,
    Idea,
    IdeaStatus,
    ModerationCase,
    ReasonTemplate,
    Report,
)
from participation.moderation.intake import close
from participation.moderation.learning import unlearn
from participation.moderation.photos import decide_picture


class Verdict(models.TextChoices):
    """What the buttons say."""

    PUBLISH = "publish", _("Publier")
    KEEP = "keep", _("Garder en ligne")
    REFUSE = "refuse", _("Refuser")


@dataclass
class Outcome:
    """What became of several cases decided together; `problems` hold the French reason."""

    decided: list[ModerationCase] = field(default_factory=list)
    problems: list[tuple[ModerationCase, str]] = field(default_factory=list)


@transaction.atomic
def decide(
    *,
    case: ModerationCase,
    verdict: Verdict,
    moderator: User,
    reason: str = "",
    template: ReasonTemplate | None = None,
    with_picture: bool = False,
) -> ModerationCase:
    """The whole step: what is judged is published, kept or refused, its author told, the case
    closed. `with_picture` shows the photo of a published idea too.

    What its author took back meanwhile closes as « sans objet ».
    Raises AlreadyDecided, ReasonMissing, NotOnline, and what the services raise.
    """
    case = _held(case)
    if not case.is_waiting:
        raise errors.AlreadyDecided
    if _is_moot(case):
        close(idea=case.idea, comment=case.comment, decision=Decision.MOOT, moderator=moderator)
    elif verdict == Verdict.REFUSE:
        _refuse(case, reason.strip(), moderator, template)
    elif verdict == Verdict.KEEP and not case.is_online:
        raise errors.NotOnline
    else:
        _approve(case, moderator, with_picture=with_picture)
    case.refresh_from_db()
    return case


def decide_all(
    *,
    cases: Iterable[ModerationCase],
    verdict: Verdict,
    moderator: User,
    reason: str = "",
    template: ReasonTemplate | None = None,
) -> Outcome:
    """Each case by itself: one that cannot be decided stops none of the others."""
    outcome = Outcome()
    for case in cases:
        try:
            decided = decide(
                case=case, verdict=verdict, moderator=moderator, reason=reason, template=template
            )
        except errors.Refusal as refusal:
            outcome.problems.append((case, str(refusal)))
        else:
            outcome.decided.append(decided)
    return outcome


@transaction.atomic
def take_back(*, case: ModerationCase) -> ModerationCase:
    """The decision no longer stands: the filter forgets it, and the case comes back to the queue.

    What was online stays so, what was refused stays hidden, until the new decision.
    Raises NotTakenBack.
    """
    case = _held(case)
    if case.is_waiting or case.taken_back or case.decision == Decision.MOOT or _is_moot(case):
        raise errors.NotTakenBack
    unlearn(case=case)
    ModerationCase.objects.filter(pk=case.pk).update(taken_back=True)
    _wait_again(case)
    again, _created = ModerationCase.objects.get_or_create(
        kind=case.kind,
        idea=case.idea,
        comment=case.comment,
        decided_at=None,
        defaults={
            "opened_at": case.opened_at,
            "score": case.score,
            "held_because": case.held_because,
        },
    )
    Report.objects.filter(case=case).update(case=again)
    return again


def _held(case: ModerationCase) -> ModerationCase:
    """The case as it is now. The idea is held first, as in every service: no two block each other."""
    locked_idea(case.idea)
    rows = ModerationCase.objects.select_for_update(of=("self",), no_key=True)
    return rows.select_related("idea__board", "idea__author", "idea__picture", "comment").get(
        pk=case.pk
    )


def _is_moot(case: ModerationCase) -> bool:
    if case.idea.status in (IdeaStatus.WITHDRAWN, IdeaStatus.MERGED) and case.comment is None:
        return True
    return case.comment is not None and case.comment.status == CommentStatus.WITHDRAWN


def _approve(case: ModerationCase, moderator: User, *, with_picture: bool) -> None:
    if case.kind == CaseKind.PICTURE:
        decide_picture(idea=case.idea, show=True, moderator=moderator)
        return
    if case.comment is not None and case.comment.status != CommentStatus.PUBLISHED:
        publish_comment(comment=case.comment, moderator=moderator)
    elif case.comment is None and case.idea.status in (IdeaStatus.PENDING, IdeaStatus.REFUSED):
        services.publish_idea(idea=case.idea, moderator=moderator)
    # What was online already only needed a reader; a report is settled in its own words.
    settled = Decision.KEPT if case.kind == CaseKind.REPORT else Decision.PUBLISHED
    if ModerationCase.objects.waiting().filter(pk=case.pk).exists():
        close(idea=case.idea, comment=case.comment, decision=settled, moderator=moderator)
    if with_picture and case.comment is None and case.idea.picture_id:
        decide_picture(idea=case.idea, show=True, moderator=moderator)


def _refuse(
    case: ModerationCase, reason: str, moderator: User, template: ReasonTemplate | None
) -> None:
    if not reason:
        raise errors.ReasonMissing
    if case.kind == CaseKind.PICTURE:
        decide_picture(
            idea=case.idea, show=False, moderator=moderator, reason=reason, template=template
        )
    elif case.comment is not None:
        refuse_comment(comment=case.comment, reason=reason, moderator=moderator, template=template)
    else:
        services.refuse_idea(idea=case.idea, reason=reason, moderator=moderator, template=template)


def _wait_again(case: ModerationCase) -> None:
    """What was refused waits again: hidden as before, but no longer told to be refused."""
    if case.kind == CaseKind.PICTURE:
        return
    if case.comment is not None:
        Comment.objects.filter(pk=case.comment.pk, status=CommentStatus.REFUSED).update(
            status=CommentStatus.PENDING, refusal_reason=""
        )
    else:
        Idea.objects.filter(pk=case.idea.pk, status=IdeaStatus.REFUSED).update(
            status=IdeaStatus.PENDING, refusal_reason=""
        )

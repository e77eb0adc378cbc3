"""What comes in: whether it is read before it is shown, and its place in the queue."""

from collections.abc import Sequence
from functools import partial

from django.db import transaction
from django.utils import timezone

from core.models import User
from participation.models import (
    BoardPage,
    CaseKind,
    Comment,
    CommentStatus,
    Decision,
    Idea,
    IdeaStatus,
    Lesson,
    ModerationCase,
    Reading,
    ReasonTemplate,
)
from participation.models.idea import PUBLIC_STATUSES
from participation.moderation import letters
from participation.moderation.learning import learn
from participation.moderation.weighing import weigh
from participation.people import Person, written_by

# An idea merged into another was public too.
READ_BEFORE = (*PUBLIC_STATUSES, IdeaStatus.MERGED)
# Something reported comes before what merely arrived.
REPORTED = 0.5
# What each decision settles. A photo has a decision of its own, except when all of it goes.
SETTLES = {
    Decision.PUBLISHED: (CaseKind.IDEA, CaseKind.COMMENT),
    Decision.KEPT: (CaseKind.REPORT,),
    Decision.REFUSED: tuple(CaseKind),
    Decision.MOOT: tuple(CaseKind),
}
LESSONS = {
    Decision.PUBLISHED: Lesson.PUBLISHED,
    Decision.KEPT: Lesson.PUBLISHED,
    Decision.REFUSED: Lesson.REFUSED,
}


def needs_reading(*, board: BoardPage, person: Person, text: str = "") -> bool:
    """Whether somebody must read this person's text before anyone sees it: the rule of the board
    wants it, or the text holds a watched word, or looks very much like what was refused before."""
    if _rule_wants_it(board, person):
        return True
    return bool(text) and weigh(text=text, board=board, person=person).holds


def _rule_wants_it(board: BoardPage, person: Person) -> bool:
    if board.reading == Reading.FIRST:
        mine = written_by(person)
        known = (
            Idea.objects.filter(**mine, status__in=READ_BEFORE).exists()
            or Comment.objects.filter(**mine, status=CommentStatus.PUBLISHED).exists()
        )
        return not known
    return board.reading == Reading.BEFORE


@transaction.atomic
def queue(
    *, kind: CaseKind, idea: Idea, comment: Comment | None = None, held_because: str = ""
) -> ModerationCase:
    """The open case of this idea or comment: the one there is, or a new one. Its score is that of
    the text as it is now. `held_because` says more than what the score noticed."""
    writer = comment or idea
    found = weigh(
        text=ModerationCase(kind=kind, idea=idea, comment=comment).text,
        board=idea.board,
        person=writer.author or writer.guest,
        but_not=writer,
    )
    least = REPORTED if kind == CaseKind.REPORT else 0.0
    weighed = {
        "score": max(found.score, least),
        "held_because": " ".join(filter(None, (held_because, found.why)))[:250],
    }
    queue_was_empty = not ModerationCase.objects.waiting().exists()
    case, created = ModerationCase.objects.get_or_create(
        kind=kind, idea=idea, comment=comment, decided_at=None, defaults=weighed
    )
    if not created:
        ModerationCase.objects.filter(pk=case.pk).update(**weighed)
        case.refresh_from_db(fields=[*weighed])
    elif queue_was_empty:
        transaction.on_commit(partial(letters.tell_of_first, case), robust=True)
    return case


@transaction.atomic
def close(
    *,
    idea: Idea,
    decision: Decision,
    comment: Comment | None = None,
    moderator: User | None = None,
    reason: str = "",
    template: ReasonTemplate | None = None,
    kinds: Sequence[CaseKind] | None = None,
) -> int:
    """Decides what waits about this idea (or this comment); returns how many cases.

    Which ones depends on the decision (`SETTLES`), or on `kinds`. A decision on something that no
    longer waits is written down too, in the place of the one before. The filter learns from it.
    """
    about = ModerationCase.objects.about(idea, comment)
    waiting = about.waiting().filter(kind__in=kinds or SETTLES[decision])
    settled = list(waiting.values_list("pk", flat=True))
    decided: dict[str, object] = {
        "decision": decision,
        "reason": reason,
        "reason_template": template,
        "decided_by": moderator,
        "decided_at": timezone.now(),
    }
    ModerationCase.objects.filter(pk__in=settled).update(**decided)
    if not settled and decision in (Decision.PUBLISHED, Decision.REFUSED):
        case = _decided_anew(idea, comment, kinds[0] if kinds else None, decided)
        settled = [case.pk]
    if settled and decision in LESSONS and (kinds is None or CaseKind.PICTURE not in kinds):
        learn(case=ModerationCase.objects.get(pk=settled[0]), lesson=LESSONS[decision])
    return len(settled)


def _decided_anew(
    idea: Idea, comment: Comment | None, kind: CaseKind | None, decided: dict[str, object]
) -> ModerationCase:
    """The new decision; the one before stays in the log, out of the figures."""
    kind = kind or (CaseKind.COMMENT if comment else CaseKind.IDEA)
    before = ModerationCase.objects.about(idea, comment).decided().standing().filter(kind=kind)
    first = before.order_by("opened_at", "pk").first()
    before.update(taken_back=True)
    return ModerationCase.objects.create(
        kind=kind,
        idea=idea,
        comment=comment,
        opened_at=first.opened_at if first else timezone.now(),
        **decided,
    )

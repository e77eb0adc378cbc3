"""Short ways to make what waits for a moderator."""

from typing import Any

from participation.models import (
    CaseKind,
    Comment,
    CommentStatus,
    Idea,
    ModerationCase,
    ReasonTemplate,
    Report,
    ReportReason,
)


def make_case(
    idea: Idea, *, kind: CaseKind = CaseKind.IDEA, comment: Comment | None = None, **fields: Any
) -> ModerationCase:
    case: ModerationCase = ModerationCase.objects.create(
        kind=kind, idea=idea, comment=comment, **fields
    )
    return case


def make_comment(
    idea: Idea,
    *,
    text: str = "Très bonne idée pour les parents qui attendent.",
    status: CommentStatus = CommentStatus.PENDING,
    **fields: Any,
) -> Comment:
    if status == CommentStatus.REFUSED:
        fields.setdefault("refusal_reason", "Hors du sujet.")
    comment: Comment = Comment.objects.create(idea=idea, text=text, status=status, **fields)
    return comment


def make_report(
    case: ModerationCase, *, reason: ReportReason = ReportReason.SPAM, **fields: Any
) -> Report:
    return Report.objects.create(case=case, reason=reason, **fields)


def make_reason(title: str = "Autre appel", text: str = "Un autre appel convient mieux.") -> Any:
    return ReasonTemplate.objects.create(title=title, text=text, sort_order=50)

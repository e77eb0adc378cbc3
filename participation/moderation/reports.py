"""A report joins the open case of what it is about, or opens one: moderators read it in the queue."""

from django.db import transaction

from core.models import User
from participation import errors
from participation.locks import locked_idea
from participation.models import CaseKind, Comment, Idea, Report, ReportReason
from participation.moderation.intake import queue


@transaction.atomic
def report(
    *,
    idea: Idea,
    comment: Comment | None = None,
    reason: str,
    text: str = "",
    reporter: User | None = None,
    address_hash: str = "",
) -> Report:
    """Somebody asks for a new reading. It hides nothing by itself.

    One report a case from each account, or from each address of those who have none: sent again, the
    first is returned. Who has an account is known by it alone, so that a household may share an address.
    Raises NotReportable, and ValueError for a reason that is none of ReportReason.
    """
    reason = ReportReason(reason)
    # Held, so that two first reports of the same moment find one case.
    now = locked_idea(idea)
    if not _can_be_read(now, comment):
        raise errors.NotReportable
    case = queue(kind=CaseKind.REPORT, idea=now, comment=comment)
    said = {"reason": reason, "text": text.strip()}
    if reporter is not None:
        made, _new = Report.objects.get_or_create(case=case, reporter=reporter, defaults=said)
    elif address_hash:
        made, _new = Report.objects.get_or_create(
            case=case, address_hash=address_hash, defaults=said
        )
    else:
        # Nobody knows where it comes from: only the rate limit holds it.
        made = Report.objects.create(case=case, **said)
    return made


def _can_be_read(idea: Idea, comment: Comment | None) -> bool:
    """Whether anyone sees it now. Below a merged idea, comments are still read."""
    if comment is None:
        return idea.is_public
    return idea.is_readable and Comment.objects.public().filter(pk=comment.pk).exists()

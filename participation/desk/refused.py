"""What was refused to somebody who has no e-mail: the agent says it, and why, when they come back."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _

from participation.models import (
    CaseKind,
    Comment,
    CommentStatus,
    Decision,
    Guest,
    Idea,
    IdeaStatus,
    ModerationCase,
)


@dataclass(frozen=True)
class Refused:
    """`what` names it in the words of the agent; `text` is what the person wrote."""

    what: str
    text: str
    reason: str


def refused_to(guest: Guest) -> list[Refused]:
    """Ideas, then photos, then comments, the latest first. Three queries, whatever there is."""
    return [*_ideas(guest), *_photos(guest), *_comments(guest)]


def _ideas(guest: Guest) -> list[Refused]:
    ideas = Idea.objects.filter(guest=guest, status=IdeaStatus.REFUSED).order_by("-pk")
    what = _("Son idée « %(title)s »")
    return [Refused(what % {"title": each.title}, each.text, each.refusal_reason) for each in ideas]


def _comments(guest: Guest) -> list[Refused]:
    refused = Comment.objects.filter(guest=guest, status=CommentStatus.REFUSED)
    what = _("Son commentaire sur « %(title)s »")
    return [
        Refused(what % {"title": each.idea.title}, each.text, each.refusal_reason)
        for each in refused.select_related("idea").order_by("-pk")
    ]


def _photos(guest: Guest) -> list[Refused]:
    """Those left out of an idea, unless another one waits for its own reading."""
    photos = ModerationCase.objects.filter(kind=CaseKind.PICTURE)
    waiting = photos.waiting().filter(idea=OuterRef("idea"))
    refused = photos.filter(
        ~Exists(waiting),
        decision=Decision.REFUSED,
        taken_back=False,
        idea__guest=guest,
        idea__picture__isnull=False,
        idea__picture_is_public=False,
    )
    what = _("La photo de son idée « %(title)s »")
    latest = {
        case.idea_id: Refused(what % {"title": case.idea.title}, "", case.reason)
        for case in refused.select_related("idea").order_by("decided_at", "pk")
    }
    return list(reversed(latest.values()))

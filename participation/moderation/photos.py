"""The photo of an idea, judged apart from its text: shown, or left out."""

from functools import partial

from django.db import transaction

from core.models import User
from core.search import registry
from participation import errors, mails
from participation.locks import locked_idea
from participation.models import CaseKind, Decision, Idea, ReasonTemplate
from participation.moderation.intake import close


@transaction.atomic
def decide_picture(
    *,
    idea: Idea,
    show: bool,
    moderator: User | None = None,
    reason: str = "",
    template: ReasonTemplate | None = None,
) -> Idea:
    """Shows the photo with the idea, or takes it off; the text is left as it is. Who sent a photo
    that is not shown reads why.

    Raises ReasonMissing.
    """
    if not show and not reason.strip():
        raise errors.ReasonMissing
    idea = locked_idea(idea)
    idea.picture_is_public = show
    idea.save(update_fields=["picture_is_public"])
    close(
        idea=idea,
        decision=Decision.PUBLISHED if show else Decision.REFUSED,
        moderator=moderator,
        reason=reason.strip(),
        template=template,
        kinds=[CaseKind.PICTURE],
    )
    registry.changed(idea)
    if not show:
        transaction.on_commit(
            partial(mails.tell_picture_refused, idea, reason.strip()), robust=True
        )
    return idea

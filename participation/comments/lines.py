"""One comment as it stands on a page. Worked out here rather than in the template: a page may
hold hundreds, and each tag of a template costs more than a line of Python.
"""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone
from django.utils.html import linebreaks
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from core.templatetags.dates import in_words
from participation import permissions
from participation.models import Channel, Comment, CommentStatus, Idea
from participation.people import Person


@dataclass(frozen=True, slots=True)
class Line:
    """`url` ends with a slash; `status` is a CommentStatus, `stance` a Stance or empty."""

    pk: int
    url: str
    name: str
    text: SafeString
    iso: str
    day: str
    status: str
    stance: str
    channel: str  # how it was written, empty for online
    answers: str  # the name of who is answered, empty for a comment on the idea itself
    is_gone: bool
    is_official: bool
    is_by_author: bool
    is_edited: bool
    is_public: bool
    was_public: bool
    reason: str
    can_answer: bool
    can_edit: bool
    can_withdraw: bool


class Lines:
    """Makes the lines of one page, for one person."""

    def __init__(self, idea: Idea, person: Person | None) -> None:
        self._idea, self._person = idea, person
        self._address = idea.get_absolute_url()
        self._open = idea.accepts_comments
        self._days: dict[date, str] = {}

    def of(self, comment: Comment, *, answered: Comment | None = None) -> Line:
        comment.idea = self._idea
        status = comment.status
        public = status == CommentStatus.PUBLISHED
        own = permissions.wrote(self._person, comment)
        gone = not public and not (own and status != CommentStatus.WITHDRAWN)
        local = timezone.localtime(comment.created_at)
        return Line(
            pk=comment.pk,
            url=f"{self._address}commentaires/{comment.pk}/",
            name=comment.author_name,
            # Escapes what was typed; nothing in it becomes a link.
            text=mark_safe("" if gone else linebreaks(comment.text, autoescape=True)),  # noqa: S308  # as said above
            iso=f"{local:%Y-%m-%d}",
            day=self._day(local),
            status=status,
            stance=comment.stance,
            channel="" if comment.channel == Channel.ONLINE else comment.channel,
            answers=_name_of(answered) if answered else "",
            is_gone=gone,
            is_official=comment.is_official,
            is_by_author=self._is_author(comment),
            is_edited=comment.edited_at is not None,
            is_public=public,
            was_public=comment.published_at is not None,
            reason=comment.refusal_reason if own else "",
            can_answer=public and self._open,
            can_edit=own and permissions.can_edit_comment(self._person, comment),
            can_withdraw=own and permissions.can_withdraw_comment(self._person, comment),
        )

    def _day(self, local: datetime) -> str:
        """Comments come in crowds: most were written on a day already told."""
        day = local.date()
        if day not in self._days:
            self._days[day] = in_words(local)
        return self._days[day]

    def _is_author(self, comment: Comment) -> bool:
        """Whether who comments is who proposed the idea."""
        if comment.author_id:
            return comment.author_id == self._idea.author_id
        return bool(comment.guest_id) and comment.guest_id == self._idea.guest_id


def _name_of(answered: Comment) -> str:
    if answered.status == CommentStatus.PUBLISHED:
        return answered.author_name
    return _("un commentaire retiré")

"""What the end of an idea’s page shows: its comments, and the form for one more."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from participation import permissions
from participation.comments import wording
from participation.comments.forms import CommentForm
from participation.comments.kept import kept
from participation.comments.thread import Thread
from participation.genuine import holds_session
from participation.models import Comment, Idea
from participation.people import Person, may_take_part


def block(
    request: HttpRequest, idea: Idea, person: Person | None, totals: Mapping[str, int]
) -> dict[str, Any] | None:
    """The `comments` of an idea that anyone may read; nothing for one that they may not.

    A merged idea keeps those it has, and takes no other.
    """
    if not idea.is_readable:
        return None
    thread = Thread(idea=idea, person=person, query=request.GET, totals=totals)
    takes_some = idea.is_public and idea.board.allow_comments
    if not (takes_some or thread.total):
        return None
    return {"thread": thread, **form_context(request, idea, person)}


def form_context(
    request: HttpRequest,
    idea: Idea,
    person: Person | None,
    *,
    form: CommentForm | None = None,
    parent: Comment | None = None,
) -> dict[str, Any]:
    """What templates/participation/comments/form.html reads; `form` is one sent back."""
    for_town = permissions.speaks_for_town(person)
    closed = wording.why_closed(idea)
    allowed = for_town or may_take_part(person, idea.board)
    if form is None and not closed:
        typed = kept(request, idea.pk)
        form = CommentForm(initial=typed, is_answer=bool(parent), for_town=for_town)
    return {
        "idea": idea,
        "form": form,
        "parent": parent,
        "closed": closed,
        # Strangers may write, and sign in afterwards.
        "not_you": "" if allowed else wording.why_not_you(person, idea),
        "name": person.public_name if person else "",
        "action": reverse("idea_comment_write", args=[idea.board.slug, idea.pk]),
        "with_token": holds_session(request),
    }

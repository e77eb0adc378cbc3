"""Who may do what with an idea. The state of the idea and its board is part of the answer."""

from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet
from wagtail.permission_policies.pages import PagePermissionPolicy

from core.models import User
from participation.models import BoardPage, Comment, CommentStatus, Guest, Idea, IdeaStatus
from participation.proposing.window import why_not_editable

Person = User | AnonymousUser | Guest | None

page_permission_policy = PagePermissionPolicy()

MODERATE = "participation.moderate_idea"
OPEN_KIOSK = "participation.open_kiosk"
COUNT_PAPER = "participation.count_paper"
USE_DESK = "participation.use_desk"
# Until the town has answered, an idea still belongs to its author alone.
WITHDRAWABLE = (IdeaStatus.PENDING, IdeaStatus.PUBLISHED)
COMMENT_WITHDRAWABLE = (CommentStatus.PENDING, CommentStatus.PUBLISHED)


def _may(person: Person, permission: str) -> bool:
    """Only accounts hold permissions."""
    return isinstance(person, User) and person.has_perm(permission)


def can_moderate(person: Person) -> bool:
    """Reads ideas before the public does; publishes, refuses and answers them."""
    return _may(person, MODERATE)


def is_author(person: Person, idea: Idea) -> bool:
    if isinstance(person, Guest):
        return idea.guest_id == person.pk
    return isinstance(person, User) and idea.author_id == person.pk


def can_view(person: Person, idea: Idea) -> bool:
    """Anyone sees a public idea, or one merged into another; the rest is for author and moderators."""
    return idea.is_readable or is_author(person, idea) or can_moderate(person)


def can_withdraw(person: Person, idea: Idea) -> bool:
    return is_author(person, idea) and idea.status in WITHDRAWABLE


def can_open_kiosk(person: Person) -> bool:
    """Names kiosks and their PIN, opens one on a tablet, closes one from afar."""
    return _may(person, OPEN_KIOSK)


def can_count_paper(person: Person) -> bool:
    """Prints support sheets, counts them, settles and corrects, and sees the scans."""
    return _may(person, COUNT_PAPER)


def can_edit(person: Person, idea: Idea) -> bool:
    """Its author, as long as participation.proposing.window allows."""
    return is_author(person, idea) and why_not_editable(idea) is None


def can_restore(person: Person, idea: Idea) -> bool:
    """Brings back what they took back themselves, while the board takes ideas."""
    withdrawn = idea.status == IdeaStatus.WITHDRAWN
    return is_author(person, idea) and withdrawn and idea.board.takes_ideas


def can_use_desk(person: Person) -> bool:
    """Enters ideas, supports and comments for the people who come to the desk."""
    return _may(person, USE_DESK)


def can_read_desk_log(person: Person) -> bool:
    """Reads what every agent entered, whatever the day; agents read their own day."""
    return can_moderate(person)


def boards_published_by(person: Person) -> QuerySet[Any]:
    """The boards that this person may publish: they print codes for them, and import into them."""
    if not isinstance(person, User):
        return BoardPage.objects.none()
    pages = page_permission_policy.instances_user_has_permission_for(person, "publish")
    return BoardPage.objects.filter(pk__in=pages.values("pk")).order_by("title", "pk")


def can_hand_codes(person: Person) -> bool:
    return isinstance(person, User) and page_permission_policy.user_has_permission(
        person, "publish"
    )


def can_import(person: Person) -> bool:
    """Brings ideas from elsewhere: whoever publishes a board and may moderate what it holds."""
    return can_moderate(person) and boards_published_by(person).exists()


def speaks_for_town(person: Person) -> bool:
    """May write a comment in the name of the town."""
    return isinstance(person, User) and can_moderate(person)


def wrote(person: Person, comment: Comment) -> bool:
    if isinstance(person, Guest):
        return comment.guest_id == person.pk
    return isinstance(person, User) and comment.author_id == person.pk


def can_view_comment(person: Person, comment: Comment) -> bool:
    """Anyone reads a published comment; any other one is for who wrote it and the moderators."""
    return comment.is_public or wrote(person, comment) or speaks_for_town(person)


def can_edit_comment(person: Person, comment: Comment) -> bool:
    """Who wrote it, during the minutes the board leaves, and while one may comment at all."""
    return wrote(person, comment) and comment.is_editable


def can_withdraw_comment(person: Person, comment: Comment) -> bool:
    """One’s own words may be taken back at any time, discussion closed or not."""
    return wrote(person, comment) and comment.status in COMMENT_WITHDRAWABLE


def moderators() -> QuerySet[Any]:
    """Who is told of a new idea: those whose group moderates, or failing them the superusers."""
    backend = "django.contrib.auth.backends.ModelBackend"
    chosen = User.objects.with_perm(MODERATE, include_superusers=False, backend=backend)
    return chosen if chosen.exists() else User.objects.filter(is_superuser=True, is_active=True)

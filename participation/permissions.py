"""Who may do what with an idea. The state of the idea and its board is part of the answer."""

from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet

from core.models import User
from participation.models import BoardPage, Idea, IdeaStatus

Person = User | AnonymousUser

MODERATE = "participation.moderate_idea"
# Until the town has answered, an idea still belongs to its author alone.
WITHDRAWABLE = (IdeaStatus.PENDING, IdeaStatus.PUBLISHED)


def can_moderate(person: Person) -> bool:
    """Reads ideas before the public does; publishes, refuses and answers them."""
    return person.has_perm(MODERATE)


def can_propose(person: Person, board: BoardPage) -> bool:
    return person.is_authenticated and board.is_open


def is_author(person: Person, idea: Idea) -> bool:
    return person.is_authenticated and idea.author_id == person.pk


def can_view(person: Person, idea: Idea) -> bool:
    """Anyone sees a public idea; any other one is for its author and the moderators."""
    return idea.is_public or is_author(person, idea) or can_moderate(person)


def can_support(person: Person, idea: Idea) -> bool:
    """Every resident, the author included: one person, one support (docs/decisions/0006)."""
    return person.is_authenticated and idea.accepts_support


def can_withdraw(person: Person, idea: Idea) -> bool:
    return is_author(person, idea) and idea.status in WITHDRAWABLE


def moderators() -> QuerySet[Any]:
    """Who is told of a new idea: those whose group moderates, or failing them the superusers."""
    backend = "django.contrib.auth.backends.ModelBackend"
    chosen = User.objects.with_perm(MODERATE, include_superusers=False, backend=backend)
    return chosen if chosen.exists() else User.objects.filter(is_superuser=True, is_active=True)

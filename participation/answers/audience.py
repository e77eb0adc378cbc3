"""Who hears of what becomes of an idea, and that they were told."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from django.db.models import Q, QuerySet

from core.models import User
from participation.merging import tree_of
from participation.models import Follow, Guest, Happening, Idea, Rhythm, Support, Telling


@dataclass(frozen=True)
class Audience:
    """Each person once, by their closest bond with the idea."""

    author: list[User] = field(default_factory=list)
    # Who wrote an idea that was merged into this one.
    joined: list[User] = field(default_factory=list)
    supporters: list[User] = field(default_factory=list)
    followers: list[User] = field(default_factory=list)

    def __iter__(self) -> Iterator[User]:
        yield from (*self.author, *self.joined, *self.supporters, *self.followers)

    def without(self, keys: Iterable[int]) -> "Audience":
        """The same, less the people with these keys."""
        left_out = set(keys)
        return Audience(
            *(
                [person for person in group if person.pk not in left_out]
                for group in (self.author, self.joined, self.supporters, self.followers)
            )
        )


def audience_of(idea: Idea, *, authors_always: bool = False) -> Audience:
    """Author, supporters and followers of the idea and of all that were merged into it.

    Who asked never to hear of one of these ideas does not; `authors_always` makes an exception of
    those who wrote them, who always hear of the answer.
    """
    tree = tree_of(idea)
    never = Follow.objects.filter(idea__in=tree, rhythm=Rhythm.NEVER)
    silent = set(never.values_list("person", flat=True))
    author, joined = _wrote([idea.pk]), _wrote(set(tree) - {idea.pk})
    supports = Support.objects.filter(idea__in=tree)
    supporters = _active(
        Q(pk__in=supports.values("resident"))
        | Q(pk__in=Guest.objects.filter(supports__in=supports).values("claimed_by"))
    )
    instant = Follow.objects.filter(idea__in=tree, rhythm=Rhythm.INSTANT)
    followers = _active(Q(pk__in=instant.values("person")))
    seen: set[int] = set()
    groups = []
    for people, is_author in (
        (author, True),
        (joined, True),
        (supporters, False),
        (followers, False),
    ):
        spared = is_author and authors_always
        kept = [p for p in people if p.pk not in seen and (spared or p.pk not in silent)]
        seen.update(person.pk for person in kept)
        groups.append(kept)
    return Audience(*groups)


def noted(happening: Happening, audience: Audience) -> Audience:
    """Notes that these people are told of it, so that no digest tells them again."""
    Telling.objects.bulk_create(
        (Telling(happening=happening, person=person) for person in audience),
        ignore_conflicts=True,
    )
    return audience


def _wrote(ideas: Iterable[int]) -> QuerySet[User]:
    """With an account, or through a printed code they made their own since."""
    written = Idea.objects.filter(pk__in=ideas)
    claimed = Guest.objects.filter(ideas__in=written).values("claimed_by")
    return _active(Q(pk__in=written.values("author")) | Q(pk__in=claimed))


def _active(who: Q) -> QuerySet[User]:
    return User.objects.filter(who, is_active=True).only("pk", "email").order_by("pk")

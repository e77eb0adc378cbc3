"""Choosing what one is told of, and how often."""

from collections.abc import Iterable, Mapping, Sequence

from django.db import transaction

from core.models import User
from participation import errors
from participation.following.subjects import SEARCH, Subject
from participation.locks import hold_person
from participation.models import LONGEST_SEARCH, Follow, FollowedSearch, Rhythm

# TooManySearches says how many, in letters.
MOST_SEARCHES = 20


@transaction.atomic
def follow(*, person: User, subject: Subject, rhythm: Rhythm) -> Follow:
    """One row for each thing: choosing again changes the pace. « never » keeps silence."""
    chosen, _created = Follow.objects.update_or_create(
        person=person, **subject.columns, defaults={"rhythm": rhythm}
    )
    return chosen


@transaction.atomic
def follow_search(*, person: User, query: str, rhythm: Rhythm) -> Follow | None:
    """`query` is spelled by `core.search.Asked`. Not wanting news of what one does not follow
    writes nothing."""
    if not query:
        raise errors.NothingToFollow
    if len(query) > LONGEST_SEARCH:
        raise errors.SearchTooLong
    hold_person(person)
    mine = FollowedSearch.objects.filter(person=person)
    search = mine.filter(query=query).first()
    if search is None:
        if rhythm == Rhythm.NEVER:
            return None
        # A search one no longer wants to hear of silences nothing else: its place is free.
        mine.filter(follows__rhythm=Rhythm.NEVER).delete()
        if mine.count() >= MOST_SEARCHES:
            raise errors.TooManySearches
        search = FollowedSearch.objects.create(person=person, query=query)
    return follow(person=person, subject=Subject(SEARCH, search), rhythm=rhythm)


@transaction.atomic
def set_rhythms(*, person: User, rhythms: Mapping[int, Rhythm]) -> int:
    """New paces for some of one's follows, by primary key; those of others are left alone.

    Returns how many rows were found.
    """
    mine = list(Follow.objects.select_for_update().filter(person=person, pk__in=rhythms))
    for row in mine:
        row.rhythm = rhythms[row.pk]
    Follow.objects.bulk_update(mine, ["rhythm"])
    return len(mine)


@transaction.atomic
def stop(*, person: User, subjects: Sequence[Subject], rhythm: Rhythm = Rhythm.WEEKLY) -> list[int]:
    """No more letters about these things, or, without any, of one pace at all.

    Returns the rows that were changed, so that it can be undone.
    """
    if subjects:
        never = Rhythm.NEVER
        return [follow(person=person, subject=each, rhythm=never).pk for each in subjects]
    mine = Follow.objects.select_for_update().filter(person=person, rhythm=rhythm)
    changed = list(mine.values_list("pk", flat=True))
    Follow.objects.filter(pk__in=changed).update(rhythm=Rhythm.NEVER)
    return changed


@transaction.atomic
def resume(*, person: User, follows: Iterable[int], rhythm: Rhythm) -> int:
    """Takes back a `stop()`."""
    return Follow.objects.filter(person=person, pk__in=list(follows)).update(rhythm=rhythm)

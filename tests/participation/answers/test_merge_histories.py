"""Random histories of supporting, withdrawing, merging, undoing and merging again.

A plain model in Python says what must be counted after each step; the database must agree.
"""

from dataclasses import dataclass
from typing import Any

import pytest
from django.db import transaction
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from core.models import User
from participation.answers.merges import merge_ideas, undo_merge
from participation.errors import AlreadyMerged, MergedIntoItself, NotMerged
from participation.models import (
    Guest,
    GuestKind,
    Idea,
    IdeaMerge,
    IdeaStatus,
    PaperResult,
    PaperSession,
    Support,
)
from participation.supports.services import support_idea, withdraw_support
from tests.factories import make_board, make_idea, make_user

IDEAS = 5
PEOPLE = 4  # as many residents and guests
ON_PAPER = (7, 0, 3, 11, 0)
IMPORTED = (0, 20, 0, 4, 100)

numbers = st.integers(0, IDEAS - 1)
people = st.integers(0, PEOPLE - 1)


@dataclass(frozen=True)
class World:
    ideas: list[Idea]
    people: list[User | Guest]


@pytest.fixture
def world(db: None) -> World:
    board = make_board()
    ideas = [
        make_idea(board, title=f"Idée numéro {number}", imported_supports=IMPORTED[number])
        for number in range(IDEAS)
    ]
    session = PaperSession.objects.create(board=board, place="Marché", held_on="2026-03-01")
    for idea, total in zip(ideas, ON_PAPER, strict=True):
        PaperResult.objects.create(session=session, idea=idea, counted_for=idea, total=total)
    residents = [make_user(f"h{number}@exemple.test") for number in range(PEOPLE // 2)]
    guests = [Guest.objects.create(kind=GuestKind.DESK) for _number in range(PEOPLE // 2)]
    return World(ideas, [*residents, *guests])


class Histories(RuleBasedStateMachine):
    """`given` and `into` are the model: who chose which idea, and what was merged into what.

    Each history is undone at its end, so that the next begins in the same world.
    """

    world: World

    def __init__(self) -> None:
        super().__init__()
        self.ideas, self.people = self.world.ideas, self.world.people
        self.given: set[tuple[int, int]] = set()
        self.into: dict[int, int] = {}
        self.history = transaction.atomic()
        self.history.__enter__()

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.history.__exit__(None, None, None)

    def root(self, number: int) -> int:
        while number in self.into:
            number = self.into[number]
        return number

    def tree(self, number: int) -> set[int]:
        """The idea and all that were merged into it."""
        below = {n for n, above in self.into.items() if above == number}
        return {number}.union(*(self.tree(n) for n in below))

    def choices(self, person: int, number: int) -> set[tuple[int, int]]:
        return {(person, n) for n in self.tree(number)} & self.given

    # --- What happens ---

    @rule(person=people, number=numbers)
    def support(self, person: int, number: int) -> None:
        number = self.root(number)  # the page of a merged idea leads there
        _row, is_new = support_idea(idea=self.ideas[number], person=self.people[person])
        assert is_new == (not self.choices(person, number))
        if is_new:
            self.given.add((person, number))

    @rule(person=people, number=numbers)
    def withdraw(self, person: int, number: int) -> None:
        number = self.root(number)
        mine = self.choices(person, number)
        assert withdraw_support(idea=self.ideas[number], person=self.people[person]) == bool(mine)
        self.given -= mine

    @rule(source=numbers, into=numbers)
    def merge(self, source: int, into: int) -> None:
        def run() -> None:
            merge_ideas(source=self.ideas[source], target=self.ideas[into], by=None)

        if source == into:
            with pytest.raises(MergedIntoItself):
                run()
        elif source in self.into or into in self.into:
            with pytest.raises(AlreadyMerged):
                run()
        else:
            run()
            self.into[source] = into

    @precondition(lambda self: self.into)
    @rule(data=st.data())
    def undo(self, data: Any) -> None:
        number = data.draw(st.sampled_from(sorted(self.into)))
        merge = IdeaMerge.objects.get(source=self.ideas[number], undone_at=None)
        undo_merge(merge=merge, by=None)
        with pytest.raises(NotMerged):
            undo_merge(merge=merge, by=None)
        del self.into[number]

    # --- What must hold after each step ---

    @invariant()
    def ideas_say_what_counts_for_them(self) -> None:
        found = {idea.pk: idea for idea in Idea.objects.with_support_count()}
        for number, idea in enumerate(self.ideas):
            row = found[idea.pk]
            assert (row.status == IdeaStatus.MERGED) == (number in self.into)
            if number in self.into:
                continue
            tree = self.tree(number)
            people = {person for person, n in self.given if n in tree}
            on_paper = sum(ON_PAPER[n] for n in tree)
            assert row.paper_count == on_paper
            assert row.support_count == len(people) + on_paper + sum(IMPORTED[n] for n in tree)

    @invariant()
    def rows_are_what_people_chose_and_the_oldest_counts(self) -> None:
        rows = list(Support.objects.order_by("created_at", "pk"))
        numbers = {idea.pk: number for number, idea in enumerate(self.ideas)}
        persons = {self._key(person): n for n, person in enumerate(self.people)}
        chosen = [(persons[row.resident_id, row.guest_id], numbers[row.idea_id]) for row in rows]
        assert sorted(chosen) == sorted(self.given)
        seen: set[tuple[int, int]] = set()
        for row, (person, number) in zip(rows, chosen, strict=True):
            root = self.root(number)
            expected = None if (person, root) in seen else self.ideas[root].pk
            assert row.counted_for_id == expected
            seen.add((person, root))

    @staticmethod
    def _key(person: User | Guest) -> tuple[int | None, int | None]:
        return (None, person.pk) if isinstance(person, Guest) else (person.pk, None)


def test_counts_are_right_after_any_history(world: World) -> None:
    Histories.world = world
    shorter = settings(max_examples=30, stateful_step_count=20)
    run_state_machine_as_test(Histories, settings=shorter)

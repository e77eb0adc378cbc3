"""Rules may be loosened while supports run, never tightened below what somebody gave."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from participation.models import (
    BoardPage,
    Category,
    District,
    Guest,
    GuestKind,
    Idea,
    Phase,
    Support,
)
from tests.factories import make_board, make_idea

pytestmark = pytest.mark.django_db
Give = Callable[..., list[Idea]]


def refused(board: BoardPage, **changes: Any) -> dict[str, list[str]]:
    """What cleaning the board says of these changes, by field."""
    board = BoardPage.objects.get(pk=board.pk)
    for name, value in changes.items():
        setattr(board, name, value)
    try:
        board.full_clean()
    except ValidationError as error:
        return error.message_dict
    return {}


def test_without_any_support_every_rule_may_change() -> None:
    board = make_board(support_rule="limited", support_limit=5)
    make_idea(board)
    assert refused(board, support_limit=1, budget=1, who="codes") == {}
    assert refused(board, support_rule="none") == {}


@pytest.mark.parametrize(("limit", "allowed"), [(1, False), (2, True), (3, True)])
def test_a_limit_is_not_set_below_what_somebody_gave(give: Give, limit: int, allowed: bool) -> None:
    board = make_board()
    give(board, None, None)
    told = refused(board, support_rule="limited", support_limit=limit)
    assert (told == {}) == allowed
    if not allowed:
        assert "déjà soutenu 2 idées" in told["support_limit"][0]


def test_a_limit_counts_what_a_guest_gave_too() -> None:
    board = make_board()
    guest = Guest.objects.create(kind=GuestKind.DESK)
    for title in ("Première idée", "Deuxième idée"):
        Support.objects.create(idea=make_idea(board, title=title), guest=guest)
    assert "support_limit" in refused(board, support_rule="limited", support_limit=1)


@pytest.mark.parametrize(("budget", "allowed"), [(2999, False), (3000, True), (None, True)])
def test_a_budget_is_not_set_below_a_basket(give: Give, budget: int | None, allowed: bool) -> None:
    board = make_board(budget=5000)
    give(board, 1000, 2000, None)
    assert (refused(board, budget=budget) == {}) == allowed


def test_the_basket_that_is_in_the_way_is_said_in_french(give: Give) -> None:
    board = make_board(budget=50_000)
    give(board, 12_500)
    (told,) = refused(board, budget=100)["budget"]
    assert "déjà 12 500 € d’idées" in " ".join(told.split())


def test_supports_once_given_are_not_taken_out_of_the_rules(give: Give) -> None:
    board = make_board()
    give(board, None)
    assert "support_rule" in refused(board, support_rule="none")


@pytest.mark.parametrize(
    ("before", "after", "allowed"),
    [
        ("residents", "verified", False),
        ("residents", "codes", False),
        ("verified", "codes", False),
        ("codes", "verified", False),
        ("codes", "residents", True),
        ("verified", "residents", True),
    ],
)
def test_nobody_who_took_part_is_left_out_afterwards(
    give: Give, before: str, after: str, allowed: bool
) -> None:
    board = make_board(who=before)
    give(board, None)
    assert ("who" not in refused(board, who=after)) == allowed


def test_supports_of_another_board_do_not_count(give: Give) -> None:
    give(make_board("Ailleurs", slug="ailleurs"), None, None)
    assert refused(make_board(), support_rule="limited", support_limit=1) == {}


def test_editing_while_supports_run_loses_nothing(give: Give) -> None:
    board = make_board(categories=[Category(name="Rues", sort_order=0)])
    (idea,) = give(board, None)
    idea.category = board.categories.get()
    idea.save()
    board.title = "Un autre titre"
    board.phases.add(Phase(kind="support", sort_order=0))
    board.save_revision().publish()
    idea.refresh_from_db()
    assert idea.category is not None
    assert idea.supports.count() == 1


def test_a_renamed_and_moved_category_keeps_its_ideas_and_a_deleted_one_lets_them_go() -> None:
    board = make_board(
        categories=[Category(name="Rues", sort_order=0), Category(name="Parcs", sort_order=1)]
    )
    streets, parks = board.categories.all()
    in_streets, in_parks = make_idea(board, category=streets), make_idea(board, category=parks)
    streets.name, streets.sort_order = "Rues et places", 5
    board.categories = [streets]
    board.save_revision().publish()
    in_streets.refresh_from_db()
    in_parks.refresh_from_db()
    assert in_streets.category is not None
    assert in_streets.category.name == "Rues et places"
    assert in_parks.category is None


def test_a_phase_ends_after_it_starts() -> None:
    from django.utils import timezone

    now = timezone.now()
    with pytest.raises(ValidationError, match="La fin doit venir après le début"):
        Phase(board=make_board(), kind="propose", starts_at=now, ends_at=now).full_clean()


def test_phases_may_overlap_and_come_back() -> None:
    phases = [Phase(kind="propose", sort_order=rank) for rank in range(2)]
    assert make_board(phases=phases).takes_ideas


def test_a_new_district_comes_last() -> None:
    for name in ("Nord", "Sud", "Est"):
        District.objects.create(name=name)
    assert [district.name for district in District.objects.all()] == ["Nord", "Sud", "Est"]

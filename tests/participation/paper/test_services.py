"""Counted twice apart, settled, corrected, and frozen by the closing."""

from datetime import timedelta

import pytest
from django.utils import timezone

from core.models import User
from participation import errors
from participation.models import (
    BoardPage,
    Idea,
    IdeaStatus,
    PaperCorrection,
    PaperResult,
    PaperSession,
    Phase,
    PhaseKind,
)
from participation.paper import services
from tests.factories import make_board, make_idea
from tests.participation.paper.conftest import close_supports


def counts(bench: Idea, fountain: Idea, *totals: int) -> dict[int, int]:
    return dict(zip((bench.pk, fountain.pk), totals, strict=True))


def result(idea: Idea) -> int:
    return PaperResult.objects.get(idea=idea).total


def test_a_session_carries_the_ideas_open_to_supports(board: BoardPage, samira: User) -> None:
    open_idea = make_idea(board)
    make_idea(board, status=IdeaStatus.PENDING)
    make_idea(board, status=IdeaStatus.DONE)
    session = services.open_session(
        board=board, place="  Le  marché ", held_on=timezone.localdate(), agent=samira
    )
    assert list(session.ideas.all()) == [open_idea]
    assert session.place == "Le marché"


def test_no_session_where_no_support_is_given(board: BoardPage, bench: Idea, samira: User) -> None:
    board.support_rule = "none"
    board.save()
    with pytest.raises(errors.NoSupportsOnPaper):
        services.open_session(board=board, place="x", held_on=timezone.localdate(), agent=samira)


def test_no_session_without_an_idea(board: BoardPage, samira: User) -> None:
    with pytest.raises(errors.NoIdeaToPrint):
        services.open_session(board=board, place="x", held_on=timezone.localdate(), agent=samira)


def ended(days: int) -> BoardPage:
    end = timezone.now() - timedelta(days=days)
    return make_board("Fini", phases=[Phase(kind=PhaseKind.SUPPORT, ends_at=end, sort_order=0)])


def test_until_the_closing_a_session_may_still_be_entered(samira: User) -> None:
    board = ended(days=2)
    make_idea(board)
    day = timezone.localdate() - timedelta(days=3)
    assert services.open_session(board=board, place="x", held_on=day, agent=samira).pk


def test_after_the_closing_none_may(samira: User) -> None:
    board = ended(days=2)
    make_idea(board)
    close_supports(board)
    with pytest.raises(errors.NoSupportsOnPaper):
        services.open_session(board=board, place="x", held_on=timezone.localdate(), agent=samira)


def test_two_counts_that_agree_settle_the_session(
    settled: PaperSession, bench: Idea, fountain: Idea
) -> None:
    assert settled.is_settled
    assert settled.settled_by is None
    assert (result(bench), result(fountain)) == (12, 5)
    assert Idea.objects.with_support_count().get(pk=bench.pk).paper_count == 12
    assert not PaperCorrection.objects.exists()


def test_one_count_counts_for_nothing(
    session: PaperSession, bench: Idea, fountain: Idea, samira: User
) -> None:
    services.count(session=session, agent=samira, counts=counts(bench, fountain, 12, 5))
    assert not PaperResult.objects.exists()


def test_the_same_agent_does_not_count_twice(
    session: PaperSession, bench: Idea, fountain: Idea, samira: User
) -> None:
    services.count(session=session, agent=samira, counts=counts(bench, fountain, 12, 5))
    with pytest.raises(errors.CountedAlready):
        services.count(session=session, agent=samira, counts=counts(bench, fountain, 12, 5))


def test_there_is_no_third_count(
    settled: PaperSession, bench: Idea, fountain: Idea, carole: User
) -> None:
    with pytest.raises(errors.CountsComplete):
        services.count(session=settled, agent=carole, counts=counts(bench, fountain, 12, 5))


def test_every_idea_of_the_sheets_is_counted(
    session: PaperSession, bench: Idea, samira: User
) -> None:
    with pytest.raises(errors.CountIncomplete):
        services.count(session=session, agent=samira, counts={bench.pk: 3})


def test_no_more_supports_than_lines(
    session: PaperSession, bench: Idea, fountain: Idea, samira: User
) -> None:
    with pytest.raises(errors.CountTooHigh):
        services.count(
            session=session, agent=samira, counts=counts(bench, fountain, 12, 5), people=11
        )


def test_no_more_supports_than_the_rule_allows_for_the_lines(
    session: PaperSession, board: BoardPage, bench: Idea, fountain: Idea, samira: User
) -> None:
    board.support_rule, board.support_limit = "limited", 1
    board.save()
    with pytest.raises(errors.CountOverTheLimit):
        services.count(
            session=session, agent=samira, counts=counts(bench, fountain, 8, 5), people=12
        )


@pytest.fixture
def differing(
    session: PaperSession, bench: Idea, fountain: Idea, samira: User, bruno: User
) -> PaperSession:
    """12 or 14 for the bench; 5 for the fountain, both times."""
    services.count(session=session, agent=samira, counts=counts(bench, fountain, 12, 5), people=20)
    services.count(session=session, agent=bruno, counts=counts(bench, fountain, 14, 5), people=20)
    session.refresh_from_db()
    return session


def test_two_counts_that_differ_settle_nothing(differing: PaperSession, bench: Idea) -> None:
    assert not differing.is_settled
    assert services.differences(differing) == {bench.pk: [12, 14]}
    assert not PaperResult.objects.exists()


def test_the_right_number_is_settled_with_its_reason(
    differing: PaperSession, bench: Idea, fountain: Idea, carole: User
) -> None:
    services.settle(
        session=differing,
        agent=carole,
        right={bench.pk: 14},
        reasons={bench.pk: "Deux croix pâles."},
    )
    differing.refresh_from_db()
    assert differing.settled_by == carole
    assert (result(bench), result(fountain)) == (14, 5)
    correction = PaperCorrection.objects.get()
    assert (correction.before, correction.after, correction.agent) == ("12 / 14", 14, carole)
    assert correction.reason == "Deux croix pâles."


def test_settling_says_why(differing: PaperSession, bench: Idea, carole: User) -> None:
    with pytest.raises(errors.WhyMissing):
        services.settle(
            session=differing, agent=carole, right={bench.pk: 14}, reasons={bench.pk: "  "}
        )


def test_settling_says_all_that_differs(differing: PaperSession, carole: User) -> None:
    with pytest.raises(errors.CountIncomplete):
        services.settle(session=differing, agent=carole, right={}, reasons={})


def test_settling_stays_below_the_lines(differing: PaperSession, bench: Idea, carole: User) -> None:
    with pytest.raises(errors.CountTooHigh):
        services.settle(
            session=differing, agent=carole, right={bench.pk: 21}, reasons={bench.pk: "x"}
        )


def test_there_is_nothing_to_settle_twice(settled: PaperSession, bench: Idea, carole: User) -> None:
    with pytest.raises(errors.NothingToSettle):
        services.settle(session=settled, agent=carole, right={bench.pk: 1}, reasons={bench.pk: "x"})


def test_a_correction_is_logged(settled: PaperSession, bench: Idea, carole: User) -> None:
    services.correct(
        session=settled, agent=carole, idea=bench, total=13, reason="Une feuille oubliée."
    )
    assert result(bench) == 13
    correction = PaperCorrection.objects.get()
    assert (correction.before, correction.after, correction.agent) == ("12", 13, carole)


@pytest.mark.parametrize(
    ("total", "reason", "refusal"),
    [
        (13, " ", errors.WhyMissing),
        (12, "x", errors.SameNumber),
        (21, "x", errors.CountTooHigh),
    ],
)
def test_a_correction_that_is_refused_changes_nothing(
    settled: PaperSession,
    bench: Idea,
    carole: User,
    total: int,
    reason: str,
    refusal: type[errors.Refusal],
) -> None:
    with pytest.raises(refusal):
        services.correct(session=settled, agent=carole, idea=bench, total=total, reason=reason)
    assert result(bench) == 12


def test_one_corrects_a_settled_session_only(
    session: PaperSession, bench: Idea, carole: User
) -> None:
    with pytest.raises(errors.NotSettledYet):
        services.correct(session=session, agent=carole, idea=bench, total=1, reason="x")


def test_the_closing_freezes_every_number(
    settled: PaperSession, board: BoardPage, bench: Idea, carole: User
) -> None:
    close_supports(board)
    with pytest.raises(errors.AlreadyClosed):
        services.correct(session=settled, agent=carole, idea=bench, total=1, reason="x")


def test_the_closing_refuses_a_count_too(
    session: PaperSession, board: BoardPage, bench: Idea, fountain: Idea, samira: User
) -> None:
    close_supports(board)
    with pytest.raises(errors.AlreadyClosed):
        services.count(session=session, agent=samira, counts=counts(bench, fountain, 1, 1))


def test_an_earlier_closing_freezes_nothing_of_a_later_session(
    settled: PaperSession, board: BoardPage, bench: Idea, carole: User
) -> None:
    closing = close_supports(board)
    closing.ended_at = timezone.now() - timedelta(days=30)
    closing.save()
    services.correct(session=settled, agent=carole, idea=bench, total=1, reason="x")
    assert result(bench) == 1


def test_a_merged_idea_counts_for_the_one_it_was_merged_into(
    session: PaperSession, board: BoardPage, bench: Idea, fountain: Idea, samira: User, bruno: User
) -> None:
    last = make_idea(board, title="Une place à l’ombre")
    middle = make_idea(board, title="Des bancs", status=IdeaStatus.MERGED, merged_into=last)
    bench.status, bench.merged_into = IdeaStatus.MERGED, middle
    bench.save()
    for agent in (samira, bruno):
        services.count(session=session, agent=agent, counts=counts(bench, fountain, 12, 5))
    assert PaperResult.objects.get(idea=bench).counted_for == last
    assert Idea.objects.with_support_count().get(pk=last.pk).paper_count == 12


def test_a_counted_session_is_neither_changed_nor_deleted(settled: PaperSession) -> None:
    with pytest.raises(errors.SessionBegun):
        services.change_session(
            session=settled, place="x", held_on=settled.held_on, renew_ideas=True
        )
    with pytest.raises(errors.SessionBegun):
        services.delete_session(session=settled)


def test_the_ideas_may_be_taken_again_before_printing(
    session: PaperSession, board: BoardPage
) -> None:
    new = make_idea(board, title="Un arbre")
    services.change_session(
        session=session, place="La place", held_on=session.held_on, renew_ideas=True
    )
    assert new in session.ideas.all()


def test_a_session_nobody_counted_may_be_deleted(session: PaperSession) -> None:
    services.delete_session(session=session)
    assert not PaperSession.objects.exists()

"""Counting what was ticked on paper. Each function is one whole step, under a lock.

Locks are taken in one order: the board, the session, then its ideas. The closing of the supports
holds the board too: a number is in its file, or is refused here.
"""

from collections.abc import Mapping
from datetime import date, datetime, time

from django.db import transaction
from django.utils import timezone

from core.models import User
from participation import errors
from participation.models import (
    BoardPage,
    Idea,
    IdeaStatus,
    PaperCorrection,
    PaperCount,
    PaperResult,
    PaperSession,
    PaperTally,
    SupportRule,
)

TALLIES = 2
# By number of idea.
Counts = Mapping[int, int]


def is_closed(session: PaperSession) -> bool:
    """Whether a closing that holds the numbers of this session is published."""
    day = datetime.combine(session.held_on, time.min)
    first_moment = timezone.make_aware(day)
    return session.board.closings.filter(ended_at__gte=first_moment).exists()


def may_collect(board: BoardPage) -> bool:
    """While supports are open; afterwards too, as long as their closing is not published."""
    if board.takes_supports:
        return True
    end = board.supports_end
    over = end is not None and end <= timezone.now() and board.support_rule != SupportRule.NONE
    return over and not board.closings.filter(ended_at__gte=end).exists()


def ideas_to_print(board: BoardPage) -> list[Idea]:
    """Those open to supports, in the order of their numbers."""
    return list(Idea.objects.filter(board=board, status=IdeaStatus.PUBLISHED).order_by("pk"))


@transaction.atomic
def open_session(
    *, board: BoardPage, place: str, held_on: date, agent: User | None
) -> PaperSession:
    """A session, with the ideas open to supports now. Raises NoSupportsOnPaper, NoIdeaToPrint."""
    if not may_collect(board):
        raise errors.NoSupportsOnPaper
    ideas = ideas_to_print(board)
    if not ideas:
        raise errors.NoIdeaToPrint
    session = PaperSession.objects.create(
        board=board, place=" ".join(place.split()), held_on=held_on, created_by=agent
    )
    session.ideas.set(ideas)
    return session


@transaction.atomic
def change_session(
    *, session: PaperSession, place: str, held_on: date, renew_ideas: bool
) -> PaperSession:
    """Another place, another date, the ideas that are open now. Raises SessionBegun, NoIdeaToPrint."""
    session = _held(session)
    _refuse_if_begun(session)
    session.place, session.held_on = " ".join(place.split()), held_on
    session.save(update_fields=["place", "held_on"])
    if renew_ideas:
        ideas = ideas_to_print(session.board)
        if not ideas:
            raise errors.NoIdeaToPrint
        session.ideas.set(ideas)
    return session


@transaction.atomic
def delete_session(*, session: PaperSession) -> None:
    """Only one that nobody counted and that holds no scan. Raises SessionBegun."""
    session = _held(session)
    _refuse_if_begun(session)
    if session.scan:
        raise errors.SessionBegun
    session.delete()


def _refuse_if_begun(session: PaperSession) -> None:
    if session.tallies.exists():
        raise errors.SessionBegun


@transaction.atomic
def count(
    *, session: PaperSession, agent: User, counts: Counts, people: int | None = None
) -> PaperTally:
    """One agent's own count. After the second, two that agree settle the session.

    `people` is how many lines of the sheets are filled in. Raises CountedAlready, CountsComplete,
    AlreadyClosed, CountIncomplete, CountTooHigh, CountOverTheLimit.
    """
    session = _held(session)
    tallies = list(session.tallies.all())
    if any(tally.agent_id == agent.pk for tally in tallies):
        raise errors.CountedAlready
    if len(tallies) >= TALLIES:
        raise errors.CountsComplete
    _check(session, counts, people)
    tally = PaperTally.objects.create(
        session=session, position=len(tallies) + 1, agent=agent, people=people
    )
    PaperCount.objects.bulk_create(
        PaperCount(tally=tally, idea_id=idea, total=total) for idea, total in counts.items()
    )
    if tally.position == TALLIES and not differences(session):
        # Nobody chose: the two counts are the same.
        _write_results(session, counts, settled_by=None)
    return tally


def _check(session: PaperSession, counts: Counts, people: int | None) -> None:
    if set(counts) != set(session.ideas.values_list("pk", flat=True)):
        raise errors.CountIncomplete
    if people is None:
        return
    if any(total > people for total in counts.values()):
        raise errors.CountTooHigh
    board = session.board
    limited = board.support_rule == SupportRule.LIMITED and board.support_limit
    if limited and sum(counts.values()) > people * board.support_limit:
        raise errors.CountOverTheLimit


def numbers(session: PaperSession) -> dict[int, list[int]]:
    """What each count says, in their order, by number of idea."""
    found: dict[int, list[int]] = {}
    rows = PaperCount.objects.filter(tally__session=session).order_by("idea", "tally__position")
    for idea, total in rows.values_list("idea", "total"):
        found.setdefault(idea, []).append(total)
    return found


def differences(session: PaperSession) -> dict[int, list[int]]:
    """The ideas for which two counts differ, with both numbers."""
    return {idea: both for idea, both in numbers(session).items() if len(set(both)) > 1}


@transaction.atomic
def settle(
    *, session: PaperSession, agent: User, right: Counts, reasons: Mapping[int, str]
) -> PaperSession:
    """The right number where two counts differ, and why. Each is logged.

    Raises NothingToSettle, AlreadyClosed, CountIncomplete, WhyMissing, CountTooHigh.
    """
    session = _held(session)
    both = numbers(session)
    differing = {idea: pair for idea, pair in both.items() if len(set(pair)) > 1}
    if session.is_settled or not differing:
        raise errors.NothingToSettle
    if set(right) != set(differing):
        raise errors.CountIncomplete
    if any(not reasons.get(idea, "").strip() for idea in differing):
        raise errors.WhyMissing
    _refuse_too_high(session, right)
    PaperCorrection.objects.bulk_create(
        PaperCorrection(
            session=session,
            idea_id=idea,
            before=" / ".join(map(str, pair)),
            after=right[idea],
            reason=reasons[idea].strip(),
            agent=agent,
        )
        for idea, pair in differing.items()
    )
    agreed = {idea: pair[0] for idea, pair in both.items()}
    return _write_results(session, {**agreed, **right}, settled_by=agent)


@transaction.atomic
def correct(
    *, session: PaperSession, agent: User, idea: Idea, total: int, reason: str
) -> PaperResult:
    """Another number, after a session was settled; before, after, why and who are kept.

    Raises NotSettledYet, AlreadyClosed, WhyMissing, SameNumber, CountTooHigh.
    """
    session = _held(session)
    if not session.is_settled:
        raise errors.NotSettledYet
    if not reason.strip():
        raise errors.WhyMissing
    result = session.results.filter(idea=idea).first()
    if result is None:
        raise errors.CountIncomplete
    if result.total == total:
        raise errors.SameNumber
    _refuse_too_high(session, {idea.pk: total})
    PaperCorrection.objects.create(
        session=session,
        idea=idea,
        before=str(result.total),
        after=total,
        reason=reason.strip(),
        agent=agent,
    )
    result.total = total
    result.save(update_fields=["total"])
    return result


def _refuse_too_high(session: PaperSession, right: Counts) -> None:
    """No more than the lines that were filled in, by the count that found most of them."""
    lines = [tally.people for tally in session.tallies.all() if tally.people is not None]
    if len(lines) == TALLIES and max(right.values()) > max(lines):
        raise errors.CountTooHigh


def _write_results(
    session: PaperSession, totals: Counts, *, settled_by: User | None
) -> PaperSession:
    roots = _roots(session, list(totals))
    PaperResult.objects.bulk_create(
        PaperResult(session=session, idea_id=idea, counted_for_id=roots[idea], total=total)
        for idea, total in sorted(totals.items())
    )
    session.settled_at, session.settled_by = timezone.now(), settled_by
    session.save(update_fields=["settled_at", "settled_by"])
    return session


def _roots(session: PaperSession, ideas: list[int]) -> dict[int, int]:
    """The idea each one counts for: itself, or the one it was merged into, held meanwhile."""
    rows = Idea.objects.filter(board=session.board_id).order_by("pk")
    held = rows.select_for_update(of=("self",), no_key=True)
    into = dict(held.values_list("pk", "merged_into"))
    return {idea: _root(idea, into) for idea in ideas}


def _root(idea: int, into: Mapping[int, int | None]) -> int:
    while (above := into.get(idea)) is not None:
        idea = above
    return idea


def _held(session: PaperSession) -> PaperSession:
    """The session as it is now, its board held with it. Raises AlreadyClosed."""
    BoardPage.objects.select_for_update(of=("self",), no_key=True).get(pk=session.board_id)
    rows = PaperSession.objects.select_for_update(of=("self",), no_key=True)
    now = rows.select_related("board").get(pk=session.pk)
    if is_closed(now):
        raise errors.AlreadyClosed
    return now

"""What an agent enters is marked, logged, and under the rules of the board."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from core.models import User
from participation import errors
from participation.codes.hashing import code_hash, codes_of, holders
from participation.comments.services import write_comment
from participation.desk import services
from participation.models import (
    BoardPage,
    Channel,
    Comment,
    DeskEntry,
    Guest,
    GuestKind,
    Idea,
    IdeaStatus,
    Support,
)
from tests.factories import make_board, make_idea

pytestmark = pytest.mark.django_db
WORDS = {"title": "Une boîte à livres", "text": "Près du lavoir, pour échanger des romans."}


def kinds() -> list[str]:
    return list(DeskEntry.objects.order_by("pk").values_list("kind", flat=True))


def test_an_idea_is_marked_with_the_desk_and_the_agent(
    agent: User, guest: Guest, board: BoardPage
) -> None:
    idea, entry = services.enter_idea(agent=agent, guest=guest, board=board, **WORDS)
    assert (idea.guest, idea.author, idea.channel, idea.entered_by) == (
        guest,
        None,
        Channel.DESK,
        agent,
    )
    assert entry is not None
    assert (entry.agent, entry.guest, entry.kind, entry.idea) == (agent, guest, "idea", idea)


def test_an_idea_sent_twice_is_logged_once(agent: User, guest: Guest, board: BoardPage) -> None:
    for _each in range(2):
        services.enter_idea(agent=agent, guest=guest, board=board, **WORDS)
    assert (Idea.objects.count(), kinds()) == (1, ["idea"])


def test_a_support_is_marked_and_has_a_receipt(agent: User, guest: Guest, idea: Idea) -> None:
    support, _entry = services.enter_support(agent=agent, guest=guest, idea=idea)
    assert (support.channel, support.entered_by, support.guest) == (Channel.DESK, agent, guest)
    assert len(support.receipt) == 16


def test_a_support_given_twice_is_logged_once(agent: User, guest: Guest, idea: Idea) -> None:
    services.enter_support(agent=agent, guest=guest, idea=idea)
    _support, entry = services.enter_support(agent=agent, guest=guest, idea=idea)
    assert entry is None
    assert (Support.objects.count(), kinds()) == (1, ["support"])


def test_a_comment_is_marked_and_logged_once(agent: User, guest: Guest, idea: Idea) -> None:
    for _each in range(2):
        comment, _entry = services.enter_comment(
            agent=agent, guest=guest, idea=idea, text="À l’ombre, oui.", stance="for"
        )
    assert (comment.guest, comment.channel, comment.entered_by) == (guest, Channel.DESK, agent)
    assert (Comment.objects.count(), kinds()) == (1, ["comment"])


def test_a_closed_board_takes_nothing(agent: User, guest: Guest, closed_board: BoardPage) -> None:
    idea = make_idea(closed_board)
    with pytest.raises(errors.BoardClosed):
        services.enter_idea(agent=agent, guest=guest, board=closed_board, **WORDS)
    with pytest.raises(errors.Refusal):
        services.enter_support(agent=agent, guest=guest, idea=idea)
    with pytest.raises(errors.Refusal):
        services.enter_comment(agent=agent, guest=guest, idea=idea, text="Trop tard ?")
    assert kinds() == []


def test_the_holder_of_a_board_code_stays_on_that_board(agent: User, idea: Idea) -> None:
    other = make_board("Ailleurs", who="codes")
    holder = Guest.objects.create(kind=GuestKind.CODE, board=other, code_hash="a" * 64)
    with pytest.raises(errors.NotForYou):
        services.enter_support(agent=agent, guest=holder, idea=idea)


# --- Undoing ------------------------------------------------------------------------------


def test_a_support_is_undone_with_a_line_of_its_own(agent: User, guest: Guest, idea: Idea) -> None:
    _support, entry = services.enter_support(agent=agent, guest=guest, idea=idea)
    assert entry is not None
    services.undo(agent=agent, entry=entry)
    assert not Support.objects.exists()
    assert kinds() == ["support", "support_withdrawn"]


def test_an_idea_is_undone(agent: User, guest: Guest, board: BoardPage) -> None:
    idea, entry = services.enter_idea(agent=agent, guest=guest, board=board, **WORDS)
    assert entry is not None
    services.undo(agent=agent, entry=entry)
    idea.refresh_from_db()
    assert idea.status == IdeaStatus.WITHDRAWN
    assert kinds() == ["idea", "idea_withdrawn"]


def test_a_comment_is_undone_and_only_that_one(agent: User, guest: Guest, idea: Idea) -> None:
    other = write_comment(idea=idea, author=guest, text="Un autre.")
    comment, entry = services.enter_comment(agent=agent, guest=guest, idea=idea, text="Non !")
    assert entry is not None
    services.undo(agent=agent, entry=entry)
    comment.refresh_from_db()
    other.refresh_from_db()
    assert comment.status == "withdrawn"
    assert other.status != "withdrawn"
    assert kinds() == ["comment", "comment_withdrawn"]


def test_what_is_already_taken_back_is_not_undone(agent: User, guest: Guest, idea: Idea) -> None:
    _support, entry = services.enter_support(agent=agent, guest=guest, idea=idea)
    Support.objects.all().delete()
    assert entry is not None
    with pytest.raises(errors.NothingToUndo):
        services.undo(agent=agent, entry=entry)


def test_an_answered_idea_is_not_undone(agent: User, guest: Guest, board: BoardPage) -> None:
    _idea, entry = services.enter_idea(agent=agent, guest=guest, board=board, **WORDS)
    Idea.objects.update(status=IdeaStatus.ACCEPTED)
    assert entry is not None
    with pytest.raises(errors.NotWithdrawable):
        services.undo(agent=agent, entry=entry)
    assert kinds() == ["idea"]


# --- Who is there -------------------------------------------------------------------------


def test_who_leaves_after_an_act_gets_a_code_that_brings_them_back(
    agent: User, guest: Guest, idea: Idea
) -> None:
    services.enter_support(agent=agent, guest=guest, idea=idea)
    seed = services.finish(guest=guest)
    (code,) = codes_of(seed or "", 1)
    assert services.recognise(code=code.lower()) == guest


def test_who_did_nothing_is_forgotten(guest: Guest) -> None:
    assert services.finish(guest=guest) is None
    assert not Guest.objects.exists()


def test_who_came_with_a_code_keeps_it(agent: User, guest: Guest, idea: Idea) -> None:
    guest.code_hash = code_hash("000000000000")
    guest.save()
    services.enter_support(agent=agent, guest=guest, idea=idea)
    assert services.finish(guest=guest) is None
    assert holders("000000000000").get() == guest


def test_a_new_code_is_logged_and_replaces_the_old(agent: User, guest: Guest) -> None:
    (old,) = codes_of(services.renew_code(agent=agent, guest=guest), 1)
    (new,) = codes_of(services.renew_code(agent=agent, guest=guest), 1)
    assert not holders(old).exists()
    assert holders(new).get() == guest
    assert kinds() == ["new_code", "new_code"]


def test_no_new_code_once_claimed_or_for_a_board_code(
    agent: User, guest: Guest, board: BoardPage
) -> None:
    guest.claimed_at = timezone.now()
    guest.save()
    holder = Guest.objects.create(kind=GuestKind.CODE, board=board, code_hash="a" * 64)
    for person in (guest, holder):
        with pytest.raises(errors.CodeUnknown):
            services.renew_code(agent=agent, guest=person)


@pytest.mark.parametrize(
    ("typed", "refusal"),
    [("", errors.CodeMistyped), (codes_of("inconnu", 1)[0], errors.CodeUnknown)],
)
def test_a_wrong_code_brings_nobody_back(db: None, typed: str, refusal: Any) -> None:
    with pytest.raises(refusal):
        services.recognise(code=typed)


def test_the_lines_of_a_day_stop_at_midnight_here(agent: User, guest: Guest) -> None:
    today = timezone.localdate()
    midnight = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    for moment in (midnight, midnight - timedelta(seconds=1)):
        DeskEntry.objects.create(agent=agent, guest=guest, kind="idea", created_at=moment)
    assert DeskEntry.objects.of_day(today).count() == 1
    assert DeskEntry.objects.of_day(today - timedelta(days=1)).count() == 1

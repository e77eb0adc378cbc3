"""Every list and every idea asks the database eight questions at most, whoever reads it.

The session and the person are counted too. With ten times more to say, not one more.
"""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from allauth.account.models import EmailAddress
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from core.models import User
from participation.answers.merges import merge_ideas
from participation.models import (
    BoardPage,
    Category,
    Comment,
    CommentStatus,
    District,
    Guest,
    GuestKind,
    Idea,
    Milestone,
    OfficialAnswer,
    PaperSession,
    PaperTally,
    Phase,
    PhaseKind,
    Reading,
    Support,
    SupportRule,
    Who,
)
from participation.people import CODES_IN_SESSION
from participation.supports.closing import close_phases
from search.rebuild import rebuild
from tests.conftest import signed_in
from tests.factories import make_action, make_board, make_event, make_idea, make_picture, make_user

pytestmark = pytest.mark.django_db

MOST = 8
FEW, MANY = 1, 10
READERS = ("stranger", "resident", "author", "code holder", "moderator", "communication", "root")
GROUPS = {"moderator": ("Modération",), "communication": ("Communication",)}
YESTERDAY = timezone.now() - timedelta(days=1)
# Boards of codes ask most of everybody; the other rules differ for residents alone.
CASES = (
    *((name, Who.CODES) for name in READERS),
    ("resident", Who.RESIDENTS),
    ("resident", Who.VERIFIED),
)
FILTERS = ("?tri=soutiens", "?tri=commentaires", "?tri=hasard&page=2", "?theme=culture")


def somebody(**fields: Any) -> User:
    """With a confirmed address."""
    user = make_user(f"{uuid4().hex}@exemple.test", **fields)
    EmailAddress.objects.create(user=user, email=user.email, verified=True)
    return user


def full_board(**rules: Any) -> BoardPage:
    """A board that has everything: a limit, drawers, a promise."""
    District.objects.create(name="Le Port")
    return make_board(
        "Le budget des habitants",
        reading=Reading.AFTER,
        edit_minutes=600,
        support_rule=SupportRule.LIMITED,
        support_limit=40,
        answer_days=60,
        categories=[Category(name="Les rues"), Category(name="Les parcs")],
        **rules,
    )


def reader(name: str, board: BoardPage, author: User) -> Client:
    if name == "stranger":
        return Client()
    if name == "author":
        return signed_in(author)
    root = {"is_superuser": True, "is_staff": True} if name == "root" else {}
    person = somebody(groups=GROUPS.get(name, ()), **root)
    client = signed_in(person)
    if name == "code holder":
        code = Guest.objects.create(kind=GuestKind.CODE, board=board, code_hash=uuid4().hex)
        session = client.session
        session[CODES_IN_SESSION] = {str(board.pk): code.pk}
        session.save()
    return client


def few_then_many(client: Client, address: str, fill: Callable[[int], None]) -> None:
    fill(FEW)
    few = queries_of(client, address)
    assert len(few) <= MOST, "\n".join(few)
    fill(MANY - FEW)
    assert len(queries_of(client, address)) == len(few)


def queries_of(client: Client, address: str) -> list[str]:
    """Once what is kept for all is kept."""
    client.get(address)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    return [query["sql"] for query in asked]


def fill_board(board: BoardPage, author: User) -> Callable[[int], None]:
    """A round is two ideas, supported and talked of, and one evening of paper."""

    def fill(rounds: int) -> None:
        for _round in range(rounds):
            for status in ("published", "accepted"):
                idea = make_idea(
                    board,
                    author=author,
                    status=status,
                    themes=["culture", "sport"],
                    picture=make_picture(),
                    category=board.categories.first(),
                    district=District.objects.first(),
                )
                Support.objects.create(idea=idea, resident=somebody())
                Comment.objects.create(idea=idea, text="Oui !", status=CommentStatus.PUBLISHED)
            sheet = PaperSession.objects.create(board=board, place="La halle", held_on=YESTERDAY)
            PaperTally.objects.create(session=sheet, position=1, agent=somebody())

    return fill


def fill_idea(idea: Idea, author: User) -> Callable[[int], None]:
    """A round of all that may stand on the page of an idea."""

    def fill(rounds: int) -> None:
        for _round in range(rounds):
            title = f"{idea.title}, {uuid4().hex[:6]}"
            Milestone.objects.create(idea=idea, text="Les plans", date=date(2026, 5, 1))
            if idea.action:
                make_event(title, action=idea.action, slug=uuid4().hex)
            merge_ideas(source=make_idea(idea.board, title=title), target=idea, by=None)
            make_idea(idea.board, title=title, themes=["culture"])
            Support.objects.create(idea=idea, resident=somebody())
            for status in (CommentStatus.PUBLISHED, CommentStatus.PENDING):
                said = {"idea": idea, "text": "Oui !", "status": status}
                top = Comment.objects.create(**said, author=author)
                Comment.objects.create(**said, author=somebody(), parent=top)
                guest = Guest.objects.create(kind=GuestKind.DESK)
                Comment.objects.create(**said, guest=guest, parent=top, stance="for")
        list(rebuild())

    return fill


@pytest.mark.parametrize(("name", "who"), CASES)
def test_a_list(name: str, who: str) -> None:
    author = somebody()
    board = full_board(who=who)
    client = reader(name, board, author)
    few_then_many(client, board.url, fill_board(board, author))


@pytest.mark.parametrize("query", FILTERS)
def test_a_list_narrowed_or_in_another_order(query: str) -> None:
    author = somebody()
    board = full_board()
    client = reader("moderator", board, author)
    few_then_many(client, f"{board.url}{query}", fill_board(board, author))


@pytest.mark.parametrize("name", ["stranger", "code holder", "moderator"])
def test_a_list_whose_supports_are_closed(name: str) -> None:
    author = somebody()
    phases = [Phase(kind=kind, ends_at=YESTERDAY) for kind in PhaseKind]
    board = full_board(who=Who.CODES, phases=phases)
    close_phases()
    assert board.closings.exists()
    client = reader(name, board, author)
    few_then_many(client, board.url, fill_board(board, author))


@pytest.mark.parametrize("name", READERS)
def test_the_list_of_boards(name: str) -> None:
    def fill(rounds: int) -> None:
        for _round in range(rounds):
            make_board("Un appel", slug=uuid4().hex, picture=make_picture())

    board = full_board()
    few_then_many(reader(name, board, somebody()), "/participer/", fill)


@pytest.mark.parametrize(("name", "who"), CASES)
def test_an_idea_open_to_supports(name: str, who: str) -> None:
    """Sent a moment ago: its author is shown the ideas alike."""
    author = somebody()
    board = full_board(who=who)
    idea = make_idea(board, author=author, themes=["culture"], picture=make_picture())
    client = reader(name, board, author)
    few_then_many(client, idea.get_absolute_url(), fill_idea(idea, author))
    if name == "author":
        assert "idées proches" in client.get(idea.get_absolute_url()).content.decode()


@pytest.mark.parametrize(("name", "who"), CASES)
def test_an_idea_carried_out(name: str, who: str) -> None:
    author = somebody()
    board = full_board(who=who)
    idea = make_idea(
        board,
        author=author,
        status="done",
        themes=["culture"],
        action=make_action("Des bancs", reported_on=YESTERDAY),
        picture=make_picture(),
        answer_due=YESTERDAY,
    )
    OfficialAnswer.objects.create(idea=idea, text="Oui.", signed_by="La mairie")
    client = reader(name, board, author)
    few_then_many(client, idea.get_absolute_url(), fill_idea(idea, author))


@pytest.mark.parametrize("name", READERS)
def test_an_idea_merged_into_another(name: str) -> None:
    author = somebody()
    board = full_board(who=Who.CODES)
    idea = make_idea(board, author=author, themes=["culture"])
    merge_ideas(source=idea, target=make_idea(board, title="Des bancs"), by=None)
    merged = Idea.objects.get(pk=idea.pk)
    client = reader(name, board, author)

    def fill(rounds: int) -> None:
        for _round in range(rounds):
            other = make_idea(board, title=uuid4().hex)
            merge_ideas(source=other, target=merged.merged_into, by=None)

    few_then_many(client, merged.get_absolute_url(), fill)


@pytest.mark.parametrize("status", ["pending", "refused", "withdrawn"])
@pytest.mark.parametrize("name", ["author", "moderator"])
def test_an_idea_that_is_not_public(name: str, status: str) -> None:
    author = somebody()
    board = full_board()
    idea = make_idea(board, author=author, status=status, picture=make_picture())
    client = reader(name, board, author)

    def fill(rounds: int) -> None:
        for _round in range(rounds):
            make_idea(board, title=f"{idea.title}, {uuid4().hex[:6]}")
        list(rebuild())

    few_then_many(client, idea.get_absolute_url(), fill)

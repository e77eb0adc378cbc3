"""The letters to followers: one for all that happened, which can be stopped."""

from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from participation.answers.services import answer_idea
from participation.following.letters import (
    LOOK_BACK,
    MOST_LINES,
    forget_tellings,
    send_digests,
    send_instant,
)
from participation.models import (
    Follow,
    FoundTelling,
    Happening,
    HappeningKind,
    Idea,
    Rhythm,
    Telling,
)
from participation.supports.services import support_idea
from tests.factories import make_idea, make_user
from tests.participation.following.conftest import follow, happens

SMTP_AWAY = "django.core.mail.backends.smtp.EmailBackend"


@pytest.fixture
def letter(idea: Idea, other_resident: Any) -> Any:
    """The letter about one answer."""
    follow(other_resident, idea=idea)
    happens(idea)
    assert send_instant() == 1
    return mail.outbox[-1]


def test_one_thing_is_its_own_subject(letter: Any, idea: Idea) -> None:
    assert letter.subject == f"La commune répond à l’idée «\u00a0{idea.title}\u00a0»"
    assert letter.to == ["paul@exemple.test"]
    assert idea.get_absolute_url() in letter.body
    assert idea.get_absolute_url() in letter.alternatives[0][0]


def test_a_mail_program_can_stop_it_in_one_click(letter: Any) -> None:
    headers = letter.message()
    assert headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    address = headers["List-Unsubscribe"].strip("<>")
    assert address.startswith("http")
    assert "/participer/desabonnement/" in address
    assert address in letter.body


@pytest.mark.parametrize("thing", ["board", "theme"])
def test_stopping_the_letter_of_one_idea_stops_what_asked_for_it(
    client: Client, idea: Idea, other_resident: Any, thing: str
) -> None:
    followed = {"board": idea.board, "theme": idea.theme_list[0]}[thing]
    row = follow(other_resident, **{thing: followed})
    happens(idea, HappeningKind.IDEA_PUBLISHED)
    send_instant()
    headers = mail.outbox[0].message()
    address = urlsplit(headers["List-Unsubscribe"].strip("<>")).path
    client.post(address, {"List-Unsubscribe": "One-Click"})
    row.refresh_from_db()
    assert row.rhythm == Rhythm.NEVER
    assert not Follow.objects.filter(idea=idea).exists()
    happens(make_idea(idea.board, title="Un abri pour les vélos", themes=[idea.theme_list[0].slug]))
    assert send_instant() == 0


def test_a_letter_that_two_choices_ask_for_stops_all_of_its_pace(
    idea: Idea, other_resident: Any
) -> None:
    other = make_idea(idea.board, title="Un abri pour les vélos")
    follow(other_resident, board=idea.board)
    follow(other_resident, idea=other)
    happens(idea)
    happens(other)
    assert send_instant() == 1
    assert "Ne plus recevoir ces messages" in mail.outbox[0].body


def test_sent_once(letter: Any) -> None:
    assert Telling.objects.count() == 1
    assert send_instant() == 0


def test_what_was_told_is_forgotten_once_no_letter_looks_so_far_back(
    letter: Any, other_resident: Any
) -> None:
    found = FoundTelling.objects.create(person=other_resident, kind="action", object_id=1)
    assert forget_tellings() == 0
    long_ago = timezone.now() - LOOK_BACK[Rhythm.WEEKLY] - timedelta(hours=1)
    Happening.objects.update(created_at=long_ago)
    Telling.objects.update(told_at=long_ago)
    FoundTelling.objects.filter(pk=found.pk).update(told_at=long_ago)
    assert forget_tellings() == 2
    assert send_instant() == send_digests() == 0


def test_a_week_fits_in_one_letter(idea: Idea, other_resident: Any) -> None:
    follow(other_resident, Rhythm.WEEKLY, board=idea.board)
    happens(idea)
    happens(make_idea(idea.board, title="Un abri pour les vélos"), HappeningKind.IDEA_PUBLISHED)
    assert send_digests() == 1
    (letter,) = mail.outbox
    assert "2 nouvelles" in letter.subject
    assert "Un abri pour les vélos" in letter.body
    assert idea.title in letter.body


def test_a_long_week_is_cut_and_says_so(idea: Idea, other_resident: Any) -> None:
    follow(other_resident, Rhythm.WEEKLY, idea=idea)
    for number in range(MOST_LINES + 2):
        happens(idea, HappeningKind.MILESTONE, text=f"étape {number}")
    assert send_digests() == 1
    body = mail.outbox[0].body
    assert body.count("étape") == MOST_LINES
    assert "Et 2 autres nouvelles" in body
    assert send_digests() == 0


def test_each_person_has_a_letter_of_their_own(idea: Idea, other_resident: Any) -> None:
    follow(other_resident, idea=idea)
    follow(make_user("lea@exemple.test"), idea=idea)
    happens(idea)
    assert send_instant() == 2
    assert [letter.to for letter in mail.outbox] == [["paul@exemple.test"], ["lea@exemple.test"]]


def test_what_could_not_leave_is_tried_again(
    idea: Idea, other_resident: Any, settings: Any
) -> None:
    follow(other_resident, idea=idea)
    happens(idea)
    backend, settings.EMAIL_BACKEND = settings.EMAIL_BACKEND, SMTP_AWAY
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9  # nobody listens there
    assert send_instant() == 0
    assert Telling.objects.count() == 0
    settings.EMAIL_BACKEND = backend
    assert send_instant() == 1


def test_hostile_titles_stay_text(idea: Idea, other_resident: Any) -> None:
    Idea.objects.update(title="<script>alert(1)</script>")
    follow(other_resident, idea=idea)
    happens(idea)
    send_instant()
    assert "<script>" not in mail.outbox[0].alternatives[0][0]
    assert "<script>" in mail.outbox[0].body


def test_supporters_can_stop_the_letter_of_an_answer_and_authors_always_have_it(
    idea: Idea, other_resident: Any, letters: Any
) -> None:
    support_idea(idea=idea, person=other_resident)
    to_author, to_supporter = letters(
        answer_idea,
        idea=idea,
        author=idea.author,
        status="accepted",
        text="C’est oui.",
        signed_by="La mairie",
    )
    assert to_author.to == [idea.author.email]
    assert "List-Unsubscribe" not in to_author.message()
    assert "/participer/desabonnement/" in to_supporter.message()["List-Unsubscribe"]

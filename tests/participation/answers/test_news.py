"""What came of ideas, told back: what is news, to whom, and never twice."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import PageViewRestriction

from actions.models import ActionFigure
from core.models import User
from participation import mails
from participation.answers.news import tell_what_came_of_ideas
from participation.following import unsubscribe
from participation.models import BoardPage, Follow, Happening, Idea, Rhythm, Telling
from tests.factories import make_action, make_event, make_idea, make_user
from tests.participation.answers.conftest import give, readers, text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def kept(board: BoardPage, resident: User) -> Idea:
    """Nadia's idea, which led to an action."""
    return make_idea(board, author=resident, status="accepted", action=make_action("Des bancs"))


def kinds() -> list[str]:
    return list(Happening.objects.order_by("pk").values_list("kind", flat=True))


# --- What is news ---


def test_a_published_action_is_news_once(kept: Idea) -> None:
    assert tell_what_came_of_ideas() == 1
    assert tell_what_came_of_ideas() == 0
    assert kinds() == ["action"]
    (letter,) = mail.outbox
    assert kept.action.url in letter.body
    assert kept.get_absolute_url() in letter.body
    assert "Du nouveau" in letter.subject


def test_a_draft_or_private_action_is_no_news(board: BoardPage, resident: User) -> None:
    private = make_action("Réservée")
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    for action in (make_action("Brouillon", live=False), private):
        make_idea(board, author=resident, status="accepted", action=action)
    assert tell_what_came_of_ideas() == 0


def test_an_action_published_later_becomes_news(board: BoardPage, resident: User) -> None:
    action = make_action(live=False)
    make_idea(board, author=resident, status="accepted", action=action)
    tell_what_came_of_ideas()
    action.live = True
    action.save()
    assert tell_what_came_of_ideas() == 1


def test_an_event_to_come_is_news_and_a_past_one_is_not(kept: Idea) -> None:
    make_event("Pose du banc", action=kept.action)
    make_event("Réunion", action=kept.action, start=timezone.now() - timedelta(days=9))
    make_event("Brouillon", action=kept.action, live=False)
    tell_what_came_of_ideas()
    assert kinds() == ["action", "event"]
    assert "Pose du banc" in mail.outbox[0].body


@pytest.mark.parametrize("written", ["date", "text", "figure"])
def test_results_are_news(kept: Idea, written: str) -> None:
    tell_what_came_of_ideas()
    action = kept.action
    if written == "date":
        action.reported_on = date(2026, 3, 1)
    elif written == "text":
        action.results_residents = "<p>On s’assoit.</p>"
    else:
        ActionFigure.objects.create(page=action, year=2026, measure="Bancs", value=4)
    action.save()
    mail.outbox.clear()
    assert tell_what_came_of_ideas() == 1
    assert kinds() == ["action", "results"]
    assert "Le bilan est publié" in mail.outbox[0].body


def test_an_empty_paragraph_is_no_result(kept: Idea) -> None:
    kept.action.results_residents = "<p></p>"
    kept.action.save()
    tell_what_came_of_ideas()
    assert kinds() == ["action"]


def test_an_idea_no_longer_public_is_told_of_no_more(kept: Idea) -> None:
    Idea.objects.filter(pk=kept.pk).update(status="refused", refusal_reason="Non.")
    assert tell_what_came_of_ideas() == 0


# --- Who hears of it ---


def test_author_supporters_and_instant_followers_hear_once_each(kept: Idea) -> None:
    fan, reader = make_user("fan@exemple.test"), make_user("suit@exemple.test")
    deaf, gone = make_user("sourd@exemple.test"), make_user("parti@exemple.test", is_active=False)
    weekly = make_user("semaine@exemple.test")
    give(kept, fan, deaf, gone, kept.author)
    for person, rhythm in (
        (fan, Rhythm.INSTANT),
        (reader, Rhythm.INSTANT),
        (deaf, Rhythm.NEVER),
        (weekly, Rhythm.WEEKLY),
    ):
        Follow.objects.create(person=person, idea=kept, rhythm=rhythm)
    tell_what_came_of_ideas()
    assert sorted(readers()) == sorted([kept.author.email, fan.email, reader.email])
    assert Telling.objects.count() == 3


def test_one_letter_for_two_ideas(board: BoardPage, kept: Idea) -> None:
    make_idea(board, title="Une fontaine", author=kept.author, status="done", action=kept.action)
    assert tell_what_came_of_ideas() == 1
    assert "2 idées" in mail.outbox[0].subject
    assert "Une fontaine" in mail.outbox[0].body


def stop_address(letter: Any) -> str:
    headers = letter.message()
    assert headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    address: str = headers["List-Unsubscribe"].strip("<>")
    assert address.startswith("http")
    # The same link can be clicked.
    assert letter.body.count(address) == 1
    assert f'<a href="{address}">' in letter.alternatives[0][0]
    return "/participer/" + address.split("/participer/")[1]


def test_one_click_stops_what_came_of_an_idea_and_never_its_answer(
    kept: Idea, client: Client, answer: Any, letters: Any
) -> None:
    tell_what_came_of_ideas()
    client.post(stop_address(mail.outbox[0]), {"List-Unsubscribe": "One-Click"})
    make_event("Pose du banc", action=kept.action)
    assert tell_what_came_of_ideas() == 0
    (answered,) = letters(answer, idea=kept)
    assert answered.to == [kept.author.email]
    assert "desabonnement" not in answered.body + answered.alternatives[0][0]


def test_one_click_stops_a_letter_about_two_ideas_for_both(
    board: BoardPage, kept: Idea, client: Client
) -> None:
    other = make_idea(board, title="Une fontaine", status="done", action=kept.action)
    fan = make_user("fan@exemple.test")
    give(kept, fan)
    give(other, fan)
    tell_what_came_of_ideas()
    (letter,) = [letter for letter in mail.outbox if letter.to == [fan.email]]
    address = stop_address(letter)
    asked = text_of(client.get(address))
    assert f"ces 2 idées : « Une fontaine », « {kept.title} »" in asked
    answered = client.post(address)
    assert set(Follow.objects.values_list("idea", "rhythm")) == {
        (kept.pk, "never"),
        (other.pk, "never"),
    }
    client.post(address, {"reprendre": answered.context["resume"]})
    assert set(Follow.objects.values_list("rhythm", flat=True)) == {"weekly"}


def test_a_letter_about_hundreds_of_ideas_keeps_its_header_on_a_line(kept: Idea) -> None:
    ideas = [Idea(pk=90_000 + 7 * number) for number in range(200)]
    header = unsubscribe.headers(unsubscribe.token_for_ideas(1, ideas))["List-Unsubscribe"]
    assert len(header) < 900


def test_an_action_told_with_the_answer_is_not_told_again(idea: Idea, answer: Any) -> None:
    answer(idea, action=make_action("Des bancs"))
    assert kinds() == ["answered", "action"]
    assert tell_what_came_of_ideas() == 0


def test_an_author_who_wants_no_mail_still_hears_of_the_answer(
    idea: Idea, answer: Any, letters: Any
) -> None:
    Follow.objects.create(person=idea.author, idea=idea, rhythm=Rhythm.NEVER)
    (letter,) = letters(answer, idea=idea, action=make_action("Des bancs"))
    assert letter.to == [idea.author.email]
    assert "Des bancs" in letter.body


# --- When something goes wrong ---


def test_a_letter_that_could_not_leave_is_tried_again(
    kept: Idea, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_arguments: Any) -> None:
        raise ConnectionRefusedError

    with monkeypatch.context() as patched:
        patched.setattr(mails, "tell_came_of", broken)
        assert tell_what_came_of_ideas() == 0
    assert "could not leave" in caplog.text
    assert tell_what_came_of_ideas() == 1


def test_old_news_is_not_told(kept: Idea) -> None:
    tell_what_came_of_ideas()
    fan = make_user("fan@exemple.test")
    give(kept, fan)
    Happening.objects.update(created_at=timezone.now() - timedelta(days=3))
    assert tell_what_came_of_ideas() == 0


def test_looking_costs_the_same_for_one_idea_and_ten(board: BoardPage, kept: Idea) -> None:
    def looked() -> int:
        tell_what_came_of_ideas()
        Happening.objects.update(created_at=timezone.now() - timedelta(days=3))
        with CaptureQueriesContext(connection) as queries:
            tell_what_came_of_ideas()
        return len(queries)

    few = looked()
    for number in range(9):
        action = make_action(f"Action {number}")
        make_event(f"Rendez-vous {number}", action=action)
        make_idea(board, title=f"Idée numéro {number}", status="done", action=action)
    assert looked() == few

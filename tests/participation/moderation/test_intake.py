"""What is read first, and the place of what comes in."""

from datetime import timedelta
from typing import Any, cast

import pytest
from django.core import mail
from django.core.files.uploadedfile import UploadedFile
from django.test import Client
from django.utils import timezone

from core.models import User
from participation import pictures, services
from participation.models import BoardPage, CaseKind, Idea, IdeaStatus, ModerationCase
from participation.models import ModerationSettings as Settings
from participation.moderation.intake import needs_reading, queue
from participation.moderation.letters import send_digest
from tests.factories import make_board, make_idea, make_user, picture_file
from tests.participation.moderation.cases import make_case, make_comment

pytestmark = pytest.mark.django_db

TEXT = "Un banc à l’ombre pour attendre les enfants sans rester debout."


def propose(board: BoardPage, author: User, **changes: Any) -> Idea:
    arguments = {"title": "Un banc devant l’école", "text": TEXT, **changes}
    return services.propose_idea(board=board, author=author, **arguments)


# --- Held back ---


@pytest.mark.parametrize("reading", ["after", "first"])
def test_a_watched_word_holds_a_text_back_on_every_board(resident: User, reading: str) -> None:
    board = make_board(reading=reading, watched_words="fripouille\nvendu")
    make_idea(board, author=resident)  # no newcomer
    assert needs_reading(board=board, person=resident, text="Le maire, cette fripouille")
    assert not needs_reading(board=board, person=resident, text="Un banc devant l’école")


def test_a_word_watched_for_the_whole_site_holds_too(resident: User) -> None:
    Settings.objects.update_or_create(defaults={"watched_words": "fripouille"})
    board = make_board(reading="after")
    idea = propose(board, resident, title="Le maire, cette fripouille")
    case = ModerationCase.objects.get()
    assert idea.status == IdeaStatus.PENDING
    assert case.held_because == "Contient «\u00a0fripouille\u00a0»."
    assert case.needs_a_look


def test_nothing_is_ever_refused_by_the_score(resident: User) -> None:
    board = make_board(reading="after", watched_words="arnaque")
    text = "ARNAQUE https://a.test https://b.test https://c.test " * 3
    idea = propose(board, resident, title="ARNAQUE ARNAQUE", text=text)
    assert idea.status == IdeaStatus.PENDING
    assert Idea.objects.count() == 1
    assert ModerationCase.objects.waiting().count() == 1


def test_what_is_published_at_once_is_in_the_queue_too(resident: User) -> None:
    idea = propose(make_board(reading="after"), resident)
    case = ModerationCase.objects.get()
    assert (idea.status, case.is_waiting, case.is_online) == (IdeaStatus.PUBLISHED, True, True)


def test_a_text_sent_again_is_noticed(board: BoardPage, resident: User) -> None:
    propose(board, resident)
    again = propose(board, resident, title="Un banc devant l’école, encore")
    assert "déjà envoyé" in ModerationCase.objects.get(idea=again).held_because


def test_a_comment_is_weighed_by_its_own_text(idea: Idea) -> None:
    comment = make_comment(idea, text="Voyez https://a.test et https://b.test")
    assert queue(kind=CaseKind.COMMENT, idea=idea, comment=comment).held_because == "2 liens."


def test_an_edited_text_is_weighed_again_in_its_place(pending: Idea) -> None:
    first = queue(kind=CaseKind.IDEA, idea=pending)
    pending.text = "Voyez plutôt https://a.test et https://b.test, et https://c.test"
    pending.save()
    again = queue(kind=CaseKind.IDEA, idea=pending)
    assert (again.pk, again.held_because) == (first.pk, "3 liens.")


def test_a_report_comes_before_what_merely_arrived(idea: Idea) -> None:
    assert queue(kind=CaseKind.REPORT, idea=idea).score > queue(kind=CaseKind.IDEA, idea=idea).score


# --- Photos ---


@pytest.mark.parametrize(("reading", "shown"), [("before", False), ("after", True)])
def test_a_photo_has_its_own_case(resident: User, reading: str, shown: bool) -> None:
    photo = pictures.clean(cast(UploadedFile, picture_file()))
    idea = propose(make_board(reading=reading), resident, picture=photo)
    kinds = sorted(ModerationCase.objects.waiting().values_list("kind", flat=True))
    assert kinds == ["idea", "picture"]
    assert idea.picture_is_public is shown


def test_a_photo_that_waits_is_on_no_public_page(
    photo_case: ModerationCase, client: Client
) -> None:
    idea = photo_case.idea
    for address in (idea.get_absolute_url(), idea.board.url):
        assert "<picture" not in client.get(address).content.decode()
    Idea.objects.update(picture_is_public=True)
    for address in (idea.get_absolute_url(), idea.board.url):
        assert "<picture" in client.get(address).content.decode()


# --- Letters to moderators ---


def test_the_first_of_the_queue_is_told_at_once_and_the_next_is_not(
    board: BoardPage, resident: User, moderator: User, letters: Any
) -> None:
    (letter,) = letters(propose, board=board, author=resident)
    assert "/admin/relecture/inspect/" in letter.body
    assert letters(propose, board=board, author=resident, title="Un autre banc") == []


def test_the_digest_names_what_waits_and_since_when(
    case: ModerationCase, comment_case: ModerationCase, moderator: User
) -> None:
    ModerationCase.objects.update(opened_at=timezone.now() - timedelta(days=3))
    assert send_digest() == 1
    (letter,) = mail.outbox
    assert letter.to == [moderator.email]
    assert letter.subject == "2 éléments à relire"
    assert "1 idée, 1 commentaire" in letter.body
    for each in (case, comment_case):
        assert f"/admin/relecture/inspect/{each.pk}/" in letter.body


def test_the_digest_names_twenty_and_counts_the_others(board: BoardPage, moderator: User) -> None:
    for number in range(23):
        make_case(make_idea(board, title=f"Banc numéro {number}"))
    send_digest()
    assert mail.outbox[0].body.count("Banc numéro") == 20
    assert "Et 3 autres." in mail.outbox[0].body


def test_nobody_is_written_to_when_nothing_waits(moderator: User) -> None:
    assert send_digest() == 0
    assert mail.outbox == []


def test_each_moderator_has_a_letter_of_their_own(case: ModerationCase, moderator: User) -> None:
    make_user("deuxieme@exemple.test", groups=("Modération",))
    assert send_digest() == 2
    assert all(len(letter.to) == 1 for letter in mail.outbox)

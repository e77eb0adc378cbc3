"""What was done without an account becomes somebody's, once."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from core.models import User
from participation import errors
from participation.codes.claims import Claimed, claim
from participation.codes.hashing import codes_of
from participation.models import (
    BoardPage,
    Channel,
    Closing,
    Comment,
    CommentStatus,
    DeskEntry,
    Guest,
    GuestKind,
    Idea,
    IdeaStatus,
    Phase,
    PhaseKind,
    Support,
)
from participation.supports.services import support_idea
from tests.conftest import signed_in
from tests.factories import make_board, make_idea
from tests.participation.codes.conftest import CODE, make_holder

pytestmark = pytest.mark.django_db


@pytest.fixture
def odette(db: None) -> Guest:
    """Received at the desk; her code is CODE."""
    return make_holder(kind=GuestKind.DESK)


def make_merge(source: Idea, target: Idea) -> None:
    """As participation brings two ideas together."""
    Idea.objects.filter(pk=source.pk).update(status=IdeaStatus.MERGED, merged_into=target)
    for row in Support.objects.filter(idea=source):
        same = Support.objects.filter(counted_for=target, guest=row.guest, resident=row.resident)
        row.counted_for = None if same.exists() else target
        row.save()


def count(idea: Idea) -> int:
    return Idea.objects.with_support_count().get(pk=idea.pk).support_count


def test_ideas_supports_and_comments_change_hands(
    board: BoardPage, odette: Guest, resident: User
) -> None:
    mine = make_idea(board, guest=odette, channel=Channel.DESK)
    other = make_idea(board, title="Une boîte à livres")
    support, _new = support_idea(idea=other, person=odette, channel=Channel.DESK)
    Comment.objects.create(
        idea=other, guest=odette, text="Bonne idée", status=CommentStatus.PUBLISHED
    )
    assert claim(code=CODE, person=resident) == Claimed(ideas=1, supports=1, comments=1)
    mine.refresh_from_db()
    assert (mine.author, mine.guest, mine.channel) == (resident, None, Channel.DESK)
    moved = Support.objects.get()
    assert (moved.resident, moved.guest, moved.receipt) == (resident, None, support.receipt)
    assert Comment.objects.get().author == resident
    assert count(other) == 1


def test_a_claim_is_logged(odette: Guest, board: BoardPage, resident: User) -> None:
    make_idea(board, guest=odette)
    claim(code=CODE, person=resident)
    entry = DeskEntry.objects.get()
    assert (entry.kind, entry.guest, entry.agent) == ("claimed", odette, None)
    assert entry.note == "1 idée"


def test_the_same_code_is_not_claimed_twice(
    odette: Guest, board: BoardPage, resident: User, other_resident: User
) -> None:
    idea = make_idea(board, guest=odette)
    claim(code=CODE, person=resident)
    for person in (resident, other_resident):
        with pytest.raises(errors.CodeUnknown):
            claim(code=CODE, person=person)
    idea.refresh_from_db()
    assert idea.author == resident


def test_a_code_stays_claimed_when_the_account_is_closed(
    odette: Guest, resident: User, other_resident: User
) -> None:
    claim(code=CODE, person=resident)
    resident.delete()
    with pytest.raises(errors.CodeUnknown):
        claim(code=CODE, person=other_resident)


@pytest.mark.parametrize("typed", ["", "7KQM", "\x00"])
def test_a_mistyped_code_is_refused(resident: User, typed: str) -> None:
    with pytest.raises(errors.CodeMistyped):
        claim(code=typed, person=resident)


def test_an_unknown_code_is_refused(resident: User) -> None:
    with pytest.raises(errors.CodeUnknown):
        claim(code=codes_of("inconnu", 1)[0], person=resident)


def test_a_support_given_twice_counts_once(board: BoardPage, odette: Guest, resident: User) -> None:
    idea = make_idea(board)
    support_idea(idea=idea, person=odette)
    support_idea(idea=idea, person=resident)
    assert claim(code=CODE, person=resident) == Claimed(0, 0, 0, doubles=1)
    assert Support.objects.get().resident == resident
    assert count(idea) == 1


def test_ideas_that_were_merged_count_once_for_the_same_person(
    board: BoardPage, odette: Guest, resident: User
) -> None:
    source, target = make_idea(board), make_idea(board, title="Des bancs partout")
    support_idea(idea=source, person=odette)
    support_idea(idea=target, person=resident)
    make_merge(source, target)
    assert count(target) == 2
    assert claim(code=CODE, person=resident).supports == 1
    assert count(target) == 1
    # Kept as it was given, so that the merge can be undone.
    assert Support.objects.get(idea=source, resident=resident).counted_for is None


def test_a_double_of_a_merged_idea_leaves_one_counted(
    board: BoardPage, odette: Guest, resident: User
) -> None:
    source, target = make_idea(board), make_idea(board, title="Des bancs partout")
    for person in (odette, resident):
        support_idea(idea=source, person=person)
        support_idea(idea=target, person=person)
    make_merge(source, target)
    assert claim(code=CODE, person=resident).doubles == 2
    assert count(target) == 1


def test_the_limit_of_a_board_holds_for_a_claim(odette: Guest, resident: User) -> None:
    board = make_board("Budget", support_rule="limited", support_limit=2)
    ideas = [make_idea(board, title=f"Idée numéro {n}") for n in range(3)]
    for idea in ideas[:2]:
        support_idea(idea=idea, person=resident)
    support_idea(idea=ideas[2], person=odette)
    with pytest.raises(errors.OverTheLimit, match="Budget"):
        claim(code=CODE, person=resident)
    odette.refresh_from_db()
    assert odette.claimed_at is None
    assert Support.objects.given_by(odette).count() == 1
    Support.objects.filter(idea=ideas[0]).delete()
    assert claim(code=CODE, person=resident).supports == 1


def test_a_double_does_not_count_against_the_limit(odette: Guest, resident: User) -> None:
    board = make_board("Budget", support_rule="limited", support_limit=1)
    idea = make_idea(board)
    for person in (odette, resident):
        support_idea(idea=idea, person=person)
    assert claim(code=CODE, person=resident).doubles == 1


def test_the_budget_of_a_board_holds_for_a_claim(odette: Guest, resident: User) -> None:
    board = make_board("Budget", budget=1000)
    support_idea(idea=make_idea(board, cost=600), person=resident)
    support_idea(idea=make_idea(board, title="Un abri", cost=500), person=odette)
    with pytest.raises(errors.OverTheLimit):
        claim(code=CODE, person=resident)


def close(board: BoardPage) -> None:
    Phase.objects.create(
        board=board, kind=PhaseKind.SUPPORT, ends_at=timezone.now() - timezone.timedelta(days=1)
    )
    Closing.objects.create(board=board, ended_at=timezone.now(), content="", sha256="0" * 64)


def test_once_the_count_is_published_a_double_stays_counted(
    board: BoardPage, odette: Guest, resident: User
) -> None:
    """A result that anyone may have checked does not move afterwards."""
    idea = make_idea(board)
    for person in (odette, resident):
        support_idea(idea=idea, person=person)
    close(board)
    assert claim(code=CODE, person=resident) == Claimed(0, 0, 0, kept=1)
    assert count(idea) == 2


def test_once_closed_what_passes_the_limit_stays_and_the_rest_is_claimed(
    odette: Guest, resident: User
) -> None:
    board = make_board("Budget", support_rule="limited", support_limit=1)
    mine, hers = make_idea(board), make_idea(board, title="Un abri", guest=odette)
    support_idea(idea=mine, person=resident)
    support_idea(idea=hers, person=odette)
    close(board)
    assert claim(code=CODE, person=resident) == Claimed(1, 0, 0, kept=1)
    assert count(hers) == 1


def test_who_claims_a_board_code_may_go_on_there(
    coded: BoardPage, holder: Guest, resident: User
) -> None:
    with pytest.raises(errors.NotForYou):
        support_idea(idea=make_idea(coded), person=resident)
    claim(code=CODE, person=resident)
    support_idea(idea=make_idea(coded), person=resident)


# --- The page -----------------------------------------------------------------------------


def test_the_page_claims_and_says_what_changed(
    odette: Guest, board: BoardPage, resident_client: Client
) -> None:
    make_idea(board, guest=odette)
    response = resident_client.post(reverse("claim"), {"code": CODE}, follow=True)
    assert response.redirect_chain == [(reverse("my_ideas"), 302)]
    assert "À votre nom désormais : 1 idée." in response.text
    assert "Un banc devant l’école" in response.text


def test_the_page_asks_to_sign_in(client: Client) -> None:
    assert client.get(reverse("claim")).url.startswith(reverse("account_login"))


def test_the_page_says_why_it_refuses(resident_client: Client) -> None:
    response = resident_client.post(reverse("claim"), {"code": codes_of("x", 1)[0]})
    assert "n’ouvre rien ici" in response.text


def test_guessing_claims_is_stopped(odette: Guest, resident: User) -> None:
    client = signed_in(resident)
    for guess in codes_of("au hasard", 21):
        client.post(reverse("claim"), {"code": guess})
    assert client.post(reverse("claim"), {"code": CODE}).status_code == 429


def test_the_account_leads_to_the_page(resident_client: Client) -> None:
    assert reverse("claim") in resident_client.get(reverse("account")).text


def test_a_moved_idea_is_found_under_the_new_name(
    odette: Guest, board: BoardPage, resident: User, client: Client
) -> None:
    idea = make_idea(board, guest=odette)
    claim(code=CODE, person=resident)
    response: Any = client.get(idea.get_absolute_url())
    assert "Proposée par Nadia B." in response.text

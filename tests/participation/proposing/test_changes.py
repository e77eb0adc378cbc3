"""Changes of mind: correcting, taking back, bringing back."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from core.models import SiteImage, Theme, User
from participation import errors, permissions, services
from participation.models import (
    BoardPage,
    CaseKind,
    Decision,
    Guest,
    GuestKind,
    Idea,
    IdeaStatus,
    ModerationCase,
    Reading,
    Support,
    Who,
)
from participation.moderation.intake import close, queue
from participation.people import CODES_IN_SESSION
from participation.proposing.window import why_not_editable
from tests.conftest import signed_in
from tests.factories import make_board, make_idea
from tests.participation.proposing.test_propose import photo

pytestmark = pytest.mark.django_db
Typed = Callable[..., dict[str, Any]]
NEW = "Trois bancs à l’ombre, pour attendre les enfants assis."


def edit_address(idea: Idea) -> str:
    return reverse("idea_edit", args=[idea.board.slug, idea.pk])


def restore_address(idea: Idea) -> str:
    return reverse("idea_restore", args=[idea.board.slug, idea.pk])


@pytest.fixture
def read_after(db: None) -> BoardPage:
    return make_board(slug="apres", reading=Reading.AFTER)


@pytest.fixture
def fresh(read_after: BoardPage, resident: User) -> Idea:
    """Public at once, a moment ago."""
    return make_idea(read_after, author=resident, themes=["environnement"])


def test_the_author_corrects_an_idea_that_waits(
    pending: Idea, resident_client: Client, typed: Typed
) -> None:
    page = resident_client.get(edit_address(pending)).content.decode()
    assert pending.text in page
    response = resident_client.post(
        edit_address(pending), typed(title="Trois bancs", text=NEW, themes=["culture"])
    )
    assert response["Location"] == pending.get_absolute_url()
    idea = Idea.objects.get(pk=pending.pk)
    assert (idea.title, idea.text, idea.status) == ("Trois bancs", NEW, IdeaStatus.PENDING)
    assert [theme.slug for theme in idea.theme_list] == ["culture"]
    assert idea.edited_at
    assert ModerationCase.objects.waiting().filter(kind=CaseKind.IDEA, idea=idea).count() == 1
    assert "corrigée le" in resident_client.get(idea.get_absolute_url()).content.decode()


def test_a_public_idea_is_corrected_in_its_first_minutes(
    fresh: Idea, resident_client: Client, typed: Typed
) -> None:
    assert "Corriger mon idée" in resident_client.get(fresh.get_absolute_url()).content.decode()
    resident_client.post(edit_address(fresh), typed(text=NEW))
    fresh.refresh_from_db()
    assert (fresh.text, fresh.status) == (NEW, IdeaStatus.PUBLISHED)


def test_not_after_the_minutes_the_board_gives(fresh: Idea) -> None:
    fresh.created_at = timezone.now() - timedelta(minutes=fresh.board.edit_minutes)
    assert isinstance(why_not_editable(fresh), errors.EditTimeOver)


def test_not_at_all_where_the_board_gives_no_minute(fresh: Idea) -> None:
    fresh.board.edit_minutes = 0
    assert isinstance(why_not_editable(fresh), errors.EditTimeOver)


def test_not_once_somebody_else_supports_it(
    fresh: Idea, resident: User, other_resident: User
) -> None:
    Support.objects.create(idea=fresh, resident=resident)
    assert why_not_editable(fresh) is None
    Support.objects.create(idea=fresh, resident=other_resident)
    assert isinstance(why_not_editable(fresh), errors.AlreadySupported)


def test_a_guest_loses_the_right_to_the_support_of_a_resident(
    read_after: BoardPage, resident: User
) -> None:
    guest = Guest.objects.create(kind=GuestKind.DESK)
    idea = make_idea(read_after, guest=guest)
    Support.objects.create(idea=idea, guest=guest)
    assert why_not_editable(idea) is None
    Support.objects.create(idea=idea, resident=resident)
    for found in (idea, Idea.objects.for_page().get(pk=idea.pk)):
        assert isinstance(why_not_editable(found), errors.AlreadySupported)


def test_not_once_a_moderator_has_read_it(fresh: Idea) -> None:
    queue(kind=CaseKind.IDEA, idea=fresh)
    assert why_not_editable(fresh) is None
    close(idea=fresh, decision=Decision.PUBLISHED)
    assert isinstance(why_not_editable(fresh), errors.AlreadyRead)


def test_a_moderator_who_looked_at_the_photo_has_not_read_the_text(fresh: Idea) -> None:
    close(idea=fresh, decision=Decision.PUBLISHED, kinds=[CaseKind.PICTURE])
    assert why_not_editable(fresh) is None


def test_not_once_published_where_the_board_reads_before(idea: Idea) -> None:
    assert idea.board.reading == Reading.BEFORE
    assert isinstance(why_not_editable(idea), errors.AlreadyRead)


@pytest.mark.parametrize(
    "status",
    [
        status
        for status in IdeaStatus
        if status not in (IdeaStatus.PENDING, IdeaStatus.PUBLISHED, IdeaStatus.MERGED)
    ],
)
def test_not_in_any_later_state(read_after: BoardPage, status: IdeaStatus) -> None:
    assert isinstance(why_not_editable(make_idea(read_after, status=status)), errors.NotEditable)


def test_a_correction_too_late_gives_the_text_back(
    fresh: Idea, other_resident: User, resident_client: Client, typed: Typed
) -> None:
    Support.objects.create(idea=fresh, resident=other_resident)
    page = resident_client.post(edit_address(fresh), typed(text=NEW)).content.decode()
    assert NEW in page
    assert "Quelqu’un soutient déjà votre idée" in page
    fresh.refresh_from_db()
    assert fresh.text != NEW


def test_the_form_is_not_shown_when_it_is_too_late(idea: Idea, resident_client: Client) -> None:
    response = resident_client.get(edit_address(idea), follow=True)
    assert response.redirect_chain == [(idea.get_absolute_url(), 302)]
    assert "a été relue et publiée" in response.content.decode()


def test_a_correction_with_faults_keeps_what_was_typed(
    pending: Idea, resident_client: Client, typed: Typed
) -> None:
    page = resident_client.post(edit_address(pending), typed(title="", text=NEW)).content.decode()
    assert "Donnez un titre" in page
    assert NEW in page


@pytest.mark.parametrize("change", ["edit", "restore"])
def test_nobody_else_changes_an_idea(
    change: str, pending: Idea, other_resident: User, moderator: User, client: Client
) -> None:
    where = {"edit": edit_address, "restore": restore_address}[change](pending)
    for person in (other_resident, moderator):
        assert signed_in(person).post(where).status_code == 404
    assert client.post(where)["Location"].startswith("/compte/connexion/")


def test_an_idea_that_does_not_exist_cannot_be_changed(
    board: BoardPage, resident_client: Client
) -> None:
    where = reverse("idea_edit", args=[board.slug, 999_999])
    assert resident_client.get(where).status_code == 404


# --- Photos ---


def test_a_new_photo_takes_the_place_of_the_old_one(
    pending: Idea, resident_client: Client, typed: Typed
) -> None:
    for _each in range(2):
        resident_client.post(edit_address(pending), typed(picture=photo()))
    pending.refresh_from_db()
    assert pending.picture == SiteImage.objects.get()


def test_the_photo_stays_unless_it_is_taken_out(
    pending: Idea, resident_client: Client, typed: Typed
) -> None:
    resident_client.post(edit_address(pending), typed(picture=photo()))
    page = resident_client.get(edit_address(pending)).content.decode()
    assert "Votre photo est gardée" in page
    resident_client.post(edit_address(pending), typed(picture_description="Le trottoir"))
    assert SiteImage.objects.get().description == "Le trottoir"
    resident_client.post(edit_address(pending), typed(remove_picture="on"))
    pending.refresh_from_db()
    assert pending.picture is None
    assert SiteImage.objects.count() == 0


def test_what_the_board_no_longer_asks_stays(
    pending: Idea, resident_client: Client, typed: Typed
) -> None:
    Idea.objects.update(place="Rue du Four")
    pending.board.allow_place = False
    pending.board.save()
    resident_client.post(edit_address(pending), typed(place="Ailleurs"))
    pending.refresh_from_db()
    assert pending.place == "Rue du Four"


# --- Bringing back ---


def test_an_idea_taken_back_is_brought_back_to_be_read(idea: Idea, resident_client: Client) -> None:
    services.withdraw_idea(idea=idea)
    page = resident_client.get(idea.get_absolute_url()).content.decode()
    assert "Remettre mon idée" in page
    response = resident_client.post(restore_address(idea), follow=True)
    assert "attend de nouveau sa relecture" in response.content.decode()
    idea.refresh_from_db()
    assert idea.status == IdeaStatus.PENDING
    assert ModerationCase.objects.waiting().filter(idea=idea).count() == 1


def test_the_moderators_are_told_of_what_comes_back(
    idea: Idea, moderator: User, letters: Callable[..., Any]
) -> None:
    services.withdraw_idea(idea=idea)
    assert [letter.to for letter in letters(services.restore_idea, idea=idea)] == [
        [moderator.email]
    ]


def test_not_while_the_board_takes_no_ideas(closed_board: BoardPage, resident: User) -> None:
    idea = make_idea(closed_board, author=resident, status=IdeaStatus.WITHDRAWN)
    assert not permissions.can_restore(resident, idea)
    with pytest.raises(errors.RestoredTooLate):
        services.restore_idea(idea=idea)


def test_what_was_not_taken_back_is_not_brought_back(idea: Idea, resident_client: Client) -> None:
    with pytest.raises(errors.NotRestorable):
        services.restore_idea(idea=idea)
    page = resident_client.post(restore_address(idea), follow=True).content.decode()
    assert "il n’y a rien à remettre" in page
    idea.refresh_from_db()
    assert idea.status == IdeaStatus.PUBLISHED


# --- Printed codes ---


def test_the_holder_of_a_code_writes_corrects_and_takes_back(client: Client, typed: Typed) -> None:
    board = make_board(who=Who.CODES)
    guest = Guest.objects.create(
        kind=GuestKind.CODE, board=board, code_hash="a" * 64, display_name="Odette M."
    )
    session = client.session
    session[CODES_IN_SESSION] = {str(board.pk): guest.pk}
    session.save()
    form = client.get(reverse("idea_propose", args=[board.slug])).content.decode()
    assert "Odette M." in form
    assert "Enregistrer le brouillon" not in form
    sent = client.post(reverse("idea_propose", args=[board.slug]), typed(), follow=True)
    idea = Idea.objects.get()
    assert (idea.guest, sent.status_code) == (guest, 200)
    client.post(edit_address(idea), typed(text=NEW))
    client.post(reverse("idea_withdraw", args=[board.slug, idea.pk]))
    idea.refresh_from_db()
    assert (idea.text, idea.status) == (NEW, IdeaStatus.WITHDRAWN)


def test_who_may_not_take_part_reads_why_and_loses_nothing(
    resident_client: Client, typed: Typed
) -> None:
    board = make_board(who=Who.VERIFIED)
    page = resident_client.post(
        reverse("idea_propose", args=[board.slug]), typed(picture=photo())
    ).content.decode()
    assert str(errors.NotForYou.message) in page
    assert "Un banc devant l’école" in page
    assert "Votre photo est gardée" in page
    assert Idea.objects.count() == 0


# --- The service itself ---


def test_four_themes_are_too_many_for_a_correction(pending: Idea) -> None:
    four = list(Theme.objects.order_by("pk")[:4])
    with pytest.raises(errors.TooManyThemes):
        services.edit_idea(idea=pending, title=pending.title, text=NEW, themes=four)

"""The pages of the admin where codes are made, printed once and revoked."""

import re

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from participation import permissions, printing
from participation.codes import handover
from participation.codes.hashing import holders
from participation.codes.office import COOKIE
from participation.codes.wording import understood
from participation.models import BoardPage, CodeBatch, Guest
from participation.supports.services import support_idea
from tests.factories import make_board, make_idea, make_user

pytestmark = pytest.mark.django_db
LIST = "/admin/codes/"


def make(client: Client, board: BoardPage, count: object = 12) -> HttpResponse:
    return client.post(LIST, {"board": board.pk, "label": "Résidence des Tilleuls", "count": count})


def codes_in(response: HttpResponse) -> list[str]:
    return re.findall(r'"slip__code">([^<]+)<', response.text)


def test_a_batch_leads_to_its_sheet(coded: BoardPage, communication_client: Client) -> None:
    response = communication_client.get(make(communication_client, coded).url)
    printed = codes_in(response)
    assert len(printed) == 12
    assert all(holders(understood(code) or "").exists() for code in printed)
    address = reverse("code_entry", args=[coded.slug])
    assert response.text.count(f"localhost:8000{address}</p>") == 12
    assert response.text.count('<svg role="img" aria-label="QR code') == 12
    assert response.headers["Cache-Control"].startswith("max-age=0, no-cache, no-store")


def test_the_sheet_is_closed_once_printed(coded: BoardPage, communication_client: Client) -> None:
    sheet = make(communication_client, coded).url
    communication_client.post(f"{sheet}imprimee/")
    response = communication_client.get(sheet, follow=True)
    assert response.redirect_chain == [(LIST, 302)]
    assert "ne peuvent plus être affichés" in response.text


def test_the_sheet_opens_in_no_other_browser(
    coded: BoardPage, communication: object, communication_client: Client
) -> None:
    sheet = make(communication_client, coded).url
    other = Client()
    other.force_login(communication)
    assert other.get(sheet).url == LIST


def test_the_sheet_opens_for_a_quarter_of_an_hour(
    coded: BoardPage, communication_client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = make(communication_client, coded).url
    monkeypatch.setattr(handover, "SECONDS", -1)
    assert communication_client.get(sheet).url == LIST


def test_the_seed_of_one_batch_does_not_open_another(
    coded: BoardPage, communication_client: Client
) -> None:
    make(communication_client, coded)
    cookie = communication_client.cookies[COOKIE].value
    second = make(communication_client, coded).url
    communication_client.cookies[COOKIE] = cookie
    assert communication_client.get(second).url == LIST


def test_nothing_of_the_codes_stays_on_the_server(
    coded: BoardPage, communication_client: Client
) -> None:
    sheet = make(communication_client, coded).url
    (code, *_others) = codes_in(communication_client.get(sheet))
    session = str(dict(communication_client.session))
    assert code not in session
    assert "codes" not in session


def test_the_sheet_is_made_into_pdf(coded: BoardPage, communication_client: Client) -> None:
    sheet = make(communication_client, coded).url
    response = communication_client.get(f"{sheet}codes.pdf")
    assert response.headers["Content-Type"] == "application/pdf"
    assert response.content.startswith(b"%PDF")


def test_without_pango_the_sheet_says_so_and_is_printed_as_a_page(
    coded: BoardPage, communication_client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing() -> object:
        raise printing.NoPdf

    monkeypatch.setattr(printing, "_weasyprint", missing)
    sheet = make(communication_client, coded).url
    assert "il y manque Pango" in communication_client.get(sheet).text
    assert communication_client.get(f"{sheet}codes.pdf").url == sheet


@pytest.mark.parametrize(
    ("count", "said"),
    [
        ("", "Dites combien de codes"),
        ("beaucoup", "Écrivez un nombre"),
        ("0", "Il faut au moins un code"),
        ("1001", "Mille codes au plus"),
    ],
)
def test_a_bad_number_is_said(
    coded: BoardPage, communication_client: Client, count: str, said: str
) -> None:
    response = make(communication_client, coded, count)
    assert said in response.text
    assert not CodeBatch.objects.exists()


def test_a_board_without_codes_is_not_offered(communication_client: Client) -> None:
    board = make_board()
    assert "Aucun appel à idées publié ne se fait avec des codes" in (
        communication_client.get(LIST).text
    )
    assert make(communication_client, board).status_code == 200
    assert not CodeBatch.objects.exists()


def test_batches_are_listed_with_their_counts(
    coded: BoardPage, communication_client: Client
) -> None:
    make(communication_client, coded, 3)
    support_idea(idea=make_idea(coded), person=Guest.objects.all()[0])
    response = communication_client.get(LIST)
    assert "<td>3</td><td>1</td><td>2</td>" in response.text


def test_unused_codes_are_revoked_after_a_question(
    coded: BoardPage, communication_client: Client
) -> None:
    make(communication_client, coded, 3)
    support_idea(idea=make_idea(coded), person=Guest.objects.all()[0])
    address = reverse("codes:revoke", args=[CodeBatch.objects.get().pk])
    assert "2 codes n’ouvriront plus rien" in communication_client.get(address).text
    assert Guest.objects.count() == 3
    response = communication_client.post(address, follow=True)
    assert "2 codes sont annulés." in response.text
    assert Guest.objects.count() == 1
    assert "Tous les codes de cette série ont servi" in communication_client.get(address).text


def test_only_who_publishes_makes_codes(
    coded: BoardPage, moderator_client: Client, resident_client: Client
) -> None:
    for client in (moderator_client, resident_client, Client()):
        client.get(LIST)
        make(client, coded)
    assert not CodeBatch.objects.exists()


def test_the_menu_shows_codes_to_who_publishes(
    communication_client: Client, moderator_client: Client
) -> None:
    assert LIST in communication_client.get("/admin/").text
    assert LIST not in moderator_client.get("/admin/").text


def test_who_may_hand_codes() -> None:
    from django.contrib.auth.models import AnonymousUser

    assert permissions.can_hand_codes(make_user("c@exemple.test", groups=("Communication",)))
    assert not permissions.can_hand_codes(make_user("m@exemple.test", groups=("Modération",)))
    assert not permissions.can_hand_codes(AnonymousUser())
    assert not permissions.boards_published_by(AnonymousUser()).exists()

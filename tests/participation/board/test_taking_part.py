"""Who may take part, and what is still missing, said with the button that does it."""

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.test import Client

from core.models import User
from participation.board.missing import missing_step
from participation.board.rules_in_words import sentences
from participation.models import BoardPage, Guest, GuestKind, Idea
from tests.factories import make_board, make_idea
from tests.participation.test_pages import text_of

pytestmark = pytest.mark.django_db
CODE = "/participer/quartier/code/"


def kind_of(person: User | Guest | None, board: BoardPage) -> str:
    step = missing_step(person, board, back_to="/")
    return step.kind if step else ""


@pytest.mark.parametrize(
    ("who", "anonymous", "signed_in", "verified"),
    [
        ("residents", "sign_in", "", ""),
        ("verified", "sign_in", "verify", ""),
        ("codes", "code", "code", "code"),
    ],
)
def test_what_is_missing(
    resident: User, who: str, anonymous: str, signed_in: str, verified: str
) -> None:
    board = make_board(who=who)
    assert kind_of(None, board) == anonymous
    assert kind_of(resident, board) == signed_in
    EmailAddress.objects.create(user=resident, email=resident.email, verified=True, primary=True)
    # Asked once a request: the next one brings another object.
    assert kind_of(User.objects.get(pk=resident.pk), board) == verified


def test_nothing_is_missing_to_who_holds_a_code() -> None:
    board = make_board(who="codes")
    guest = Guest.objects.create(kind=GuestKind.CODE, board=board, code_hash="x" * 64)
    assert kind_of(guest, board) == ""


def test_the_form_says_that_an_address_must_be_verified_and_sends_the_message_again(
    resident_client: Client, resident: User
) -> None:
    make_board(slug="verifie", who="verified")
    page = text_of(resident_client.get("/participer/verifie/proposer/"))
    assert "Recevoir un nouveau message" in page
    assert resident.email in page
    mail.outbox.clear()
    resident_client.post("/compte/adresse/", {"email": resident.email, "action_send": "1"})
    assert [letter.to for letter in mail.outbox] == [[resident.email]]


def test_what_was_typed_is_shown_again_to_who_may_not_send_it(resident_client: Client) -> None:
    make_board(slug="verifie", who="verified")
    typed = {"title": "Un banc", "text": "Un banc à l’ombre du grand tilleul."}
    page = text_of(resident_client.post("/participer/verifie/proposer/", typed))
    assert "grand tilleul" in page
    assert Idea.objects.count() == 0


def test_the_support_box_says_what_is_missing(resident_client: Client, client: Client) -> None:
    verified = make_idea(make_board(slug="verifie", who="verified"))
    assert "Recevoir un nouveau message" in text_of(
        resident_client.get(verified.get_absolute_url())
    )
    coded = make_idea(make_board(slug="code", who="codes"), title="Avec un code")
    page = text_of(client.get(coded.get_absolute_url()))
    assert "le code imprimé que la commune vous a remis" in page
    assert "Je soutiens cette idée" not in page


def test_an_anonymous_reader_gets_no_cookie_on_a_board_with_codes(client: Client) -> None:
    idea = make_idea(make_board(slug="code", who="codes"))
    assert not client.get(idea.get_absolute_url()).cookies


@pytest.mark.parametrize(
    ("rules", "words"),
    [
        ({"who": "residents"}, "Toute personne qui a un compte"),
        ({"who": "verified"}, "adresse e-mail vérifiée"),
        ({"who": "codes"}, "un code imprimé"),
        ({"support_rule": "none"}, "On ne donne pas de soutiens"),
        ({"support_rule": "free"}, "autant d’idées que vous voulez"),
        ({"support_rule": "limited", "support_limit": 1}, "soutenez 1 idée au plus"),
        ({"support_rule": "limited", "support_limit": 3}, "soutenez 3 idées au plus"),
        ({"budget": 30000}, "dépasser 30 000 € ensemble"),
        ({"hide_counts": True}, "reste caché jusqu’à la fin"),
        ({"reading": "before"}, "relit chaque texte avant"),
        ({"reading": "first"}, "Votre premier texte est relu"),
        ({"reading": "after"}, "paraissent tout de suite. L’équipe"),
        ({"allow_comments": True}, "Chaque idée peut être commentée"),
        ({"allow_comments": False}, "On ne commente pas"),
        ({"edit_minutes": 1}, "vous avez 1 minute pour"),
        ({"edit_minutes": 30}, "vous avez 30 minutes pour"),
        ({"answer_days": 60}, "au plus tard 60 jours après"),
    ],
)
def test_each_rule_is_said_in_a_sentence(
    client: Client, rules: dict[str, object], words: str
) -> None:
    board = make_board(**rules)
    told = " ".join(sentences(board)).replace("\u00a0", " ").replace("\u202f", " ")
    assert words in told
    assert words in text_of(client.get(board.url)).replace("\u202f", " ")


def test_what_cannot_be_is_not_said() -> None:
    told = " ".join(sentences(make_board(edit_minutes=0, support_rule="none", hide_counts=True)))
    assert "minute pour" not in told
    assert "caché" not in told

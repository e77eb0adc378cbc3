"""What the pages say of supports to the person who reads them, and what their buttons do."""

from datetime import timedelta
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from core.models import User
from participation.models import BoardPage, Idea, IdeaStatus, Phase, Support, Who
from participation.people import CODES_IN_SESSION
from participation.supports.services import support_idea
from participation.supports.tally import grouped
from tests.conftest import signed_in
from tests.factories import make_board, make_idea, make_user
from tests.participation.supports.conftest import (
    budget_board,
    end_supports,
    limited_board,
    make_guest,
    open_for_a_week,
)
from tests.participation.supports.test_limits import merge
from tests.participation.test_pages import text_of

pytestmark = pytest.mark.django_db


def with_code(board: BoardPage) -> Client:
    """The browser of who typed a printed code."""
    client = Client()
    session = client.session
    session[CODES_IN_SESSION] = {str(board.pk): make_guest(board).pk}
    session.save()
    return client


def give(client: Client, idea: Idea) -> str:
    url = reverse("idea_support", args=[idea.board.slug, idea.pk])
    return text_of(client.post(url, follow=True))


def mine(board: BoardPage) -> str:
    return reverse("my_supports", args=[board.slug])


def page_of(client: Client, idea: Idea) -> str:
    return text_of(client.get(idea.get_absolute_url()))


# --- The box of an idea ---


def test_a_support_comes_with_its_receipt(resident_client: Client) -> None:
    idea = make_idea(limited_board())
    said = give(resident_client, idea)
    receipt = grouped(Support.objects.get().receipt)
    assert f"Votre reçu : {receipt}" in said
    assert f'<code class="receipt">{receipt}</code>' in page_of(resident_client, idea)


def test_at_the_limit_the_box_leads_to_ones_own_supports(resident_client: Client) -> None:
    board = limited_board(1)
    give(resident_client, make_idea(board))
    other = make_idea(board, title="Des arbres")
    page = page_of(resident_client, other)
    assert "un seul par personne" in page
    assert mine(board) in page
    assert "Je soutiens cette idée" not in page
    assert "un seul par personne" in give(resident_client, other)
    assert Support.objects.count() == 1


def test_a_basket_says_the_cost_and_what_is_left(resident_client: Client) -> None:
    board = budget_board(2_000)
    idea = make_idea(board, cost=1_200)
    assert "Coût : <strong>1 200 €</strong>" in page_of(resident_client, idea)
    assert "Il reste 2 000 € dans votre panier." in page_of(resident_client, idea)
    assert "Cette idée est dans votre panier." in give(resident_client, idea)
    dear = make_idea(board, title="Un pont", cost=801)
    assert "coûte 801 € et il reste 800 €" in page_of(resident_client, dear)
    unknown = make_idea(board, title="Un tunnel")
    assert "n’est pas encore connu" in page_of(resident_client, unknown)


def test_the_page_of_a_basket_bears_that_name_in_its_title_and_trail(
    resident_client: Client,
) -> None:
    page = text_of(resident_client.get(mine(budget_board())))
    assert page.count("Mon panier d’idées") >= 3
    assert "Mes soutiens" not in page


def test_the_supports_are_met_before_the_comments(client: Client) -> None:
    idea = make_idea(make_board())
    page = page_of(client, idea)
    assert page.index("Soutiens et suivi") < page.index('id="commentaires"')


def test_a_stranger_is_led_to_sign_in_and_gets_no_cookie(client: Client) -> None:
    idea = make_idea(budget_board(), cost=10)
    response = client.get(idea.get_absolute_url())
    assert "Connectez-vous pour mettre cette idée dans votre panier" in text_of(response)
    assert not response.cookies


def test_an_account_whose_address_is_not_verified_is_told_so(
    resident: User, resident_client: Client
) -> None:
    idea = make_idea(make_board(who=Who.VERIFIED))
    page = page_of(resident_client, idea)
    assert "Il reste à vérifier votre adresse" in page
    assert reverse("account_email") in page
    assert "ne vous permettent pas" in give(resident_client, idea)
    EmailAddress.objects.create(user=resident, email=resident.email, verified=True)
    assert "Je soutiens cette idée" in page_of(resident_client, idea)


def test_who_has_no_printed_code_is_told_so(client: Client, resident_client: Client) -> None:
    idea = make_idea(make_board(who=Who.CODES))
    entry = reverse("code_entry", args=[idea.board.slug])
    for who in (client, resident_client):
        page = who.get(idea.get_absolute_url()).content.decode()
        assert "il faut le code imprimé" in page
        assert entry in page


def test_the_holder_of_a_printed_code_supports_and_takes_back() -> None:
    board = limited_board(who=Who.CODES)
    idea = make_idea(board)
    client = with_code(board)
    assert "Votre reçu" in give(client, idea)
    assert Support.objects.get().channel == "code"
    page = text_of(client.get(mine(board)))
    assert grouped(Support.objects.get().receipt) in page
    client.post(mine(board), {"idea": idea.pk})
    assert Support.objects.count() == 0


def test_the_posts_of_a_printed_code_are_limited() -> None:
    board = limited_board(who=Who.CODES)
    client, idea = with_code(board), make_idea(board)
    address = reverse("idea_support", args=[board.slug, idea.pk])
    assert {client.post(address).status_code for _each in range(120)} == {302}
    assert client.post(address).status_code == 429


def test_hidden_counts_are_shown_once_supports_are_over(client: Client, resident: User) -> None:
    board = limited_board(hide_counts=True, **open_for_a_week())
    idea = make_idea(board)
    support_idea(idea=idea, person=resident)
    assert "Soutiens cachés jusqu’à la fin" in page_of(client, idea)
    end_supports(board)
    assert "1 soutien" in page_of(client, idea)


def test_who_supports_a_merged_idea_sees_that_it_counts(
    resident: User, resident_client: Client
) -> None:
    board = limited_board()
    source, target = make_idea(board, title="Des bancs"), make_idea(board)
    support_idea(idea=source, person=resident)
    merge(source, target)
    page = page_of(resident_client, target)
    assert "Vous souteniez « Des bancs », réunie à cette idée : votre soutien compte ici." in page
    assert "Vous souteniez déjà cette idée." in give(resident_client, target)


def test_closed_meanwhile_the_button_says_so(resident_client: Client) -> None:
    board = limited_board(**open_for_a_week())
    idea = make_idea(board)
    end_supports(board)
    assert "n’est pas ouvert" in give(resident_client, idea)
    assert Support.objects.count() == 0


@pytest.mark.parametrize("number", [1, 30])
@pytest.mark.parametrize("who", [Who.RESIDENTS, Who.VERIFIED])
def test_the_box_costs_one_query_at_most(
    resident: User, resident_client: Client, who: str, number: int
) -> None:
    board = limited_board(40, who=who)
    EmailAddress.objects.create(user=resident, email=resident.email, verified=True)
    idea = make_idea(board)
    for place in range(number):
        support_idea(idea=make_idea(board, title=f"Idée {place}"), person=resident)
    resident_client.get(idea.get_absolute_url())
    with CaptureQueriesContext(connection) as asked:
        resident_client.get(idea.get_absolute_url())
    ours = [
        query["sql"]
        for query in asked
        if '"participation_support"."receipt"' in query["sql"]
        or query["sql"].startswith('SELECT 1 AS "a" FROM "account_emailaddress"')
    ]
    assert len(ours) <= 1
    assert len(asked) <= 6  # two of them say who is signed in


# --- The panel of a board ---


def test_the_panel_says_the_rule_to_all_and_the_rest_to_each(
    client: Client, resident: User, resident_client: Client
) -> None:
    board = limited_board(3)
    support_idea(idea=make_idea(board), person=resident)
    assert "Chaque personne soutient 3 idées au plus." in text_of(client.get(board.url))
    page = text_of(resident_client.get(board.url))
    assert "1 sur 3" in page
    assert "<meter" in page
    assert mine(board) in page


def test_the_panel_of_a_budget_says_what_is_left(resident: User, resident_client: Client) -> None:
    board = budget_board(10_000)
    support_idea(idea=make_idea(board, cost=3_400), person=resident)
    page = text_of(resident_client.get(board.url))
    assert "3 400 € sur 10 000 €, il reste 6 600 €" in page
    Idea.objects.update(cost=12_000)
    assert "dépassé de 2 000 €" in text_of(resident_client.get(board.url))


def test_once_the_town_answered_a_support_can_only_be_taken_back(resident_client: Client) -> None:
    idea = make_idea(limited_board())
    give(resident_client, idea)
    assert "La commune a répondu" not in page_of(resident_client, idea)
    Idea.objects.update(status=IdeaStatus.ACCEPTED)
    page = page_of(resident_client, idea)
    assert "Vous pouvez encore retirer votre soutien, mais plus le redonner." in page
    assert "Retirer mon soutien" in page


def test_supports_may_be_over_while_the_board_goes_on(client: Client) -> None:
    over, now = timezone.now() - timedelta(hours=1), timezone.now()
    phases = [
        Phase(kind="support", ends_at=over),
        Phase(kind="discuss", ends_at=now + timedelta(hours=1)),
    ]
    page = page_of(client, make_idea(make_board(phases=phases)))
    assert "Les soutiens sont clos." in page
    assert "Cet appel à idées est terminé" not in page


def test_the_rules_say_until_when_one_may_change_ones_mind(client: Client) -> None:
    page = text_of(client.get(limited_board().url))
    assert "et que la commune n’a pas répondu à l’idée." in page


def test_a_free_board_has_no_panel_before_anything_is_given(resident_client: Client) -> None:
    board = make_board()
    assert "support-panel" not in text_of(resident_client.get(board.url))
    give(resident_client, make_idea(board))
    assert mine(board) in text_of(resident_client.get(board.url))


# --- « Mes soutiens » ---


def test_a_stranger_signs_in_first(client: Client) -> None:
    board = limited_board()
    assert client.get(mine(board))["Location"].startswith("/compte/connexion/")
    assert client.post(mine(board), {"idea": "1"})["Location"].startswith("/compte/connexion/")


def test_nothing_given_says_what_to_do(resident_client: Client) -> None:
    assert "Vous n’avez encore rien choisi ici" in text_of(
        resident_client.get(mine(limited_board()))
    )


def test_only_ones_own_supports_are_listed(
    resident: User, other_resident: User, resident_client: Client
) -> None:
    board = limited_board()
    idea = make_idea(board)
    mine_given, _new = support_idea(idea=idea, person=resident)
    other_given, _new = support_idea(idea=idea, person=other_resident)
    page = text_of(resident_client.get(mine(board)))
    assert grouped(mine_given.receipt) in page
    assert grouped(other_given.receipt) not in page


def test_a_support_is_taken_back_from_the_list(resident: User, resident_client: Client) -> None:
    board = limited_board()
    idea = make_idea(board)
    support_idea(idea=idea, person=resident)
    page = text_of(resident_client.post(mine(board), {"idea": idea.pk}, follow=True))
    assert "Votre soutien est retiré." in page
    assert Support.objects.count() == 0
    # The back button, or a second click.
    again = text_of(resident_client.post(mine(board), {"idea": idea.pk}, follow=True))
    assert "Vous ne souteniez pas cette idée." in again


def test_a_support_of_an_idea_that_is_gone_is_taken_back_there(
    resident: User, resident_client: Client
) -> None:
    board = limited_board(1)
    idea = make_idea(board)
    support_idea(idea=idea, person=resident)
    Idea.objects.update(status=IdeaStatus.WITHDRAWN)
    page = text_of(resident_client.get(mine(board)))
    assert "n’est plus publique" in page
    assert idea.get_absolute_url() not in page
    resident_client.post(mine(board), {"idea": idea.pk})
    assert Support.objects.count() == 0


def test_a_support_of_an_answered_idea_is_taken_back_there(
    resident: User, resident_client: Client
) -> None:
    board = limited_board()
    idea = make_idea(board)
    support_idea(idea=idea, person=resident)
    Idea.objects.update(status=IdeaStatus.ACCEPTED)
    assert "mais plus le redonner" in text_of(resident_client.get(mine(board)))
    page = text_of(resident_client.post(mine(board), {"idea": idea.pk}, follow=True))
    assert "Votre soutien est retiré." in page
    assert Support.objects.count() == 0


@pytest.mark.parametrize("typed", ["", "x", "0", "9" * 18, "9" * 40, "\0", "²", "-1"])
def test_a_number_that_is_none_is_not_found(resident_client: Client, typed: str) -> None:
    assert resident_client.post(mine(limited_board()), {"idea": typed}).status_code == 404


def test_the_idea_of_another_board_is_not_found(resident_client: Client) -> None:
    elsewhere = make_idea(limited_board(title="Ailleurs"))
    posted = resident_client.post(mine(limited_board()), {"idea": elsewhere.pk})
    assert posted.status_code == 404


def test_the_list_costs_the_same_for_one_and_thirty(
    resident: User, resident_client: Client
) -> None:
    board = limited_board(40, closes_at=timezone.now() + timedelta(days=1))

    def queries() -> int:
        resident_client.get(mine(board))
        with CaptureQueriesContext(connection) as asked:
            resident_client.get(mine(board))
        return len(asked)

    support_idea(idea=make_idea(board), person=resident)
    few = queries()
    for number in range(29):
        support_idea(idea=make_idea(board, title=f"Idée {number}"), person=resident)
    assert queries() == few <= 6


def test_two_people_share_no_receipt(db: None) -> None:
    idea = make_idea(limited_board())
    people = [make_user(f"h{number}@exemple.test") for number in range(20)]
    receipts: set[Any] = {support_idea(idea=idea, person=each)[0].receipt for each in people}
    assert len(receipts) == 20
    assert signed_in(people[0]).get(mine(idea.board)).status_code == 200

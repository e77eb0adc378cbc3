"""Choosing what to follow, seeing it, stopping it without signing in."""

from typing import Any

import pytest
from django.test import Client

from core.models import Theme
from participation.following import unsubscribe
from participation.following.subjects import IDEA, Subject
from participation.models import Follow, Idea, IdeaStatus, Rhythm
from tests.factories import make_user
from tests.participation.following.conftest import follow


@pytest.fixture
def signed_in(client: Client, other_resident: Any) -> Client:
    client.force_login(other_resident)
    return client


def stop_url(idea: Idea, person: Any) -> str:
    return f"/participer/desabonnement/{unsubscribe.token_for(person.pk, Subject(IDEA, idea))}/"


def test_following_an_idea_is_one_choice(signed_in: Client, idea: Idea) -> None:
    url = f"/participer/suivre/idee/{idea.pk}/"
    assert "Une fois par semaine" in signed_in.get(url).content.decode()
    for _twice in range(2):
        answer = signed_in.post(url, {"rhythm": "instant"})
        assert answer.url == idea.get_absolute_url()
    assert Follow.objects.get().rhythm == Rhythm.INSTANT
    assert url in signed_in.get(idea.get_absolute_url()).content.decode()
    chosen = signed_in.get(url).context["form"]["rhythm"].value()
    assert chosen == "instant"


@pytest.mark.parametrize("kind", ["espace", "theme"])
def test_a_board_and_a_theme_are_followed_too(signed_in: Client, idea: Idea, kind: str) -> None:
    thing: Any = idea.board if kind == "espace" else Theme.objects.get(slug="sante")
    signed_in.post(f"/participer/suivre/{kind}/{thing.pk}/", {"rhythm": "weekly"})
    row = Follow.objects.get()
    assert thing in (row.board, row.theme)


def test_a_choice_that_does_not_exist_is_said(signed_in: Client, idea: Idea) -> None:
    answer = signed_in.post(f"/participer/suivre/idee/{idea.pk}/", {"rhythm": "hourly"})
    assert "Choisissez une fréquence." in answer.content.decode()
    assert not Follow.objects.exists()


def test_what_is_not_public_cannot_be_followed(signed_in: Client, idea: Idea) -> None:
    Idea.objects.update(status=IdeaStatus.PENDING)
    assert signed_in.get(f"/participer/suivre/idee/{idea.pk}/").status_code == 404


def test_following_asks_to_sign_in(client: Client, idea: Idea) -> None:
    url = f"/participer/suivre/idee/{idea.pk}/"
    assert client.get(url).url == f"/compte/connexion/?next={url}"
    assert client.get("/participer/suivis/").url.startswith("/compte/connexion/")


def test_all_follows_are_changed_together(
    signed_in: Client, idea: Idea, other_resident: Any
) -> None:
    one, two = follow(other_resident, idea=idea), follow(other_resident, board=idea.board)
    foreign = follow(make_user("lea@exemple.test"), idea=idea)
    html = signed_in.get("/participer/suivis/").content.decode()
    assert idea.title in html
    signed_in.post(
        "/participer/suivis/",
        {f"suivi-{one.pk}": "never", f"suivi-{two.pk}": "weekly", f"suivi-{foreign.pk}": "never"},
    )
    rhythms = dict(Follow.objects.values_list("pk", "rhythm"))
    assert rhythms == {one.pk: "never", two.pk: "weekly", foreign.pk: "instant"}


def test_odd_names_and_paces_change_nothing(
    signed_in: Client, idea: Idea, other_resident: Any
) -> None:
    row = follow(other_resident, idea=idea)
    odd = {f"suivi-{row.pk}": "hourly", "suivi-²": "never", "suivi-": "never", "suivi-1 OR 1": "x"}
    assert signed_in.post("/participer/suivis/", odd).status_code == 302
    row.refresh_from_db()
    assert row.rhythm == Rhythm.INSTANT


def test_nothing_followed_says_how_to_begin(signed_in: Client) -> None:
    assert "Vous ne suivez rien" in signed_in.get("/participer/suivis/").content.decode()


def test_ten_times_the_follows_take_the_same_queries(
    signed_in: Client, idea: Idea, other_resident: Any, django_assert_max_num_queries: Any
) -> None:
    for theme in Theme.objects.all()[:10]:
        follow(other_resident, theme=theme)
    follow(other_resident, idea=idea)
    follow(other_resident, board=idea.board)
    signed_in.get("/participer/suivis/")  # the furniture of the site is kept from here on
    with django_assert_max_num_queries(8):
        signed_in.get("/participer/suivis/")


# --- Stopping without signing in (RFC 8058) ------------------------------------------------


def test_a_mail_program_stops_letters_without_session_nor_token_of_ours(
    idea: Idea, other_resident: Any
) -> None:
    follow(other_resident, idea=idea)
    strict = Client(enforce_csrf_checks=True)
    answer = strict.post(stop_url(idea, other_resident), {"List-Unsubscribe": "One-Click"})
    assert answer.status_code == 200
    assert Follow.objects.get().rhythm == Rhythm.NEVER
    assert not answer.cookies


def test_opening_the_link_changes_nothing(client: Client, idea: Idea, other_resident: Any) -> None:
    follow(other_resident, idea=idea)
    html = client.get(stop_url(idea, other_resident)).content.decode()
    assert "Oui, ne plus m’écrire" in html
    assert Follow.objects.get().rhythm == Rhythm.INSTANT


def test_whoever_only_supports_an_idea_can_silence_it(
    client: Client, idea: Idea, other_resident: Any
) -> None:
    client.post(stop_url(idea, other_resident))
    assert Follow.objects.get(person=other_resident, idea=idea).rhythm == Rhythm.NEVER


def test_stopping_the_weekly_letter_stops_all_of_it_and_can_be_undone(
    client: Client, idea: Idea, other_resident: Any
) -> None:
    follow(other_resident, Rhythm.WEEKLY, idea=idea)
    follow(other_resident, Rhythm.INSTANT, board=idea.board)
    url = f"/participer/desabonnement/{unsubscribe.token_for(other_resident.pk, None)}/"
    answer = client.post(url)
    assert sorted(Follow.objects.values_list("rhythm", flat=True)) == ["instant", "never"]
    client.post(url, {"reprendre": answer.context["resume"]})
    assert sorted(Follow.objects.values_list("rhythm", flat=True)) == ["instant", "weekly"]


def test_an_idea_hidden_since_can_still_be_stopped(
    client: Client, idea: Idea, other_resident: Any
) -> None:
    Idea.objects.update(status=IdeaStatus.WITHDRAWN)
    assert client.post(stop_url(idea, other_resident)).status_code == 200


@pytest.mark.parametrize("cut", [slice(0, -1), slice(1, None), slice(0, 0)])
def test_a_link_cut_or_forged_is_explained(
    client: Client, idea: Idea, other_resident: Any, cut: slice
) -> None:
    token = unsubscribe.token_for(other_resident.pk, Subject(IDEA, idea))[cut] or "x"
    for answer in (client.get(url := f"/participer/desabonnement/{token}/"), client.post(url)):
        assert answer.status_code == 404
        assert "Ce lien n’est pas complet" in answer.content.decode()


def test_a_forged_undo_is_refused(client: Client, idea: Idea, other_resident: Any) -> None:
    answer = client.post(stop_url(idea, other_resident), {"reprendre": "1"})
    assert answer.status_code == 404

"""Following a search: choosing it, the letters that tell what it found, and stopping."""

from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django.utils.http import urlencode

from participation import errors
from participation.following import services
from participation.following.letters import send_digests, send_instant
from participation.following.searches import newly_found
from participation.models import Follow, FollowedSearch, FoundTelling, Happening, Rhythm
from tests import factories
from tests.participation.following.conftest import follow, happens

pytestmark = pytest.mark.django_db

ADDRESS = "/participer/suivre/recherche/"
SINCE = timedelta(days=21)


@pytest.fixture
def signed_in(client: Client, other_resident: Any) -> Client:
    client.force_login(other_resident)
    return client


def follows(person: Any, query: str = "q=jardin", rhythm: Rhythm = Rhythm.WEEKLY) -> Follow:
    return follow(person, rhythm, search=FollowedSearch.objects.create(person=person, query=query))


def test_a_search_is_followed_at_the_pace_one_chooses(
    signed_in: Client, other_resident: Any
) -> None:
    address = f"{ADDRESS}?theme=environnement&q=jardin&page=2"
    html = signed_in.get(address).text
    assert "La recherche «\u00a0jardin\u00a0», thème Environnement" in html
    assert not FollowedSearch.objects.exists()
    answer = signed_in.post(address, {"rhythm": "weekly"})
    assert answer.url == "/recherche/?q=jardin&theme=environnement"
    row = Follow.objects.get()
    assert (row.person, row.rhythm) == (other_resident, Rhythm.WEEKLY)
    assert row.search is not None
    assert row.search.query == "q=jardin&theme=environnement"


def test_the_same_search_is_followed_once(signed_in: Client, other_resident: Any) -> None:
    signed_in.post(f"{ADDRESS}?q=jardin&type=action", {"rhythm": "weekly"})
    signed_in.post(f"{ADDRESS}?type=action&q=jardin", {"rhythm": "instant"})
    assert Follow.objects.get().rhythm == Rhythm.INSTANT
    query = FollowedSearch.objects.get().query
    with pytest.raises(IntegrityError), transaction.atomic():
        FollowedSearch.objects.create(person=other_resident, query=query)


def test_a_follow_is_of_one_thing(other_resident: Any, idea: Any) -> None:
    row = follows(other_resident)
    row.idea = idea
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save()


@pytest.mark.parametrize("query", ["", "?q=", "?q=la", "?theme=inconnu", "?q=%00", "?q=-jardin"])
def test_a_search_for_nothing_is_refused_in_one_sentence(signed_in: Client, query: str) -> None:
    for method in (signed_in.get, signed_in.post):
        answer = method(f"{ADDRESS}{query}", follow=True)
        assert answer.redirect_chain == [("/recherche/", 302)]
        assert "donnez-lui au moins un mot ou un filtre" in answer.text
    assert not FollowedSearch.objects.exists()


@pytest.mark.parametrize("text", ['"><script>', "\u202ejardin\x00", "' OR 1=1 --", "j" * 100_000])
def test_hostile_words_are_text(signed_in: Client, text: str) -> None:
    address = f"{ADDRESS}?{urlencode({'q': text})}"
    assert signed_in.get(address).status_code == 200
    assert signed_in.post(address, {"rhythm": "weekly"}).status_code == 302
    html = signed_in.get("/participer/suivis/").text
    assert "<script>" not in html.replace("<script src", "")


def test_too_many_choices_are_refused(signed_in: Client) -> None:
    query = "&".join(f"lieu={'x' * 150}{number}" for number in range(10))
    answer = signed_in.post(f"{ADDRESS}?{query}", {"rhythm": "weekly"})
    assert "trop de filtres" in answer.text
    assert not FollowedSearch.objects.exists()


def test_a_pace_that_does_not_exist_is_said(signed_in: Client) -> None:
    answer = signed_in.post(f"{ADDRESS}?q=jardin", {"rhythm": "hourly"})
    assert "Choisissez une fréquence." in answer.text
    assert not FollowedSearch.objects.exists()


def test_following_a_search_asks_to_sign_in(client: Client) -> None:
    answer = client.get(f"{ADDRESS}?q=jardin")
    assert answer.url.startswith("/compte/connexion/?next=/participer/suivre/recherche/")
    assert "jardin" in answer.url


def test_a_person_follows_twenty_searches_at_most(other_resident: Any, signed_in: Client) -> None:
    for number in range(services.MOST_SEARCHES):
        last = follows(other_resident, f"q=jardin{number}")
    answer = signed_in.post(f"{ADDRESS}?q=potager", {"rhythm": "weekly"})
    assert "Vous suivez déjà vingt recherches." in answer.text
    services.stop(person=other_resident, subjects=[])
    Follow.objects.exclude(pk=last.pk).update(rhythm=Rhythm.WEEKLY)
    assert signed_in.post(f"{ADDRESS}?q=potager", {"rhythm": "weekly"}).status_code == 302
    assert FollowedSearch.objects.count() == services.MOST_SEARCHES


def test_no_news_of_what_one_does_not_follow_writes_nothing(other_resident: Any) -> None:
    said = services.follow_search(person=other_resident, query="q=a", rhythm=Rhythm.NEVER)
    assert said is None
    assert not Follow.objects.exists()
    with pytest.raises(errors.NothingToFollow):
        services.follow_search(person=other_resident, query="", rhythm=Rhythm.WEEKLY)


def test_my_follows_say_my_searches_in_words(
    signed_in: Client, other_resident: Any, django_assert_max_num_queries: Any
) -> None:
    for number in range(10):
        follows(other_resident, f"q=jardin{number}&theme=environnement")
    signed_in.get("/participer/suivis/")
    with django_assert_max_num_queries(8):
        html = signed_in.get("/participer/suivis/").text
    assert "La recherche «\u00a0jardin3\u00a0», thème Environnement" in html
    assert 'href="/recherche/?q=jardin3&amp;theme=environnement"' in html


def test_the_letter_of_the_week_tells_what_was_found_once(other_resident: Any) -> None:
    follows(other_resident, "q=jardin")
    follows(other_resident, "type=action")
    page = factories.make_action("Jardin partagé")
    factories.make_action("Four à pain")
    factories.make_news("Le pont rouvre")
    assert send_digests() == 1
    (letter,) = mail.outbox
    assert "2 nouvelles" in letter.subject
    assert "LA RECHERCHE «\u00a0JARDIN\u00a0»" in letter.body
    assert letter.body.count("Action\u00a0: Jardin partagé") == 1
    assert "Action\u00a0: Four à pain" in letter.body
    assert "Le pont" not in letter.body
    assert page.url in letter.body
    assert letter.alternatives[0][0].count("Jardin partagé") == 1
    assert send_digests() == 0
    page.save_revision().publish()
    assert send_digests() == 0


def test_who_wants_to_know_at_once_does(other_resident: Any) -> None:
    follows(other_resident, rhythm=Rhythm.INSTANT)
    factories.make_action("Jardin partagé")
    assert send_digests() == 0
    assert send_instant() == 1
    assert mail.outbox[0].subject == "Action\u00a0: Jardin partagé"
    assert (
        "Ne plus recevoir de nouvelles sur la recherche «\u00a0jardin\u00a0»" in mail.outbox[0].body
    )


def test_what_was_there_before_is_no_news(other_resident: Any) -> None:
    factories.make_action("Jardin ancien", first_published_at=timezone.now() - timedelta(hours=2))
    follows(other_resident)
    assert newly_found(Rhythm.WEEKLY, timezone.now() - SINCE) == {}


def test_what_is_no_longer_public_is_not_told(other_resident: Any) -> None:
    follows(other_resident)
    page = factories.make_action("Jardin")
    type(page).objects.get(pk=page.pk).unpublish()
    assert send_digests() == 0


def test_never_is_silence_and_so_is_a_closed_account(other_resident: Any, resident: Any) -> None:
    follows(other_resident, rhythm=Rhythm.NEVER)
    follows(resident)
    resident.is_active = False
    resident.save()
    factories.make_action("Jardin")
    assert send_digests() == send_instant() == 0


def test_an_idea_that_one_is_told_of_anyway_is_told_once(idea: Any, other_resident: Any) -> None:
    follow(other_resident, Rhythm.WEEKLY, board=idea.board)
    follows(other_resident, "type=idee")
    happens(idea)
    assert Happening.objects.exists()
    assert send_digests() == 1
    assert mail.outbox[0].body.count(idea.title) == 1
    assert send_digests() == 0


def test_a_letter_that_cannot_leave_is_tried_again(other_resident: Any, settings: Any) -> None:
    follows(other_resident)
    factories.make_action("Jardin")
    backend, settings.EMAIL_BACKEND = settings.EMAIL_BACKEND, "nowhere.Backend"
    assert send_digests() == 0
    assert not FoundTelling.objects.exists()
    settings.EMAIL_BACKEND = backend
    assert send_digests() == 1


def test_one_click_stops_a_search_and_can_be_taken_back(
    client: Client, other_resident: Any
) -> None:
    row = follows(other_resident, rhythm=Rhythm.INSTANT)
    factories.make_action("Jardin")
    send_instant()
    address = mail.outbox[0].message()["List-Unsubscribe"].strip("<>")
    path = address[address.index("/participer/") :]
    assert client.get(path).status_code == 200
    answer = client.post(path, {"List-Unsubscribe": "One-Click"})
    assert "la recherche «\u00a0jardin\u00a0»" in answer.text
    row.refresh_from_db()
    assert row.rhythm == Rhythm.NEVER
    client.post(path, {"reprendre": answer.context["resume"]})
    row.refresh_from_db()
    assert row.rhythm == Rhythm.INSTANT


def test_hostile_titles_stay_text(other_resident: Any) -> None:
    follows(other_resident, "type=action", Rhythm.INSTANT)
    factories.make_action("<script>alert(1)</script>")
    assert send_instant() == 1
    assert "<script>" not in mail.outbox[0].alternatives[0][0]


def test_nobody_reads_the_searches_of_another(signed_in: Client, resident: Any) -> None:
    row = follows(resident, "q=secret")
    assert signed_in.get(f"{ADDRESS}{row.search_id}/").status_code == 404
    assert "secret" not in signed_in.get("/participer/suivis/").text
    resident.delete()
    assert not FollowedSearch.objects.exists()


def test_ten_times_the_followers_take_the_same_queries(
    other_resident: Any,
) -> None:
    factories.make_action("Jardin")

    def queries() -> int:
        with CaptureQueriesContext(connection) as done:
            assert newly_found(Rhythm.WEEKLY, timezone.now() - SINCE)
        return len(done)

    follows(other_resident)
    few = queries()
    for number in range(9):
        follows(factories.make_user(f"p{number}@exemple.test"))
    assert queries() == few

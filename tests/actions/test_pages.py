"""The public pages of actions, events and partners."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.documents import get_document_model

from actions.models import (
    ActionFigure,
    ActionFile,
    ActionPage,
    ActionPicture,
    ActionVoice,
    EventFigure,
    EventPage,
    Occurrence,
    PartnerPage,
    ProgrammeItem,
)
from participation.models import IdeaStatus
from tests.factories import (
    make_action,
    make_board,
    make_event,
    make_idea,
    make_partner,
    make_picture,
)

pytestmark = pytest.mark.django_db

MOST_QUERIES = 8


def read(client: Client, url: str) -> str:
    response = client.get(url)
    assert response.status_code == 200, url
    return response.content.decode()


def count_queries(client: Client, url: str) -> int:
    """Of a warm page: pictures are resized and content types known once and for all."""
    client.get(url)
    with CaptureQueriesContext(connection) as queries:
        read(client, url)
    shapes = [query["sql"].split(" WHERE ")[0] for query in queries.captured_queries]
    assert len(shapes) <= MOST_QUERIES, url
    return len(shapes)


def rich_action(title: str = "Jardin partagé") -> ActionPage:
    """An action with something in each of its parts."""
    action = make_action(
        title,
        themes=["culture", "sante"],
        audiences=["seniors", "familles"],
        organisation="La Passerelle",
        summary="<p>On plante ensemble.</p>",
        results_residents="<p>Trente familles.</p>",
        picture=make_picture(),
    )
    document = get_document_model().objects.create(
        title="Le bilan", file=ContentFile(b"%PDF", name="bilan.pdf")
    )
    action.files = [ActionFile(document=document)]
    action.pictures = [ActionPicture(image=make_picture(), caption="Au jardin")]
    action.save()
    return action


def fill(action: ActionPage, event: EventPage, partner: PartnerPage, rounds: int) -> None:
    """Content around all three pages: each round adds the same."""
    board = make_board("Un appel", slug=f"appel-{timezone.now().timestamp()}".replace(".", "-"))
    years = range(1900 + action.figures.count(), 1900 + action.figures.count() + rounds)
    for each in (action, event):
        figure = ActionFigure if each is action else EventFigure
        each.figures.add(*(figure(year=year, value=year) for year in years))
        each.save()
    for number in range(rounds):
        stamp = f"{number}-{timezone.now().timestamp()}".replace(".", "-")
        other = make_action(f"A {stamp}", themes=["culture"], picture=make_picture())
        other.partners.add(partner)
        other.save()
        action.partners.add(make_partner(f"P {stamp}", themes=["sante"], picture=make_picture()))
        make_idea(board, action=action, title=f"Une idée {stamp}")
        make_event(
            f"E {stamp}",
            themes=["culture"],
            organiser=partner,
            action=action,
            picture=make_picture(),
        )
        start = timezone.now() + timedelta(days=number + 1)
        Occurrence.objects.create(page=event, start=start)
        ProgrammeItem.objects.create(page=event, title=stamp)
        past = timezone.now() - timedelta(days=number + 1)
        make_event(f"Passé {stamp}", action=action, start=past, report="<p>Bien.</p>")
        action.voices.add(ActionVoice(quote=stamp))
        action.pictures.add(ActionPicture(image=make_picture()))
    action.save()


@pytest.fixture
def world() -> tuple[ActionPage, EventPage, PartnerPage]:
    action = rich_action()
    partner = make_partner(themes=["culture"], picture=make_picture())
    event = make_event(themes=["culture"], organiser=partner, action=action, picture=make_picture())
    fill(action, event, partner, 1)
    return action, event, partner


@pytest.mark.parametrize(
    "path",
    [
        "/actions/",
        "/actions/?theme=culture&statut=en-cours",
        "/actions/?partenaire=les-mains-vertes&q=a",
        "/agenda/",
        "/agenda/?theme=culture",
        "/partenaires/",
        "/actions/jardin-partage/",
        "/agenda/fete-de-la-rue/",
        "/partenaires/les-mains-vertes/",
        "/agenda.ics",
        "/donnees/",
    ],
)
def test_ten_times_the_content_takes_the_same_queries(
    client: Client, world: tuple[ActionPage, EventPage, PartnerPage], path: str
) -> None:
    few = count_queries(client, path)
    fill(*world, 10)
    assert count_queries(client, path) == few


@pytest.mark.parametrize("path", ["/actions/", "/agenda/", "/partenaires/"])
@pytest.mark.parametrize("query", ["", "?theme=culture"])
def test_an_empty_list_says_so(client: Client, path: str, query: str) -> None:
    assert "empty-state" in read(client, path + query)


def test_every_page_has_a_title_a_description_and_a_breadcrumb(
    client: Client, world: tuple[ActionPage, EventPage, PartnerPage]
) -> None:
    html = read(client, "/actions/jardin-partage/")
    assert "<title>Jardin partagé" in html
    assert '<meta name="description" content="On plante ensemble.">' in html
    assert '<a href="/actions/">Actions</a>' in html
    assert '<span aria-current="page">Jardin partagé</span>' in html


def test_an_action_shows_what_surrounds_it(client: Client) -> None:
    partner = make_partner("Les Amis")
    action = rich_action()
    action.partners.add(partner)
    action.save()
    make_event("Bal du jardin", action=action)
    idea = make_idea(make_board(), title="Un potager pour tous", action=action)
    make_action("Potager d’école", themes=["culture"])
    html = read(client, "/actions/jardin-partage/")
    for text in ("La Passerelle", "Seniors", "Trente familles.", "Au jardin", "Bal du jardin"):
        assert text in html
    assert "Le bilan (PDF)" in html
    assert "Potager d’école" in html
    assert 'href="/partenaires/les-amis/"' in html
    assert f'href="{idea.get_absolute_url()}"' in html


def test_an_action_hides_what_is_not_public(client: Client) -> None:
    action = make_action(notes="Ne pas montrer")
    action.partners.add(make_partner("Brouillon", live=False))
    action.save()
    make_idea(make_board(), title="Pas encore relue", action=action, status=IdeaStatus.PENDING)
    make_event("Secret", action=action, live=False)
    html = read(client, "/actions/jardin-partage/")
    for text in ("Ne pas montrer", "Brouillon", "Pas encore relue", "Secret"):
        assert text not in html


def test_an_event_that_is_over_says_so(client: Client) -> None:
    make_event("Passé", start=timezone.now() - timedelta(days=4))
    assert "Ce rendez-vous est passé" in read(client, "/agenda/passe/")


def test_an_event_with_a_date_to_come_is_not_over(client: Client) -> None:
    event = make_event("Cours", start=timezone.now() - timedelta(days=4))
    Occurrence.objects.create(page=event, start=timezone.now() + timedelta(days=3))
    html = read(client, "/agenda/cours/")
    assert "Ce rendez-vous est passé" not in html
    assert "Passé" in html


def test_an_event_does_not_link_to_drafts(client: Client) -> None:
    make_event(
        "Bal", organiser=make_partner("Discret", live=False), action=make_action("X", live=False)
    )
    html = read(client, "/agenda/bal/")
    assert "Discret" not in html
    assert "Dans le cadre de l’action" not in html


def test_an_event_below_a_partner_is_organised_by_it(client: Client) -> None:
    partner = make_partner("Les Amis")
    event = make_event("Bal", parent=partner)
    assert event.organiser == partner
    html = read(client, "/partenaires/les-amis/bal/")
    assert '<a href="/partenaires/les-amis/">Les Amis</a>' in html


def test_a_partner_shows_its_events_and_actions(client: Client) -> None:
    partner = make_partner("Les Amis", phone="01 99 00 42 10", email="a@amis.example")
    make_event("Bal", organiser=partner)
    make_action("Jardin").partners.add(partner)
    action = ActionPage.objects.get()
    action.partners.add(partner)
    action.save()
    html = read(client, "/partenaires/les-amis/")
    for text in ("Bal", "Jardin", "01 99 00 42 10", "mailto:a@amis.example"):
        assert text in html


def test_an_event_of_every_week_stands_once_on_the_page_of_its_partner(client: Client) -> None:
    partner = make_partner("Les Amis")
    event = make_event("Cours de chant", organiser=partner)
    for week in range(1, 5):
        Occurrence.objects.create(page=event, start=timezone.now() + timedelta(weeks=week))
    html = read(client, "/partenaires/les-amis/")
    assert html.count("Cours de chant") == 1


def test_the_editor_previews_what_is_not_saved_yet(
    world: tuple[ActionPage, EventPage, PartnerPage],
) -> None:
    action = ActionPage.objects.get(slug="jardin-partage")
    action.partners = [make_partner("Nouveau partenaire")]
    preview: Callable[[], object] = action.make_preview_request
    assert "Nouveau partenaire" in preview().render().content.decode()


def test_public_pages_set_no_cookie(
    client: Client, world: tuple[ActionPage, EventPage, PartnerPage]
) -> None:
    for path in ("/actions/", "/actions/jardin-partage/", "/agenda/", "/partenaires/"):
        assert not client.get(path).cookies


def test_the_open_data_page_lists_every_dataset(client: Client) -> None:
    html = read(client, "/donnees/")
    for name in ("actions", "evenements", "partenaires", "idees"):
        assert f'href="/donnees/{name}.json"' in html
        assert f'href="/donnees/{name}.csv"' in html

"""The public page of an event: when, its programme, what came of it, its own calendar."""

from datetime import time, timedelta

import pytest
from django.test import Client
from django.utils import timezone
from icalendar import Calendar
from wagtail.models import PageViewRestriction

from actions.models import AgendaPage, EventFigure, EventPage, Occurrence, ProgrammeItem
from actions.programme import sections
from tests.factories import make_event

pytestmark = pytest.mark.django_db

PAGE = "/agenda/fete-de-la-rue/"


def read(client: Client, url: str = PAGE) -> str:
    response = client.get(url)
    assert response.status_code == 200
    return response.content.decode()


def undated_event(**fields: object) -> EventPage:
    event = make_event(**fields)
    event.occurrences.all().delete()
    return event


def with_programme() -> EventPage:
    event = make_event()
    event.programme = [
        ProgrammeItem(section="Matinée", start=time(9, 30), title="Café", text="Pour tous."),
        ProgrammeItem(section="Matinée", title="Brocante"),
        ProgrammeItem(section="Soirée", start=time(20), title="Bal"),
    ]
    event.save()
    return event


def test_an_event_without_a_date_says_when_in_words(client: Client) -> None:
    undated_event(date_note="chaque année, fin juin")
    html = read(client)
    assert "Chaque année, fin juin" in html
    assert ".ics" not in html


def test_an_event_without_a_date_nor_a_word_on_it_says_so(client: Client) -> None:
    undated_event()
    assert "La date sera annoncée bientôt." in read(client)


def test_the_agenda_lists_only_what_has_a_date(client: Client) -> None:
    undated_event(date_note="chaque année")
    make_event("Daté")
    html = read(client, "/agenda/")
    assert "Daté" in html
    assert "Fête de la rue" not in html


def test_the_programme_is_told_part_by_part_in_the_order_of_the_editor(client: Client) -> None:
    with_programme()
    html = read(client)
    assert html.count("Matinée") == 1
    assert '<time datetime="09:30">9\u00a0h\u00a030</time>' in html
    assert '<time datetime="20:00">20\u00a0h</time>' in html
    order = [html.index(word) for word in ("Matinée", "Café", "Brocante", "Soirée", "Bal")]
    assert order == sorted(order)


def test_a_part_that_comes_back_is_written_again() -> None:
    moments = [ProgrammeItem(section=name, title="x") for name in ("A", "B ", "B", "A")]
    assert [(part.title, len(part.moments)) for part in sections(moments)] == [
        ("A", 1),
        ("B", 2),
        ("A", 1),
    ]


def test_the_report_is_drawn_and_told(client: Client) -> None:
    event = make_event(report="<p>Deux cents personnes.</p>")
    event.figures = [EventFigure(year=2025, measure="Participants", value=200)]
    event.save()
    html = read(client)
    assert '<h2 id="bilan">' in html
    assert "Deux cents personnes." in html
    assert 'role="img"' in html
    assert "<table" in html


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (80, 160, "80 à 160 personnes"),
        (1500, None, "1\u202f500 personnes"),
        (None, 40, "40 personnes"),
        (50, 50, "50 personnes"),
        (1, None, "1 personne"),
    ],
)
def test_the_expected_people_are_said_in_words(
    client: Client, low: int | None, high: int | None, words: str
) -> None:
    make_event(expected_from=low, expected_to=high)
    html = read(client)
    assert "Public attendu" in html
    assert f"<dd>{words}</dd>" in html


def test_an_empty_event_has_no_empty_part(client: Client) -> None:
    make_event(report="<p></p>")
    html = read(client)
    for absent in ("Le bilan", "Le programme", "Public attendu"):
        assert absent not in html


def test_internal_notes_are_never_shown(client: Client) -> None:
    make_event(notes="Ne pas montrer")
    assert "Ne pas montrer" not in read(client)


def test_the_preview_shows_a_programme_that_is_not_saved() -> None:
    event = EventPage(title="Bal", date_note="un soir de juin")
    event.occurrences = [Occurrence(start=timezone.now() + timedelta(days=2))]
    event.programme = [ProgrammeItem(title="Première danse", start=time(21))]
    event.figures = [EventFigure(year=2025, measure="Participants", value=200)]
    agenda = AgendaPage.objects.get()
    event.set_url_path(agenda)
    event.path, event.depth = f"{agenda.path}0001", agenda.depth + 1
    html = event.make_preview_request().render().content.decode()
    for text in ("Première danse", "21\u00a0h", 'role="img"', "Un soir de juin"):
        assert text in html


def test_the_calendar_of_an_event_holds_all_its_dates(client: Client) -> None:
    event = make_event(start=timezone.now() - timedelta(days=400))
    Occurrence.objects.create(page=event, start=timezone.now() + timedelta(days=3))
    make_event("Un autre")
    assert f'href="/agenda/evenement-{event.pk}.ics"' in read(client)
    response = client.get(f"/agenda/evenement-{event.pk}.ics")
    assert response["Content-Disposition"] == 'attachment; filename="fete-de-la-rue.ics"'
    found = list(Calendar.from_ical(response.content).walk("VEVENT"))
    assert [str(each["summary"]) for each in found] == ["Fête de la rue"] * 2


def test_the_calendar_of_what_nobody_may_see_does_not_exist(client: Client) -> None:
    draft, private = make_event("Brouillon", live=False), make_event("Réservé")
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    for pk in (draft.pk, private.pk, undated_event().pk, 999_999):
        assert client.get(f"/agenda/evenement-{pk}.ics").status_code == 404

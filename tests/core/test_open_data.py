"""Open data: whole, paged, streamed, and without anybody's name or address."""

import csv
import io
from datetime import date, time

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from actions.models import ActionFigure, EventFigure, OpeningHours, PartnerService
from tests.factories import make_action, make_board, make_event, make_idea, make_partner, make_user

pytestmark = pytest.mark.django_db


def rows_of(response: object) -> list[dict[str, str]]:
    text = b"".join(response.streaming_content).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text), delimiter=";"))


def test_action_entry_has_the_published_fields(client: Client) -> None:
    make_action(
        "Le jardin",
        themes=["environnement", "intergenerationnel"],
        audiences=["seniors"],
        organisation="La Passerelle",
        territory="commune",
        status="finished",
    )
    data = client.get("/donnees/actions.json").json()
    assert (data["count"], data["next"]) == (1, None)
    (entry,) = data["results"]
    assert entry["title"] == "Le jardin"
    assert entry["url"] == "http://testserver/actions/le-jardin/"
    assert entry["organisation"] == "La Passerelle"
    assert entry["themes"] == ["environnement", "intergenerationnel"]
    assert entry["status"] == "Terminée"
    assert entry["public"] == ["Seniors"]
    assert entry["territory"] == "Une commune"


def test_action_entry_has_its_facts_and_its_figures(client: Client) -> None:
    action = make_action(
        place="Salle du Port",
        started_on=date(2019, 10, 1),
        cost="4 900 € par an",
        context="<p>Un <b>parking</b>.</p>",
        reported_on=date(2025, 1, 6),
        contact="<p>Odile, 01 99 00 12 34</p>",
    )
    action.figures = [ActionFigure(year=2024, measure="Participants", value=1250)]
    action.save()
    response = client.get("/donnees/actions.json")
    (entry,) = response.json()["results"]
    assert entry["place"] == "Salle du Port"
    assert (entry["started_on"], entry["reported_on"]) == ("2019-10-01", "2025-01-06")
    assert (entry["cost"], entry["context"]) == ("4 900 € par an", "Un parking.")
    assert entry["figures"] == [{"year": 2024, "measure": "Participants", "value": 1250}]
    assert "Odile" not in response.text


def test_event_entry_has_its_figures_and_says_when_in_words(client: Client) -> None:
    event = make_event(date_note="fin juin", notes="NOTE-SECRETE")
    event.figures = [EventFigure(year=2024, measure="Participants", value=200)]
    event.save()
    response = client.get("/donnees/evenements.json")
    (entry,) = response.json()["results"]
    assert entry["date_note"] == "fin juin"
    assert entry["figures"] == [{"year": 2024, "measure": "Participants", "value": 200}]
    assert "NOTE-SECRETE" not in response.text


def test_drafts_and_notes_stay_private(client: Client) -> None:
    make_action("Publique", notes="NOTE-SECRETE")
    make_action("Brouillon", live=False)
    response = client.get("/donnees/actions.json")
    assert response.json()["count"] == 1
    assert "NOTE-SECRETE" not in response.text


def test_long_table_is_paged_to_its_end(client: Client) -> None:
    board = make_board()
    for number in range(150):
        make_idea(board, title=f"Idée numéro {number}")
    titles, address = [], "http://testserver/donnees/idees.json"
    while address:
        data = client.get(address).json()
        titles += [entry["title"] for entry in data["results"]]
        address = data["next"]
    assert len(set(titles)) == data["count"] == 150


@pytest.mark.parametrize("page", ["0", "999", "abc", "-1", ""])
def test_odd_page_number_is_answered_calmly(client: Client, page: str) -> None:
    assert client.get("/donnees/idees.json", {"page": page}).status_code == 200


def test_ideas_never_name_their_author(client: Client) -> None:
    author = make_user("nadia@exemple.test", display_name="Nadia-Affichée", last_name="Benali")
    make_idea(make_board(), author=author)
    make_idea(status="pending", title="Pas encore lue")
    response = client.get("/donnees/idees.json")
    assert response.json()["count"] == 1
    for secret in ("nadia@exemple.test", "Nadia-Affichée", "Benali"):
        assert secret not in response.text


def test_partner_contacts_stay_out(client: Client) -> None:
    make_partner(phone="01 99 00 12 34", email="contact@exemple.test")
    text = client.get("/donnees/partenaires.json").text
    assert "01 99 00 12 34" not in text
    assert "contact@exemple.test" not in text


def test_event_entry_gives_each_date_in_local_time(client: Client) -> None:
    make_event("Le bal")
    (entry,) = client.get("/donnees/evenements.json").json()["results"]
    assert len(entry["dates"]) == 1
    assert entry["dates"][0]["start"].endswith(("+01:00", "+02:00"))


@pytest.mark.parametrize("name", ["actions", "evenements", "idees", "partenaires"])
def test_csv_has_the_same_rows_as_json(client: Client, name: str) -> None:
    make_action()
    make_event()
    make_partner()
    make_idea(make_board())
    (row,) = rows_of(client.get(f"/donnees/{name}.csv"))
    (entry,) = client.get(f"/donnees/{name}.json").json()["results"]
    assert row["title"] == entry["title"]
    assert row["url"] == entry["url"]
    assert set(row) == set(entry)


def test_csv_cell_cannot_become_a_formula(client: Client) -> None:
    make_action('=HYPERLINK("http://x")')
    (row,) = rows_of(client.get("/donnees/actions.csv"))
    assert row["title"].startswith("'=")


def test_unknown_dataset_is_a_404(client: Client) -> None:
    assert client.get("/donnees/comptes.json").status_code == 404
    assert client.get("/donnees/comptes.csv").status_code == 404


def add_one_of_each(number: int) -> None:
    make_action(f"Action {number}", themes=["culture"], audiences=["seniors"])
    make_event(f"Événement {number}", themes=["culture"])
    partner = make_partner(f"Partenaire {number}", themes=["culture"])
    PartnerService.objects.create(page=partner, name="Aide", description="On aide.")
    OpeningHours.objects.create(page=partner, weekday=number % 7, opens=time(9), closes=time(12))
    make_idea(title=f"Idée numéro {number}", themes=["culture"])


@pytest.mark.parametrize(
    "name",
    [
        "actions",
        "evenements",
        "idees",
        "partenaires",
        "structures-data-inclusion",
        "services-data-inclusion",
    ],
)
def test_queries_do_not_grow_with_the_rows(client: Client, name: str) -> None:
    address = f"/donnees/{name}.json"
    make_board()
    add_one_of_each(0)
    client.get(address)
    with CaptureQueriesContext(connection) as one_row:
        client.get(address)
    for number in range(1, 12):
        add_one_of_each(number)
    client.get(address)  # what is kept for one generation is read again, once
    with CaptureQueriesContext(connection) as many_rows:
        assert client.get(address).json()["count"] == 12
    assert len(many_rows) == len(one_row) <= 7

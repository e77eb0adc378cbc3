"""The public page of an action: its facts, its story, its three voices, its report."""

import re
from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import PageViewRestriction

from actions.models import (
    ActionFigure,
    ActionIndexPage,
    ActionPage,
    ActionPicture,
    ActionVoice,
    Occurrence,
)
from tests.factories import make_action, make_board, make_event, make_idea, make_picture

pytestmark = pytest.mark.django_db

PAGE = "/actions/jardin-partage/"


def read(client: Client, url: str = PAGE) -> str:
    response = client.get(url)
    assert response.status_code == 200
    return response.content.decode()


def reported_action(**fields: object) -> ActionPage:
    action = make_action(themes=["culture"], reported_on=date(2025, 1, 6), **fields)
    action.figures = [
        ActionFigure(year=2023, measure="Participants", value=1200),
        ActionFigure(year=2025, measure="Participants", value=1450),
    ]
    action.voices = [ActionVoice(quote="J’ai planté.", author="Rosa, 61 ans")]
    action.save()
    return action


def headings(html: str) -> list[str]:
    found = re.findall(r"<h2[^>]*>(.*?)</h2>", html, re.DOTALL)
    return [re.sub("<[^>]+>", "", text).strip() for text in found]


def test_facts_say_where_for_whom_since_when_and_at_what_cost(client: Client) -> None:
    make_action(
        place="Salle du Port",
        territory="commune",
        audiences=["seniors"],
        started_on=date(2019, 10, 1),
        status="finished",
        cost="4 900 € par an",
        team="14 bénévoles",
        organisation="La Passerelle",
    )
    html = read(client)
    panel = html[html.index("fact-panel") : html.index("</section>", html.index("fact-panel"))]
    for fact in (
        "Salle du Port",
        "Une commune",
        "Seniors",
        "octobre 2019",
        "Terminée",
        "4 900 € par an",
        "14 bénévoles",
        "La Passerelle",
    ):
        assert fact in panel


def test_an_empty_sheet_has_no_empty_heading(client: Client) -> None:
    make_action()
    html = read(client)
    shown = headings(html)
    assert all(shown)
    for absent in ("Ce que cela a changé", "Le bilan", "En images", "Sur cette page", "La suite"):
        assert absent not in shown


def test_results_are_told_in_three_voices(client: Client) -> None:
    make_action(
        results_territory="<p>Un îlot frais.</p>",
        results_organisation="<p>Quarante adhérents.</p>",
        results_residents="<p>Des tomates.</p>",
    )
    html = read(client)
    assert (
        html.index("Un îlot frais.")
        < html.index("Quarante adhérents.")
        < html.index("Des tomates.")
    )
    assert html.count('<section class="voice"') == 3


def test_what_went_wrong_is_said(client: Client) -> None:
    make_action(limits="<p>L’eau manque.</p>", prospects="<p>Une serre.</p>")
    assert {"Ce qui a coincé", "La suite"} <= set(headings(read(client)))


def test_the_report_draws_its_figures_and_repeats_them_in_a_table(client: Client) -> None:
    reported_action(changes="<p>Une cuve de plus.</p>")
    html = read(client)
    assert "Fait le 6 janvier 2025" in html
    assert html.count('role="img"') == 1
    assert '<title id="chiffres-1-title">Participants de 2023 à 2025</title>' in html
    table = html[html.index("<table") : html.index("</table>")]
    assert "1\u202f200" in table
    assert "1\u202f450" in table
    assert "J’ai planté." in html
    assert "Rosa, 61 ans" in html
    assert "Une cuve de plus." in html


def test_a_report_without_figures_has_no_drawing(client: Client) -> None:
    make_action(changes="<p>Une cuve de plus.</p>")
    html = read(client)
    assert "Le bilan" in headings(html)
    assert 'role="img"' not in html


def test_hostile_words_stay_words(client: Client) -> None:
    action = make_action(place="<script>alert(1)</script>", cost='" onload="x')
    action.figures = [ActionFigure(year=2025, measure="<b>Gens</b>", value=1)]
    action.voices = [ActionVoice(quote="<img src=x onerror=alert(1)>")]
    action.save()
    html = read(client)
    assert "<script>alert" not in html
    assert "<img src=x" not in html
    assert "<b>Gens" not in html


def test_notes_are_never_shown_and_the_contact_is(client: Client) -> None:
    make_action(notes="Ne pas montrer", contact="<p>Au comptoir, le samedi.</p>")
    html = read(client)
    assert "Ne pas montrer" not in html
    assert "Au comptoir, le samedi." in html


def test_a_photo_opens_large_by_a_plain_link(client: Client) -> None:
    action = make_action()
    action.pictures = [ActionPicture(image=make_picture(), caption="Au jardin")]
    action.save()
    html = read(client)
    assert re.search(r'<a href="/media/images/[^"]+max-1800x1350[^"]*\.jpg">', html)
    assert "Au jardin" in html
    assert "Voir en grand" in html


def test_an_event_that_is_over_is_told_with_its_report(client: Client) -> None:
    action = make_action()
    start = timezone.now() - timedelta(days=9)
    make_event("Bal", action=action, start=start, report="<p>Deux cents personnes.</p>")
    html = read(client)
    assert "Ce qui a déjà eu lieu" in headings(html)
    assert "Deux cents personnes." in html
    assert 'href="/agenda/bal/#bilan"' in html


def test_an_event_still_to_come_is_not_told_as_over(client: Client) -> None:
    action = make_action()
    event = make_event("Cours", action=action, start=timezone.now() - timedelta(days=9))
    Occurrence.objects.create(page=event, start=timezone.now() + timedelta(days=9))
    html = read(client)
    assert "Les prochains rendez-vous" in headings(html)
    assert "Ce qui a déjà eu lieu" not in headings(html)


def test_an_event_without_a_date_says_when_in_words(client: Client) -> None:
    action = make_action()
    event = make_event("Bal", action=action, date_note="chaque année, fin juin")
    event.occurrences.all().delete()
    html = read(client)
    assert "chaque année, fin juin" in html
    assert "D’autres rendez-vous" in headings(html)
    assert "Ce qui a déjà eu lieu" not in headings(html)


def test_past_events_nobody_may_see_are_hidden(client: Client) -> None:
    action = make_action()
    past = timezone.now() - timedelta(days=9)
    make_event("Brouillon", action=action, start=past, live=False)
    private = make_event("Réservé", action=action, start=past)
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    html = read(client)
    assert "Brouillon" not in html
    assert "Réservé" not in html


def test_the_life_line_leads_to_the_idea_and_to_the_report(client: Client) -> None:
    action = reported_action()
    idea = make_idea(make_board(), title="Un potager", action=action)
    html = read(client)
    start = html.index('<ol class="life-line')
    line = html[start : html.index("</ol>", start)]
    assert f'href="{idea.get_absolute_url()}"' in line
    assert 'href="#bilan"' in line


def test_an_idea_nobody_may_see_is_not_the_origin(client: Client) -> None:
    make_idea(make_board(), title="Pas encore relue", action=make_action(), status="pending")
    html = read(client)
    assert "Un besoin" in html
    assert "Pas encore relue" not in html


def test_sharing_takes_plain_links_with_the_address_alone(client: Client) -> None:
    make_action()
    html = read(client, f"{PAGE}?utm_source=x")
    address = "http%3A%2F%2Ftestserver%2Factions%2Fjardin-partage%2F"
    for link in (
        f"mailto:?subject=Jardin%20partag%C3%A9&amp;body={address}",
        f"https://wa.me/?text=Jardin%20partag%C3%A9%20{address}",
        f"https://www.facebook.com/sharer/sharer.php?u={address}",
    ):
        assert f'href="{link}"' in html
    assert "utm_source" not in html
    assert not re.search(r'<script[^>]+src="https?:', html)


def test_copying_and_printing_are_hidden_without_javascript(client: Client) -> None:
    make_action()
    html = read(client)
    assert re.search(r"<li hidden><button[^>]+data-copy=", html)
    assert re.search(r"<li hidden><button[^>]+data-print", html)


def test_a_new_sheet_is_previewed_before_anything_is_saved() -> None:
    make_event("Sans action")
    action = ActionPage(title="Pas encore", context="<p>Un parking.</p>")
    action.figures = [ActionFigure(year=2025, measure="Participants", value=7)]
    action.voices = [ActionVoice(quote="Enfin !")]
    index = ActionIndexPage.objects.get()
    action.set_url_path(index)
    action.path, action.depth = f"{index.path}0001", index.depth + 1
    html = action.make_preview_request().render().content.decode()
    for text in ("Pas encore", "Un parking.", "Enfin !", 'role="img"'):
        assert text in html
    assert "Sans action" not in html


def test_the_preview_of_a_saved_sheet_shows_the_form_and_what_others_tied_to_it() -> None:
    action = make_action()
    make_idea(make_board(), title="Un potager", action=action)
    action.pictures = [ActionPicture(image=make_picture(), caption="Pas enregistrée")]
    html = action.make_preview_request().render().content.decode()
    assert "Pas enregistrée" in html
    assert "Un potager" in html

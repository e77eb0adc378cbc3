"""Components: what they say in each state, and what they never do."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django import forms
from django.core.paginator import Paginator
from django.template.loader import render_to_string
from django.test import RequestFactory

from core.style_guide import SampleForm, SampleIdea, SampleOccurrence, SamplePage, SampleTheme
from core.templatetags.dates import hour, in_words, when
from core.templatetags.pagination import page_numbers

NBSP = "\u00a0"
THEME = SampleTheme("Culture", "coral", "culture")


def component(template: str, /, **context: Any) -> str:
    html = render_to_string(f"components/{template}.html", context)
    return " ".join(html.split())


@dataclass
class Moment:
    start: datetime
    end: datetime | None = None


def at(
    day: int, clock: int, minute: int = 0, *, month: int = 6, year: int | None = None
) -> datetime:
    """A moment in Paris time in summer, this year unless told."""
    year = year or datetime.now(UTC).year
    return datetime(year, month, day, clock, minute, tzinfo=UTC) - timedelta(hours=2)


# --- Dates in words -----------------------------------------------------------------------


def test_first_of_the_month_is_said_premier() -> None:
    assert " 1er juin" in in_words(at(1, 14))


def test_another_year_is_named() -> None:
    assert in_words(at(3, 14, year=2019)) == "lundi 3 juin 2019"


def test_full_hours_have_no_minutes() -> None:
    assert hour(at(3, 14)) == f"14{NBSP}h"
    assert hour(at(3, 9, 5)) == f"9{NBSP}h{NBSP}05"


def test_one_day_gives_hours_from_and_to() -> None:
    moment = Moment(at(3, 14, year=2019), at(3, 16, 30, year=2019))
    assert when(moment) == f"lundi 3 juin 2019, de 14{NBSP}h à 16{NBSP}h{NBSP}30"


def test_no_end_gives_the_start_alone() -> None:
    assert when(Moment(at(3, 14, year=2019))) == f"lundi 3 juin 2019 à 14{NBSP}h"


def test_several_days_give_first_and_last() -> None:
    text = when(Moment(at(3, 14, year=2019), at(5, 12, year=2019)))
    assert text.startswith("du lundi 3 juin 2019 à")
    assert "au mercredi 5 juin 2019 à" in text


# --- Cards --------------------------------------------------------------------------------


def test_card_takes_the_colour_of_its_first_theme() -> None:
    html = component("card", href="/a/", title="Le potager", themes=[THEME])
    assert 'class="noticeboard-card theme-colour--coral"' in html
    assert '<h3 class="noticeboard-card__title"><a class="card-link" href="/a/">Le potager' in html


def test_card_heading_follows_the_outline_of_the_page() -> None:
    assert "<h2 " in component("card", href="/a/", title="Le potager", level=2)


def test_card_with_only_a_title_shows_no_empty_part() -> None:
    html = component("card", href="/a/", title="Le potager")
    assert "<p" not in html
    assert "<ul" not in html


def test_card_escapes_what_people_write() -> None:
    html = component("card", href="/a/", title="<script>", text="<b>", meta="<i>")
    assert "&lt;script&gt;" in html
    assert not {"<script", "<b>", "<i>"} & set(html.split())


def test_event_card_says_when_and_where() -> None:
    page = SamplePage("Fête", "Salle des fêtes", theme_list=[THEME])
    html = component("event_card", occurrence=SampleOccurrence(page, at(3, 14, year=2019)))
    assert "lundi 3 juin 2019" in html
    assert "Salle des fêtes" in html
    assert 'aria-hidden="true"' in html.split("event-card__body")[0]


@pytest.mark.parametrize(
    ("count", "words"),
    [(0, "Aucun soutien pour l’instant"), (1, "1 soutien<"), (12, "12 soutiens")],
)
def test_supports_are_counted_in_plain_words(count: int, words: str) -> None:
    idea = SampleIdea("Un banc", "", [], count, "Publiée", "info", "megaphone")
    assert words in component("idea_card", idea=idea).replace(" <", "<")


def test_theme_list_links_to_themes_unless_plain() -> None:
    assert "<a " in component("theme_list", themes=[THEME])
    assert "<a " not in component("theme_list", themes=[THEME], plain=True)


def test_no_theme_no_list() -> None:
    assert component("theme_list", themes=[]) == ""


# --- Lists --------------------------------------------------------------------------------


@pytest.fixture
def paginate(rf: RequestFactory) -> Callable[[int, int, str], str]:
    def render(number: int, rows: int, query: str = "") -> str:
        page = Paginator(range(rows), 10).page(number)
        return render_to_string(
            "components/pagination.html", {"page": page}, request=rf.get(f"/actions/{query}")
        )

    return render


@pytest.mark.django_db
def test_pagination_keeps_the_other_choices(paginate: Callable[..., str]) -> None:
    html = paginate(2, 100, "?theme=culture&page=2")
    assert 'href="?theme=culture&amp;page=3"' in html
    assert html.count('aria-current="page"') == 1


@pytest.mark.django_db
def test_one_page_needs_no_pagination(paginate: Callable[..., str]) -> None:
    assert paginate(1, 5).strip() == ""


def test_far_pages_are_elided() -> None:
    assert page_numbers(Paginator(range(240), 20).page(6)) == [1, None, 5, 6, 7, None, 12]


def test_facets_mark_and_clear_what_is_chosen() -> None:
    options = [
        {"label": "Culture", "url": "?theme=culture", "count": 3, "selected": False},
        {"label": "Sport", "url": "?", "count": 1, "selected": True},
    ]
    html = component("facets", title="Thème", options=options, clear_url="?")
    assert html.count('aria-current="true"') == 1
    assert "Effacer le filtre" in html
    assert "Effacer" not in component("facets", title="Thème", options=options)


def test_search_form_keeps_what_was_typed_and_chosen() -> None:
    html = component("search_form", action="/recherche/", q='le "fil"', hidden=[("theme", "a")])
    assert 'value="le &quot;fil&quot;"' in html
    assert '<input type="hidden" name="theme" value="a">' in html


# --- Forms --------------------------------------------------------------------------------


def test_error_and_help_are_tied_to_their_field() -> None:
    html = component("form_field", field=SampleForm({})["title"])
    assert 'aria-describedby="id_title_helptext id_title_error"' in html
    assert 'id="id_title_helptext"' in html
    assert 'id="id_title_error"' in html
    assert 'aria-invalid="true"' in html


def test_optional_fields_say_so_and_required_ones_do_not() -> None:
    form = SampleForm()
    assert "(facultatif)" in component("form_field", field=form["district"])
    assert "(facultatif)" not in component("form_field", field=form["title"])


@pytest.mark.parametrize("name", ["themes", "moment"])
def test_groups_of_choices_are_fieldsets(name: str) -> None:
    html = component("form_field", field=SampleForm({})[name])
    assert "<fieldset" in html
    assert "<legend" in html
    assert f'aria-describedby="{SampleForm({})[name].aria_describedby}"' in html


def test_error_summary_links_to_each_field() -> None:
    html = component("form_errors", form=SampleForm({}))
    for target in ("#id_title", "#id_email", "#id_themes", "#id_rules"):
        assert f'href="{target}"' in html
    assert "restent à revoir" in html


def test_no_error_no_summary() -> None:
    assert component("form_errors", form=SampleForm()) == ""


def test_password_is_never_sent_back() -> None:
    form = SampleForm({"password": "secret-secret"})
    assert "secret-secret" not in component("form_field", field=form["password"])


def test_error_text_is_escaped() -> None:
    class Form(forms.Form):
        name = forms.CharField(label="Nom")

    form = Form({"name": "x"})
    form.add_error("name", "<script>")
    assert "<script>" not in component("form_field", field=form["name"])


# --- Support box --------------------------------------------------------------------------


def support_box(state: str, **said: Any) -> str:
    box = {"state": state, "count": 12, **said}
    urls = {"support_url": "/s/", "withdraw_url": "/r/"}
    return component("support_box", box=box, csrf_token="jeton", **urls)


def test_signed_in_people_support_with_a_form() -> None:
    html = support_box("open")
    assert '<form method="post" action="/s/">' in html
    assert "csrfmiddlewaretoken" in html
    assert "12 soutiens" in html


def test_anonymous_people_get_a_link_and_no_token() -> None:
    html = support_box("sign_in", href="/c/")
    assert 'href="/c/"' in html
    assert "csrfmiddlewaretoken" not in html


def test_supporters_may_withdraw() -> None:
    html = support_box("given", may_withdraw=True, receipt="7KQ2-M0V9-XA4B-TN8C")
    assert '<form method="post" action="/r/">' in html
    assert "#heart-filled" in html
    assert "7KQ2-M0V9-XA4B-TN8C" in html


def test_a_basket_tells_the_cost_and_what_is_left() -> None:
    html = support_box("open", is_basket=True, cost="1 200 €", left="3 000 €")
    assert "Mettre dans mon panier" in html
    assert "1 200 €" in html
    assert "Il reste 3 000 €" in html


@pytest.mark.parametrize("state", ["closed", "full", "no_cost", "not_allowed"])
def test_a_support_that_cannot_be_given_says_why_and_offers_nothing(state: str) -> None:
    html = support_box(state, text="Clos.")
    assert "Clos." in html
    assert "<form" not in html


def test_a_hidden_count_is_not_shown() -> None:
    assert "Soutiens cachés jusqu’à la fin" in support_box("open", count=None)


# --- The rest -----------------------------------------------------------------------------


def test_life_line_names_the_state_of_each_step() -> None:
    steps = [
        {"title": "Idée", "done": True},
        {"title": "Action", "current": True},
        {"title": "Bilan"},
    ]
    html = component("life_line", steps=steps)
    for words in ("(fait)", "(en cours)", "(à venir)"):
        assert words in html
    assert html.count('aria-current="step"') == 1


def test_fact_panel_takes_one_value_or_several() -> None:
    facts = [{"label": "Où", "value": "Ici"}, {"label": "Publics", "value": ["Un", "Deux"]}]
    assert component("fact_panel", title="En bref", facts=facts).count("<dd>") == 3


def test_icon_is_silent_unless_named() -> None:
    assert 'aria-hidden="true"' in component("icon", name="phone")
    assert 'role="img" aria-label="Téléphone"' in component("icon", name="phone", label="Téléphone")


@pytest.mark.parametrize("name", ["404", "403", "403_csrf", "429"])
@pytest.mark.django_db
def test_error_pages_stand_without_context(name: str) -> None:
    html = render_to_string(f"{name}.html")
    assert html.count("<h1") == 1
    assert 'href="/"' in html


def test_panic_page_needs_neither_context_nor_database() -> None:
    assert "Revenir à l’accueil" in render_to_string("500.html")

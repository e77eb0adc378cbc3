"""The lists of actions, partners and dates, narrowed by their address."""

from datetime import timedelta
from typing import Any

import pytest
from django.http import QueryDict
from django.utils import timezone
from wagtail.models import PageViewRestriction

from actions.chips import chosen_chips
from actions.facets import FacetedList
from actions.filters import ActionFilters, AgendaFilters, PartnerFilters
from actions.models import PartnerPage
from core.facets import Option
from tests.factories import make_action, make_event, make_partner

pytestmark = pytest.mark.django_db


def titles(listing: FacetedList) -> list[str]:
    return [item.title for item in listing.page]


def actions(query: str = "") -> ActionFilters:
    return ActionFilters(QueryDict(query))


def counts(listing: FacetedList, name: str) -> dict[str, int]:
    facet = next(facet for facet in listing.facets if facet.name == name)
    return {option.label: option.count for option in facet.options}


def option(listing: FacetedList, label: str) -> Option:
    return next(o for facet in listing.facets for o in facet.options if o.label == label)


def test_filters_combine() -> None:
    make_action("Bal", themes=["culture", "sante"], status="finished", audiences=["seniors"])
    make_action("Concert", themes=["culture"], status="in_progress", audiences=["seniors"])
    make_action("Marche", themes=["sante"], status="finished")
    assert titles(actions("theme=culture&statut=terminee&public=seniors")) == ["Bal"]


def test_territory_narrows_the_list() -> None:
    make_action("Rue", territory="neighbourhood")
    make_action("Ville", territory="commune")
    assert titles(actions("territoire=commune")) == ["Ville"]


def test_search_words_must_all_stand_in_title_organisation_or_summary() -> None:
    make_action("Jardin partagé", organisation="Centre La Passerelle")
    make_action("Jardin d’hiver", organisation="Mairie")
    assert titles(actions("q=jardin passerelle")) == ["Jardin partagé"]


def test_each_option_counts_what_it_would_leave() -> None:
    make_action("Bal", themes=["culture", "sante"], status="finished")
    make_action("Concert", themes=["culture"], status="in_progress")
    make_action("Marche", themes=["sante"], status="finished")
    listing = actions("theme=culture")
    assert listing.count == 2
    assert counts(listing, "statut") == {"En cours": 1, "Terminée": 1}
    assert counts(listing, "theme") == {"Culture": 2, "Santé": 2}


def test_a_page_with_two_themes_is_listed_and_counted_once() -> None:
    make_action("Bal", themes=["culture", "sante"], audiences=["seniors", "familles"])
    listing = actions()
    assert titles(listing) == ["Bal"]
    assert listing.count == 1


def test_an_option_keeps_the_other_choices_and_the_words() -> None:
    make_action("Bal", themes=["culture"], status="finished")
    listing = actions("theme=culture&q=bal&page=3")
    assert option(listing, "Terminée").url == "?theme=culture&q=bal&statut=terminee"


def test_a_chosen_option_is_let_go_by_a_second_click() -> None:
    make_action("Bal", themes=["culture"])
    chosen = option(actions("theme=culture"), "Culture")
    assert chosen.selected
    assert chosen.url == "."


def test_a_chosen_option_stays_on_screen_when_nothing_is_left() -> None:
    make_action("Bal", themes=["culture"], status="finished")
    listing = actions("theme=sante&statut=terminee")
    assert listing.count == 0
    assert option(listing, "Santé").selected


@pytest.mark.parametrize(
    "query",
    [
        "theme=inconnu",
        "theme=%00",
        "statut=dissoute",
        "public=martiens&theme=",
        "page=abc",
        "page=999",
        "page=-1",
        "q=%00%00",
        "territoire=%27%3B--",
    ],
)
def test_unknown_values_are_left_aside(query: str) -> None:
    make_action("Bal", themes=["culture"])
    assert titles(actions(query)) == ["Bal"]


def test_a_very_long_search_is_cut_and_answers() -> None:
    assert actions("q=" + "é" * 5000).count == 0


def with_partner(title: str, *names: str, **fields: Any) -> None:
    action = make_action(title, **fields)
    action.partners = [partners()[name] for name in names]
    action.save()


def partners() -> dict[str, PartnerPage]:
    return {partner.title: partner for partner in PartnerPage.objects.all()}


def test_partners_narrow_the_list_and_count_their_actions() -> None:
    for name in ("Amis", "Mairie", "Sans action"):
        make_partner(name)
    with_partner("Bal", "Amis", "Mairie", status="finished")
    with_partner("Marche", "Amis", status="in_progress")
    with_partner("Concert", "Mairie", status="in_progress")
    assert counts(actions(), "partenaire") == {"Amis": 2, "Mairie": 2}
    narrowed = actions("partenaire=amis&statut=terminee")
    assert titles(narrowed) == ["Bal"]
    assert counts(narrowed, "partenaire") == {"Amis": 1, "Mairie": 1}
    assert counts(narrowed, "statut") == {"En cours": 1, "Terminée": 1}


def test_a_partner_nobody_may_see_narrows_nothing() -> None:
    make_partner("Discret", live=False)
    with_partner("Bal", "Discret")
    make_action("Marche")
    listing = actions("partenaire=discret")
    assert sorted(titles(listing)) == ["Bal", "Marche"]
    assert counts(listing, "partenaire") == {}


def test_each_choice_is_shown_with_the_way_to_let_it_go() -> None:
    make_partner("Amis")
    with_partner("Bal", "Amis", themes=["culture"])
    chips = actions("theme=culture&partenaire=amis&q=bal").chips
    assert [(chip.label, chip.url) for chip in chips] == [
        ("Culture", "?partenaire=amis&q=bal"),
        ("Amis", "?theme=culture&q=bal"),
        ("«\u00a0bal\u00a0»", "?theme=culture&partenaire=amis"),
    ]


def test_nothing_chosen_shows_no_chip() -> None:
    make_action("Bal", themes=["culture"])
    assert actions("theme=inconnu").chips == []


def test_what_holds_by_default_is_no_choice() -> None:
    make_event("Bal")
    assert chosen_chips(AgendaFilters(QueryDict(""))) == []
    assert [chip.label for chip in chosen_chips(AgendaFilters(QueryDict("quand=passes")))] == [
        "Passés"
    ]


def test_drafts_and_private_pages_are_not_listed() -> None:
    make_action("Brouillon", live=False)
    private = make_action("Réservée")
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    make_action("Bal")
    listing = actions()
    assert titles(listing) == ["Bal"]
    assert listing.count == 1


def test_actions_come_latest_first() -> None:
    now = timezone.now()
    make_action("Ancienne", first_published_at=now - timedelta(days=9))
    make_action("Récente", first_published_at=now)
    assert titles(actions()) == ["Récente", "Ancienne"]


def test_actions_are_paged_by_twenty() -> None:
    for number in range(21):
        make_action(f"Action {number}")
    assert len(actions().page) == 20
    assert len(actions("page=2").page) == 1


def test_partners_are_narrowed_by_type_and_theme_in_alphabetical_order() -> None:
    make_partner("Zinc", category="association", themes=["culture"])
    make_partner("Amis", category="association", themes=["culture"])
    make_partner("Mairie", category="public_service", themes=["culture"])
    listing = PartnerFilters(QueryDict("type=association&theme=culture"))
    assert titles(listing) == ["Amis", "Zinc"]
    assert counts(listing, "type") == {"Association": 2, "Service public": 1}


def test_agenda_shows_what_is_to_come_soonest_first() -> None:
    now = timezone.now()
    make_event("Plus tard", start=now + timedelta(days=9))
    make_event("Bientôt", start=now + timedelta(days=1))
    make_event("Fini", start=now - timedelta(days=9))
    listing = AgendaFilters(QueryDict(""))
    assert [date.page.title for date in listing.page] == ["Bientôt", "Plus tard"]
    assert counts(listing, "quand") == {"À venir": 2, "Passés": 1}


def test_agenda_keeps_what_has_started_and_still_goes_on() -> None:
    now = timezone.now()
    make_event("En cours", start=now - timedelta(hours=1), end=now + timedelta(hours=1))
    assert AgendaFilters(QueryDict("")).count == 1


def test_agenda_shows_the_past_latest_first() -> None:
    now = timezone.now()
    make_event("Hier", start=now - timedelta(days=1, hours=3))
    make_event("Avant", start=now - timedelta(days=9))
    listing = AgendaFilters(QueryDict("quand=passes"))
    assert [date.page.title for date in listing.page] == ["Hier", "Avant"]


def test_agenda_counts_dates_by_theme() -> None:
    now = timezone.now()
    make_event("Bal", start=now + timedelta(days=1), themes=["culture"])
    make_event("Fini", start=now - timedelta(days=9), themes=["culture"])
    assert counts(AgendaFilters(QueryDict("")), "theme") == {"Culture": 1}
    assert AgendaFilters(QueryDict("theme=culture")).count == 1


def test_agenda_groups_dates_by_local_month() -> None:
    paris = timezone.get_current_timezone()
    year = timezone.localdate().year + 1
    # 23:30 in Paris on the 31st of January is still January, though near midnight.
    make_event("Janvier", start=timezone.datetime(year, 1, 31, 23, 30, tzinfo=paris))
    make_event("Février", start=timezone.datetime(year, 2, 1, 0, 30, tzinfo=paris))
    months = AgendaFilters(QueryDict("")).months
    assert [(month.first.month, len(month.cards)) for month in months] == [(1, 1), (2, 1)]

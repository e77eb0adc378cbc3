"""The texts of the demo town: complete, consistent, invented and well typeset."""

import re
from calendar import SATURDAY
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date, timedelta
from itertools import chain
from typing import Any

import pytest
from django.utils.timezone import localtime

from core.models.theme import fold
from home.demo.content.actions import ACTIONS
from home.demo.content.boards import BOARDS
from home.demo.content.events import EVENTS
from home.demo.content.news import NEWS
from home.demo.content.pages import FRONT_PAGE, PLAIN_PAGES
from home.demo.content.partners import DEMO_ASSOCIATION, DETAILS_OF, PARTNERS
from home.demo.content.partners.details import DETAILS
from home.demo.content.pictures import PICTURES
from home.demo.content.reports import ACTION_REPORTS, EVENT_REPORTS
from home.demo.content.residents import RESIDENTS
from home.demo.content.selections import SELECTIONS
from home.demo.content.shapes import plain, rich, weekly
from home.demo.content.town import TOWN
from home.demo.library import FOLDER
from home.demo.moments import moment, start_and_end
from home.setup.vocabulary import THEMES
from participation.models import IdeaStatus

REPORTS = [*ACTION_REPORTS, *EVENT_REPORTS]
EVERYTHING = [
    TOWN,
    *PICTURES,
    *PARTNERS,
    *DETAILS,
    *ACTIONS,
    *EVENTS,
    *NEWS,
    *SELECTIONS,
    *BOARDS,
    *RESIDENTS,
    *PLAIN_PAGES,
    *REPORTS,
]
IDEAS = [idea for board in BOARDS for idea in board.ideas]
FICTION = re.compile(r"01 99 00 \d\d \d\d|02 61 91 \d\d \d\d")
PHONE = re.compile(r"\b0\d(?: \d\d){4}\b")


def texts(value: Any) -> Iterator[str]:
    """Every text inside a record, at any depth."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from texts(each)
    elif isinstance(value, (tuple, list)):
        for each in value:
            yield from texts(each)
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts(getattr(value, field.name))


ALL_TEXTS = list(chain.from_iterable(map(texts, [*EVERYTHING, FRONT_PAGE])))


def test_the_town_is_as_large_as_promised() -> None:
    assert len(ACTIONS) >= 30
    assert len(EVENTS) >= 15
    assert len(PARTNERS) >= 12
    assert len(NEWS) >= 8
    assert len(BOARDS) == 4
    assert len(IDEAS) >= 40


def test_every_theme_has_an_action() -> None:
    slugs = {fold(name).replace(" ", "-") for name, *_look in THEMES}
    assert {theme for action in ACTIONS for theme in action.themes} == slugs


def test_there_is_an_idea_in_every_status() -> None:
    # Merged ideas become so afterwards (home.demo.aftermath).
    assert {idea.status for idea in IDEAS} == set(IdeaStatus.values) - {IdeaStatus.MERGED}


def test_every_decided_idea_has_its_answer() -> None:
    decided = {"studying", "accepted", "in_progress", "done", "declined"}
    assert [
        idea.title for idea in IDEAS if (idea.answer is not None) != (idea.status in decided)
    ] == []


def test_every_refused_idea_says_why() -> None:
    refused = [idea for idea in IDEAS if idea.status == "refused"]
    assert refused
    assert all(idea.refusal_reason for idea in refused)


def test_every_finished_action_says_why() -> None:
    assert all(bool(action.end_reason) == (action.status == "finished") for action in ACTIONS)


@pytest.mark.parametrize(
    "records", [PICTURES, PARTNERS, DETAILS, ACTIONS, EVENTS, NEWS, SELECTIONS, BOARDS, RESIDENTS]
)
def test_keys_are_unique(records: tuple[Any, ...]) -> None:
    keys = [getattr(record, "key", None) or record.slug for record in records]
    assert len(keys) == len(set(keys))


def test_every_key_points_at_something() -> None:
    partners = {partner.key for partner in PARTNERS}
    actions = {action.key for action in ACTIONS}
    residents = {resident.key for resident in RESIDENTS} | {"habitante"}
    assert DEMO_ASSOCIATION in partners
    assert {key for action in ACTIONS for key in action.partners} <= partners
    assert {event.organiser for event in EVENTS} - {""} <= partners
    assert {event.action for event in EVENTS} - {""} <= actions
    assert {idea.action for idea in IDEAS} - {""} <= actions
    assert {idea.author for idea in IDEAS} <= residents
    assert set(DETAILS_OF) == partners
    chosen = {entry.page for one in SELECTIONS for entry in one.entries if entry.page}
    events, news = {event.key for event in EVENTS}, {each.key for each in NEWS}
    pages = {"action": actions, "event": events, "partner": partners, "news": news}
    assert [(kind, key) for kind, key in chosen if key not in pages[kind]] == []


def test_every_report_is_of_something() -> None:
    assert {report.action for report in ACTION_REPORTS} <= {action.key for action in ACTIONS}
    assert {report.event for report in EVENT_REPORTS} <= {event.key for event in EVENTS}
    photos = {photo.picture for report in ACTION_REPORTS for photo in report.photos}
    assert photos <= {picture.slug for picture in PICTURES}


def test_reports_are_as_many_as_promised() -> None:
    lasting = [
        report
        for report in ACTION_REPORTS
        if report.voices and report.changes and len(report.figures[0].values) >= 3
    ]
    assert len(lasting) >= 8
    assert sum(1 for report in EVENT_REPORTS if report.programme) >= 2
    assert sum(1 for report in EVENT_REPORTS if report.report and report.figures) >= 3


def test_every_picture_is_drawn_and_light() -> None:
    drawn = {picture.slug for picture in PICTURES}
    used = {getattr(record, "picture", "") for record in [*EVERYTHING, *IDEAS]} - {""}
    assert used <= drawn
    for slug in drawn:
        assert 0 < (FOLDER / f"{slug}.jpg").stat().st_size <= 80_000, slug


def test_every_picture_is_described() -> None:
    assert all(len(picture.alt) > 30 for picture in PICTURES)


def test_phone_numbers_belong_to_fiction() -> None:
    numbers = [number for text in ALL_TEXTS for number in PHONE.findall(text)]
    assert numbers
    assert [number for number in numbers if not FICTION.fullmatch(number)] == []


def test_addresses_on_the_internet_lead_nowhere() -> None:
    hosts = [host for text in ALL_TEXTS for host in re.findall(r"(?:https?://|@)([\w.-]+)", text)]
    assert hosts
    assert [host for host in hosts if not host.rstrip(".").endswith(".example")] == []


def test_typography_is_french() -> None:
    """A real apostrophe, and a space that does not break before « ? ! ; » and inside quotes."""
    wrong = re.compile(r"\w'\w| [?!;»]|« |\w[?!»](?!\w)")
    found = [
        match[0]
        for text in ALL_TEXTS
        if "://" not in text
        for match in wrong.finditer(re.sub(r"<[^>]+>", "", text))
    ]
    assert found == []


def test_rich_text_is_one_line_and_keeps_its_spaces() -> None:
    assert rich("<p>Venez\n   <strong>nombreux</strong> !</p>\n<ul>\n<li>oui</li>\n</ul>") == (
        "<p>Venez <strong>nombreux</strong> !</p><ul><li>oui</li></ul>"
    )


def test_plain_text_keeps_its_paragraphs() -> None:
    assert plain("\n   Un banc,\n   vite !\n\n   Merci.\n") == "Un banc, vite !\n\nMerci."


@pytest.mark.parametrize("now", ["2026-03-10", "2026-04-20", "2026-11-10"])
def test_time_between_two_moments_is_true_when_the_clocks_change(now: str) -> None:
    today = date.fromisoformat(now)
    first, last = moment(today, -60), moment(today, 0)
    assert first + timedelta(seconds=(last - first).total_seconds()) == last


def test_an_event_keeps_its_hour_when_the_clocks_change() -> None:
    dates = weekly(first=0, weekday=SATURDAY, start="10:30", minutes=90, times=4)
    starts = [localtime(start_and_end(date(2026, 3, 16), dated)[0]) for dated in dates]
    assert {start.strftime("%A %H:%M") for start in starts} == {starts[0].strftime("%A 10:30")}

"""The pages of the demo town: actions, agenda, news, and the face of the site."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone
from wagtail.models import Page, Site

from actions.models import (
    ActionIndexPage,
    ActionPage,
    AgendaPage,
    Audience,
    EventPage,
    Occurrence,
    PartnerPage,
)
from core.models import SiteImage, SiteSettings, Theme
from home.demo import furniture
from home.demo.blocks import Typesetter
from home.demo.content import shapes
from home.demo.content.actions import ACTIONS
from home.demo.content.events import EVENTS
from home.demo.content.news import NEWS
from home.demo.content.pages import FRONT_PAGE, PLAIN_PAGES
from home.demo.content.partners import DEMO_ASSOCIATION
from home.demo.content.themes import THEME_INTRODUCTIONS
from home.demo.content.town import TOWN
from home.demo.moments import moment, start_and_end
from home.demo.publishing import Press
from home.demo.reports import tell_action, tell_event
from home.models import HomePage, NewsIndexPage, NewsPage, PlainPage

# The site opened a while before its oldest page.
OPENING = -540
# An event is announced this many days ahead of the demo's own day.
ANNOUNCED = -21


@dataclass(frozen=True)
class Newsroom:
    """What every page is made with."""

    today: date
    press: Press
    pictures: dict[str, SiteImage]
    typesetter: Typesetter


def introduce_themes() -> None:
    """A sentence or two on each theme, where staff have not written their own."""
    themes = list(Theme.objects.filter(introduction="", slug__in=THEME_INTRODUCTIONS))
    for theme in themes:
        theme.introduction = THEME_INTRODUCTIONS[theme.slug]
    Theme.objects.bulk_update(themes, ["introduction"])


def set_town(room: Newsroom) -> None:
    """Name, contact and front page, whose cards lead to pages already there."""
    site = Site.objects.get(is_default_site=True)
    site.site_name = TOWN.name
    site.save()
    settings = SiteSettings.for_site(site)
    for name in (
        "name",
        "tagline",
        "organisation",
        "address",
        "phone",
        "email",
        "opening_hours",
    ):
        setattr(settings, name, getattr(TOWN, name))
    furniture.dress(settings)
    home = HomePage.objects.get()
    home.headline, home.introduction = TOWN.headline, TOWN.introduction
    home.picture = room.pictures[TOWN.picture]
    home.body = room.typesetter.set(FRONT_PAGE)
    home.first_published_at = opening = moment(room.today, OPENING)
    home.save()
    room.press.record(home, opening)


def publish_actions(room: Newsroom, partners: dict[str, PartnerPage]) -> dict[str, ActionPage]:
    index = ActionIndexPage.objects.get()
    audiences = {audience.slug: audience for audience in Audience.objects.all()}
    return {action.key: _action(room, index, action, partners, audiences) for action in ACTIONS}


def _action(
    room: Newsroom,
    index: Page,
    action: shapes.Action,
    partners: dict[str, PartnerPage],
    audiences: dict[str, Audience],
) -> ActionPage:
    page = ActionPage(
        title=action.title,
        slug=action.key,
        organisation=action.organisation,
        status=action.status,
        end_reason=action.end_reason,
        dimension=action.dimension,
        summary=action.summary,
        initiators=list(action.initiators),
        initiative_detail=action.initiative_detail,
        territory=action.territory,
        partner_kinds=list(action.partner_kinds),
        objectives=action.objectives,
        description=action.description,
        funding=action.funding,
        people=action.people,
        results_territory=action.results_territory,
        results_organisation=action.results_organisation,
        results_residents=action.results_residents,
        limits=action.limits,
        prospects=action.prospects,
        picture=room.pictures[action.picture],
    )
    page.audiences = [audiences[slug] for slug in action.audiences]
    page.partners = [partners[key] for key in action.partners]
    page.themes.set(room.press.themes(action.themes))
    tell_action(page, room.today, room.pictures)
    return room.press.publish(index, page, moment(room.today, action.published, "11:00"))


def publish_events(
    room: Newsroom, partners: dict[str, PartnerPage], actions: dict[str, ActionPage]
) -> int:
    """The demo association keeps its events below its own page; the town keeps the others."""
    agenda = AgendaPage.objects.get()
    for event in EVENTS:
        organiser = partners[event.organiser] if event.organiser else None
        page = EventPage(
            title=event.title,
            slug=event.key,
            summary=event.summary,
            body=event.body,
            place_name=event.place,
            address=event.address,
            conditions=event.conditions,
            contact=event.contact,
            organiser=organiser,
            action=actions[event.action] if event.action else None,
            picture=room.pictures[event.picture],
        )
        page.occurrences = [_occurrence(room.today, dated) for dated in event.dates]
        page.themes.set(room.press.themes(event.themes))
        tell_event(page, room.today)
        own = organiser is not None and event.organiser == DEMO_ASSOCIATION
        room.press.publish(
            organiser if own else agenda, page, moment(room.today, ANNOUNCED, "14:00")
        )
    return len(EVENTS)


def _occurrence(today: date, dated: shapes.Date) -> Occurrence:
    start, end = start_and_end(today, dated)
    return Occurrence(start=start, end=end, note=dated.note)


def publish_news(room: Newsroom) -> int:
    index = NewsIndexPage.objects.get()
    for news in reversed(NEWS):
        at = moment(room.today, news.day)
        body: list[tuple[str, object]] = [("text", news.paragraphs)]
        if news.quote:
            body.append(("quote", {"quote": news.quote, "author": news.quoted}))
        body += room.typesetter.set(news.blocks)
        page = NewsPage(
            title=news.title,
            slug=news.key,
            date=timezone.localdate(at),
            summary=news.summary,
            body=body,
            picture=room.pictures[news.picture],
        )
        page.themes.set(room.press.themes(news.themes))
        room.press.publish(index, page, at)
    return len(NEWS)


def publish_plain_pages(room: Newsroom) -> int:
    home = HomePage.objects.get()
    for plain in PLAIN_PAGES:
        page = PlainPage(
            title=plain.title,
            slug=plain.key,
            summary=plain.summary,
            show_contents=plain.show_contents,
            body=room.typesetter.set(plain.blocks),
        )
        room.press.publish(home, page, moment(room.today, OPENING, "11:30"))
    return len(PLAIN_PAGES)

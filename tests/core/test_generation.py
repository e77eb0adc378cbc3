"""The token of what is published: it changes with everything shown, and with nothing else."""

from collections.abc import Callable

import pytest
from django.core.cache import cache
from wagtail.models import PageViewRestriction, Site

from actions.models import ActionPage, Audience, Occurrence
from core import generation
from core.models import SiteSettings, Theme, User
from home.models import NewsIndexPage
from tests.factories import make_action, make_event, make_picture

pytestmark = pytest.mark.django_db


def publish() -> None:
    make_action("Bal")


def withdraw() -> None:
    ActionPage.objects.get().unpublish()


def delete() -> None:
    ActionPage.objects.get().delete()


def hide() -> None:
    PageViewRestriction.objects.create(
        page=ActionPage.objects.get().get_parent(), restriction_type=PageViewRestriction.LOGIN
    )


def rename_a_theme() -> None:
    Theme.objects.get(slug="culture").save()


def rename_an_audience() -> None:
    Audience.objects.get(slug="seniors").save()


def move() -> None:
    ActionPage.objects.get().move(NewsIndexPage.objects.get(), pos="last-child")


def change_a_picture() -> None:
    make_picture().save()


def rename_the_town() -> None:
    SiteSettings.objects.get_or_create(site=Site.objects.get())[0].save()


def add_a_date() -> None:
    event = make_event()
    Occurrence.objects.create(page=event, start=event.occurrences.get().start)


@pytest.mark.parametrize(
    "change",
    [
        publish,
        withdraw,
        delete,
        move,
        hide,
        rename_a_theme,
        rename_an_audience,
        rename_the_town,
        change_a_picture,
        add_a_date,
    ],
)
def test_a_change_of_what_is_shown_starts_a_generation(change: Callable[[], None]) -> None:
    make_action("Concert") if change is not publish else None
    before = generation.current()
    change()
    assert generation.current() != before


def test_it_stays_while_nothing_changes() -> None:
    assert generation.current() == generation.current()


def test_signing_in_changes_nothing_shown(resident: User) -> None:
    before = generation.current()
    resident.save(update_fields=["last_login"])
    assert generation.current() == before


def test_measuring_a_picture_changes_nothing_shown() -> None:
    picture = make_picture()
    before = generation.current()
    picture.save(update_fields=["file_hash"])
    assert generation.current() == before


def test_a_lost_token_never_comes_back() -> None:
    before = generation.current()
    cache.delete(generation.KEY)
    assert generation.current() != before


def test_a_generation_starts_again_once_the_change_is_committed(
    django_capture_on_commit_callbacks: Callable[..., object],
) -> None:
    with django_capture_on_commit_callbacks() as callbacks:
        make_action("Bal")
    before = generation.current()
    for callback in callbacks:
        callback()
    assert generation.current() != before


def test_what_is_kept_is_asked_once_a_generation() -> None:
    asked: list[int] = []

    def read() -> list[int]:
        asked.append(1)
        return list(asked)

    assert generation.kept("essai", read) == [1]
    generation.kept("essai", read).append(2)  # each has a copy of its own
    assert generation.kept("essai", read) == [1]
    generation.bump()
    assert generation.kept("essai", read) == [1, 1]

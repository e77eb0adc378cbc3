"""Themes are ticked in the editor, whatever their names hold."""

from typing import Any

import pytest
from django.http import QueryDict
from django.test import Client
from django.urls import reverse

from actions.models import ActionPage
from core.models import Theme
from core.theme_choices import ThemeChoices
from tests.core.test_page_checks import PUBLISH, action_form
from tests.factories import make_action

pytestmark = pytest.mark.django_db


def ticked(html: str) -> list[str]:
    return [
        theme.name
        for theme in Theme.objects.all()
        if f'value="{theme.name.replace("&", "&amp;")}"' in html
        and "checked" in html.split(f'value="{theme.name.replace("&", "&amp;")}"')[1].split(">")[0]
    ]


def save(client: Client, page: ActionPage, themes: list[str]) -> list[str]:
    data: Any = action_form(title=page.title, slug=page.slug, **PUBLISH) | {"themes": themes}
    client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data)
    return [theme.name for theme in ActionPage.objects.get(pk=page.pk).theme_list]


@pytest.mark.parametrize(
    "themes",
    [
        [],
        ["Culture"],
        ["Emploi, économie"],
        ["Emploi, économie", "Vacances / loisirs"],
        ["Culture", "Démocratie & citoyenneté", "Mixité sociale"],
    ],
)
def test_what_is_ticked_is_kept_and_shown_again(
    communication_client: Client, themes: list[str]
) -> None:
    page = make_action(themes=["sport"])
    assert save(communication_client, page, themes) == themes
    edit = communication_client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).text
    assert ticked(edit) == themes


def test_every_theme_is_offered(communication_client: Client) -> None:
    page = make_action()
    html = communication_client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).text
    assert html.count('name="themes"') == Theme.objects.count()


def test_theme_that_does_not_exist_is_not_made(communication_client: Client) -> None:
    before = Theme.objects.count()
    assert save(communication_client, make_action(), ["Culture", "Soucoupes"]) == ["Culture"]
    assert Theme.objects.count() == before


def test_choices_come_back_with_a_form_in_error(communication_client: Client) -> None:
    page = make_action()
    data: Any = action_form(title="", slug=page.slug) | {"themes": ["Culture", "Sport"]}
    response = communication_client.post(
        reverse("wagtailadmin_pages:edit", args=[page.pk]), data | PUBLISH
    )
    assert ticked(response.text) == ["Culture", "Sport"]


def test_names_once_typed_are_still_understood() -> None:
    widget = ThemeChoices()
    assert widget.value_from_datadict(QueryDict("themes=Culture,Sport"), {}, "themes") == (
        "Culture,Sport"
    )

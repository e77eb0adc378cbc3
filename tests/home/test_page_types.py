"""Every type of page of the house: it says what it is for, and is created, edited, previewed, read.

The types are found by asking Wagtail, so that a new one is held to the same at once.
"""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Page, get_page_models
from wagtail.test.utils.form_data import nested_form_data, querydict_from_html, streamfield

from actions.models import EventPage
from core.blocks.inventory import stream_fields
from core.models import BasePage
from home.models import LegalKind
from tests.block_samples import form_of, make_stuff, sample_of
from tests.factories import add_page, make_event

pytestmark = pytest.mark.django_db

EVERY_TYPE = [model for model in get_page_models() if issubclass(model, BasePage)]
# Those that stand once on a site are there from its first day.
MADE_BY_EDITORS = [model for model in EVERY_TYPE if model.max_count is None]
# What a form must hold beside a title, where the type asks for more.
MORE: dict[str, dict[str, str]] = {
    "eventpage": {"occurrences-0-start": "2027-06-21 18:00", "occurrences-0-end": ""},
    # The first of them: the address of a legal page is that of its kind, whatever a form says.
    "legalpage": {"slug": LegalKind.ACCESSIBILITY},
}
each_type = pytest.mark.parametrize("model", EVERY_TYPE, ids=lambda model: model.__name__)
each_made_type = pytest.mark.parametrize("model", MADE_BY_EDITORS, ids=lambda model: model.__name__)


def parent_of(model: type[Page]) -> Page:
    """A page below which this type may be created; made if the site has none yet."""
    for parent_type in model.allowed_parent_page_models():
        parent = parent_type.objects.first()
        if parent is not None:
            return parent
    return some_page(model.allowed_parent_page_models()[0])


def some_page(model: type[Page]) -> Any:
    """A published page of this type."""
    existing = model.objects.live().first()
    if existing is not None:
        return existing
    if model is EventPage:
        return make_event("Une page d’essai")
    return add_page(parent_of(model), model(title="Une page d’essai"))


def filled_form(html: str, model: type[Page], stuff: dict[type, Any]) -> dict[str, Any]:
    """The form as the editor finds it, with every block that its streams may hold."""
    data = querydict_from_html(html, form_id="page-edit-form")
    data["title"], data["slug"] = "Une page d’essai", "une-page-d-essai"
    for name, value in MORE.get(model._meta.model_name or "", {}).items():
        data[name] = value
    form = {name: data.getlist(name) for name in data}
    for field in stream_fields(model):
        children = field.stream_block.child_blocks.items()
        body = [(name, form_of(block, sample_of(block, stuff))) for name, block in children]
        form |= nested_form_data({field.name: streamfield(body)})
    return form


def publish(client: Client, address: str, model: type[Page]) -> Any:
    html = client.get(address).text
    form = filled_form(html, model, make_stuff()) | {"action-publish": "action-publish"}
    response = client.post(address, form)
    assert response.status_code == 302, response.context["form"].errors
    return model.objects.get(slug=form["slug"][0])


@each_type
def test_it_says_what_it_is_for(model: type[Page]) -> None:
    assert len(str(model.get_page_description())) > 15
    assert str(model._meta.verbose_name) != model.__name__


@each_type
def test_it_says_where_it_stands(model: type[Page]) -> None:
    assert model.parent_page_types is not None
    assert model.allowed_parent_page_models()
    assert "subpage_types" in vars(model)


@each_type
def test_it_is_read(client: Client, model: type[Page]) -> None:
    page = some_page(model)
    response = client.get(page.url)
    assert response.status_code == 200
    assert response.text.count("<h1") == 1


@each_made_type
def test_an_editor_creates_it(
    communication_client: Client, client: Client, model: type[Page]
) -> None:
    parent, meta = parent_of(model), model._meta
    address = reverse("wagtailadmin_pages:add", args=[meta.app_label, meta.model_name, parent.pk])
    page = publish(communication_client, address, model)
    assert page.live
    assert client.get(page.url).status_code == 200


@each_type
def test_an_editor_edits_it(
    communication_client: Client, client: Client, model: type[Page]
) -> None:
    page = some_page(model)
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    page = publish(communication_client, address, model)
    assert page.title == "Une page d’essai"
    assert client.get(page.url).status_code == 200


@each_type
def test_an_editor_sees_it_before_publishing(
    communication_client: Client, model: type[Page]
) -> None:
    page = some_page(model)
    html = communication_client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).text
    preview = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    state = communication_client.post(preview, filled_form(html, model, make_stuff()))
    assert state.json()["is_valid"]
    shown = communication_client.get(preview)
    assert shown.status_code == 200
    assert "Une page d’essai" in shown.text


@each_made_type
def test_an_editor_sees_a_new_one_before_publishing(
    communication_client: Client, model: type[Page]
) -> None:
    parent, meta = parent_of(model), model._meta
    place = [meta.app_label, meta.model_name, parent.pk]
    html = communication_client.get(reverse("wagtailadmin_pages:add", args=place)).text
    preview = reverse("wagtailadmin_pages:preview_on_add", args=place)
    state = communication_client.post(preview, filled_form(html, model, make_stuff()))
    assert state.json()["is_valid"]
    assert communication_client.get(preview).status_code == 200

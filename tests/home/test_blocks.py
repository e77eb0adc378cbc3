"""Every block that a page may hold: it is explained, previewed, edited, shown and found.

The blocks are found by walking the pages, so that a new one is held to the same at once.
"""

import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail import blocks
from wagtail.blocks import Block, StreamBlock
from wagtail.models import get_page_models
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from core.blocks import groups
from core.blocks.inventory import every_block, stream_fields
from home.blocks import FrontPageBlocks, PageBlocks
from home.models import HomePage, NewsIndexPage, NewsPage, PlainPage
from home.searchable import words_of
from tests.block_samples import Stuff, form_of, make_stuff, sample_of, texts_in
from tests.factories import add_page, make_action, make_event, make_idea, make_news

pytestmark = pytest.mark.django_db

EVERY_BLOCK = list(every_block())
GROUPS = {groups.TEXT, groups.FILES, groups.HIGHLIGHTS, groups.SITE}
each_block = pytest.mark.parametrize(
    ("name", "block"), EVERY_BLOCK, ids=[name for name, _block in EVERY_BLOCK]
)


@pytest.fixture
def stuff(db: None) -> Stuff:
    return make_stuff()


def inside(block: Block) -> list[Block]:
    """A block and all that it is made of."""
    children = list(getattr(block, "child_blocks", {}).values())
    children += [block.child_block] if isinstance(block, blocks.ListBlock) else []
    return [block, *(each for child in children for each in inside(child))]


def test_every_promised_block_is_there() -> None:
    assert {name for name, _block in EVERY_BLOCK} >= {
        "text",
        "picture",
        "quote",
        "figures",
        "invitation",
        "cards",
        "accordion",
        "file",
        "video",
        "timetable",
        "contact",
        "boards",
        "agenda",
        "themes",
        "actions",
        "news",
    }


def test_news_pages_and_the_front_page_hold_the_same_blocks() -> None:
    assert set(FrontPageBlocks().child_blocks) == set(PageBlocks().child_blocks)


@each_block
def test_it_is_explained(name: str, block: Block) -> None:
    assert block.meta.label, name
    assert len(str(block.get_description())) > 30
    assert block.meta.icon != "placeholder"
    assert block.meta.group in GROUPS
    assert block.is_previewable


@each_block
def test_every_field_has_its_own_french_label(name: str, block: Block) -> None:
    fields = [each for each in inside(block)[1:] if each.name and each.name not in ("image",)]
    unnamed = [each.name for each in fields if not each.meta.label]
    # Wagtail labels the two parts of a picture itself.
    assert [field for field in unnamed if field not in ("alt_text", "decorative")] == []


@each_block
def test_none_takes_raw_html(name: str, block: Block) -> None:
    assert not [each for each in inside(block) if isinstance(each, blocks.RawHTMLBlock)]


@each_block
def test_its_preview_works_on_an_empty_site(
    communication_client: Client, name: str, block: Block
) -> None:
    address = reverse("wagtailadmin_block_preview")
    response = communication_client.get(address, {"id": block.definition_prefix})
    assert response.status_code == 200
    (main,) = re.findall(r"<main[^>]*>(.*)</main>", response.text, re.DOTALL)
    assert len(re.sub(r"<[^>]+>|\s", "", main)) > 20
    assert "None" not in main


@each_block
@pytest.mark.parametrize("kind", [NewsPage, PlainPage, HomePage])
def test_it_is_shown(client: Client, stuff: Stuff, kind: Any, name: str, block: Block) -> None:
    make_action("Jardin", themes=["culture"])
    make_event("Bal", themes=["culture"])
    make_news("Dégel", themes=["culture"])
    make_idea(stuff[next(model for model in stuff if model.__name__ == "BoardPage")])
    value = sample_of(block, stuff)
    page = _page_with(kind, [(name, value)])
    response = client.get(page.url)
    assert response.status_code == 200
    title = value["title"] if isinstance(value, dict) and value.get("title") else ""
    assert str(title) in response.text
    assert "<main" in response.text


@each_block
def test_it_survives_the_loss_of_what_it_chose(
    client: Client, stuff: Stuff, name: str, block: Block
) -> None:
    page = _page_with(NewsPage, [(name, sample_of(block, stuff))])
    for thing in stuff.values():
        thing.delete()
    assert client.get(page.url).status_code == 200


@each_block
def test_an_editor_adds_it_and_edits_it(
    communication_client: Client, stuff: Stuff, name: str, block: Block
) -> None:
    value = sample_of(block, stuff)
    index = NewsIndexPage.objects.get()
    add = reverse("wagtailadmin_pages:add", args=["home", "newspage", index.pk])
    assert communication_client.get(add).status_code == 200
    response = communication_client.post(add, _form(name, form_of(block, value)))
    assert response.status_code == 302, response.context["form"].errors
    page = NewsPage.objects.get(slug="neige")
    (child,) = page.body
    stored = child.block.get_prep_value(child.value)
    assert _without_ids(stored) == _without_ids(block.get_prep_value(block.normalize(value)))

    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert communication_client.get(edit).status_code == 200
    again = communication_client.post(edit, _form(name, form_of(block, child.value)))
    assert again.status_code == 302, again.context["form"].errors
    (child,) = NewsPage.objects.get(pk=page.pk).body
    assert _without_ids(child.block.get_prep_value(child.value)) == _without_ids(stored)


@each_block
def test_a_draft_of_it_may_be_saved_before_anything_is_filled_in(
    communication_client: Client, name: str, block: Block
) -> None:
    index = NewsIndexPage.objects.get()
    add = reverse("wagtailadmin_pages:add", args=["home", "newspage", index.pk])
    empty = form_of(block, block.get_default())
    response = communication_client.post(add, _form(name, empty, publish=False))
    assert response.status_code == 302, response.context["form"].errors


@each_block
def test_the_search_finds_its_words(stuff: Stuff, name: str, block: Block) -> None:
    value = sample_of(block, stuff)
    page = NewsPage.objects.get(pk=_page_with(NewsPage, [(name, value)]).pk)
    words = words_of(page)
    assert [text for text in texts_in(block, value) if text not in words] == []


def test_the_search_finds_the_words_of_lists_and_rich_texts(stuff: Stuff) -> None:
    wanted = {
        "text": "un intertitre court",
        "accordion": "poussez la porte, le café est chaud",
        "timetable": "sur rendez-vous l’après-midi",
        "cards": "Une page choisie",
        "file": "Le dossier",
        "picture": "Des étals sous la halle",
    }
    by_name = dict(EVERY_BLOCK)
    body = [(name, sample_of(by_name[name], stuff)) for name in wanted]
    body.append(("file", {"document": stuff_document(stuff), "title": "", "note": ""}))
    words = words_of(NewsPage.objects.get(pk=_page_with(NewsPage, body).pk))
    assert [text for text in wanted.values() if text.lower() not in words.lower()] == []


def test_walking_the_pages_finds_every_stream() -> None:
    """A stream that stood elsewhere than in a field of a page would escape the tests above."""
    models = [model for model in get_page_models() if stream_fields(model)]
    assert {HomePage, NewsPage, PlainPage} <= set(models)
    nested = [each for _name, block in EVERY_BLOCK for each in inside(block)]
    assert not [each for each in nested if isinstance(each, StreamBlock)]


def stuff_document(stuff: Stuff) -> Any:
    return next(thing for thing in stuff.values() if hasattr(thing, "filename"))


def _page_with(kind: Any, body: list[tuple[str, Any]]) -> Any:
    if kind is HomePage:
        page = HomePage.objects.get()
        page.body = body
        page.save()
        return page
    if kind is PlainPage:
        return add_page(HomePage.objects.get(), PlainPage(title="Une page", body=body))
    return make_news("Neige", body=body)


def _form(name: str, value: Any, *, publish: bool = True) -> dict[str, Any]:
    data = {
        "title": "Neige",
        "slug": "neige",
        "date": "2026-11-25",
        "summary": "",
        "themes": "",
        "comments": inline_formset([]),
        "body": streamfield([(name, value)]),
    }
    return nested_form_data(data) | ({"action-publish": "action-publish"} if publish else {})


def _without_ids(value: Any) -> Any:
    """The form gives each item of a list a new key, each paragraph of a rich text another."""
    if isinstance(value, dict):
        return {name: _without_ids(each) for name, each in value.items() if name != "id"}
    if isinstance(value, list):
        return [_without_ids(each) for each in value]
    if isinstance(value, str):
        return re.sub(r' data-block-key="[^"]*"', "", value)
    return value

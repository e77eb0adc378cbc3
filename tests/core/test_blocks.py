"""The blocks of an article: what they accept, what they refuse, what they show."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from wagtail.blocks import Block, StreamValue
from wagtail.blocks.struct_block import StructBlockValidationError

from core.blocks import (
    AccordionBlock,
    ArticleBlocks,
    CallToActionBlock,
    Card,
    CardsBlock,
    ContactBlock,
    FiguresBlock,
    FileBlock,
    TimetableBlock,
)
from core.blocks.choices import read_chosen
from core.sizes import in_words
from core.templatetags.links import phone_number
from tests.block_samples import described
from tests.factories import make_action, make_document, make_picture

pytestmark = pytest.mark.django_db


def render(block: Block, value: Any) -> str:
    html: str = block.render(block.normalize(value), {"request": RequestFactory().get("/")})
    return html


def errors_of(block: Block, value: Any) -> dict[str, str]:
    try:
        block.clean(block.normalize(value))
    except StructBlockValidationError as error:
        return {name: each.messages[0] for name, each in error.block_errors.items()}
    return {}


def card(**fields: Any) -> dict[str, Any]:
    return {"page": None, "link": "", "title": "", "text": "", "picture": None} | fields


def test_a_card_leads_to_a_page_and_takes_its_title() -> None:
    page = make_action("Jardin", search_description="On y plante.").page_ptr
    html = render(CardsBlock(), {"title": "Voir aussi", "cards": [card(page=page)]})
    assert 'href="/actions/jardin/">Jardin</a>' in html
    assert "On y plante." in html


def test_a_card_says_which_other_site_it_leads_to() -> None:
    away = card(link="https://www.caf.fr/aides", title="Les aides")
    html = render(CardsBlock(), {"title": "Voir aussi", "cards": [away]})
    assert 'href="https://www.caf.fr/aides"' in html
    assert "caf.fr</p>" in html


def test_a_card_to_an_unpublished_page_is_not_shown() -> None:
    draft = make_action("Brouillon", live=False).page_ptr
    html = render(CardsBlock(), {"title": "Voir aussi", "cards": [card(page=draft)]})
    assert html.strip() == ""  # not even a title above nothing


@pytest.mark.parametrize("kind", [Card, CallToActionBlock])
def test_a_link_is_a_page_or_an_address(kind: Callable[[], Block]) -> None:
    page = make_action().page_ptr
    said = {"title": "Titre", "text": "", "picture": None, "label": "J’y vais"}
    block = kind()
    names = block.child_blocks
    value = {name: said[name] for name in names if name in said}
    assert errors_of(block, value | {"page": page, "link": ""}) == {}
    assert errors_of(block, value | {"page": None, "link": "https://exemple.fr/"}) == {}
    assert "page" in errors_of(block, value | {"page": None, "link": ""})
    assert "link" in errors_of(block, value | {"page": page, "link": "https://exemple.fr/"})


def test_a_card_to_another_site_has_a_title() -> None:
    assert "titre" in errors_of(Card(), card(link="https://exemple.fr/"))["title"]


@pytest.mark.parametrize("link", ["javascript:alert(1)", "ftp://exemple.fr/", "n’importe quoi"])
def test_an_address_is_one_of_the_web(link: str) -> None:
    assert "link" in errors_of(Card(), card(link=link, title="Titre"))


def test_a_file_shows_its_type_and_its_weight() -> None:
    html = render(FileBlock(), {"document": make_document(), "title": "", "note": ""})
    assert "Le dossier" in html
    assert "(PDF, 2\u00a0ko)" in html


def test_a_file_keeps_the_title_that_the_editor_gave() -> None:
    value = {"document": make_document(), "title": "Dossier d’inscription", "note": "À signer."}
    html = render(FileBlock(), value)
    assert "Dossier d’inscription" in html
    assert "À signer." in html
    assert "Le dossier" not in html


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (None, ""),
        (320, "320\u00a0octets"),
        (245_000, "245\u00a0ko"),
        (1_240_000, "1,2\u00a0Mo"),
        (20_000_000, "20\u00a0Mo"),
    ],
)
def test_a_weight_is_said_in_french(size: int | None, words: str) -> None:
    assert in_words(size) == words


def test_figures_are_a_list_of_terms() -> None:
    figures = [{"value": "42", "label": "familles"}]
    html = render(FiguresBlock(), {"title": "", "figures": figures, "source": ""})
    assert '<dt class="stat__label">familles</dt><dd class="stat__value">42</dd>' in html
    assert "<h2" not in html


def test_an_accordion_is_native() -> None:
    panels = [{"title": "Quand ?", "text": "<p>Mardi.</p>"}]
    html = render(AccordionBlock(), {"title": "Questions", "panels": panels})
    assert "<details" in html
    assert '<summary class="accordion__summary">Quand ?</summary>' in html
    assert "Mardi." in html


@pytest.mark.parametrize(
    ("kind", "headings"), [("opening", ("Jour", "Horaires")), ("programme", ("Quand", "Quoi"))]
)
def test_a_timetable_is_a_table_with_headings(kind: str, headings: tuple[str, str]) -> None:
    rows = [{"when": "Mardi", "what": "9 h – 12 h", "note": "sauf vacances"}]
    html = render(TimetableBlock(), {"title": "Venir", "kind": kind, "rows": rows, "note": ""})
    for heading in headings:
        assert f'<th scope="col">{heading}</th>' in html
    assert '<th scope="row">Mardi</th>' in html
    assert "sauf vacances" in html
    assert "<caption>" in html


def contact(**fields: Any) -> dict[str, Any]:
    empty = dict.fromkeys(("role", "phone", "email", "address", "hours"), "")
    return {"name": "L’accueil", "page": None} | empty | fields


def test_a_contact_shows_only_what_is_given() -> None:
    html = render(ContactBlock(), contact(phone="01 99 00 42 15"))
    assert 'href="tel:0199004215"' in html
    assert "mailto:" not in html
    assert html.count("<li>") == 1


def test_a_contact_gives_a_way_to_be_reached() -> None:
    assert "phone" in errors_of(ContactBlock(), contact())
    assert errors_of(ContactBlock(), contact(address="1 place du Marché")) == {}


@pytest.mark.parametrize(
    ("written", "dialled"),
    [
        ("01 99 00 42 15", "0199004215"),
        ("01.99.00.42.15", "0199004215"),
        ("+33 1 99 00 42 15", "+33199004215"),
        ("+33 (0)1 99 00 42 15", "+33199004215"),
    ],
)
def test_a_telephone_number_can_be_dialled(written: str, dialled: str) -> None:
    assert phone_number(written) == dialled


def test_what_an_editor_writes_is_never_html() -> None:
    panels = [{"title": "<script>alert(1)</script>", "text": "<p>Oui.</p>"}]
    html = render(AccordionBlock(), {"title": "<b>", "panels": panels})
    assert "<script>" not in html
    assert "<b>" not in html


def stored(body: list[tuple[str, Any]]) -> StreamValue:
    """A body as the database gives it back."""
    block = ArticleBlocks()
    return block.to_python(block.get_prep_value(block.normalize(body)))


def long_article(rounds: int) -> list[tuple[str, Any]]:
    body: list[tuple[str, Any]] = []
    for number in range(rounds):
        page = make_action(f"Action {number}").page_ptr
        body += [
            ("cards", {"title": "Voir", "cards": [card(page=page, picture=make_picture())] * 2}),
            ("picture", {"image": described(make_picture()), "caption": ""}),
            ("file", {"document": make_document(), "title": "", "note": ""}),
            ("contact", contact(page=page)),
        ]
    return body


@pytest.mark.parametrize("rounds", [1, 4])
def test_what_blocks_chose_is_read_once_for_the_whole_article(rounds: int) -> None:
    body = stored(long_article(rounds))
    with CaptureQueriesContext(connection) as queries:
        read_chosen(body)
        for block in body:
            assert block.value
    assert len(queries) == 3  # the pages, the pictures, the documents


def test_what_is_read_ahead_is_what_each_block_chose() -> None:
    written = long_article(2)
    body = stored(written)
    read_chosen(body)
    for block, (_name, value) in zip(body, written, strict=True):
        assert block.block.get_prep_value(block.value).keys() == value.keys()
    titles = [block.value["cards"][0]["page"].title for block in body.blocks_by_name("cards")]
    assert titles == ["Action 0", "Action 1"]
    assert body.blocks_by_name("picture")[0].value["image"].contextual_alt_text


def test_two_blocks_may_describe_one_picture_differently() -> None:
    picture = make_picture()
    body = stored([("picture", {"image": described(picture), "caption": ""})] * 2)
    body.raw_data[1]["value"]["image"]["alt_text"] = "Le même marché, vide"
    read_chosen(body)
    alternatives = [block.value["image"].contextual_alt_text for block in body]
    assert alternatives == ["Des étals sous la halle", "Le même marché, vide"]


def test_what_was_deleted_since_is_none() -> None:
    document = make_document()
    body = stored([("file", {"document": document, "title": "Le dossier", "note": ""})])
    document.delete()
    read_chosen(body)
    assert body[0].value["document"] is None

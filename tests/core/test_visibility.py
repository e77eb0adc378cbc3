"""Private sections are looked up in their own table, never by reading all pages for each page."""

import json
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.db.models import QuerySet
from wagtail.models import Locale, Page, PageViewRestriction

from core.visibility import is_private, visible
from home.models import NewsIndexPage

pytestmark = pytest.mark.django_db

PAGES = 300


@pytest.fixture
def index() -> NewsIndexPage:
    """Holds many pages, written past the rules of the tree; the database knows how many."""
    index, locale = NewsIndexPage.objects.get(), Locale.get_default()
    Page._base_manager.bulk_create(
        Page(
            path=Page._get_path(index.path, index.depth + 1, step),
            depth=index.depth + 1,
            slug=f"page-{step}",
            title=f"Page {step}",
            url_path=f"{index.url_path}page-{step}/",
            content_type_id=index.content_type_id,
            translation_key=uuid4(),
            locale=locale,
        )
        for step in range(100, 100 + PAGES)
    )
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return index


def work_of(pages: QuerySet[Page]) -> int:
    """How many rows of pages were read; on SQLite, a bit more than that: its steps, by ten."""
    if connection.vendor == "sqlite":
        steps: list[None] = []
        connection.connection.set_progress_handler(lambda: steps.append(None), 10)
        list(pages.values_list("pk"))
        connection.connection.set_progress_handler(None, 0)
        return len(steps)
    sql, params = pages.values_list("pk").query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN (ANALYZE, FORMAT JSON) {sql}", params)
        (told,) = cursor.fetchone()
    return _rows_read((json.loads(told) if isinstance(told, str) else told)[0]["Plan"])


def _rows_read(node: dict[str, Any]) -> int:
    of_pages = node.get("Relation Name") == "wagtailcore_page"
    rows = node["Actual Rows"] + node.get("Rows Removed by Filter", 0) if of_pages else 0
    below = sum(_rows_read(part) for part in node.get("Plans", ()))
    return int(rows * node["Actual Loops"]) + below


def test_listing_reads_each_page_once(index: NewsIndexPage) -> None:
    assert visible(Page.objects.all()).count() >= PAGES
    assert work_of(visible(Page.objects.all())) < 10 * PAGES


def test_saying_of_each_page_whether_it_is_private_reads_each_page_once(
    index: NewsIndexPage,
) -> None:
    told = Page.objects.annotate(is_restricted=is_private()).filter(is_restricted=False)
    assert work_of(told) < 10 * PAGES


def test_private_sections_cost_a_look_each(index: NewsIndexPage) -> None:
    for page in Page.objects.sibling_of(index, inclusive=False)[:3]:
        PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert work_of(visible(Page.objects.all())) < 30 * PAGES


def test_a_private_section_hides_what_is_below_it_and_nothing_beside(index: NewsIndexPage) -> None:
    beside = visible(Page.objects.all()).not_descendant_of(index, inclusive=True).count()
    PageViewRestriction.objects.create(page=index, restriction_type="login")
    assert visible(Page.objects.descendant_of(index, inclusive=True)).count() == 0
    assert visible(Page.objects.all()).count() == beside

"""The same corpus below Wagtail's own database search, asked the same questions.

Plain pages with the title, the summary and the text of each document, below an unpublished page.
The site lets Wagtail index titles only (the admin needs no more): here the summary and the article
are indexed too, as a site without a search of its own would do.
"""

import json
import threading
import time
from collections.abc import Iterator
from html import escape
from itertools import islice

from django.contrib.contenttypes.models import ContentType
from django.db import OperationalError, connection, transaction
from django.utils import timezone
from wagtail.models import Locale, Page
from wagtail.search import index
from wagtail.search.backends import get_search_backend
from wagtail.search.query import Phrase

from bench.search_corpus import documents
from bench.search_questions import Ask
from core.search import Document
from home.models import PlainPage
from search.listing import PAGE_SIZE

SLUG = "banc-de-la-recherche"
CHUNK = 5_000
# What the search of Wagtail has no answer for: it knows nothing of themes.
_ITS_PATHS = ("/recherche/", "/recherche/suggestions/")


def fill_wagtail(count: int) -> tuple[float, float]:
    """As many pages, made anew. Seconds to write the pages, seconds to index them."""
    PlainPage.search_fields = [
        *Page.search_fields,
        index.SearchField("summary"),
        index.SearchField("body"),
    ]
    start = time.perf_counter()
    parent = _empty_parent()
    told = documents(count)
    first = 1
    while chunk := list(islice(told, CHUNK)):
        _write(parent, chunk, first)
        first += len(chunk)
    Page.objects.filter(pk=parent.pk).update(numchild=count)
    written = time.perf_counter()
    backend = get_search_backend()
    for pages in _chunks_below(parent):
        backend.add_bulk(PlainPage, pages)
    return written - start, time.perf_counter() - written


def can_answer(ask: Ask) -> bool:
    return ask.path in _ITS_PATHS and not ask.theme


def answer(ask: Ask) -> None:
    """The total and one page of results, read but not shown."""
    pages = PlainPage.objects.live()
    if ask.path != "/recherche/":
        list(pages.autocomplete(ask.q, operator="and")[:8])
        return
    quoted = ask.q.startswith('"')
    found = pages.search(Phrase(ask.q.strip('"')) if quoted else ask.q, operator="and")
    start = (ask.page - 1) * PAGE_SIZE
    if start < found.count():
        list(found[start : start + PAGE_SIZE])


def answer_within(ask: Ask, seconds: float) -> None:
    """The same, given up after so long."""
    connection.ensure_connection()
    raw = connection.connection
    stop = raw.interrupt if connection.vendor == "sqlite" else raw.cancel
    timer = threading.Timer(seconds, stop)
    timer.start()
    try:
        answer(ask)
    except OperationalError:
        pass  # who measures sees it by the time it took
    finally:
        timer.cancel()


def _empty_parent() -> Page:
    for old in Page.objects.filter(slug=SLUG):
        old.refresh_from_db()
        below = Page.objects.filter(path__startswith=old.path, depth__gt=old.depth)
        PlainPage.objects.filter(pk__in=below.values("pk"))._raw_delete("default")
        get_search_backend().get_index_for_model(PlainPage).entries.filter(
            content_type=ContentType.objects.get_for_model(PlainPage)
        )._raw_delete("default")
        below._raw_delete("default")
        Page.objects.filter(pk=old.pk).update(numchild=0)
        return old
    root = Page.get_first_root_node()
    return root.add_child(instance=Page(title="Banc", slug=SLUG, live=False))


@transaction.atomic
def _write(parent: Page, chunk: list[Document], first: int) -> None:
    """Past Wagtail's tree, and Django's refusal to write two tables in bulk: each is told apart."""
    now, locale = timezone.now(), Locale.get_default()
    kind = ContentType.objects.get_for_model(PlainPage)
    last = Page.objects.order_by("-pk").values_list("pk", flat=True)[0]
    pages = []
    for number, document in enumerate(chunk):
        step = first + number
        slug = f"banc-{step}"
        article = [{"type": "text", "value": f"<p>{escape(document.text)}</p>"}]
        page = PlainPage(
            id=last + 1 + number,
            page_ptr_id=last + 1 + number,
            title=document.title,
            draft_title=document.title,
            slug=slug,
            summary=document.summary[:400],
            body=json.dumps(article),
            path=Page._get_path(parent.path, parent.depth + 1, step),
            depth=parent.depth + 1,
            url_path=f"{parent.url_path}{slug}/",
            live=True,
            locale=locale,
            content_type=kind,
            first_published_at=now,
            last_published_at=now,
        )
        pages.append(page)
    plain = list(PlainPage._meta.local_concrete_fields)
    shared = list(Page._meta.local_concrete_fields)
    for at in range(0, len(pages), 500):
        some = pages[at : at + 500]
        Page._base_manager.all()._insert(some, fields=shared, using="default")
        PlainPage._base_manager.all()._insert(some, fields=plain, using="default")


def _chunks_below(parent: Page) -> Iterator[list[PlainPage]]:
    last = 0
    below = PlainPage.objects.filter(path__startswith=parent.path).order_by("pk")
    while chunk := list(below.filter(pk__gt=last)[:CHUNK]):
        yield chunk
        last = chunk[-1].pk

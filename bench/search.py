"""`make bench-search`: the search with 100,000 documents, beside Wagtail's own, in one run.

On a database of its own (`var/bench/search.sqlite3`, or the one SEARCH_BENCH_URL names), emptied
and filled each time. For our search: the whole request in one process, warm; wall and CPU time of
this process, which is not that of a database server. For Wagtail's: the total and one page of
results, without template nor request. SEARCH_BENCH_DOCUMENTS and SEARCH_BENCH_WAGTAIL give other
numbers of documents (0: none for Wagtail).

Prints the table of docs/mesures.md.
"""

import os
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.db.models import F
from django.test import Client
from django.test.utils import CaptureQueriesContext

from bench import search_wagtail
from bench.search_corpus import documents, empty_search, fill_search
from bench.search_questions import Ask, Question, questions, rare_words
from search import columns
from search.models import SearchChange, SearchEntry

DOCUMENTS = int(os.environ.get("SEARCH_BENCH_DOCUMENTS", "100000"))
IN_WAGTAIL = int(os.environ.get("SEARCH_BENCH_WAGTAIL", DOCUMENTS))
# Wagtail's answers may take minutes each: given up after so long, and no more of them than fit.
WAGTAIL_ANSWER_SECONDS = 30
WAGTAIL_SECONDS = 60
WAGTAIL_LEAST = 3
NONE = "—"


@dataclass(frozen=True)
class Measure:
    """Milliseconds of each round; `sql` is the most queries that one took."""

    wall: list[float]
    cpu: list[float]
    sql: int = 0

    @property
    def median(self) -> float:
        return statistics.median(self.wall)

    @property
    def p95(self) -> float:
        """The slowest, where there are too few to tell."""
        if len(self.wall) < 20:
            return max(self.wall)
        return statistics.quantiles(self.wall, n=20)[-1]


def measure_search() -> None:
    call_command("migrate", verbosity=0)
    settings.ROOT_URLCONF = "bench.urls"
    client = Client(headers={"host": "localhost"})
    few = _rare_word_among_few(client)
    seconds = few[1] + fill_search(islice(documents(DOCUMENTS), DOCUMENTS // 10, None))
    _analyze()
    _wait_ten_minutes()
    first = _timed(lambda: client.get("/recherche/?q=jardin"))[0]
    asked = questions()
    ours = {question.name: _ours(client, question) for question in asked}
    theirs, pages, indexing = _wagtail(asked)
    many = ours[rare_words().name]
    print(
        f"{SearchEntry.objects.count()} documents, {_engine()}, Python {sys.version.split()[0]}."
        f" Indexation : {seconds:.0f} s. Première recherche d’un processus : {first:.0f} ms."
    )
    if many and few[0]:
        print(
            f"Mot rare, médiane : {_number(few[0].median)} ms à {DOCUMENTS // 10} documents,"
            f" {_number(many.median)} ms à {DOCUMENTS} (× {_number(many.median / few[0].median)})."
        )
    if IN_WAGTAIL:
        print(
            f"Recherche de Wagtail : {IN_WAGTAIL} pages, écrites en {pages:.0f} s,"
            f" indexées en {indexing:.0f} s."
        )
    print(_table(asked, ours, theirs))


def _analyze() -> None:
    """What PostgreSQL does by itself a moment after so many rows were written; SQLite never does."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")


def _wait_ten_minutes() -> None:
    """So long after many changes, each search reads the log of them again: see search/columns.py."""
    SearchChange.objects.update(at=F("at") - columns.OVERLAP)
    columns.forget()


def _rare_word_among_few(client: Client) -> tuple[Measure | None, float]:
    """With ten times fewer documents, and the seconds it took to index them."""
    empty_search()
    seconds = fill_search(islice(documents(DOCUMENTS), DOCUMENTS // 10))
    _say(f"{DOCUMENTS // 10} documents: {seconds:.0f} s")
    _analyze()
    _wait_ten_minutes()
    return _ours(client, rare_words()), seconds


def _ours(client: Client, question: Question) -> Measure | None:
    """None while the site has no such address."""
    addresses = [ask.address for ask in question.asks]
    if client.get(addresses[-1]).status_code == 404:
        return None
    with CaptureQueriesContext(connection) as queries:
        client.get(addresses[0])
        sql = len(queries)

    def get(address: str) -> None:
        status = client.get(address).status_code
        assert status == 200, (status, address)  # noqa: S101  # a figure of an error page is worth nothing

    times = [_timed(lambda address=address: get(address)) for address in addresses[1:]]
    measure = Measure([wall for wall, _cpu in times], [cpu for _wall, cpu in times], sql)
    _say(f"{question.name}: {measure.median:.1f} ms, p95 {measure.p95:.1f} ms")
    return measure


def _wagtail(asked: Sequence[Question]) -> tuple[dict[str, Measure], float, float]:
    """By name of question, for those that it can answer; seconds to write and to index."""
    if not IN_WAGTAIL:
        return {}, 0, 0
    pages, indexing = search_wagtail.fill_wagtail(IN_WAGTAIL)
    _say(f"Wagtail: {IN_WAGTAIL} pages written in {pages:.0f} s, indexed in {indexing:.0f} s")
    _analyze()
    found = {}
    for question in asked:
        if all(search_wagtail.can_answer(ask) for ask in question.asks):
            found[question.name] = _theirs(question.asks)
            _say(f"Wagtail, {question.name}: {found[question.name].median:.1f} ms")
    return found, pages, indexing


def _theirs(asks: Sequence[Ask]) -> Measure:
    wall, cpu = [], []
    until = time.perf_counter() + WAGTAIL_SECONDS
    for ask in asks:
        if len(wall) >= WAGTAIL_LEAST and time.perf_counter() > until:
            break
        took = _timed(lambda ask=ask: search_wagtail.answer_within(ask, WAGTAIL_ANSWER_SECONDS))
        wall.append(took[0])
        cpu.append(took[1])
    return Measure(wall, cpu)


def _timed(work: Callable[[], object]) -> tuple[float, float]:
    """Wall and CPU milliseconds."""
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    return (time.perf_counter() - wall) * 1000, (time.process_time() - cpu) * 1000


def _table(
    asked: Sequence[Question],
    ours: dict[str, Measure | None],
    theirs: dict[str, Measure],
) -> str:
    lines = [
        "| question | SQL | médiane, ms | 95 % sous, ms | ms CPU |"
        " Wagtail : médiane, ms | Wagtail : 95 % sous, ms | mesures |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for question in asked:
        our, their = ours[question.name], theirs.get(question.name)
        cells = [NONE] * 4
        if our:
            times = (our.median, our.p95, statistics.median(our.cpu))
            cells = [str(our.sql), *map(_number, times)]
        cells += (
            [_number(their.median), _number(their.p95), str(len(their.wall))]
            if their
            else [NONE] * 3
        )
        lines.append(f"| {question.name} | {' | '.join(cells)} |")
    return "\n".join(lines)


def _engine() -> str:
    return f"OpenSearch et {connection.vendor}" if settings.SEARCH_URL else connection.vendor


def _number(value: float) -> str:
    """In French; what was given up took longer."""
    limit = WAGTAIL_ANSWER_SECONDS * 1000
    return f"plus de {limit}" if value >= limit else f"{value:.1f}".replace(".", ",")


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)

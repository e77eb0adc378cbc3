"""`make bench`: what each public page costs, beside an empty view, in one run.

Measured in one process, warm, without any page cache, on the database of the demo town (or the
one that DATABASE_URL names): SQL queries, and the median CPU time of Django's whole request
handling, sessions and middleware included. Times are only worth comparing within one run.
"""

import statistics
import sys
import time
from collections.abc import Callable, Sequence

from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from actions.models import ActionPage, EventPage, PartnerPage, SelectionPage
from home.models import NewsPage
from participation.models import BoardPage, Idea

WARM_UP = 3
ROUNDS = 30


def addresses() -> list[str]:
    """One address of every kind of public page."""
    pages = [
        model.objects.live().first()
        for model in (ActionPage, EventPage, PartnerPage, SelectionPage, NewsPage, BoardPage)
    ]
    idea = Idea.objects.public().select_related("board").first()
    return [
        "/",
        "/actions/",
        "/actions/?theme=intergenerationnel&statut=en-cours",
        "/agenda/",
        "/partenaires/",
        "/selections/",
        "/actualites/",
        "/participer/",
        *(page.relative_url(None) for page in pages if page),
        *([idea.get_absolute_url()] if idea else []),
        "/recherche/?q=jardin",
        "/themes/intergenerationnel/",
        "/donnees/",
        "/donnees/actions.json",
        "/mentions-legales/",
    ]


def cpu_of(request: Callable[[], object]) -> tuple[float, float]:
    """Milliseconds of CPU, the least and the median of ROUNDS requests after WARM_UP. On a machine
    that others use too, the least says best what a page costs."""
    for _round in range(WARM_UP):
        request()
    times = []
    for _round in range(ROUNDS):
        start = time.process_time()
        request()
        times.append((time.process_time() - start) * 1000)
    return min(times), statistics.median(times)


def measure(addresses: Sequence[str], client: Client | None = None) -> None:
    """Prints one line for each address."""
    settings.ROOT_URLCONF = "bench.urls"
    client = client or Client(headers={"host": "localhost"})
    _least, empty = cpu_of(lambda: client.get("/rien/"))
    print(f"Empty view: {empty:.2f} ms CPU ({connection.vendor}, Python {sys.version.split()[0]})")
    print(f"{'address':<58} {'SQL':>4} {'least':>7} {'ms CPU':>7} {'× empty':>8} {'status':>6}")
    for address in addresses:
        least, cpu = cpu_of(lambda address=address: client.get(address))
        with CaptureQueriesContext(connection) as queries:
            response = client.get(address)
        print(
            f"{address:<58.58} {len(queries):>4} {least:>7.1f} {cpu:>7.1f} {cpu / empty:>8.1f} {response.status_code:>6}"
        )

"""`make bench-bank`: the list of actions with 10,000 of them, narrowed in every way.

On a database of its own, `var/bench/`, made the first time (about a minute). The addresses take
the filters one by one, together, with words, and far down the list. The last figure is what the
first reader pays after a publication: the index of the list is then made anew.
"""

import time

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from actions.models import ActionPage
from bench.corpus import fill_action_bank
from bench.pages import measure
from core import generation

ACTIONS = 10_000
ADDRESSES = (
    "/actions/",
    "/actions/?page=500",
    "/actions/?theme=culture",
    "/actions/?public=seniors",
    "/actions/?statut=en-cours",
    "/actions/?territoire=commune",
    "/actions/?partenaire=association-d-essai-3",
    "/actions/?theme=culture&public=seniors&statut=en-cours&territoire=commune",
    "/actions/?theme=culture&page=40",
    "/actions/?q=tanneurs",
)


def measure_bank() -> None:
    call_command("migrate", verbosity=0)
    fill_action_bank(ACTIONS)
    print(f"{ActionPage.objects.live().count()} published actions")
    measure(ADDRESSES)
    client = Client(headers={"host": "localhost"})
    generation.bump()
    start = time.process_time()
    with CaptureQueriesContext(connection) as queries:
        client.get("/actions/")
    cold = (time.process_time() - start) * 1000
    print(f"First reader after a publication: {len(queries)} SQL, {cold:.0f} ms CPU")
    print(f"Page cache: none. Settings: {settings.SETTINGS_MODULE}")

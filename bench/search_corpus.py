"""A large search table with a fixed seed, filled through the index as the site itself does."""

import random
import time
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from bench.words import SEED, Speaker, vocabulary
from core.models import Theme
from core.search import Document
from search import columns
from search.index import DatabaseIndex
from search.models import EntryTheme, SearchChange, SearchEntry

# What a town holds, by how much of it: events and ideas outnumber the rest.
KINDS = (
    ("action", 10),
    ("evenement", 40),
    ("actualite", 20),
    ("partenaire", 5),
    ("page", 5),
    ("idee", 20),
)
# The numbers of documents of a corpus start here, above those of a demo town.
FIRST = 1_000_000
TODAY = date(2026, 11, 25)
PLACES = ("Gare", "Tanneurs", "Centre", "Les Prés", "Haut-Bourg", "Port", "")
COMMONNESS = 0.85


def fill_search(told: Iterable[Document]) -> float:
    """Adds these documents as the site does. Seconds it took, without those of inventing them."""
    inventing = 0.0

    def timed() -> Iterator[Document]:
        nonlocal inventing
        iterator = iter(told)
        while True:
            start = time.perf_counter()
            document = next(iterator, None)
            inventing += time.perf_counter() - start
            if document is None:
                return
            yield document

    start = time.perf_counter()
    DatabaseIndex().put(timed())
    return time.perf_counter() - start - inventing


def empty_search() -> None:
    """Past every rule of the site, its own pages included: for the database of a measure only."""
    for model in (EntryTheme, SearchChange, SearchEntry):
        model.objects.all()._raw_delete("default")
    columns.forget()


def documents(count: int) -> Iterator[Document]:
    """The same ones each time: those of a smaller corpus are the first of a larger one."""
    chance, speaker = random.Random(SEED), Speaker(vocabulary())
    themes = list(Theme.objects.order_by("slug").values_list("pk", flat=True))
    weights = [COMMONNESS**rank for rank in range(len(themes))]
    kinds, shares = zip(*KINDS, strict=True)
    for number in range(count):
        kind = chance.choices(kinds, shares)[0]
        yield Document(
            kind=kind,
            object_id=FIRST + number,
            title=speaker.sentence(3, 8).rstrip("."),
            url=f"/banc/{kind}/{number}/",
            summary=speaker.sentence(12, 30),
            text=speaker.text(min(1500, int(chance.lognormvariate(4.8, 0.7)))),
            date=TODAY - timedelta(days=int(chance.triangular(-120, 3650, 0))),
            place=chance.choice(PLACES),
            themes=list(dict.fromkeys(chance.choices(themes, weights, k=chance.randint(1, 3)))),
        )

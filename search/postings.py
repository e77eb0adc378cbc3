"""Which entries hold which words, asked of the full-text index of the site's own database."""

from collections.abc import Iterable, Sequence
from types import ModuleType
from typing import Any

import numpy as np
import numpy.typing as npt
from django.db import connection

from search.engines import postgresql, sqlite
from search.question import Stems
from search.text import BODY, SUMMARY, TITLE

Ids = npt.NDArray[np.int64]

# The order in which an entry is weighed (search/ranking.py).
FIELDS = (TITLE, SUMMARY, BODY)

_DATABASES: dict[str, ModuleType] = {"sqlite": sqlite, "postgresql": postgresql}


def database(vendor: str | None = None) -> ModuleType:
    """What is written for the site's database, or for the one named (« sqlite », « postgresql »)."""
    return _DATABASES[vendor or connection.vendor]


def read(forms: Iterable[Stems], fields: Sequence[str] = FIELDS) -> dict[Stems, list[Ids]]:
    """For each form, the ids of the entries that hold it in each field, in no order. One query."""
    wanted = list(dict.fromkeys(forms))
    if not wanted:
        return {}
    asked = [database().holding(marked(form, field)) for form in wanted for field in fields]
    found = [_ids(told) for told in _told((sql, [param]) for sql, param in asked)]
    width = len(fields)
    return {form: found[at * width : (at + 1) * width] for at, form in enumerate(wanted)}


def titled(stems: Stems, beginning: str, whole: Sequence[str]) -> Ids:
    """The entries whose title holds all `stems`, and a word that begins so or has its stem in
    `whole`. One query."""
    sql, param = database().titled(
        marked(stems, TITLE), TITLE + beginning, marked(tuple(whole), TITLE)
    )
    return _ids(_told([(sql, [param])])[0])


def read_of_kind(kind: str, stems: Sequence[str]) -> list[tuple[Ids, Ids]]:
    """For each stem the `object_id` of the entries of a kind that hold it in their title, and in
    their summary. One query.
    """
    asked = [
        database().holding_of_kind(marked((stem,), field), kind)
        for stem in stems
        for field in (TITLE, SUMMARY)
    ]
    found = [_ids(told) for told in _told(asked)]
    return list(zip(found[::2], found[1::2], strict=True))


def _told(asked: Iterable[tuple[str, list[str]]]) -> list[Any]:
    """What each of these SELECTs of one value gives, in one query."""
    queries = list(asked)
    if not queries:
        return []
    sql = " UNION ALL ".join(f"SELECT {at}, ({sql})" for at, (sql, _params) in enumerate(queries))
    with connection.cursor() as cursor:
        cursor.execute(sql, [param for _sql, params in queries for param in params])
        told = dict(cursor.fetchall())
    return [told[at] for at in range(len(queries))]


def marked(form: Stems, field: str) -> Stems:
    return tuple(field + stem for stem in form)


def _ids(told: str | None) -> Ids:
    """From « 1,2,3 »: sooner given and sooner read than an array, on both databases."""
    if not told:
        return np.empty(0, dtype=np.int64)
    return np.fromstring(told, dtype=np.int64, sep=",")

"""Many short lists of one page, read in a single query.

A sheet shows a few each of a dozen things. Every list becomes rows of one shape (its name, the rank
and the key of the row, what it shows as JSON), which the database puts end to end.
"""

from datetime import UTC, datetime
from typing import Any

from django.db.models import CharField, F, IntegerField, QuerySet, Value
from django.db.models.functions import Coalesce, JSONObject

Part = dict[str, Any]


def part(
    name: str, rows: QuerySet[Any], /, *, rank: str = "", key: str = "pk", **shown: Any
) -> QuerySet[Any]:
    """The rows of one list. `shown` maps a word to the column (or expression) it stands for."""
    return rows.order_by().values_list(
        Value(name, output_field=CharField()),
        Coalesce(F(rank), 0) if rank else Value(0, output_field=IntegerField()),
        F(key),
        JSONObject(**shown),
    )


def read(*lists: QuerySet[Any]) -> dict[str, list[Part]]:
    """Each list by its name, in its own order; a row also carries `key`. One query for all."""
    if not lists:
        return {}
    found: dict[str, list[Part]] = {}
    rows = lists[0].union(*lists[1:], all=True)
    for name, _rank, key, shown in sorted(rows, key=lambda row: row[:3]):
        found.setdefault(name, []).append({"key": key, **shown})
    return found


def moment(text: str) -> datetime:
    """A moment that went through JSON: SQLite writes it in UTC without saying so."""
    read_back = datetime.fromisoformat(text)
    return read_back if read_back.tzinfo else read_back.replace(tzinfo=UTC)


def moment_or_none(text: str | None) -> datetime | None:
    return moment(text) if text else None

"""Open data: each app offers its datasets, one pair of views serves them as JSON and CSV.

No personal data may enter a dataset: rows are built field by field, never from a whole object.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db import models


@dataclass(frozen=True)
class Dataset:
    """A published table.

    `fields` names its columns in order; `rows` is the queryset; `row` turns one object into a
    dict with those columns (lists allowed: CSV joins them with « | »).
    """

    name: str
    title: Any
    description: Any
    fields: tuple[str, ...]
    rows: Callable[[], models.QuerySet[Any]]
    row: Callable[[Any], dict[str, Any]]


_datasets: dict[str, Dataset] = {}


def publish(dataset: Dataset) -> None:
    _datasets[dataset.name] = dataset


def datasets() -> list[Dataset]:
    return sorted(_datasets.values(), key=lambda dataset: dataset.name)


def dataset(name: str) -> Dataset | None:
    return _datasets.get(name)

"""What differs between databases: how stems are indexed, matched and weighed. One file each."""

from typing import Protocol

from django.db import connection
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from search.engines import postgresql, sqlite
from search.query import Query


class Engine(Protocol):
    """The functions of one database's file. SQL comes with its parameters, ready for RawSQL."""

    # Table that `score` reads beside the entries, None when the entries are enough.
    JOINED_TABLE: str | None

    def create(self, schema_editor: BaseDatabaseSchemaEditor) -> None: ...

    def drop(self, schema_editor: BaseDatabaseSchemaEditor) -> None: ...

    def matching_ids(self, query: Query) -> tuple[str, list[str]]:
        """A SELECT of the ids of the entries that answer; `query` must not be empty."""

    def join(self, query: Query) -> tuple[list[str], list[str]]:
        """Conditions (and their parameters) that tie `JOINED_TABLE` to the entries."""

    def score(self, query: Query) -> tuple[str, list[str]]:
        """A number, higher for a better answer: title, then themes, then summary, then text."""

    def repair(self) -> None:
        """Rebuilds what the database keeps beside the entries."""

    def is_sound(self) -> bool:
        """Whether what the database keeps beside the entries says the same as they do."""


_ENGINES: dict[str, Engine] = {"sqlite": sqlite, "postgresql": postgresql}


def engine(vendor: str | None = None) -> Engine:
    """The engine of the site's database, or of the one named (« sqlite », « postgresql »)."""
    return _ENGINES[vendor or connection.vendor]

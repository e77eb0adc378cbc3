"""SQLite: an FTS5 table over the stem columns, kept true by triggers.

The stems stay in the entries alone (external content), so nothing is stored twice. A later
migration that makes Django rebuild the entries' table drops the triggers with it: it must end with
`create()` again, as docs/decisions/0004-search-table.md says.
"""

from django.db import DatabaseError, connection, transaction
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from search.query import Query

TABLE = "search_searchentry"
JOINED_TABLE: str | None = "search_fts"

_COLUMNS = ("title_stems", "themes_stems", "summary_stems", "body_stems")
_WEIGHTS = (10, 6, 3, 1)


def create(schema_editor: BaseDatabaseSchemaEditor) -> None:
    columns = ", ".join(_COLUMNS)
    new = ", ".join(f"new.{column}" for column in _COLUMNS)
    old = ", ".join(f"old.{column}" for column in _COLUMNS)
    add = f"INSERT INTO search_fts(rowid, {columns}) VALUES (new.id, {new});"  # noqa: S608  # constants
    forget = (
        f"INSERT INTO search_fts(search_fts, rowid, {columns})"  # noqa: S608  # constants
        f" VALUES ('delete', old.id, {old});"
    )
    drop(schema_editor)
    for statement in (
        f"CREATE VIRTUAL TABLE search_fts USING fts5({columns},"
        f" content='{TABLE}', content_rowid='id', tokenize='ascii')",
        f"CREATE TRIGGER search_fts_insert AFTER INSERT ON {TABLE} BEGIN {add} END",
        f"CREATE TRIGGER search_fts_delete AFTER DELETE ON {TABLE} BEGIN {forget} END",
        f"CREATE TRIGGER search_fts_update AFTER UPDATE ON {TABLE} BEGIN {forget} {add} END",
        "INSERT INTO search_fts(search_fts) VALUES ('rebuild')",
    ):
        schema_editor.execute(statement, params=None)


def drop(schema_editor: BaseDatabaseSchemaEditor) -> None:
    for name in ("insert", "delete", "update"):
        schema_editor.execute(f"DROP TRIGGER IF EXISTS search_fts_{name}", params=None)
    schema_editor.execute("DROP TABLE IF EXISTS search_fts", params=None)


def matching_ids(query: Query) -> tuple[str, list[str]]:
    return "SELECT rowid FROM search_fts WHERE search_fts MATCH %s", [match_expression(query)]


def join(query: Query) -> tuple[list[str], list[str]]:
    conditions = [f"search_fts.rowid = {TABLE}.id", "search_fts MATCH %s"]
    return conditions, [match_expression(query)]


def score(query: Query) -> tuple[str, list[str]]:
    weights = ", ".join(map(str, _WEIGHTS))
    return f"-bm25(search_fts, {weights})", []


def match_expression(query: Query) -> str:
    """In FTS5's own language. Stems are only a-z and 0-9, and quoted: nothing can be an operator."""
    wanted = [(word,) for word in query.words] + list(query.phrases)
    expression = " AND ".join(map(_quoted, wanted))
    return f"({expression})" + "".join(f" NOT {_quoted(phrase)}" for phrase in query.excluded)


def repair() -> None:
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO search_fts(search_fts) VALUES ('rebuild')")


def is_sound() -> bool:
    # A failed statement leaves the transaction of a caller unusable without a savepoint.
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("INSERT INTO search_fts(search_fts, rank) VALUES ('integrity-check', 1)")
    except DatabaseError:
        return False
    return True


def _quoted(stems: tuple[str, ...]) -> str:
    return '"' + " ".join(stems) + '"'

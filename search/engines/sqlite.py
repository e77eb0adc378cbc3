"""SQLite: an FTS5 table over the stem columns, kept true by triggers.

The stems stay in the entries alone (external content), so nothing is stored twice. A later
migration that makes Django rebuild the entries' table drops the triggers with it: it must end with
`create()` again, as docs/decisions/0004-search-table.md says.
"""

from collections.abc import Sequence

from django.db import DatabaseError, connection, transaction
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from search.question import Stems

TABLE = "search_searchentry"

_COLUMNS = ("title_stems", "summary_stems", "body_stems")


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
        # columnsize=0: only bm25() reads the sizes, and search/ranking.py does its work.
        f"CREATE VIRTUAL TABLE search_fts USING fts5({columns},"
        f" content='{TABLE}', content_rowid='id', tokenize='ascii', columnsize=0)",
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


def holding(form: Stems) -> tuple[str, str]:
    """A SELECT of the ids, « 1,2,3 » or NULL, of what holds this form, and its parameter.

    Stems are only a-z and 0-9, and quoted: nothing in them can be an operator.
    """
    sql = "SELECT group_concat(rowid) FROM search_fts WHERE search_fts MATCH %s"
    return sql, '"' + " ".join(form) + '"'


def titled(stems: Stems, beginning: str, whole: Sequence[str]) -> tuple[str, str]:
    """The same for the titles that hold all `stems`, and a word that begins so or is in `whole`."""
    last = " OR ".join([f'"{beginning}" *', *(f'"{stem}"' for stem in whole)])
    sql = "SELECT group_concat(rowid) FROM search_fts WHERE search_fts MATCH %s"
    return sql, " AND ".join([*(f'"{stem}"' for stem in stems), f"({last})"])


def holding_of_kind(form: Stems, kind: str) -> tuple[str, list[str]]:
    """The same, of one kind and by `object_id`."""
    sql = (
        f"SELECT group_concat(object_id) FROM search_fts JOIN {TABLE} ON {TABLE}.id = search_fts.rowid"  # noqa: S608  # constants
        " WHERE search_fts MATCH %s AND kind = %s"
    )
    return sql, [holding(form)[1], kind]


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

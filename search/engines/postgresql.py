"""PostgreSQL: a weighted `tsvector`, generated from the stem columns, and its GIN index.

The configuration is « simple »: words come stemmed already, the same way as on SQLite, so that
the same question has the same answers on both.
"""

from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from search.query import Query
from search.text import BREAK

TABLE = "search_searchentry"
JOINED_TABLE: str | None = None

_WEIGHTED = (
    ("A", "title_stems"),
    ("B", "themes_stems"),
    ("C", "summary_stems"),
    ("D", "body_stems"),
)
# Of D, C, B and A, in the order ts_rank wants them: the same proportions as on SQLite.
_WEIGHTS = "{0.1, 0.3, 0.6, 1.0}"
# Divides by 1 + log(length): a word in a short text says more.
_BY_LENGTH = 1


def create(schema_editor: BaseDatabaseSchemaEditor) -> None:
    # The break after each column keeps a quoted phrase from running from one into the next.
    vector = " || ".join(
        f"setweight(to_tsvector('simple'::regconfig, {column} || ' {BREAK}'), '{weight}')"
        for weight, column in _WEIGHTED
    )
    drop(schema_editor)
    for statement in (
        f"ALTER TABLE {TABLE} ADD COLUMN vector tsvector GENERATED ALWAYS AS ({vector}) STORED",
        f"CREATE INDEX search_entry_vector ON {TABLE} USING gin (vector)",
    ):
        schema_editor.execute(statement, params=None)


def drop(schema_editor: BaseDatabaseSchemaEditor) -> None:
    # Its index goes with the column.
    schema_editor.execute(f"ALTER TABLE {TABLE} DROP COLUMN IF EXISTS vector", params=None)


def matching_ids(query: Query) -> tuple[str, list[str]]:
    sql = f"SELECT id FROM {TABLE} WHERE vector @@ to_tsquery('simple', %s)"  # noqa: S608  # constants
    return sql, [match_expression(query)]


def join(query: Query) -> tuple[list[str], list[str]]:
    return [f"{TABLE}.vector @@ to_tsquery('simple', %s)"], [match_expression(query)]


def score(query: Query) -> tuple[str, list[str]]:
    sql = f"ts_rank('{_WEIGHTS}', {TABLE}.vector, to_tsquery('simple', %s), {_BY_LENGTH})"
    return sql, [match_expression(query)]


def match_expression(query: Query) -> str:
    """In the language of to_tsquery. Stems are only a-z and 0-9: nothing can be an operator."""
    wanted = [(word,) for word in query.words] + list(query.phrases)
    parts = [_phrase(stems) for stems in wanted]
    parts += [f"!{_phrase(stems)}" for stems in query.excluded]
    return " & ".join(parts)


def repair() -> None:
    """Nothing to do: a generated column cannot differ from what it is made of."""


def is_sound() -> bool:
    return True


def _phrase(stems: tuple[str, ...]) -> str:
    return "(" + " <-> ".join(f"'{stem}'" for stem in stems) + ")"

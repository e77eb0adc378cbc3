"""PostgreSQL: a `tsvector`, generated from the stem columns, and its GIN index.

The configuration is « simple »: words come stemmed and marked already, the same way as on SQLite,
so that the same question has the same answers on both. The index alone tells what holds a word;
the rows are kept narrow, since reading them is most of the time that a common word takes.

The index knows no order of words: a quoted phrase of two common words would read the places of
both in thousands of rows. So each pair of words side by side is indexed too, as one of 4,096
numbers: what holds the number and the words is nearly what holds the phrase.
"""

from collections.abc import Sequence
from hashlib import md5
from itertools import pairwise

from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from search.question import Stems
from search.text import BREAK

TABLE = "search_searchentry"

_COLUMNS = ("title_stems", "summary_stems", "body_stems")

# pair() says the same in Python.
_PAIRS = """
CREATE OR REPLACE FUNCTION search_pairs(stems text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(
    array_to_tsvector(array_agg(DISTINCT 'p' || left(md5(word || ' ' || after), 3))), ''::tsvector
  )
  FROM (
    SELECT word, lead(word) OVER (ORDER BY place) AS after
    FROM unnest(string_to_array(stems, ' ')) WITH ORDINALITY AS words(word, place)
  ) AS side_by_side
  WHERE after IS NOT NULL
$$
"""


def create(schema_editor: BaseDatabaseSchemaEditor) -> None:
    # The break after each column keeps a quoted phrase from running from one into the next.
    stems = " || ".join(f"{column} || ' {BREAK} '" for column in _COLUMNS)
    drop(schema_editor)
    for statement in (
        _PAIRS,
        # Long texts live beside the table, not in it: a narrow row is read faster.
        f"ALTER TABLE {TABLE} SET (toast_tuple_target = 128)",
        f"ALTER TABLE {TABLE} ADD COLUMN vector tsvector"
        " GENERATED ALWAYS AS"
        f" (to_tsvector('simple'::regconfig, {stems}) || search_pairs({stems})) STORED",
        # Not compressed: a quoted phrase reads the places of its words in many rows.
        f"ALTER TABLE {TABLE} ALTER COLUMN vector SET STORAGE EXTERNAL",
        f"CREATE INDEX search_entry_vector ON {TABLE} USING gin (vector)",
    ):
        schema_editor.execute(statement, params=None)


def drop(schema_editor: BaseDatabaseSchemaEditor) -> None:
    # Its index goes with the column.
    schema_editor.execute(f"ALTER TABLE {TABLE} DROP COLUMN IF EXISTS vector", params=None)
    schema_editor.execute("DROP FUNCTION IF EXISTS search_pairs(text)", params=None)


def holding(form: Stems) -> tuple[str, str]:
    """A SELECT of the ids, « 1,2,3 » or NULL, of what holds this form, and its parameter.

    Stems are only a-z and 0-9: nothing in them can be an operator.
    """
    sql = f"SELECT string_agg(id::text, ',') FROM {TABLE} WHERE vector @@ %s::tsquery"  # noqa: S608  # constants
    words = " <-> ".join(f"'{stem}'" for stem in form)
    return sql, " & ".join([f"({words})", *(pair(*two) for two in pairwise(form))])


def titled(stems: Stems, beginning: str, whole: Sequence[str]) -> tuple[str, str]:
    """The same for the titles that hold all `stems`, and a word that begins so or is in `whole`."""
    sql = f"SELECT string_agg(id::text, ',') FROM {TABLE} WHERE vector @@ %s::tsquery"  # noqa: S608  # constants
    last = " | ".join([f"'{beginning}':*", *(f"'{stem}'" for stem in whole)])
    return sql, " & ".join([*(f"'{stem}'" for stem in stems), f"({last})"])


def holding_of_kind(form: Stems, kind: str) -> tuple[str, list[str]]:
    """The same, of one kind and by `object_id`."""
    sql = f"SELECT string_agg(object_id::text, ',') FROM {TABLE} WHERE vector @@ %s::tsquery AND kind = %s"  # noqa: S608  # constants
    return sql, [holding(form)[1], kind]


def pair(stem: str, after: str) -> str:
    """What search_pairs() makes of two stems side by side."""
    digest = md5(f"{stem} {after}".encode(), usedforsecurity=False).hexdigest()
    return f"p{digest[:3]}"


def repair() -> None:
    """Nothing to do: a generated column cannot differ from what it is made of."""


def is_sound() -> bool:
    return True

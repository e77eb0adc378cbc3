"""The values of many rows as one text, read together with the row they belong to."""

from typing import Any

from django.db.models import Aggregate, CharField, OuterRef, QuerySet, Subquery, TextField, Value
from django.db.models.functions import Cast, Coalesce

BETWEEN = ","


class _Joined(Aggregate):
    """In no order; the comma between them is the one that SQLite writes by itself."""

    function = "GROUP_CONCAT"
    output_field = TextField()

    def as_postgresql(self, compiler: Any, connection: Any, **context: Any) -> Any:
        template = f"STRING_AGG(%(expressions)s, '{BETWEEN}')"
        return self.as_sql(compiler, connection, template=template, **context)


def joined(rows: QuerySet[Any], *, holder: str, value: Any, of: str = "pk") -> Coalesce:
    """What `value` says in the rows whose `holder` is the row being read, for `split()`.

    The values hold no comma. `of` is the column of the row being read.
    """
    held = rows.filter(**{holder: OuterRef(of)}).order_by().values(holder)
    texts = held.annotate(joined_text=_Joined(Cast(value, CharField()))).values("joined_text")
    return Coalesce(Subquery(texts, output_field=TextField()), Value("", output_field=TextField()))


def split(text: str) -> list[str]:
    return text.split(BETWEEN) if text else []

"""What the tests of OpenSearch do again and again."""

import datetime

from core.search import Document
from search.engines import engine
from search.index import DatabaseIndex
from search.question import Question, Term

TODAY = datetime.date(2026, 6, 15)


def ask(word: str) -> int:
    return engine().answer(Question((Term(((word,),)),), today=TODAY), size=5).total


def put_quietly(object_id: int, title: str = "Sans rapport") -> None:
    """Written, not yet committed."""
    document = Document(kind="page", object_id=object_id, title=title, url=f"/{object_id}/")
    DatabaseIndex().put([document])

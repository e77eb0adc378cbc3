"""What anyone may see, said inside the query itself.

Wagtail's own `public()` reads the table of restrictions first, one query for each list of a page;
here the database looks it up while it lists.
"""

from functools import cache
from typing import TypeVar

from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, QuerySet, Subquery
from wagtail.models import Page, PageViewRestriction
from wagtail.query import PageQuerySet

AnyPages = TypeVar("AnyPages", bound=PageQuerySet)


@cache
def is_private(path: str = "path") -> Exists:
    """Whether the page whose tree path is the column `path` stands in a private section.

    The path of a restricted page is read by a subquery, not by a join: databases choose the order
    of a join. Where the table of restrictions is empty, SQLite knows nothing of its size once
    analysed, and went through all the pages again for each page.

    Built once: Django copies an expression when a query takes it in.
    """
    seen = ExpressionWrapper(OuterRef(path), output_field=CharField())
    closed = Page.objects.filter(pk=OuterRef("page")).order_by().values("path")
    restrictions: QuerySet[PageViewRestriction] = PageViewRestriction.objects.alias(
        seen_path=seen, closed_path=Subquery(closed)
    )
    return Exists(restrictions.filter(seen_path__startswith=F("closed_path")))


def visible(pages: AnyPages) -> AnyPages:
    """The published pages that stand in no private section."""
    return pages.live().filter(~is_private())

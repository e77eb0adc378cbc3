"""What the queries on ideas are made of: counts, themes, and what settles a text.

Those that never change are built once: Django copies an expression when a query takes it in. Each
reads another table, whose model knows ideas already: hence the imports inside.
"""

from functools import cache
from typing import Any

from django.db import models
from django.db.models.functions import Coalesce

from core.joined import joined


def _total_of(rows: models.QuerySet[Any], column: str, total: models.Aggregate) -> Coalesce:
    """The total over the rows whose `column` is the idea being read; 0 without any."""
    held = rows.filter(**{column: models.OuterRef("pk")}).order_by()
    totals = held.values(column).annotate(sum=total).values("sum")
    return Coalesce(models.Subquery(totals, output_field=models.IntegerField()), 0)


@cache
def support_counts() -> tuple[Any, Any]:
    """The whole, and the part on paper."""
    from participation.models.paper import PaperResult
    from participation.models.support import Support

    one_by_one = _total_of(Support.objects.all(), "counted_for", models.Count("pk"))
    on_paper = _total_of(PaperResult.objects.all(), "counted_for", models.Sum("total"))
    return one_by_one + on_paper + models.F("imported_supports"), on_paper


@cache
def comment_count() -> Coalesce:
    from participation.models.comment import Comment

    return _total_of(Comment.objects.public(), "idea", models.Count("pk"))


@cache
def theme_keys() -> Coalesce:
    from participation.models.idea import IdeaTheme

    return joined(IdeaTheme.objects.all(), holder="content_object", value="tag")


@cache
def what_settles_its_text() -> tuple[models.Exists, models.Exists]:
    """Whether a moderator let it through; whether somebody else than its author supports it."""
    from participation.models.moderation import CaseKind, Decision, ModerationCase
    from participation.models.support import Support

    idea = models.OuterRef("pk")
    decided = ModerationCase.objects.decided().filter(idea=idea, comment=None)
    # Who looked at the photo has not read the text.
    read = decided.exclude(kind=CaseKind.PICTURE)
    supports = Support.objects.filter(counted_for=idea)
    for giver, writer in (("resident", "author"), ("guest", "guest")):
        # Zero is nobody: an empty column would be neither the same nor another.
        supports = supports.exclude(**{giver: Coalesce(models.OuterRef(writer), 0)})
    kept = read.filter(decision__in=(Decision.PUBLISHED, Decision.KEPT))
    return models.Exists(kept), models.Exists(supports)


def unless(hidden: models.Q, count: Any) -> models.Case:
    """The count, or NULL where it is hidden: nothing is counted there."""
    return models.Case(
        models.When(hidden, then=models.Value(None)),
        default=count,
        output_field=models.IntegerField(null=True),
    )

"""Writes what a plan says, all of it or nothing."""

from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from core.models.theme import fold
from core.search import registry
from participation.imports.foreign import ForeignIdea
from participation.imports.plan import Plan, known_keys
from participation.imports.texts import short
from participation.models import (
    BoardPage,
    CaseKind,
    Category,
    District,
    Idea,
    IdeaStatus,
    IdeaTheme,
    OfficialAnswer,
)
from participation.models.idea import PUBLIC_STATUSES
from participation.moderation.intake import queue


@transaction.atomic
def apply_import(*, plan: Plan, signed_by: str = "") -> list[Idea]:
    """The new ideas of the plan. Nobody is mailed: all this was told once, elsewhere.

    What somebody else imported since the plan was made is left as it is. `signed_by` signs the
    official answers, « La commune » by default.
    """
    # Holds off another import into the same board until this one is done.
    board = BoardPage.objects.select_for_update(of=("self",), no_key=True).get(pk=plan.board.pk)
    there = known_keys(idea.key for idea in plan.new)
    _make_categories(plan, board)
    _make_districts(plan)
    return [
        _write(plan, board, foreign, signed_by or _("La commune"))
        for foreign in plan.new
        if foreign.key not in there
    ]


def _write(plan: Plan, board: BoardPage, foreign: ForeignIdea, signed_by: str) -> Idea:
    now = timezone.now()
    public = foreign.status in PUBLIC_STATUSES
    created = foreign.created_at or now
    idea = Idea.objects.create(
        board=board,
        title=foreign.title,
        # Longer than a resident may write here, it is kept whole.
        text=foreign.text or foreign.title,
        place=short(foreign.place, 120),
        status=foreign.status,
        category=plan.category_of(foreign),
        district=plan.district_of(foreign),
        cost=foreign.cost,
        imported_from=foreign.key,
        imported_supports=foreign.supports,
        imported_author=_author(foreign),
        imported_columns=_columns(foreign),
        created_at=created,
        published_at=(foreign.published_at or created) if public else None,
    )
    themes = plan.themes_of(foreign)
    IdeaTheme.objects.bulk_create(IdeaTheme(tag=theme, content_object=idea) for theme in themes)
    if foreign.answer is not None:
        OfficialAnswer.objects.create(
            idea=idea,
            signed_by=short(signed_by, 120),
            text=foreign.answer.text,
            answered_at=foreign.answer.answered_at or now,
        )
    if foreign.status == IdeaStatus.PENDING:
        queue(kind=CaseKind.IDEA, idea=idea)
    registry.changed(idea)
    return idea


def _columns(foreign: ForeignIdea) -> dict[str, Any]:
    """The whole line as it came, and its comments; `source_url` is what the page links to."""
    kept: dict[str, Any] = dict(foreign.columns)
    if foreign.comments:
        kept["more_comments"] = list(foreign.comments)
    if foreign.url.startswith(("https://", "http://")):
        kept["source_url"] = foreign.url
    return kept


def _author(foreign: ForeignIdea) -> str:
    """A name as it was shown there, never an address."""
    return "" if "@" in foreign.author else short(foreign.author, 120)


def _make_categories(plan: Plan, board: BoardPage) -> None:
    """Also in the draft that the editor goes on with: publishing it would delete them otherwise."""
    plan.categories.update({fold(one.name): one for one in board.categories.all()})
    last = Category.objects.filter(board=board).aggregate(last=Max("sort_order"))["last"]
    new = [category for category in plan.categories.values() if category.pk is None]
    for rank, category in enumerate(new, start=0 if last is None else last + 1):
        category.board, category.sort_order = board, rank
        category.save()
    if new and board.latest_revision is not None:
        draft = board.latest_revision.as_object()
        draft.categories.add(*new)
        draft.save_revision(changed=False, log_action=False)


def _make_districts(plan: Plan) -> None:
    last = District.objects.aggregate(last=Max("sort_order"))["last"]
    new = [(key, district) for key, district in plan.districts.items() if district.pk is None]
    for rank, (key, district) in enumerate(new, start=0 if last is None else last + 1):
        plan.districts[key], _made = District.objects.get_or_create(
            name=district.name, defaults={"sort_order": rank}
        )

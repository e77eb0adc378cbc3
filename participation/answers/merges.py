"""Bringing together two ideas that say the same, and taking them apart again.

A support is never moved: `Support.idea` is what the person chose. What a merge changes is where it
counts (`counted_for`), worked out again for the whole tree from the rows alone; so merging, undoing
and merging again, in any order, always gives the same counts (docs/decisions/0022-merges.md).
"""

from functools import partial

from django.db import transaction
from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone

from core.models import User
from core.search import registry
from participation import errors, mails
from participation.answers import happenings
from participation.answers.audience import audience_of, noted
from participation.merging import above, tree_of
from participation.models import (
    BoardPage,
    Idea,
    IdeaMerge,
    IdeaStatus,
    PaperResult,
    Support,
)


@transaction.atomic
def merge_ideas(*, source: Idea, target: Idea, by: User | None) -> IdeaMerge:
    """`source` counts for `target` from now on; told to those who wrote or supported it.

    Raises MergedIntoItself, OtherBoard, AlreadyMerged, NotMergeable.
    """
    merge = join(source=source, target=target, by=by)
    source, target = merge.source, merge.target
    told = noted(happenings.of_merge(source, target), audience_of(source))
    transaction.on_commit(partial(mails.tell_merged, source, target, told), robust=True)
    return merge


@transaction.atomic
def join(*, source: Idea, target: Idea, by: User | None) -> IdeaMerge:
    """The merge itself, told to nobody. Raises what `merge_ideas()` does."""
    if source.pk == target.pk:
        raise errors.MergedIntoItself
    held = _hold(source.board_id, {source.pk, target.pk})
    source, target = held[source.pk], held[target.pk]
    if source.board_id != target.board_id:
        raise errors.OtherBoard
    if IdeaStatus.MERGED in (source.status, target.status):
        raise errors.AlreadyMerged
    if not (source.is_public and target.is_public):
        raise errors.NotMergeable
    merge: IdeaMerge = IdeaMerge.objects.create(
        source=source, target=target, status_before=source.status, merged_by=by
    )
    source.status, source.merged_into = IdeaStatus.MERGED, target
    source.save(update_fields=["status", "merged_into"])
    _recount(target)
    taken_over = F("imported_supports") + source.imported_supports
    Idea.objects.filter(pk=target.pk).update(imported_supports=taken_over)
    registry.changed(source)
    return merge


@transaction.atomic
def undo_merge(*, merge: IdeaMerge, by: User | None) -> Idea:
    """The idea stands on its own again, as it did before, with its supports. Returns it.

    Raises NotMerged when it was undone already.
    """
    _hold_board(merge.source.board_id)
    merge = IdeaMerge.objects.select_related("source__board", "target").get(pk=merge.pk)
    if merge.undone_at is not None:
        raise errors.NotMerged
    source, ahead = merge.source, above(merge.source)
    held = _hold(source.board_id, {*tree_of(Idea(pk=ahead[-1], board_id=source.board_id))})
    source, root = held[source.pk], held[ahead[-1]]
    source.status, source.merged_into = merge.status_before, None
    source.save(update_fields=["status", "merged_into"])
    # The smaller tree first: what it takes back no longer counts for the root.
    _recount(source)
    _recount(root)
    given_back = F("imported_supports") - source.imported_supports
    Idea.objects.filter(pk__in=ahead).update(imported_supports=given_back)
    merge.undone_by, merge.undone_at = by, timezone.now()
    merge.save(update_fields=["undone_by", "undone_at"])
    registry.changed(source)
    if source.is_public:
        told = noted(happenings.of_separation(source, root), audience_of(source))
        transaction.on_commit(partial(mails.tell_separated, source, root, told), robust=True)
    return source


def _hold_board(board_id: int) -> None:
    """One merge at a time on a board: the shape of its trees cannot change under our feet."""
    BoardPage.objects.select_for_update(of=("self",), no_key=True).order_by("pk").get(pk=board_id)


def _hold(board_id: int, keys: set[int]) -> dict[int, Idea]:
    """These ideas as they are now, held until the end of the transaction.

    Always the board first, then ideas by key: two merges never wait for one another. A support
    holds its idea too, so none slips in while we count.
    """
    _hold_board(board_id)
    rows = Idea.objects.select_for_update(of=("self",), no_key=True).select_related(
        "board", "author"
    )
    return {idea.pk: idea for idea in rows.filter(pk__in=keys).order_by("pk")}


def _recount(root: Idea) -> None:
    """Every row given in the tree of `root` counts for it; of one person's, only the oldest does.

    A row without a person, whose account was closed, counts by itself. Those that stop counting go
    first: the database never sees a person twice.
    """
    tree = tree_of(root)
    rows = Support.objects.filter(idea__in=tree)
    older = rows.order_by().filter(
        Q(created_at__lt=OuterRef("created_at"))
        | Q(created_at=OuterRef("created_at"), pk__lt=OuterRef("pk"))
    )
    repeats = Exists(older.filter(resident=OuterRef("resident"))) | Exists(
        older.filter(guest=OuterRef("guest"))
    )
    rows.filter(repeats, counted_for__isnull=False).update(counted_for=None)
    moved = Q(counted_for__isnull=True) | ~Q(counted_for=root.pk)
    rows.filter(moved, ~repeats).update(counted_for=root.pk)
    PaperResult.objects.filter(idea__in=tree).update(counted_for=root.pk)

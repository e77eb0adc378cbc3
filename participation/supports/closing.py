"""Closing the supports of a board: the file that anyone can count again.

It is made once the last support phase is over, by `manage.py regular_tasks`. It says no name, and
no hour: a line holds the salted hash of a receipt, the idea, and the channel.
"""

import hashlib
import secrets
from collections import Counter
from datetime import datetime
from urllib.parse import urljoin

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from participation.models import (
    BoardPage,
    Channel,
    Closing,
    Idea,
    PaperResult,
    Support,
    SupportRule,
)
from participation.models.idea import PUBLIC_STATUSES, IdeaStatus
from participation.supports import tally

# The words of the file, which never change: a file of ten years ago is still read.
CHANNELS = dict(
    zip(
        (Channel.ONLINE, Channel.CODE, Channel.DESK, Channel.KIOSK, Channel.PAPER),
        tally.CHANNELS,
        strict=True,
    )
)
SALT_BYTES = 16
SHOWN = (*PUBLIC_STATUSES, IdeaStatus.MERGED)


def close_phases(now: datetime | None = None) -> int:
    """Publishes the closing of each board whose supports are over and have none yet; how many.

    A phase that was opened again has another end, hence another closing.
    """
    due = BoardPage.objects.to_close(now).order_by("pk").values_list("pk", flat=True)
    return sum(_close(pk, now) for pk in list(due))


@transaction.atomic
def _close(board_pk: int, now: datetime | None) -> bool:
    held = BoardPage.objects.select_for_update(of=("self",), no_key=True)
    board = held.filter(pk=board_pk).first()
    # Asked again now that it is held: another process may have closed it, an editor opened it.
    due = BoardPage.objects.to_close(now).filter(pk=board_pk).first()
    if board is None or due is None:
        return False
    # A support holds its idea from the check of the dates to its last write: once all the ideas
    # are held here, all supports that were in time are written, and no other will be.
    list(board.ideas.order_by("pk").select_for_update(no_key=True).values_list("pk", flat=True))
    content = tally.write(_tally_of(board, due.supports_ended))
    Closing.objects.create(
        board=board,
        ended_at=due.supports_ended,
        content=content,
        sha256=hashlib.sha256(content.encode()).hexdigest(),
    )
    return True


def _tally_of(board: BoardPage, ended_at: datetime) -> tally.Tally:
    salt = secrets.token_hex(SALT_BYTES)
    supports = Support.objects.on_board(board.pk).order_by()
    lines = [
        tally.Line(
            tally.code_of(salt=salt, receipt=receipt), idea, counted_for, CHANNELS[Channel(channel)]
        )
        for receipt, idea, counted_for, channel in supports.values_list(
            "receipt", "idea", "counted_for", "channel"
        )
    ]
    papers = [
        tally.Paper(*row)
        for row in PaperResult.objects.filter(idea__board=board)
        .order_by()
        .values_list("session", "idea", "counted_for", "total")
    ]
    ideas = list(Idea.objects.filter(board=board).order_by("pk"))
    imported = {idea.pk: idea.imported_supports for idea in ideas if idea.imported_supports}
    named = {line.idea for line in lines} | {paper.idea for paper in papers} | set(imported)
    counted = _counted(lines, papers)
    return tally.Tally(
        board=board.title,
        address=urljoin(settings.SITE_URL, board.url or ""),
        ended=timezone.localtime(ended_at).isoformat(timespec="seconds"),
        salt=salt,
        limit=board.support_limit if board.support_rule == SupportRule.LIMITED else None,
        budget=board.budget,
        ideas=[
            _declared(idea, counted, imported.get(idea.pk, 0))
            for idea in ideas
            if idea.status in SHOWN or idea.pk in named
        ],
        papers=papers,
        imported=imported,
        lines=lines,
    )


def _counted(lines: list[tally.Line], papers: list[tally.Paper]) -> Counter[tuple[int, str]]:
    """Supports by idea they count for, and channel."""
    counted = Counter(
        (line.counted_for, line.channel) for line in lines if line.counted_for is not None
    )
    for paper in papers:
        counted[paper.counted_for, CHANNELS[Channel.PAPER]] += paper.total
    return counted


def _declared(idea: Idea, counted: Counter[tuple[int, str]], imported: int) -> tally.Idea:
    """Its totals; the title of an idea nobody may read is not published by another way."""
    by_channel = tuple(counted[idea.pk, channel] for channel in tally.CHANNELS)
    return tally.Idea(
        number=idea.pk,
        title=idea.title if idea.status in SHOWN else "",
        cost=idea.cost,
        merged=idea.merged_into_id,
        by_channel=by_channel,
        imported=imported,
        total=sum(by_channel) + imported,
    )

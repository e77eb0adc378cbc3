"""What the teasers of a page show: the agenda, the calls for ideas, the actions, the news, the themes.

A page reads all of it at once, before its first block is shown: one query for each teaser, one for
the calls for ideas whatever the number of blocks that show them, one for the themes of every card
and for the counts on the tiles, together.
"""

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any

from django.db.models import F, QuerySet
from wagtail import blocks
from wagtail.blocks import StreamValue

from actions.models import ActionPage, Occurrence
from core.blocks.choices import read_chosen
from core.models import Theme
from core.visibility import visible
from home.theme_reading import read_all_themes
from participation.models import BoardPage, Idea

# Of the calls for ideas, when the editor names none.
MOST_BOARDS = 2
MOST_TILES = 12


class TeaserValue(blocks.StructValue):
    """One teaser: what the editor asked for and, once read, what it shows."""

    shown: list[Any] | None = None
    ideas: Sequence[Idea] = ()

    @property
    def is_empty(self) -> bool:
        return not self.shown

    def read(self, boards: list[BoardPage], tiles: list[Theme]) -> None:
        """Fills `shown`. `boards` are the open and the chosen ones, `tiles` all themes."""
        raise NotImplementedError  # Wagtail makes the values of blocks; each teaser says its own

    def pages(self) -> list[Any]:
        """The pages whose themes its cards show."""
        return self.shown or []


class AgendaValue(TeaserValue):
    """The next date of each event, soonest first: an event of every week stands here once."""

    def read(self, boards: list[BoardPage], tiles: list[Theme]) -> None:
        dates = Occurrence.objects.public().next_of_each_event().select_related("page__picture")
        if self["theme"]:
            dates = dates.about(self["theme"])
        self.shown = list(dates[: self["number"]])

    def pages(self) -> list[Any]:
        return [date.page for date in self.shown or []]


class BoardsValue(TeaserValue):
    """One call for ideas, or those that are open, and their latest ideas."""

    def read(self, boards: list[BoardPage], tiles: list[Theme]) -> None:
        chosen = self["board"]
        if chosen is not None:
            self.shown = [board for board in boards if board.pk == chosen.pk]
        else:
            self.shown = [board for board in boards if board.is_open][:MOST_BOARDS]
        if self.shown and self["number"]:
            self.ideas = list(_latest_ideas(self.shown)[: self["number"]])

    def pages(self) -> list[Any]:
        return []


class ActionsValue(TeaserValue):
    """The latest actions."""

    def read(self, boards: list[BoardPage], tiles: list[Theme]) -> None:
        actions = visible(ActionPage.objects.all()).select_related("picture")
        if self["theme"]:
            actions = actions.about(self["theme"])
        latest = F("first_published_at").desc(nulls_last=True)
        self.shown = list(actions.order_by(latest, "title", "pk")[: self["number"]])


class NewsValue(TeaserValue):
    """The latest news."""

    def read(self, boards: list[BoardPage], tiles: list[Theme]) -> None:
        from home.models import NewsPage  # whose articles hold these very blocks

        news = visible(NewsPage.objects.all()).select_related("picture")
        if self["theme"]:
            news = news.about(self["theme"])
        self.shown = list(news.latest_first()[: self["number"]])


class ThemesValue(TeaserValue):
    """The themes the editor chose, or those under which one finds most; with `total`."""

    def read(self, boards: list[BoardPage], tiles: list[Theme]) -> None:
        chosen = [theme.pk for theme in self["themes"] if theme is not None]
        if chosen:
            by_key = {tile.pk: tile for tile in tiles}
            self.shown = [by_key[key] for key in chosen if key in by_key]
        else:
            self.shown = [tile for tile in tiles if tile.total][:MOST_TILES]

    def pages(self) -> list[Any]:
        return []


def read_page(
    body: StreamValue, *, beside: Iterable[Any] = (), with_boards: bool = False
) -> list[BoardPage]:
    """Reads all that the blocks of `body` show, and the themes of the pages `beside` it.

    Returns the open calls for ideas if a block shows them or `with_boards` asks for them.
    """
    read_chosen(body)
    teasers = [block.value for block in body if isinstance(block.value, TeaserValue)]
    return read_teasers(teasers, beside=beside, with_boards=with_boards)


def read_teasers(
    teasers: Sequence[TeaserValue], *, beside: Iterable[Any] = (), with_boards: bool = False
) -> list[BoardPage]:
    """The same for teasers whose pages and themes are already read."""
    boards = _boards(teasers, with_boards)
    with_tiles = [teaser for teaser in teasers if isinstance(teaser, ThemesValue)]
    without_tiles = [teaser for teaser in teasers if not isinstance(teaser, ThemesValue)]
    for teaser in without_tiles:
        teaser.read(boards, [])
    tiles = read_all_themes(
        pages=[*beside, *chain.from_iterable(teaser.pages() for teaser in without_tiles)],
        ideas=list(chain.from_iterable(teaser.ideas for teaser in without_tiles)),
        counted=bool(with_tiles),
    )
    for teaser in with_tiles:
        teaser.read(boards, tiles)
    return [board for board in boards if board.is_open]


def _boards(teasers: Sequence[TeaserValue], with_boards: bool) -> list[BoardPage]:
    """The open calls for ideas and those that a teaser names, the latest first."""
    wanted = [teaser["board"] for teaser in teasers if isinstance(teaser, BoardsValue)]
    if not wanted and not with_boards:
        return []
    named = [board.pk for board in wanted if board is not None]
    boards = BoardPage.objects.open()
    if named:
        boards |= BoardPage.objects.live().filter(pk__in=named)
    return list(visible(boards).order_by("-first_published_at", "-pk"))


def _latest_ideas(boards: list[BoardPage]) -> QuerySet[Idea]:
    return (
        Idea.objects.public()
        .filter(board__in=boards)
        .with_public_counts()
        .select_related("board", "picture")
        .order_by(F("published_at").desc(nulls_last=True), "-pk")
    )

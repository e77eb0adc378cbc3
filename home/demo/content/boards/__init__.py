"""The calls for ideas of the demo town: three open under three sets of rules, one with its results."""

from home.demo.content.boards.festivities import FESTIVITIES
from home.demo.content.boards.neighbourhoods import NEIGHBOURHOODS
from home.demo.content.boards.riverside import RIVERSIDE
from home.demo.content.boards.youth import YOUTH
from home.demo.content.shapes import Board

BOARDS: tuple[Board, ...] = (RIVERSIDE, YOUTH, FESTIVITIES, NEIGHBOURHOODS)

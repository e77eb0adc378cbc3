"""The two calls for ideas of the demo town: one open, one closed with its results."""

from home.demo.content.boards.neighbourhoods import NEIGHBOURHOODS
from home.demo.content.boards.riverside import RIVERSIDE
from home.demo.content.shapes import Board

BOARDS: tuple[Board, ...] = (NEIGHBOURHOODS, RIVERSIDE)

"""A table as rows of text. Sheets are often laid out as tables: labels on the left or on top."""

from collections.abc import Iterator, Sequence

from actions.sheets.free.headings import is_heading

# A cell is its rows of text; a table its lines of cells.
Cell = list[str]
Table = Sequence[Sequence[Cell]]

_BETWEEN = " | "


def table_rows(table: Table) -> Iterator[str]:
    """The rows of a table, in reading order.

    - one or two columns: cell after cell, so that a label stands above what it introduces;
    - a first line made of headings only: column after column, each under its heading;
    - any other table: one row a line, cells apart by a bar.
    """
    filled = ([cell for cell in cells if any(cell)] for cells in table)
    lines: list[list[Cell]] = [cells for cells in filled if cells]
    width = max(map(len, lines), default=0)
    if width <= 2:
        for cells in lines:
            for cell in cells:
                yield from cell
    elif _is_header(table[0]):
        for column in range(len(table[0])):
            for line in table:
                if column < len(line):
                    yield from line[column]
        for line in table:  # a ragged line that is wider than the header
            for cell in line[len(table[0]) :]:
                yield from cell
    else:
        for cells in lines:
            yield _BETWEEN.join(" ".join(cell) for cell in cells)


def _is_header(cells: Sequence[Cell]) -> bool:
    return all(len(cell) == 1 and is_heading(cell[0]) for cell in cells)

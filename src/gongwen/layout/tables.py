"""Tables: columns as wide as their words need, in the largest characters with which the table fits its page."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from gongwen.layout.flow import Item, Placed
from gongwen.layout.text import count_lines, width
from gongwen.layout.units import AREA, DEPTH
from gongwen.layout.wml import Box, Line, Para, Run, paragraph, table
from gongwen.paper import Cell, Table

ACROSS = DEPTH
"""Twips of a line on a page that is turned: the height of the 版心."""

_SIZES = (14.0, 12.0, 10.5, 9.0)
_SIDE = 85
_RULES = 4
_LEADING = 1.4
_MANY_COLUMNS = 9
_WORD = re.compile(r"[!-~]+")
_SHORT = 8
_APART = 140
"""Twips between a table and the text above and below it."""

_REPEATED = 2
"""Pages of a table whose head is repeated on each. A shorter one shows every character as often as its writer wrote it;
and a row that is broken over pages loses lines in LibreOffice when heads are repeated."""

_UNBROKEN = 12
"""Lines of the highest row that is kept on one page: a higher one may be broken, or it could run off the paper."""


def is_across(given: Table) -> bool:
    """Whether the page of a table is turned: when its writer said so, or it has too many columns for an upright page."""
    return given.landscape or _columns(given) >= _MANY_COLUMNS


def set_table(given: Table, wide: int = AREA) -> list[Item]:
    """The table in ``wide`` twips; nothing for one without cells."""
    columns = _columns(given)
    if not columns:
        return []
    grid = _placed(given, columns)
    size = _size(grid, columns, wide)
    widths = _widths(grid, columns, wide, size)
    long = _long_columns(grid, given.heading_rows)
    heads = given.heading_rows if given.heading_rows < len(given.rows) else 0
    lines = [_line(row, widths, size, long, head=number < heads) for number, row in enumerate(grid)]
    if sum(line.height for line in lines) > _REPEATED * DEPTH and all(line.whole for line in lines):
        lines = [replace(line, head=number < heads) for number, line in enumerate(lines)]
    made = Placed(table(widths, lines, rules=_RULES, side=_SIDE), tuple(line.height for line in lines))
    return [Para(line=_APART, keep_next=True), made, Para(line=_APART)]


@dataclass(frozen=True, slots=True)
class _Place:
    """A cell at its first column; ``cell`` is None where one from above covers the place."""

    column: int
    columns: int
    cell: Cell | None
    merged: bool = False


def _columns(given: Table) -> int:
    return max((sum(cell.columns for cell in row) for row in given.rows), default=0)


def _placed(given: Table, columns: int) -> list[list[_Place]]:
    """The rows with every place of the grid filled: by a cell, by one from above, or by an empty one."""
    covered: dict[int, tuple[int, int]] = {}  # first column: columns, rows that are still covered
    rows = []
    for row in given.rows:
        places: list[_Place] = []
        column, cells = 0, list(row)
        while column < columns:
            if column in covered:
                wide, left = covered.pop(column)
                places.append(_Place(column, wide, None, merged=True))
                if left > 1:
                    covered[column] = (wide, left - 1)
            else:
                cell = cells.pop(0) if cells else Cell("")
                free = next((at for at in range(column, columns) if at in covered), columns) - column
                wide = max(1, min(cell.columns, free))
                places.append(_Place(column, wide, cell, merged=cell.rows > 1))
                if cell.rows > 1:
                    covered[column] = (wide, cell.rows - 1)
            column += places[-1].columns
        rows.append(places)
    return rows


def _needs(grid: list[list[_Place]], columns: int) -> tuple[list[float], list[float]]:
    """For each column the 字 of its longest unbroken word, and of its longest line."""
    least, whole = [2.0] * columns, [2.0] * columns
    for row in grid:
        for place in row:
            if place.cell is None or place.columns > 1:
                continue
            lines = place.cell.text.split("\n")
            words = [min(width(word), 10) for word in _WORD.findall(place.cell.text)]
            least[place.column] = max(least[place.column], *words, min(4, max(map(width, lines))))
            whole[place.column] = max(whole[place.column], *map(width, lines))
    return least, whole


def _size(grid: list[list[_Place]], columns: int, wide: int) -> float:
    """The largest size with which no line is broken, or else one by the number of columns."""
    least, whole = _needs(grid, columns)
    room = wide - columns * 2 * _SIDE
    fitting = [size for size in _SIZES if sum(whole) * size * 20 + 40 * columns <= room]
    if fitting:
        return fitting[0]
    usual = 12.0 if columns <= 6 else 10.5
    return next((size for size in _SIZES if size <= usual and sum(least) * size * 20 <= room), _SIZES[-1])


def _widths(grid: list[list[_Place]], columns: int, wide: int, size: float) -> list[int]:
    least, whole = _needs(grid, columns)
    em = size * 20
    low = [need * em + 2 * _SIDE + 40 for need in least]
    high = [max(narrow, need * em + 2 * _SIDE + 40) for narrow, need in zip(low, whole, strict=True)]
    if sum(low) >= wide:
        made = [narrow * wide / sum(low) for narrow in low]
    elif sum(high) <= wide:
        made = [broad * wide / sum(high) for broad in high]
    else:
        # What is over goes by the root of what is wanted: a long column takes more lines rather than all the room.
        wants = [(broad - narrow) ** 0.5 for broad, narrow in zip(high, low, strict=True)]
        share = (wide - sum(low)) / sum(wants)
        made = [narrow + want * share for narrow, want in zip(low, wants, strict=True)]
    widths = [int(m) for m in made]
    widths[-1] += wide - sum(widths)
    return widths


def _long_columns(grid: list[list[_Place]], heads: int) -> frozenset[int]:
    """Columns in which some cell holds more than a few characters: all their cells begin at the left."""
    return frozenset(
        place.column
        for row in grid[heads:]
        for place in row
        if place.cell and place.columns == 1 and max(map(width, place.cell.text.split("\n"))) > _SHORT
    )


def _line(row: list[_Place], widths: list[int], size: float, long: frozenset[int], *, head: bool) -> Line:
    leading = round(size * 20 * _LEADING)
    boxes, most = [], 1
    for place in row:
        room = sum(widths[place.column : place.column + place.columns])
        texts = place.cell.text.split("\n") if place.cell else [""]
        per_line = (room - 2 * _SIDE) / (size * 20)
        if place.cell:
            most = max(most, -(-sum(count_lines(text, per_line) for text in texts) // place.cell.rows))
        centred = head or (place.column not in long and max(map(width, texts)) <= _SHORT) or place.columns > 1
        face = "hei" if head else "fang"
        content = tuple(
            paragraph(
                Para(
                    (Run(text, face, size, tight=0),) if text else (),  # type: ignore[arg-type]
                    "TableText",
                    align="center" if centred else "left",
                    line=leading,
                )
            )
            for text in texts
        )
        merge = "" if not place.merged else "restart" if place.cell else "continue"
        boxes.append(Box(content, room, place.columns, merge))  # type: ignore[arg-type]
    whole = most <= _UNBROKEN
    cells = boxes if whole else [replace(box, align="top") for box in boxes]
    return Line(tuple(cells), height=most * leading + 80, whole=whole)

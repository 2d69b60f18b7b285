"""Tables in a PDF: nothing says that there is a table, there are only lines drawn across each other."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from gongwen.reading.assemble import Anchor

_NEAR = 2.5
"""Edges that are no further apart, in points, are one: a line may be drawn as a thin box with two sides."""
_MOST_EDGES = 20_000


@dataclass(frozen=True, slots=True)
class Edge:
    """A straight line drawn on the page: at ``at`` of one axis, from ``start`` to ``end`` of the other."""

    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Grid:
    """A table by its lines: columns from left to right, rows from top to bottom, and which cells are one.

    ``anchors[row][column]`` is the first cell of the merged cell that this one belongs to; its own place if none.
    """

    columns: tuple[float, ...]
    rows: tuple[float, ...]
    anchors: tuple[tuple[Anchor, ...], ...]

    @property
    def top(self) -> float:
        """The upper edge."""
        return self.rows[0]

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.rows[-1]

    def cell_at(self, x: float, y: float) -> Anchor | None:
        """The cell in which a point lies, by its first cell; None outside of the table."""
        column = bisect_left(self.columns, x) - 1
        row = bisect_left([-edge for edge in self.rows], -y) - 1
        inside = 0 <= column < len(self.columns) - 1 and 0 <= row < len(self.rows) - 1
        return self.anchors[row][column] if inside else None

    def right_of(self, cell: Anchor) -> float:
        """The right edge of a cell with all that was merged into it."""
        last = max(column for column, anchor in enumerate(self.anchors[cell.row]) if anchor == cell)
        return self.columns[last + 1]


def grids(across: Iterable[Edge], down: Iterable[Edge]) -> list[Grid]:
    """The tables that lines across and lines down the page make, from top to bottom. A frame of one cell is none."""
    across, down = _joined(across), _joined(down)
    if len(across) + len(down) > _MOST_EDGES:
        return []  # a drawing
    found = []
    for rows, columns in _groups(across, down):
        grid = _grid(rows, columns)
        if grid is not None:
            found.append(grid)
    return sorted(found, key=lambda grid: -grid.top)


def _joined(edges: Iterable[Edge]) -> list[Edge]:
    """The edges with pieces that go on from each other made one: tables are often drawn cell by cell."""
    lanes: list[list[Edge]] = []
    for edge in sorted(edges, key=lambda edge: edge.at):
        if lanes and edge.at - lanes[-1][0].at <= _NEAR:
            lanes[-1].append(edge)
        else:
            lanes.append([edge])
    return [joined for lane in lanes for joined in _lane(lane)]


def _lane(lane: Sequence[Edge]) -> list[Edge]:
    at = sum(edge.at for edge in lane) / len(lane)
    joined: list[Edge] = []
    for edge in sorted(lane, key=lambda edge: edge.start):
        if joined and edge.start - joined[-1].end <= _NEAR:
            joined[-1] = Edge(at, joined[-1].start, max(joined[-1].end, edge.end))
        else:
            joined.append(Edge(at, edge.start, edge.end))
    # What is no longer than a line is thick is the end of another line.
    return [edge for edge in joined if edge.end - edge.start > 2 * _NEAR]


def _groups(across: Sequence[Edge], down: Sequence[Edge]) -> list[tuple[list[Edge], list[Edge]]]:
    """Lines that touch, directly or through others, belong to one table."""
    left = set(range(len(down)))
    groups: list[tuple[list[Edge], list[Edge]]] = []
    todo = set(range(len(across)))
    while todo:
        rows, columns, fresh = {todo.pop()}, set[int](), True
        while fresh:
            fresh = False
            for number in [n for n in left if any(_touch(across[row], down[n]) for row in rows)]:
                left.discard(number)
                columns.add(number)
                fresh = True
            for number in [n for n in todo if any(_touch(across[n], down[column]) for column in columns)]:
                todo.discard(number)
                rows.add(number)
                fresh = True
        groups.append(([across[row] for row in rows], [down[column] for column in columns]))
    return groups


def _touch(row: Edge, column: Edge) -> bool:
    return row.start - _NEAR <= column.at <= row.end + _NEAR and column.start - _NEAR <= row.at <= column.end + _NEAR


def _grid(across: Sequence[Edge], down: Sequence[Edge]) -> Grid | None:
    columns = sorted({edge.at for edge in down})
    rows = sorted({edge.at for edge in across}, reverse=True)
    if len(columns) < 2 or len(rows) < 2 or len(columns) + len(rows) < 5:
        return None
    anchors = [[Anchor(row, column) for column in range(len(columns) - 1)] for row in range(len(rows) - 1)]
    for row, column in ((row, column) for row in range(len(rows) - 1) for column in range(len(columns) - 1)):
        y, x = (rows[row] + rows[row + 1]) / 2, (columns[column] + columns[column + 1]) / 2
        if column and not _drawn(down, columns[column], y):
            anchors[row][column] = anchors[row][column - 1]
        elif row and not _drawn(across, rows[row], x):
            anchors[row][column] = anchors[row - 1][column]
    grid = Grid(tuple(columns), tuple(rows), tuple(tuple(row) for row in anchors))
    return grid if len({anchor for row in anchors for anchor in row}) > 1 else None


def _drawn(edges: Sequence[Edge], at: float, through: float) -> bool:
    return any(edge.at == at and edge.start <= through <= edge.end for edge in edges)

from __future__ import annotations

from gongwen.reading.assemble import Anchor
from gongwen.reading.grid import Edge, grids


def ruled(columns: list[float], rows: list[float]) -> tuple[list[Edge], list[Edge]]:
    across = [Edge(row, columns[0], columns[-1]) for row in rows]
    down = [Edge(column, min(rows), max(rows)) for column in columns]
    return across, down


def test_lines_make_a_table():
    (grid,) = grids(*ruled([0, 50, 100], [700, 650, 600]))
    assert grid.columns == (0, 50, 100)
    assert grid.rows == (700, 650, 600)
    assert grid.cell_at(75, 610) == Anchor(1, 1)
    assert grid.cell_at(120, 610) is None


def test_a_missing_line_merges_cells():
    across, down = ruled([0, 50, 100], [700, 650, 600])
    across[1] = Edge(650, 50, 100)
    (grid,) = grids(across, down)
    assert grid.anchors == ((Anchor(0, 0), Anchor(0, 1)), (Anchor(0, 0), Anchor(1, 1)))


def test_cells_drawn_one_by_one_are_one_table():
    across, down = [], []
    for left in (0, 50):
        for top in (700, 650):
            own = ruled([left, left + 50], [top, top - 50])
            across += own[0]
            down += own[1]
    (grid,) = grids(across, down)
    assert (len(grid.columns), len(grid.rows)) == (3, 3)


def test_a_rule_or_a_frame_is_no_table():
    assert grids([Edge(700, 0, 400), Edge(100, 0, 400)], []) == []
    assert grids(*ruled([0, 400], [700, 100])) == []


def test_two_tables_on_a_page():
    first, second = ruled([0, 50, 100], [700, 650]), ruled([0, 50, 100], [300, 250])
    assert [grid.top for grid in grids(first[0] + second[0], first[1] + second[1])] == [700, 300]

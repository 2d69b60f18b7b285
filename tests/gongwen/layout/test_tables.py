"""Tables: widths, sizes, merges."""

from __future__ import annotations

import pytest
from lxml import etree

from gongwen.layout.flow import Placed
from gongwen.layout.tables import ACROSS, is_across, set_table
from gongwen.layout.units import AREA
from gongwen.paper import Cell, Table

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def made(table: Table, wide: int = AREA) -> etree._Element:
    return next(item.element for item in set_table(table, wide) if isinstance(item, Placed))


def rows(*texts: tuple[str, ...]) -> Table:
    return Table(tuple(tuple(Cell(text) for text in row) for row in texts))


@pytest.mark.parametrize("columns", [1, 2, 5, 8])
def test_the_columns_fill_the_width(columns):
    table = made(rows(*[tuple(f"内容{n}" * (n + 1) for n in range(columns))] * 3))
    assert sum(int(column.get(f"{W}w")) for column in table.iter(f"{W}gridCol")) == AREA


def test_nine_columns_turn_the_page():
    assert is_across(rows(tuple("一二三四五六七八九")))
    assert not is_across(rows(tuple("一二三四五六七八")))
    assert is_across(Table(((Cell("一"),),), landscape=True))


def test_a_wide_table_is_set_in_smaller_characters():
    sizes = [
        {int(size.get(f"{W}val")) / 2 for size in made(rows(("长内容" * 8,) * columns)).iter(f"{W}sz")}
        for columns in (2, 8)
    ]
    assert max(sizes[1]) < max(sizes[0])


@pytest.mark.parametrize(("count", "repeated"), [(3, False), (30, False), (120, True)])
def test_the_head_of_a_table_of_many_pages_is_repeated(count, repeated):
    table = made(rows(("序号", "任务"), *[("1", "检修")] * count))
    heads = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in table.iter(f"{W}tr")]
    assert heads == [repeated] + [False] * count


def test_merges_cover_their_places():
    table = made(
        Table(
            (
                (Cell("甲", columns=2), Cell("乙", rows=2)),
                (Cell("丙"), Cell("丁")),
                (Cell("戊", columns=3),),
            )
        )
    )
    spans = [
        [cell.find(f"{W}tcPr/{W}gridSpan") is not None for cell in row.iter(f"{W}tc")] for row in table.iter(f"{W}tr")
    ]
    assert spans == [[True, False], [False, False, False], [True]]
    merges = [merge.get(f"{W}val") for merge in table.iter(f"{W}vMerge")]
    assert merges == ["restart", "continue"]


def test_rows_of_unequal_length_are_filled():
    table = made(Table(((Cell("甲"), Cell("乙"), Cell("丙")), (Cell("丁"),))))
    assert [len(list(row.iter(f"{W}tc"))) for row in table.iter(f"{W}tr")] == [3, 3]


def test_a_table_without_cells_is_nothing():
    assert set_table(Table(())) == []


def test_a_table_across_is_as_long_as_the_page_is_high():
    table = made(rows(("甲", "乙")), ACROSS)
    assert sum(int(column.get(f"{W}w")) for column in table.iter(f"{W}gridCol")) == ACROSS


def test_a_row_higher_than_half_a_page_may_be_broken():
    table = made(rows(("长" * 3000, "短"), ("一", "二")))
    whole = [row.find(f"{W}trPr/{W}cantSplit") is not None for row in table.iter(f"{W}tr")]
    assert whole == [False, True]

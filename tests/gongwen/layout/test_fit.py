"""Where the text ends, and what is shifted for it."""

from __future__ import annotations

import pytest

from gongwen.layout.fit import kept_together
from gongwen.layout.flow import Placed, foresee, lines_in
from gongwen.layout.units import PITCH
from gongwen.layout.wml import Para, Run, el

CLOSING = [
    *(Para(keep_next=True) for _ in range(2)),
    Para((Run("署名"),), "Signature", keep_next=True),
    Para((Run("日期"),), "Date"),
]


def text(*lines: int) -> list[Para]:
    return [Para((Run("字" * (28 * count - 2)),), "Body") for count in lines]


def test_22_lines_fill_a_page():
    spots = foresee(text(22, 1))
    assert [(spot.page, spot.last_page) for spot in spots] == [(0, 0), (1, 1)]


def test_a_paragraph_goes_on_over_the_page():
    spot = foresee(text(20, 5))[1]
    assert (spot.page, spot.last_page, spot.bottom) == (0, 1, 3 * PITCH)


def test_a_table_that_is_not_to_be_broken_goes_to_the_next_page():
    spots = foresee([*text(20), Placed(el("w:tbl"), (PITCH,) * 3, whole=True)])
    assert (spots[1].page, spots[1].top) == (1, 0)


def test_a_table_goes_on_over_the_page_row_by_row():
    spot = foresee([*text(20), Placed(el("w:tbl"), (PITCH,) * 5)])[1]
    assert (spot.page, spot.last_page, spot.bottom) == (0, 1, 3 * PITCH)


def test_a_table_at_the_end_of_a_page_goes_to_the_closing():
    rows = Placed(el("w:tbl"), (PITCH,) * 4)
    made = kept_together([*text(18), Para(line=20, keep_next=True), rows, Para(line=20)], CLOSING, CLOSING[1:])
    spots = foresee(made)
    assert spots[made.index(rows)].last_page == spots[-1].page


def test_a_heading_stays_with_its_text():
    spots = foresee([*text(21), Para((Run("一、"),), "Level1", keep_next=True), *text(3)])
    assert spots[1].page == 1


def test_nothing_is_changed_where_the_closing_has_room():
    assert kept_together(text(5, 5), CLOSING, CLOSING[1:]) == [*text(5, 5), *CLOSING]


def test_less_blank_comes_first():
    made = kept_together(text(5, 14), CLOSING, CLOSING[1:])
    assert made == [*text(5, 14), *CLOSING[1:]]


@pytest.mark.parametrize("last", range(1, 46))
def test_text_stands_above_the_closing_wherever_it_ends(last):
    front = text(10)
    made = kept_together([*front, *text(last)], CLOSING, CLOSING[1:])
    spots = foresee(made)
    at = next(number for number, item in enumerate(made) if isinstance(item, Para) and item.style == "Signature")
    words = [number for number, item in enumerate(made[:at]) if isinstance(item, Para) and item.runs]
    assert spots[words[-1]].last_page == spots[at].page == spots[-1].last_page
    changed = {item.line for item in made if isinstance(item, Para) and item.line}
    assert all(435 <= line <= 725 for line in changed)
    assert sum(map(lines_in, made)) >= 10 + last + 3

"""The paper, the type area, the lines on a full page, the page numbers."""

from __future__ import annotations

import pytest

from gongwen import standard
from tests.gongwen.layout.measure import PX

pytestmark = pytest.mark.office


def test_the_paper_is_a4(sheets):
    for name, one in sheets.items():
        for page in one.pages:
            high, wide = page.image.shape[:2]
            sides = sorted((high / PX, wide / PX))
            assert sides == pytest.approx([standard.number("paper.width"), standard.number("paper.height")], abs=0.5), (
                name
            )


def test_the_type_area_lies_where_the_standard_puts_it(sheets):
    rows = sheets["calibration"].pages[1].rows[:-1]
    assert min(row.left for row in rows) == pytest.approx(standard.number("margin.inner"), abs=1)
    right = standard.number("margin.inner") + standard.number("area.width")
    assert max(row.right for row in rows) == pytest.approx(right, abs=1)
    top = standard.number("margin.top")
    assert top <= min(row.top for row in rows) <= top + 4  # an exact line has its leading above the ink
    assert max(sign.bottom for row in rows for sign in row.signs) <= top + standard.number("area.height") + 1


def test_a_calibration_page_holds_22_lines_of_28_characters(sheets):
    page = sheets["calibration"].pages[1]
    counts = [len(row.signs) for row in page.rows[:-1]]
    assert counts == [28] * 22


def test_no_ink_leaves_the_margins(sheets):
    """A closing mark may hang over the edge by one character, as in Word."""
    for name, one in sheets.items():
        for page in one.pages:
            if page.image.shape[1] < 2200:
                signs = [sign for sign in page.signs if sign.text.strip()]
                assert all(sign.left > 19 and sign.right < 191 and sign.bottom < 278 for sign in signs), name


def test_page_numbers_stand_7_mm_below_the_type_area(sheets):
    """Measured at the upper edge of the 一字线; the digit's middle is at the same height."""
    below = standard.number("margin.top") + standard.number("area.height")
    for number, page in enumerate(sheets["calibration"].pages, 1):
        row = page.rows[-1]
        assert row.text.replace(" ", "") == f"—{number}—"
        assert row.signs[0].size == standard.number("page.number.size")
        dash, digit = row.signs[0], row.signs[1]
        edge, _ = page.ink(page.black, 263, 280, dash.left, dash.right)
        assert edge - below == pytest.approx(standard.number("page.number.gap"), abs=1)
        upper, lower = page.ink(page.black, 263, 280, digit.left, digit.right)
        assert (upper + lower) / 2 - below == pytest.approx(standard.number("page.number.gap"), abs=1)
        em = 14 * 25.4 / 72
        if number % 2:
            assert 184 - row.right == pytest.approx(em, abs=0.6)
        else:
            assert row.left - 28 == pytest.approx(em, abs=0.6)


def test_the_pages_are_numbered_throughout(sheets):
    for number, page in enumerate(sheets["attachments9"].pages, 1):
        assert page.rows[-1].text.replace(" ", "") == f"—{number}—"

"""附件 and tables on the pages."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.office
PITCH = 28.95 * 25.4 / 72


def test_an_attachment_begins_a_page(sheets):
    page = sheets["full"].pages[2]
    label, title = page.rows[0], page.row("重点任务分工表")
    assert label.text == "附件1"
    assert label.left == pytest.approx(28, abs=0.3)
    assert "Sans" in label.signs[0].font
    assert title.signs[0].size == 22
    assert title.top - label.top == pytest.approx(2 * PITCH, abs=2.5)  # the third line, in larger characters
    assert (title.left + title.right) / 2 == pytest.approx(106, abs=0.5)


def test_a_table_is_as_wide_as_the_type_area(sheets):
    rules = sheets["full"].pages[2].rules(lambda page: page.black)
    assert len(rules) >= 4
    for _, _, left, right in (rules[0], rules[-1]):
        assert right - left == pytest.approx(156, abs=1)


def test_merged_cells_hold_their_words_once(sheets):
    text = sheets["full"].pages[2].text
    assert text.count("市水务局") == 1
    assert text.count("合计") == 1


def test_a_wide_table_turns_its_page(sheets):
    """The number is at the place of the paper where upright pages have it: lower left on an even page."""
    page = sheets["full"].pages[3]
    high, wide = page.image.shape[:2]
    assert wide > high
    rules = page.rules(lambda page: page.black)
    assert all(right - left == pytest.approx(225, abs=1) for _, _, left, right in (rules[0], rules[-1]))
    assert rules[0][2] == pytest.approx(35, abs=1)
    upright = [sign for sign in page.signs if sign.left < 34 and sign.text.strip()]
    assert "".join(sorted(sign.text for sign in upright)).replace("—", "") == "4"
    # The paper turned upright: what is left becomes below, what is above becomes left.
    edge = max(sign.right for sign in upright)
    assert 297 - edge - 262 == pytest.approx(5, abs=2.5)
    assert min(sign.top for sign in upright) - 28 == pytest.approx(14 * 25.4 / 72, abs=1)


def test_the_pages_after_a_turned_one_stand_upright(sheets):
    page = sheets["full"].pages[4]
    assert page.rows[0].text == "附件3"
    assert page.image.shape[0] > page.image.shape[1]

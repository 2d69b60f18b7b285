"""版记 on the last page."""

from __future__ import annotations

import pytest

from gongwen import standard

pytestmark = pytest.mark.office
EM = 14 * 25.4 / 72
NAMES = ["notice", "full", "request", "joint6", "many copies", "many recipients", "end206", "end290", "attachments9"]


def thickness(page, top):
    """The thickness of a rule by the darkness of a strip across it, in mm."""
    strip = page.image[round(top * 10) - 10 : round(top * 10) + 15, 900:1200, 1].astype(float)
    return float((1 - strip / 255).mean(axis=1).sum() / 10)


@pytest.mark.parametrize("name", NAMES)
def test_the_rules_of_the_imprint(sheets, name):
    page = sheets[name].pages[-1]
    rules = page.rules(lambda page: page.black)[-3:]
    first, middle, last = rules
    assert last[0] + last[1] / 2 == pytest.approx(standard.number("imprint.bottom"), abs=1)
    for _, _, left, right in rules:
        assert right - left == pytest.approx(standard.number("imprint.width"), abs=1)
        assert left == pytest.approx(28, abs=1)
    assert thickness(page, first[0]) == pytest.approx(standard.number("imprint.thick"), abs=0.05)
    assert thickness(page, middle[0]) == pytest.approx(standard.number("imprint.thin"), abs=0.05)
    assert thickness(page, last[0]) == pytest.approx(standard.number("imprint.thick"), abs=0.05)


def test_without_copies_there_are_two_rules(sheets):
    page = sheets["minutes"].pages[-1]
    rules = page.rules(lambda page: page.black)
    assert [thickness(page, rule[0]) for rule in rules] == pytest.approx([0.35, 0.35], abs=0.05)


def test_printer_and_date_stand_one_character_in(sheets):
    row = sheets["notice"].pages[-1].row("印发")
    assert row.left == pytest.approx(28 + standard.number("printer.side") * EM, abs=0.5)
    assert 184.15 - row.right == pytest.approx(standard.number("printer.side") * EM, abs=0.5)


def test_the_imprint_is_set_in_size_four(sheets):
    page = sheets["notice"].pages[-1]
    rows = [page.row("抄送"), page.row("印发")]
    assert {sign.size for row in rows for sign in row.signs} == {standard.number("imprint.size")}


def test_copies_hang_after_the_colon(sheets):
    page = sheets["many copies"].pages[-1]
    first = page.row("抄送：")
    assert first.left == pytest.approx(28 + EM, abs=0.5)
    lines = page.rows[page.rows.index(first) + 1 : page.rows.index(page.row("印发"))]
    assert len(lines) > 5
    assert all(row.left == pytest.approx(first.signs[3].left, abs=0.5) for row in lines)
    assert all(row.right <= 184.15 - EM + EM for row in lines)  # a closing mark may hang
    assert lines[-1].text.endswith("。")


def test_an_imprint_longer_than_a_page_loses_nothing(sheets):
    text = "".join(page.text for page in sheets["endless copies"].pages)
    assert text.count("市人大常委会办公室") == 20

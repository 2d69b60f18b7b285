"""版头: labels, 标志, number, signers, the red rule."""

from __future__ import annotations

import numpy as np
import pytest

from gongwen import standard
from tests.gongwen.layout.samples import OFFICES

pytestmark = pytest.mark.office
COMMON = ["notice", "full", "request", "minutes", "joint2", "joint3", "joint6", "joint6 up", "long mark", "short mark"]
EM = 15.8 * 25.4 / 72
PITCH = 28.95 * 25.4 / 72


@pytest.mark.parametrize("name", COMMON)
def test_the_mark_begins_72_mm_below_the_edge(sheets, name):
    page = sheets[name].pages[0]
    edge, _ = page.ink(page.red, 30, 150)
    assert edge == pytest.approx(standard.number("margin.top") + standard.number("mark.top"), abs=1)


@pytest.mark.parametrize("name", COMMON)
def test_the_mark_lies_within_the_type_area_and_centred(sheets, name):
    page = sheets[name].pages[0]
    across = np.flatnonzero(page.red[700:1100].any(axis=0)) / 10
    assert across[0] >= 27.5
    assert across[-1] <= 184.7
    assert (across[0] + across[-1]) / 2 == pytest.approx(106, abs=1.5)


@pytest.mark.parametrize("name", COMMON)
def test_the_red_rule_lies_4_mm_below_the_number(sheets, name):
    page = sheets[name].pages[0]
    top, _, _, _ = page.rules(lambda page: page.red)[0]
    number = sheets[name].paper.head.number.text
    row = page.row(number[:3])
    _, lower = page.ink(page.black, top - 12, top - 0.2, row.left, row.left + 40)
    assert top - lower == pytest.approx(standard.number("rule.gap"), abs=0.5)


@pytest.mark.parametrize("name", COMMON)
def test_the_red_rule_is_as_wide_as_the_type_area(sheets, name):
    (_, thick, left, right) = sheets[name].pages[0].rules(lambda page: page.red)[0]
    assert right - left == pytest.approx(standard.number("rule.width"), abs=1)
    assert left == pytest.approx(standard.number("margin.inner"), abs=1)
    assert 0.3 <= thick <= 0.6


def test_the_mark_and_the_rule_are_red(sheets):
    page = sheets["notice"].pages[0]
    assert page.red[720:900].any()
    ink = page.image[720:900].reshape(-1, 3)
    coloured = ink[ink.max(axis=1) - ink.min(axis=1) > 200]
    assert (coloured[:, 0] > 230).all()


def test_the_number_stands_two_lines_below_the_mark(sheets):
    page = sheets["notice"].pages[0]
    _, lower = page.ink(page.red, 70, 110)
    row = page.row("青政发")
    upper, _ = page.ink(page.black, lower, 130, row.left, row.right)
    assert 2 * PITCH - 1 <= upper - lower <= 3 * PITCH  # two blank lines, and the leading of the lines around them
    assert (row.left + row.right) / 2 == pytest.approx(106, abs=0.5)


def test_head_marks_stand_in_order_from_the_first_line(sheets):
    page = sheets["full"].pages[0]
    assert [row.text for row in page.rows[:3]] == ["000001", "机密★1年", "特急"]
    assert all(row.left == pytest.approx(28, abs=0.5) for row in page.rows[:3])
    assert page.rows[0].top == pytest.approx(39.5, abs=0.5)
    assert "Sans" in page.rows[1].signs[0].font  # the stand-in for 黑体
    assert "Sans" in page.rows[2].signs[0].font


def test_the_number_of_a_request_stands_beside_the_last_signer(sheets):
    row = sheets["request"].pages[0].row("青政〔2026〕")
    assert "签发人：程某某" in row.text
    assert row.left == pytest.approx(28 + EM, abs=0.5)
    assert row.right == pytest.approx(184 - EM, abs=0.7)


def test_names_of_signers_are_in_kai(sheets):
    row = sheets["request"].pages[0].row("签发人")
    assert {sign.font[7:] for sign in row.signs if sign.text in "程某"} == {"LXGWWenKai-Regular"}
    assert {sign.font[7:] for sign in row.signs if sign.text in "签发人"} == {"FandolFang-Regular"}


def test_six_signers_stand_two_a_line(sheets):
    page = sheets["joint6 up"].pages[0]
    rows = [page.row(name) for name in ("程某某", "郑某某", "吴某某")]
    assert [row.text.replace(" ", "")[-6:] for row in rows] == ["程某某林某某", "郑某某周某某", "吴某某王某某"]
    lefts = [row.signs[-6].left for row in rows]
    assert lefts == pytest.approx([lefts[0]] * 3, abs=0.2)
    assert "〔2026〕" in rows[2].text
    assert rows[2].right == pytest.approx(184 - EM, abs=0.7)


def test_stacked_offices_stand_in_order_with_the_ending_beside_them(sheets):
    page = sheets["joint6"].pages[0]
    tops = [page.row(office.replace("青川市", "")).top for office in OFFICES]
    assert tops == sorted(tops)
    ending = [sign for sign in page.signs if sign.text in "文件" and sign.size > 17 and sign.left > 140]
    assert "".join(sign.text for sign in ending) == "文件"
    middle = (tops[0] + max(sign.bottom for sign in page.row("林业局").signs)) / 2
    assert (ending[0].top + ending[0].bottom) / 2 == pytest.approx(middle, abs=2)


@pytest.mark.parametrize(
    "name", ["joint6", "joint6 up", "full", "title2", "many recipients", "letter", "order", "minutes"]
)
def test_the_first_page_shows_the_text(sheets, name):
    page, paper = sheets[name].pages[0], sheets[name].paper
    words = paper.body[0].text
    assert any(row.text[:6] in words for row in page.rows if len(row.text) > 20)


def test_the_head_of_a_letter(sheets):
    page = sheets["letter"].pages[0]
    rules = page.rules(lambda page: page.red)
    edge, _ = page.ink(page.red, 20, 60)
    assert edge == pytest.approx(standard.number("letter.top"), abs=1)
    _, foot = page.ink(page.red, 20, rules[0][0] - 0.3)
    assert rules[0][0] - foot == pytest.approx(standard.number("letter.upper"), abs=0.5)
    assert rules[0][1] > rules[1][1]  # thick over thin
    assert rules[2][1] < rules[3][1]  # thin over thick
    assert 297 - rules[3][0] - rules[3][1] == pytest.approx(standard.number("letter.lower"), abs=0.5)
    assert all(right - left == pytest.approx(standard.number("letter.width"), abs=0.5) for _, _, left, right in rules)
    assert all((left + right) / 2 == pytest.approx(105, abs=0.5) for _, _, left, right in rules)
    row = page.row("青政函")
    assert row.right == pytest.approx(184, abs=0.5)
    assert row.text.startswith("秘密★1年")
    upper, _ = page.ink(page.black, rules[1][0] + 0.6, 70, 150, 184)
    assert upper - rules[1][0] - rules[1][1] == pytest.approx(standard.number("letter.number") * 16 * 25.4 / 72, abs=1)


def test_a_letter_has_no_number_on_its_first_page(sheets):
    first, second = sheets["letter"].pages
    assert "—" not in first.text
    assert second.rows[-1].text.replace(" ", "") == "—2—"
    assert "印发" not in second.text
    assert not second.rules(lambda page: page.black)
    assert second.row("抄送").left == pytest.approx(28 + 14 * 25.4 / 72, abs=0.5)


def test_the_head_of_an_order(sheets):
    page = sheets["order"].pages[0]
    edge, lower = page.ink(page.red, 30, 150)
    assert edge == pytest.approx(37 + standard.number("order.top"), abs=1)
    number = page.row("第1号")
    assert (number.left + number.right) / 2 == pytest.approx(106, abs=0.5)
    assert 2 * PITCH <= number.top - lower <= 3 * PITCH
    words = page.row("青川市城市排水")
    assert words.top - number.top == pytest.approx(3 * PITCH, abs=0.5)
    assert not page.rules(lambda page: page.red)


def test_the_mark_of_minutes(sheets):
    page = sheets["minutes"].pages[0]
    edge, _ = page.ink(page.red, 30, 110)
    assert edge == pytest.approx(37 + standard.number("minutes.top"), abs=1)

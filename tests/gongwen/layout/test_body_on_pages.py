"""主体 on the pages: title, recipients, paragraphs, 附件说明, 署名, 成文日期, 附注."""

from __future__ import annotations

from itertools import pairwise

import pytest

from gongwen import standard
from gongwen.paper import Block, Table
from tests.gongwen.layout.samples import SAMPLES

pytestmark = pytest.mark.office
EM = 15.8 * 25.4 / 72
PITCH = 28.95 * 25.4 / 72
RIGHT = 28 + 156.15


def test_the_title_stands_two_lines_below_the_rule(sheets):
    page = sheets["notice"].pages[0]
    rule = page.rules(lambda page: page.red)[0][0]
    row = page.row("关于做好")
    assert 2 * PITCH < row.top - rule < 3 * PITCH
    assert row.signs[0].size == standard.number("title.size")
    for line in [row, page.row("防汛抗旱工作的通知")]:
        assert (line.left + line.right) / 2 == pytest.approx(106, abs=0.5)


def test_recipients_stand_flush_left_one_line_below_the_title(sheets):
    page = sheets["notice"].pages[0]
    row = page.row("各县（市、区）人民政府")
    assert row.left == pytest.approx(28, abs=0.3)
    assert row.text.endswith("：")
    assert row.top - page.row("防汛抗旱工作的通知").top == pytest.approx(2 * PITCH, abs=2.5)


def test_too_many_recipients_move_to_the_imprint(sheets):
    pages = sheets["many recipients"].pages
    assert "甲县人民政府" not in pages[0].text
    last = pages[-1]
    row = last.row("主送：甲县人民政府")
    assert row.signs[0].size == 14
    rules = last.rules(lambda page: page.black)
    assert row.top < last.row("抄送：").top
    assert not [rule for rule in rules if row.top < rule[0] < last.row("抄送：").top]  # no rule between the two


def test_paragraphs_begin_two_characters_in(sheets):
    rows = [row for page in sheets["notice"].pages for row in page.rows]
    firsts = [row for row in rows if row.text.startswith(("各地各部门", "一、", "（一）", "1.细", "（1）", "二、"))]
    assert len(firsts) >= 6
    indents = [row.left - 28 for row in firsts if not row.text.startswith("（")]
    assert indents == pytest.approx([2 * EM] * len(indents), abs=0.4)


def test_levels_have_their_fonts(sheets):
    fonts = {}
    for page in sheets["notice"].pages:
        for row in page.rows:
            for label in ("一、总体要求", "（一）加强领导", "1.细化责任", "（1）建立台账"):
                if row.text.startswith(label):
                    fonts[label[:2]] = row.signs[2].font[7:]
    assert "NotoSans" in fonts["一、"]
    assert "WenKai" in fonts["（一"]
    assert "Fandol" in fonts["1."]
    assert "Fandol" in fonts["（1"]


def test_names_of_attachments_hang_under_their_first_character(sheets):
    page = sheets["full"].pages[1]
    first = page.row("附件：1.")
    assert first.left == pytest.approx(28 + 2 * EM, abs=0.3)
    at = next(sign.left for sign in first.signs[5:])
    following = page.rows[page.rows.index(first) + 1]
    assert following.left == pytest.approx(at, abs=0.5)
    for row in (page.row("2.联系人名单"), page.row("3.物资清单")):
        assert row.signs[2].left == pytest.approx(at, abs=0.5)
        assert not row.text.endswith(("。", "；"))
    before = page.rows[page.rows.index(first) - 1]
    assert first.top - before.top == pytest.approx(2 * PITCH, abs=0.3)


def test_nine_attachments_have_their_pages_and_names(sheets):
    text = "".join(page.text for page in sheets["attachments9"].pages)
    assert all(text.count(f"第{n}册") == 2 for n in range(1, 10))


def test_a_sealed_date_stands_four_characters_from_the_right(sheets):
    for name in ("notice", "full", "joint3", "joint6", "request"):
        date = next(
            page.row("2026年3月5日") for page in sheets[name].pages if "2026年3月5日" in page.text.replace(" ", "")
        )
        assert RIGHT - date.right == pytest.approx(standard.number("seal.date_right") * EM, abs=0.7), name


def test_a_sealed_signature_is_centred_on_its_date(sheets):
    page = sheets["notice"].pages[1]
    date = page.row("2026年3月5日")
    above = page.rows[page.rows.index(date) - 1]
    assert above.text == "青川市人民政府"
    assert (above.left + above.right) / 2 == pytest.approx((date.left + date.right) / 2, abs=1)
    assert date.top - above.top == pytest.approx(PITCH, abs=0.3)
    before = page.rows[page.rows.index(date) - 2]
    assert above.top - before.top == pytest.approx((standard.number("seal.top") + 1) * PITCH, abs=0.3)


def test_a_long_name_is_centred_on_a_date_that_gives_way(sheets):
    page = sheets["long name"].pages[1]
    name, date = page.row("国有资产监督管理委员会办公室"), page.row("2026年3月5日")
    assert name.text == "青川市人民政府国有资产监督管理委员会办公室"
    assert (name.left + name.right) / 2 == pytest.approx((date.left + date.right) / 2, abs=1)


def test_joint_seals_have_room_of_their_own(sheets):
    page = sheets["joint6"].pages[1]
    rows = [page.row("青川市人民政府青川市教育局"), page.row("青川市水务局")]
    names = [sign for sign in rows[0].signs if sign.text in "府局"]
    centres = [sign.left for sign in names]
    assert all(later - earlier > 42 for earlier, later in zip(centres, centres[1:], strict=False))
    assert rows[1].top - rows[0].top >= 42
    date = page.row("2026年3月5日")
    last = [sign for sign in rows[1].signs if sign.left > 125]
    assert "".join(sign.text for sign in last) == "青川市林业局"
    assert (last[0].left + last[-1].right) / 2 == pytest.approx((date.left + date.right) / 2, abs=1.5)
    assert rows[0].left - 28 >= 0


def test_long_names_of_a_joint_document_stand_two_by_two(sheets):
    page = next(page for page in sheets["joint4 long"].pages if "2026年3月5日" in page.text)
    rows = [page.row("青川市水务局青川市应急管理局"), page.row("青川市自然资源和规划局青川市住房和城乡建设局")]
    assert rows[1].top - rows[0].top >= 42
    signs = rows[1].signs
    gap = next(
        later.left - sign.right for sign, later in pairwise(signs) if later.text == "青" and sign is not signs[0]
    )
    assert gap > 0.4 * EM
    date = page.row("2026年3月5日")
    last = signs[-11:]
    assert (last[0].left + last[-1].right) / 2 == pytest.approx((date.left + date.right) / 2, abs=1.5)


def test_an_unsealed_date_begins_two_characters_after_the_name(sheets):
    page = sheets["joint6 unsealed"].pages[1]
    name, date = page.row("青川市人力资源和社会保障局"), page.row("2026年3月5日")
    assert RIGHT - name.right == pytest.approx(standard.number("plain.right") * EM, abs=0.5)
    assert date.left - name.left == pytest.approx(standard.number("plain.shift") * EM, abs=0.5)


def test_a_date_longer_than_the_name_stands_two_characters_from_the_right(sheets):
    page = next(page for page in sheets["unsealed short"].pages if "12月25日" in page.text)
    name, date = page.row("青川市政府"), page.row("2026年12月25日")
    assert RIGHT - date.right == pytest.approx(2 * EM, abs=0.7)
    assert date.left - name.left == pytest.approx(2 * EM, abs=0.5)
    before = page.rows[page.rows.index(name) - 1]
    assert name.top - before.top == pytest.approx(2 * PITCH, abs=0.3)


def test_a_signature_stamp_has_its_post_before_it(sheets):
    page = sheets["order"].pages[0]
    row, date = page.row("程某某"), page.row("2026年1月6日")
    assert RIGHT - row.right == pytest.approx(standard.number("stamp.right") * EM, abs=0.5)
    assert RIGHT - date.right == pytest.approx(standard.number("stamp.right") * EM, abs=0.7)
    assert date.top - row.top == pytest.approx(2 * PITCH, abs=0.3)
    gap = row.signs[2].left - row.signs[1].right
    assert gap == pytest.approx(2 * EM, abs=0.5)


def test_a_note_stands_two_characters_in(sheets):
    page = sheets["full"].pages[1]
    date, note = page.row("2026年3月5日"), page.row("（此件公开发布）")
    assert note.left == pytest.approx(28 + 2 * EM, abs=0.3)
    assert note.top - date.top == pytest.approx(PITCH, abs=0.3)


@pytest.mark.parametrize(
    "name",
    [name for name in SAMPLES if name.startswith(("end", "wide table", "huge", "one ")) and name != "endless copies"],
)
def test_a_signature_never_stands_on_a_page_without_text(sheets, name):
    """Wherever the text ends: words of the text stand above the date on its page."""
    paper = sheets[name].paper
    words = "".join(block.text for block in paper.body if isinstance(block, Block))
    words += "".join(
        cell.text for block in paper.body if isinstance(block, Table) for row in block.rows for cell in row
    )
    page = next(page for page in sheets[name].pages if "2026年3月5日" in page.text.replace(" ", ""))
    above = page.rows[: page.rows.index(page.row("2026年3月5日"))]
    assert any(row.text[:8] in words for row in above if row.text != "青川市人民政府")


def test_pages_before_the_last_stay_full_where_the_text_ends(sheets):
    for name in ("end290", "end318", "end346"):
        assert len(sheets[name].pages) == 3
        assert len(sheets[name].pages[1].rows) - 1 in (20, 21, 22)


def test_names_of_those_present_hang_after_the_colon(sheets):
    rows = [row for page in sheets["minutes"].pages for row in page.rows]
    first = next(row for row in rows if row.text.startswith("出席："))
    assert first.left == pytest.approx(28 + 2 * EM, abs=0.3)
    assert "NotoSans" in first.signs[0].font
    assert "Fandol" in first.signs[3].font
    following = rows[rows.index(first) + 1]
    if not following.text.startswith(("请假", "—")):
        assert following.left == pytest.approx(first.signs[3].left, abs=0.5)

"""Drafts: front matter, title, recipients, headings, tables, the end, attachments."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongwen.drafting import TEMPLATES, is_draft, parse, template
from gongwen.model import Unreadable
from gongwen.paper import KINDS, Block, Table

HEAD = "---\n文种：通知\n---\n"


def blocks(text: str) -> list[tuple[str, int]]:
    return [(block.text, block.level) for block in parse(HEAD + text).body if isinstance(block, Block)]


def test_the_front_matter_becomes_the_head():
    paper = parse(
        "---\n文种: 请示\n份号：000001\n密级：机密★1年\n紧急程度：特急\n发文机关：青川市教育局、青川市财政局\n"
        "发文字号：青教〔2026〕1号\n签发人：程某某、林某某\n主送：青川市人民政府：\n抄送：市委办公室\n"
        "印发机关：青川市教育局办公室\n印发日期：2026年3月6日印发\n---\n# 关于经费的请示\n请批示。\n"
    )
    head = paper.head
    assert (head.copy_number.text, head.secrecy.text, head.urgency.text) == ("000001", "机密★1年", "特急")
    assert head.issuers == ("青川市教育局", "青川市财政局")
    assert head.mark.text == "青川市教育局青川市财政局文件"
    assert [signer.text for signer in head.signers] == ["程某某", "林某某"]
    assert paper.form == "up"
    assert paper.recipients.text == "青川市人民政府"
    assert paper.imprint.printed_on.text == "2026年3月6日"


def test_several_values_may_stand_on_lines_of_their_own():
    paper = parse("---\n发文机关：\n- 青川市教育局\n- 青川市财政局\n附件：\n- 甲表、乙表\n- 丙表\n---\n正文。\n")
    assert paper.head.issuers == ("青川市教育局", "青川市财政局")
    assert [note.text for note in paper.attachment_notes] == ["甲表、乙表", "丙表"]


def test_an_empty_value_is_not_given():
    paper = parse("---\n份号：\n密级：\n抄送：\n---\n正文。\n")
    assert paper.head.copy_number is None
    assert paper.imprint.copies is None


@pytest.mark.parametrize(
    ("matter", "words"),
    [
        ("颜色：红", "第 2 行的“颜色”不是可填的项目"),
        ("没有冒号", "第 2 行的“没有冒号”不是可填的项目"),
        ("文种：请示报告", "不是法定文种"),
        ("行文：斜行", "“行文”不能填“斜行”"),
        ("用印：两个", "“用印”不能填“两个”"),
    ],
)
def test_mistakes_in_the_front_matter_are_named(matter, words):
    with pytest.raises(Unreadable, match=words):
        parse(f"---\n{matter}\n---\n正文。\n")


def test_a_front_matter_without_end_is_refused():
    with pytest.raises(Unreadable, match="没有结束"):
        parse("---\n文种：通知\n正文。\n")


def test_only_a_front_matter_makes_a_draft():
    assert is_draft("\ufeff\n---\n文种：通知\n---\n")
    assert not is_draft("# 通知\n正文。\n")


@pytest.mark.parametrize(
    ("matter", "title", "form"),
    [("", "的函", "letter"), ("", "会议纪要", "minutes"), ("", "第1号令", "order"), ("行文：上行\n", "的报告", "up"), ("", "的通知", "down"),
     ("签发人：程某某\n", "的请示", "up")],
)  # fmt: skip
def test_the_form_follows_the_kind(matter, title, form):
    assert parse(f"---\n{matter}---\n# 青川市{title}\n正文。\n").form == form


def test_headings_get_numbers_that_were_not_typed():
    text = "## 目标\n### 数量\n#### 甲\n##### 子\n##### 丑\n#### 乙\n### 质量\n## 措施\n"
    assert blocks(text) == [
        ("一、目标", 1), ("（一）数量", 2), ("1.甲", 3), ("（1）子", 4), ("（2）丑", 4), ("2.乙", 3), ("（二）质量", 2), ("二、措施", 1),
    ]  # fmt: skip


def test_typed_numbers_tell_the_level_and_are_set_right():
    text = "一、目标\n(一)数量\n1. 甲\n（1）子\n2、乙\n## 二、措施\n3.5亿元已到位。\n"
    assert blocks(text) == [
        ("一、目标", 1), ("（一）数量", 2), ("1.甲", 3), ("（1）子", 4), ("2.乙", 3), ("二、措施", 1), ("3.5亿元已到位。", 0),
    ]  # fmt: skip


def test_marks_of_markdown_vanish():
    assert blocks("请**务必**于*月底*前[报送](https://example.org)。\n- 第一\n") == [
        ("请务必于月底前报送。", 0),
        ("第一", 0),
    ]


def test_a_title_may_be_broken_by_hand():
    assert parse(HEAD + "# 青川市人民政府\n# 关于防汛的通知\n正文。\n").title.text == "青川市人民政府\n关于防汛的通知"
    assert (
        parse("---\n标题：青川市人民政府|关于防汛的通知\n---\n正文。\n").title.text == "青川市人民政府\n关于防汛的通知"
    )


def test_the_recipients_are_the_first_line_that_ends_with_a_colon():
    paper = parse(HEAD + "# 关于防汛的通知\n各县区：\n现通知如下：\n正文。\n")
    assert paper.recipients.text == "各县区"
    assert blocks("现将意见印发。如下：\n正文。\n")[0] == ("现将意见印发。如下：", 0)


def test_the_end_of_the_text_is_found():
    paper = parse(HEAD + "正文。\n附件：1. 甲表\n　　　2. 乙表\n\n青川市水务局\n2026年3月5日\n（联系人：程某某）\n")
    assert [note.text for note in paper.attachment_notes] == ["甲表", "乙表"]
    assert [part.text for part in paper.signatures] == ["青川市水务局"]
    assert paper.date.text == "2026年3月5日"
    assert paper.note.text == "（联系人：程某某）"
    assert [block.text for block in paper.body] == ["正文。"]


def test_joint_signatures_are_found():
    paper = parse(HEAD + "正文。\n青川市教育局\n青川市财政局\n2026年3月5日\n")
    assert [part.text for part in paper.signatures] == ["青川市教育局", "青川市财政局"]


def test_attachments_begin_at_their_labels():
    paper = parse(
        HEAD
        + "正文。\n附件：甲表\n\n附件1\n# 甲表\n| 序号 | 任务 |\n| --- | --- |\n| 1 | 检修 |\n\n附件2\n# 乙表\n[横排]\n| 甲 |\n"
    )
    assert [(a.label.text, a.title.text) for a in paper.attachments] == [("附件1", "甲表"), ("附件2", "乙表")]
    first, second = (attachment.body[0] for attachment in paper.attachments)
    assert isinstance(first, Table)
    assert [[cell.text for cell in row] for row in first.rows] == [["序号", "任务"], ["1", "检修"]]
    assert (first.heading_rows, first.landscape) == (1, False)
    assert isinstance(second, Table)
    assert second.landscape


def test_an_escaped_bar_stays_in_its_cell():
    table = parse(HEAD + "| a\\|b | c |\n").body[0]
    assert [cell.text for cell in table.rows[0]] == ["a|b", "c"]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_template_that_parses(kind):
    assert kind in TEMPLATES
    paper = parse(template(kind))
    assert paper.kind == kind
    assert paper.body
    assert paper.form == {
        "命令": "order",
        "函": "letter",
        "纪要": "minutes",
        "报告": "up",
        "请示": "up",
        "议案": "up",
    }.get(kind, "down")
    assert paper.title is None or paper.title.text.endswith(kind)


def test_there_is_no_template_of_a_kind_that_does_not_exist():
    with pytest.raises(KeyError):
        template("请示报告")


@given(st.text(alphabet="---\n文种：通知#|附件1一、（）2026年月日 *[]青川", max_size=200))
def test_any_text_is_a_paper_or_refused_with_a_sentence(text):
    assert _outcome(text).endswith(("parsed", "。"))


def _outcome(text: str) -> str:
    try:
        return f"{len(parse(text).body)} parsed"
    except Unreadable as reason:
        return str(reason)

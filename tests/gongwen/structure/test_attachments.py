from __future__ import annotations

from gongwen.paper import Block, Paper
from tests.gongwen.structure.samples import NOTICE, ORDER, paper_of

FRONT = "关于修路的通知\n各乡镇：\n请抓紧修路。\n"
END = "某某县人民政府\n2026年3月5日\n"


def notes(paper: Paper) -> list[str]:
    return [part.text for part in paper.attachment_notes]


def attached(paper: Paper) -> list[tuple[str, str, list[str]]]:
    return [
        (
            one.label.text,
            one.title.text if one.title else "",
            [block.text for block in one.body if isinstance(block, Block)],
        )
        for one in paper.attachments
    ]


def test_names_below_the_text_and_attachments_behind_the_date():
    paper = paper_of(NOTICE)
    assert notes(paper) == ["某某市防汛工作任务分解表", "某某市防汛物资储备清单"]
    assert attached(paper) == [
        ("附件1", "某某市防汛工作任务分解表", ["本表由市应急局解释。"]),
        ("附件2", "某某市防汛物资储备清单", ["一、编织袋", "二、铁锹"]),
    ]


def test_one_attachment_has_no_number():
    paper = paper_of(f"{FRONT}附件：修路任务清单\n{END}附件\n修路任务清单\n一、东路\n二、西路")
    assert notes(paper) == ["修路任务清单"]
    assert attached(paper) == [("附件", "修路任务清单", ["一、东路", "二、西路"])]


def test_other_ways_to_name_attachments():
    assert notes(paper_of(f"{FRONT}附件1：东路图\n附件2：西路图\n{END}")) == ["东路图", "西路图"]
    assert notes(paper_of(f"{FRONT}附件：\n1．东路图\n2．西路图\n{END}")) == ["东路图", "西路图"]
    assert notes(paper_of(f"{FRONT}附件：1.东路图 2.西路图\n{END}")) == ["东路图", "西路图"]
    assert notes(paper_of(f"{FRONT}附：东路图\n{END}")) == ["东路图"]
    assert notes(paper_of(f"{FRONT}附件：1.东路图及沿线单位名单和\n联系方式\n2.西路图\n{END}")) == [
        "东路图及沿线单位名单和联系方式",
        "西路图",
    ]


def test_names_that_stand_behind_the_date():
    paper = paper_of(f"{FRONT}{END}附件：1.东路图\n2.西路图\n附件1\n东路图\n图在此。")
    assert notes(paper) == ["东路图", "西路图"]
    assert attached(paper) == [("附件1", "东路图", ["图在此。"])]


def test_label_and_title_in_one_line():
    paper = paper_of(f"{FRONT}附件：东路图\n{END}附件1：东路图\n图在此。")
    assert attached(paper) == [("附件1", "东路图", ["图在此。"])]


def test_a_reference_to_an_attachment_does_not_begin_one():
    paper = paper_of(f"{FRONT}{END}附件1\n东路图\n附件2所列路段另行安排。\n附件2\n西路图\n图在此。")
    assert [label for label, _, _ in attached(paper)] == ["附件1", "附件2"]


def test_what_is_issued_follows_without_a_label():
    assert attached(paper_of(ORDER)) == [
        ("", "某某市养犬管理办法", ["第一章　总则", "第一条　为了规范养犬行为，制定本办法。"])
    ]


def test_attachments_of_a_document_that_nobody_signed():
    paper = paper_of(f"{FRONT}附件：东路图\n附件\n东路图\n图在此。")
    assert notes(paper) == ["东路图"]
    assert attached(paper) == [("附件", "东路图", ["图在此。"])]


def test_a_line_that_somebody_left_behind_the_end_is_no_attachment():
    paper = paper_of(f"{FRONT}{END}责任编辑：赵某\n扫一扫在手机上看")
    assert paper.attachments == ()
    assert [part.text for part in paper.rest] == ["责任编辑：赵某", "扫一扫在手机上看"]


def test_the_title_of_an_attachment_ends_where_its_name_does():
    paper = paper_of(f"{FRONT}附件：修路任务清单\n{END}附件\n修路任务\n清单\n序号\n任务\n时限\n1\n东路\n月底")
    assert attached(paper) == [("附件", "修路任务清单", ["序号", "任务", "时限", "1", "东路", "月底"])]


def test_a_label_with_a_dot_and_the_short_one():
    paper = paper_of(f"{FRONT}附件：1.东路图\n2.西路图\n{END}附件1.\n东路图\n图在此。\n附件2：\n西路图\n图在此。")
    assert [(label, title) for label, title, _ in attached(paper)] == [("附件1", "东路图"), ("附件2", "西路图")]
    assert attached(paper_of(f"{FRONT}附：东路图\n{END}附：\n东路图\n图在此。")) == [("附", "东路图", ["图在此。"])]


def test_what_a_text_that_is_handed_on_attaches_belongs_to_that_text():
    paper = paper_of(
        f"{FRONT}{END}关于修路的请示\n市政府：\n请求修路。\n附：东路图\n市交通局\n2026年2月1日\n附：\n东路图\n图在此。"
    )
    assert notes(paper) == []
    assert [label for label, _, _ in attached(paper)] == [""]

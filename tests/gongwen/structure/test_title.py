from __future__ import annotations

import pytest

from gongwen.structure.title import kind_of
from tests.gongwen.structure.samples import JOINT_REQUEST, NOTICE, WEB_PAGE, paper_of


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("某某市人民政府关于修路的通知", "通知"),
        ("关于印发《某某方案》的通知", "通知"),
        ("某某市会议纪要", "纪要"),
        ("关于同意设立某某园区的批复", "批复"),
        ("关于修路的实施意见（试行）", "意见"),
        ("某某市人民政府令", "命令"),
        ("关于商请支援的复函", "函"),
        ("某某市防汛工作方案", ""),
        ("关于《修路意见》", ""),
        ("", ""),
    ],
)
def test_the_kind_is_what_the_title_ends_with(title: str, kind: str):
    assert kind_of(title) == kind


def test_a_title_of_several_lines_is_one():
    assert paper_of(NOTICE).name == "某某市人民政府办公室关于印发某某市防汛工作方案的通知"
    assert paper_of(WEB_PAGE).name == "某某省人民政府关于做好今冬明春造林绿化工作的通知"


def test_offices_in_a_title_stay_apart():
    assert paper_of(JOINT_REQUEST).name == "某某市发展和改革委员会 某某市财政局 某某市应急管理局关于追加储备资金的请示"


def test_the_first_word_that_could_end_a_title_need_not_end_it():
    assert paper_of("关于批转市财政局工作报告\n的通知\n各单位：\n照办。").name == "关于批转市财政局工作报告的通知"
    assert paper_of("某某市管理办法\n（试行）\n第一条　为了管理。").name == "某某市管理办法（试行）"


def test_a_heading_below_the_title_is_text():
    paper = paper_of("某某市防汛工作方案\n总体情况\n今年雨水多。")
    assert paper.name == "某某市防汛工作方案"
    assert [block.text for block in paper.body] == ["总体情况", "今年雨水多。"]  # type: ignore[union-attr]


def test_what_a_page_of_the_web_says_about_a_document_is_no_title():
    head = "索 引 号：000014349/2026-00001\n发文机关：某某省人民政府\n标　　题：关于修路的通知\n"
    paper = paper_of(f"{head}某某省人民政府\n关于修路的通知\n某政发〔2026〕4号\n各市：\n修路。")
    assert paper.name == "某某省人民政府关于修路的通知"
    assert len(paper.rest) == 3


def test_an_attachment_that_was_saved_alone_has_a_title():
    paper = paper_of("附件1\n某某市防汛工作任务分解表\n一、压实责任\n抓好落实。")
    assert paper.name == "某某市防汛工作任务分解表"
    assert [part.text for part in paper.rest] == ["附件1"]


@pytest.mark.parametrize(
    "under", ["（2026年1月5日在市某某大会上）\n市长　赵某某", "市长　赵某某\n（2026年1月5日）", "2026年1月5日"]
)
def test_a_speech_names_speaker_and_day_below_its_title(under: str):
    paper = paper_of(f"政府工作报告\n{under}\n各位代表：\n现在报告工作。")
    assert paper.date is not None
    assert paper.date.text == "2026年1月5日"
    assert [part.text for part in paper.signatures] == ["市长　赵某某"] * ("赵某某" in under)
    assert paper.recipients is not None
    assert paper.recipients.text == "各位代表"
    assert paper.form == "down"


def test_the_title_of_rules_stands_above_the_decree_on_a_page_of_the_web():
    paper = paper_of(
        "某某市养犬管理办法\n某令第12号\n某某市人民政府令\n第12号\n《某某市养犬管理办法》已经通过，现予公布。\n市长　赵某某\n2026年1月8日"
    )
    assert (paper.name, paper.form) == ("某某市养犬管理办法", "order")
    assert paper.head.mark is not None
    assert [part.text for part in paper.rest] == ["第12号"]


def test_a_title_that_was_closed_with_a_stop_is_a_title():
    paper = paper_of("关于修路的通知。\n某政发〔2026〕4号\n各县：\n修路。")
    assert (paper.name, paper.kind) == ("关于修路的通知。", "通知")
    assert paper.head.number is not None


def test_a_sentence_about_something_is_none():
    assert paper_of("关于修路，市政府印发了通知。\n各县抓紧修。").title is None


def test_offices_that_were_read_as_one_are_told_apart_by_the_mark():
    paper = paper_of(
        "某某市水利局\n某某市财政局\n某水〔2026〕4号\n某某市水利局某某市财政局关于修渠的通知\n各县：\n修渠。"
    )
    assert paper.name == "某某市水利局 某某市财政局关于修渠的通知"


def test_a_title_may_hold_a_word_that_ends_others():
    paper = paper_of("某某市人民政府关于全面推行公示制度记录制度\n审核制度的指导意见\n各县：\n推行。")
    assert paper.name == "某某市人民政府关于全面推行公示制度记录制度审核制度的指导意见"
    assert paper.recipients is not None


@pytest.mark.parametrize(
    "title", ["2026年3月份重点工作完成情况通报", "2026年3月5日市政府常务会议纪要", "2026年全市工作要点"]
)
def test_a_title_may_begin_with_a_date(title: str):
    assert paper_of(f"{title}\n各单位按要求完成了工作。\n一、总体情况").name == title

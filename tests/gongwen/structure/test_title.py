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

from __future__ import annotations

from tests.gongwen.structure.samples import MINUTES, paper_of


def test_who_took_part():
    paper = paper_of(MINUTES)
    assert (paper.kind, paper.form) == ("纪要", "minutes")
    assert [(one.label, one.names) for one in paper.attendance] == [
        ("出席", "孙某　周某　吴某　郑某　王某"),
        ("请假", "冯某"),
        ("列席", "市应急局陈某、市财政局褚某"),
    ]


def test_minutes_are_called_by_their_mark():
    paper = paper_of(MINUTES)
    assert paper.title is None
    assert paper.name == "某某市人民政府常务会议纪要"


def test_who_took_part_is_text_in_other_documents():
    paper = paper_of("关于开会的通知\n各单位：\n出席：各单位负责人\n请准时。")
    assert paper.attendance == ()
    assert len(paper.body) == 2


def test_names_may_begin_in_the_line_below_their_label():
    paper = paper_of(MINUTES.replace("请假：冯某", "请假人员：\n冯某"))
    assert ("请假人员", "冯某") in [(one.label, one.names) for one in paper.attendance]

"""层次依次使用: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import paper, report, texts

WRONG = [
    paper(body=x)
    for x in (
        "一、巡查\n1.堤防\n（一）东段\n（二）西段\n2.水库\n二、物资",
        "（一）巡查\n一、堤防\n二、水库\n（二）物资",
        "1.巡查\n（一）堤防\n（二）水库\n2.物资",
        "（1）巡查\n1.堤防\n2.水库\n（2）物资",
        "一、巡查\n（1）堤防\n（2）水库\n二、物资",
        "（一）巡查\n（1）堤防\n（2）水库\n（二）物资",
        "1.巡查\n一、堤防\n二、水库\n2.物资",
        "（1）巡查\n（一）堤防\n（二）水库\n（2）物资",
        "一、巡查\n（一）堤防\n（1）东段\n（2）西段\n（二）水库",
        "（1）巡查\n一、堤防\n二、水库\n（2）物资",
    )
]
OUTER = {2: ("（一）", "（二）", "（三）"), 3: ("1.", "2.", "3."), 4: ("（1）", "（2）", "（3）")}
INNER = {1: ("一、", "二、"), 2: ("（一）", "（二）"), 3: ("1.", "2.")}
# An outer form below an inner one, in documents of several kinds, with text between.
WRONG += [
    make(
        body=f"{one}巡查\n逐段查看。\n{a}堤防\n每日一次。\n{b}水库\n每周一次。\n{two}物资\n按定额储备。\n{three}值守\n24小时值班。"
    )
    for make in (paper, report)
    for outer, (one, two, three) in OUTER.items()
    for inner, (a, b) in INNER.items()
    if inner < outer
]
RIGHT = [
    paper(),
    paper(body="一、巡查\n（一）堤防\n1.东段\n（1）上游\n（2）下游\n2.西段\n（二）水库\n二、物资"),
    paper(body="一、巡查\n1.堤防\n2.水库\n二、物资"),
    paper(body="1.巡查\n（1）堤防\n（2）水库\n2.物资"),
]


@pytest.mark.parametrize("text", WRONG)
def test_it_finds(text):
    assert texts("level_nesting", text)


@pytest.mark.parametrize("text", RIGHT)
def test_it_leaves_alone(text):
    assert texts("level_nesting", text) == []


FURTHER = [
    "一、检查范围\n全县加油站。\n二、检查内容\n1.安全制度\n（1）制度是否健全。\n（一）责任制\n已经建立。\n2.应急预案\n定期演练。\n三、时间安排\n4月底前完成。",
]


@pytest.mark.parametrize("text", FURTHER)
def test_it_finds_further_forms(text):
    assert texts("level_nesting", text)

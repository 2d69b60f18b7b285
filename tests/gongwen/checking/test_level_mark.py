"""序号后的标点: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import paper, texts

WRONG = [
    paper(body=x)
    for x in (
        "（一）、堤防\n（二）、水库",
        "（一）．堤防\n（二）．水库",
        "（一），堤防\n（二），水库",
        "（1）、堤防\n（2）、水库",
        "（1）.堤防\n（2）.水库",
        "一，巡查\n二，物资",
        "一.巡查\n二.物资",
        "一．巡查\n二．物资",
        "1，堤防检查\n2，水库检查",
        "1。堤防检查\n2。水库检查",
        "1、堤防检查\n2、水库检查",
        "第一、堤防要查。\n第二、水库要查。",
        "首先、堤防要查。\n其次、水库要查。",
        "一是、堤防要查。",
        "①、堤防\n②、水库",
        "一：巡查\n二：物资",
        "一 巡查堤防\n二 备足物资",
        "(一)、堤防\n(二)、水库",
        "1：堤防检查\n2：水库检查",
        "（一）:堤防\n（二）:水库",
        "一,巡查\n二,物资",
        "1；堤防检查\n2；水库检查",
        "1 、堤防检查\n2 、水库检查",
    )
]
RIGHT = [
    paper(),
    paper(body="（一）堤防\n（二）水库"),
    paper(body="1.堤防\n2.水库"),
    paper(body="1．堤防\n2．水库"),
    paper(body="第一，堤防要查。\n首先，水库要查。"),
]


@pytest.mark.parametrize("text", WRONG)
def test_it_finds(text):
    assert texts("level_mark", text)


@pytest.mark.parametrize("text", RIGHT)
def test_it_leaves_alone(text):
    assert texts("level_mark", text) == []


FURTHER = [
    "第二：坚持问题导向，狠抓整改。",
    "二是：强化监管，落实责任。",
    "一、、总体要求\n稳中求进。\n二、主要目标\n增长6%。",
    "三是；强化督导",
    "1．、总体要求\n落实。\n2．、任务\n落实。",
    "二 、组织保障\n加强领导。",
]


@pytest.mark.parametrize("text", FURTHER)
def test_it_finds_further_forms(text):
    assert texts("level_mark", text)


def test_a_number_inside_a_paragraph_is_looked_at_too():
    assert texts("level_mark", "我局高度重视，及时部署。（二）、强化督导，每月通报。") == ["（二）、"]

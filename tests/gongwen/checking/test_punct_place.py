"""点号紧跟文字: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import placed, texts

WRONG = [
    "要加强领导 ，压实责任。",
    "要加强领导，压实责任 。",
    "巡查\u3000、清淤、补水。",
    "现通知如下 ：请执行。",
    "要加强领导  ；压实责任。",
    "完成100% ，达到目标。",
    "印发《办法》 ，抓好落实。",
]
RIGHT = [
    "要加强领导，压实责任。",
    "李\u3000某，男。",
    "第一条\u3000为了保护湖泊。",
]
WHOLE = ["要加强领导。\n，压实责任。", "第一段完。\n。第二段。", "第一段完。\n\u3000\u3000、第二段要落实。"]


@pytest.mark.parametrize("text", placed(WRONG) + WHOLE)
def test_it_finds(text):
    assert texts("punct_place", text)


@pytest.mark.parametrize("text", placed(RIGHT))
def test_it_leaves_alone(text):
    assert texts("punct_place", text) == []


FURTHER = [
    "全面排查隐患\n，逐一登记造册。",
    "压实责任，强化保障\n。",
    "重点任务包括\n：一是加强宣传。",
    "全面完成\n，取得实效。",
    "抓好落实。\n。",
]


@pytest.mark.parametrize("text", FURTHER)
def test_it_finds_further_forms(text):
    assert texts("punct_place", text)

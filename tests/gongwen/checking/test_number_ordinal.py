"""序号不加“第”字: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import placed, texts

WRONG = [
    "按照云政发〔2026〕第1号文件执行。",
    "见云水发[2026]第12号。",
    "依照（云水〔2026〕 第 8 号）办理。",
    "参照云政办发（2026）第30号。",
    "云水函〔２０２６〕第７号收悉。",
    "印发云委办〔2026〕第 5号。",
    "见云水发〔2026〕第1、2号。",
]
RIGHT = [
    "按照云政发〔2026〕1号文件执行。",
    "云岫市人民政府令第12号已公布。",
    "海关2026年第1号公告。",
    "第3号议案。",
]


@pytest.mark.parametrize("text", placed(WRONG))
def test_it_finds(text):
    assert texts("number_ordinal", text)


@pytest.mark.parametrize("text", placed(RIGHT))
def test_it_leaves_alone(text):
    assert texts("number_ordinal", text) == []

"""年份写全四位: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import placed, texts

WRONG = [
    "按照云政发〔26〕1号文件执行。",
    "按照云政发〔2026年〕1号文件执行。",
    "按照云政发〔二〇二六〕1号文件执行。",
    "按照云政发〔20226〕1号文件执行。",
    "按照云政发〔202〕1号文件执行。",
    "按照云政发〔2206〕1号文件执行。",
    "按照云政发（26）1号文件执行。",
    "按照云政发〔〕1号文件执行。",
    "按照云政发〔1026〕1号文件执行。",
    "见云财预[26]4号。",
    "按照云水（24）9号文办理。",
]
RIGHT = [
    "按照云政发〔2026〕1号文件执行。",
    "国发〔1999〕12号。",
    "（26）号展位。",
]


@pytest.mark.parametrize("text", placed(WRONG))
def test_it_finds(text):
    assert texts("number_year", text)


@pytest.mark.parametrize("text", placed(RIGHT))
def test_it_leaves_alone(text):
    assert texts("number_year", text) == []

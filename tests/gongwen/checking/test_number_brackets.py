"""年份用六角括号: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import placed, texts

WRONG = [
    "按照云政发[2026]1号文件执行。",
    "按照云政发（2026）1号文件执行。",
    "按照云政发(2026)1号文件执行。",
    "按照云政发【2026】1号文件执行。",
    "按照云政发〔2026]1号文件执行。",
    "按照云政发2026〕1号文件执行。",
    "按照云政办发2026年1号文件执行。",
    "依照《办法》（云水发《2026》1号）。",
    "见云水函［２０２６］３号。",
    "见云水字 [2026] 13 号。",
    "见云政发｛2026｝3号。",
    "见云政发<2026>3号。",
    "清水预﹝2026﹞45号下达资金。",
    "青政发“2026”8号",
]
RIGHT = [
    "按照云政发〔2026〕1号文件执行。",
    "见（2026）京01民初23号判决。",
    "国家公告2026年第3号。",
    "印发2026年1号工作提示。",
    "标准GB/T 9704号。",
]


@pytest.mark.parametrize("text", placed(WRONG))
def test_it_finds(text):
    assert texts("number_brackets", text)


@pytest.mark.parametrize("text", placed(RIGHT))
def test_it_leaves_alone(text):
    assert texts("number_brackets", text) == []

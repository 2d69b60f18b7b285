"""序号用阿拉伯数字加“号”: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import placed, texts

WRONG = [
    "按照云政发〔2026〕1文件执行。",
    "印发《云岫市湖泊保护办法》（云水发〔2026〕12）。",
    "按照云政发〔2026〕十二号文件执行。",
    "按照云政发〔2026〕号文件执行。",
    "见云水函〔2026〕 7，请遵照执行。",
    "按照云政发〔2026〕第一号文件执行。",
    "按照云政发2026〔12〕号文件执行。",
    "按清水发〔2026〕十五，抓好落实。",
    "按清水发〔2026〕No.3文件执行。",
    "按清水发〔2026〕壹号文件执行。",
    "按清水发〔2026〕-8号文件执行。",
]
RIGHT = [
    "按照云政发〔2026〕1号文件执行。",
    "见云水〔2026〕1、2号。",
    "见云水〔2026〕1—3号。",
    "〔2026〕年度计划。",
]


@pytest.mark.parametrize("text", placed(WRONG))
def test_it_finds(text):
    assert texts("number_form", text)


@pytest.mark.parametrize("text", placed(RIGHT))
def test_it_leaves_alone(text):
    assert texts("number_form", text) == []

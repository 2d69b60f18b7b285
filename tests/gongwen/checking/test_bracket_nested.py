"""引号、书名号内外有别: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import placed, texts

WRONG = [
    "印发《关于推广《湖泊保护指南》的通知》。",
    "转发《市水务局关于《节水条例》实施情况的报告》。",
    "他说：“要落实“河湖长制”，压实责任。”",
    "会议指出，“坚持“一湖一策”不动摇”。",
    "《云岫市贯彻《湖泊条例》办法》已施行。",
    "《关于修改《云岫市条例》和《云岫市办法》的决定》",
    "“深化“放管服”改革，优化“营商环境””",
]
RIGHT = [
    "印发《关于推广〈湖泊保护指南〉的通知》。",
    "他说：“要落实‘河湖长制’，压实责任。”",
    "执行《节水条例》《湖泊条例》。",
    "“清河”“护湖”两项行动。",
]


@pytest.mark.parametrize("text", placed(WRONG))
def test_it_finds(text):
    assert texts("bracket_nested", text)


@pytest.mark.parametrize("text", placed(RIGHT))
def test_it_leaves_alone(text):
    assert texts("bracket_nested", text) == []

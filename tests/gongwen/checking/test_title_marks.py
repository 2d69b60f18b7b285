"""书名号不用于非作品: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import placed, texts

WRONG = [
    "开展《清河护湖专项行动》。",
    "召开《湖泊保护推进会》。",
    "上线《智慧水务平台》。",
    "举办《节水知识竞赛》。",
    "参加《全国河湖论坛》。",
    "成立《云岫市河湖长制工作领导小组》。",
    "荣获《水利优质工程奖》。",
]
RIGHT = [
    "印发《清河护湖专项行动方案》。",
    "执行《云岫市湖泊保护办法》。",
    "《云岫水务》第3期。",
    "开展“清河护湖专项行动”。",
]


@pytest.mark.parametrize("text", placed(WRONG))
def test_it_finds(text):
    assert texts("title_marks", text)


@pytest.mark.parametrize("text", placed(RIGHT))
def test_it_leaves_alone(text):
    assert texts("title_marks", text) == []

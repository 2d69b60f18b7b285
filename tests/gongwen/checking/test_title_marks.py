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
    "获得《全国文明城市》称号。",
    "举办《清河文化旅游节》。",
    "组织《我为群众办实事》活动。",
    "荣获《五一劳动奖章》。",
    "推广《清河通》APP。",
    "参加《第五届农民运动会》。",
]
RIGHT = [
    "印发《清河护湖专项行动方案》。",
    "执行《云岫市湖泊保护办法》。",
    "《云岫水务》第3期。",
    "开展“清河护湖专项行动”。",
    "开展《中华人民共和国民法典》宣传活动。",
    "印发《数据共享管理办法》平台接入要求。",
]


@pytest.mark.parametrize("text", placed(WRONG))
def test_it_finds(text):
    assert texts("title_marks", text)


@pytest.mark.parametrize("text", placed(RIGHT))
def test_it_leaves_alone(text):
    assert texts("title_marks", text) == []

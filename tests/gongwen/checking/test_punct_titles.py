"""书名号之间不用顿号: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import placed, texts

WRONG = [
    "违反《湖泊条例》、《河道条例》的，依法处理。",
    "执行《节水条例》、《湖泊条例》。",
    "依据《节水条例》、《湖泊条例》、《河道条例》等规定。",
    "学习《湖泊保护指南》、《清淤技术规范》和《补水方案》。",
    "《甲办法》、《乙办法》同时废止。",
    "对照《建筑法》 、《招标投标法》检查",
]
RIGHT = [
    "执行《节水条例》《湖泊条例》。",
    "执行《节水条例》（2020年修订）、《湖泊条例》。",
    "执行《节水条例》和《湖泊条例》。",
]


@pytest.mark.parametrize("text", placed(WRONG))
def test_it_finds(text):
    assert texts("punct_titles", text)


@pytest.mark.parametrize("text", placed(RIGHT))
def test_it_leaves_alone(text):
    assert texts("punct_titles", text) == []

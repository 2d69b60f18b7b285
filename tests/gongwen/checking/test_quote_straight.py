"""引号用全角弯引号: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import placed, texts

WRONG = [
    '推进"一网通办"改革。',
    "推进＂一网通办＂改革。",
    "推进'一网通办'改革。",
    '坚持"绿水青山就是金山银山"的理念，推进"清河"行动。',
    '所谓"一湖一策，是指分类施策。',
    '推行"3+2"模式',
    '拨打"12345"热线',
    "落实＇双随机＇监管",
    "推进``一网通办''改革",
]
RIGHT = [
    "推进“一网通办”改革。",
    '口径为3"的水管。',
    '项目代号"A-12"。',
]


@pytest.mark.parametrize("text", placed(WRONG))
def test_it_finds(text):
    assert texts("quote_straight", text)


@pytest.mark.parametrize("text", placed(RIGHT))
def test_it_leaves_alone(text):
    assert texts("quote_straight", text) == []

"""时刻存在: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import placed, texts

WRONG = [
    "3月5日25时召开。",
    "3月5日24:30召开。",
    "3月5日上午9:75召开。",
    "3月5日上午15时召开。",
    "3月5日上午14:30召开。",
    "3月5日下午27时召开。",
    "3月5日9时65分召开。",
    "于25:00前报送。",
    "3月5日早上13时开会。",
    "晚上29时前。",
    "于24:30前报送。",
    "定于9:60召开。",
    "会议于14：99开始。",
    "截止时间：32:00",
]
RIGHT = [
    "3月5日上午9:30召开。",
    "3月5日下午15时召开。",
    "3月5日9时30分召开。",
    "历时30小时。",
    "比例为25:75。",
    "24时前报送。",
    "盐水比例为9:60，按量配制。",
]


@pytest.mark.parametrize("text", placed(WRONG))
def test_it_finds(text):
    assert texts("time_impossible", text)


@pytest.mark.parametrize("text", placed(RIGHT))
def test_it_leaves_alone(text):
    assert texts("time_impossible", text) == []

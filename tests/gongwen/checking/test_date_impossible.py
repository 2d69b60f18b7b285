"""日期存在: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import placed, texts

WRONG = [
    "定于2026年2月30日召开。",
    "定于4月31日召开。",
    "自13月1日起施行。",
    "截至2026年2月29日。",
    "定于2026年0月5日召开。",
    "定于6月31日前完成。",
    "二〇二六年二月三十日召开。",
    "定于十三月一日召开。",
    "2026-02-30前报送。",
    "2026/13/01前报送。",
    "定于2026年11月31日召开。",
    "定于9月31日召开。",
    "2023年2月29日启动。",
    "3月32日前完成。",
    "定于2026年15月底召开。",
    "5月0日开始。",
    "2026年启动，2月29日完成。",
    "2026.4.31前报送。",
    "5月10日至35日巡查。",
]
RIGHT = [
    "定于2026年2月28日召开。",
    "2024年启动，2月29日完成。",
    "2024年2月29日启动。",
    "定于4月30日召开。",
    "2月29日。",
    "历时13个月。",
    "2026-02-28前报送。",
    "版本2.13.1。",
]


@pytest.mark.parametrize("text", placed(WRONG))
def test_it_finds(text):
    assert texts("date_impossible", text)


@pytest.mark.parametrize("text", placed(RIGHT))
def test_it_leaves_alone(text):
    assert texts("date_impossible", text) == []

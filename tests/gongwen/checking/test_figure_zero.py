"""汉字年份用“〇”: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import placed, texts

WRONG = [
    "二0二六年三月五日起施行。",
    "二O二六年三月五日起施行。",
    "二零二六年三月五日起施行。",
    "二Ｏ二六年三月起施行。",
    "二０二六年起施行。",
    "到二0三0年建成。",
    "二〇2六年三月起施行。",
    "一九九0年建成。",
    "两千0五户受益。",
    "二零零八年建成。",
    "2〇26年3月起施行。",
    "二О二六年三月五日。",
    "二◯二六年三月五日。",
    "两千零二十六年三月",
]
RIGHT = [
    "二〇二六年三月五日起施行。",
    "2026年3月5日起施行。",
    "一百零二个站点。",
    "二〇二〇年建成。",
    "三零四不锈钢。",
]


@pytest.mark.parametrize("text", placed(WRONG))
def test_it_finds(text):
    assert texts("figure_zero", text)


@pytest.mark.parametrize("text", placed(RIGHT))
def test_it_leaves_alone(text):
    assert texts("figure_zero", text) == []

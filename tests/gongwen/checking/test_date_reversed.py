"""起止时间不颠倒: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import placed, texts

WRONG = [
    "2026年5月10日至2026年4月20日。",
    "2026年5月10日至4月20日。",
    "3月15日至10日巡查。",
    "2026年至2025年。",
    "2026—2024年。",
    "2026年5月至2026年3月。",
    "2026年5月—3月完成。",
    "2026年12月31日至2026年1月1日。",
    "10:30至9:30。",
    "3月20—15日报名。",
    "自2027年1月1日起至2026年12月31日。",
    "2025年9月至2024年10月。",
    "上午11:30—9:00",
    "15时至14时停水。",
    "2026.8.20—2026.8.2",
    "二〇二六年五月十日至四月二十日",
    "2026年下半年至上半年",
    "2026年四季度至三季度",
    "下午5时至下午3时召开。",
    "下午5:00至3:00",
]
RIGHT = [
    "2026年4月20日至5月10日。",
    "11月15日至3月15日供暖。",
    "2025年12月1日至2026年1月31日。",
    "3月10日至15日。",
    "2021—2025年。",
    "2025年12月至次年2月。",
    "9:30至10:30。",
    "22时至6时禁止施工。",
    "20时至次日8时停水。",
    "2026.8.2—2026.8.20",
    "上午9时至上午11时召开。",
    "上午9时至下午5时召开。",
]


@pytest.mark.parametrize("text", placed(WRONG))
def test_it_finds(text):
    assert texts("date_reversed", text)


@pytest.mark.parametrize("text", placed(RIGHT))
def test_it_leaves_alone(text):
    assert texts("date_reversed", text) == []

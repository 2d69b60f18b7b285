"""日期写全年月日: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import placed, texts

WRONG = [
    "自2026.3.5起施行。",
    "自2026/3/5起施行。",
    "自2026．3．5起施行。",
    "自2026年3月5起施行。",
    "自2026-03起施行。",
    "自2026.03.05起施行。",
    "自2026.3月起施行。",
    "于2026年3.5日召开。",
    "于3/15前报送。",
    "2026.12.31日前完成。",
]
RIGHT = [
    "自2026年3月5日起施行。",
    "自2026-03-05起施行。",
    "2021—2025年。",
    "标准号2026.3版。",
    "3月5—8日。",
    "完成率3/5。",
]


@pytest.mark.parametrize("text", placed(WRONG))
def test_it_finds(text):
    assert texts("date_form", text)


@pytest.mark.parametrize("text", placed(RIGHT))
def test_it_leaves_alone(text):
    assert texts("date_form", text) == []

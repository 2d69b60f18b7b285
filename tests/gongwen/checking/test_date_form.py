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
    "自2026-3-5起施行。",
    "于2026、3、5前报送。",
    "成立于2019.11，",
    "建设期2024.6-2026.6。",
    "请于3.15前报送情况。",
    "2026年3月5，市政府召开会议。",
    "2026年3月5日至20，开展检查。",
    "截至2026年3.5，全部完成。",
    "2026.5召开",
    "于5月15前报送",
]
RIGHT = [
    "自2026年3月5日起施行。",
    "自2026-03-05起施行。",
    "2021—2025年。",
    "标准号2026.3版。",
    "3月5—8日。",
    "完成率3/5。",
    "增长2026.5公里。",
    "较基期提高3.15前后两个百分点。",
]


@pytest.mark.parametrize("text", placed(WRONG))
def test_it_finds(text):
    assert texts("date_form", text)


@pytest.mark.parametrize("text", placed(RIGHT))
def test_it_leaves_alone(text):
    assert texts("date_form", text) == []

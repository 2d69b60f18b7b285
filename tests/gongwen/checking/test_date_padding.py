"""月、日不编虚位: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import placed, texts

WRONG = [
    "定于2026年03月05日召开。",
    "定于2026年3月05日召开。",
    "定于2026年03月5日召开。",
    "定于03月05日召开。",
    "自2026年01月起施行。",
    "定于二〇二六年〇三月召开。",
    "定于三月零五日召开。",
    "２０２６年０３月０５日施行。",
    "请于每月05日前报送。",
]
RIGHT = [
    "定于2026年3月5日召开。",
    "2026-03-05。",
    "定于10月10日召开。",
    "定于二〇二六年三月召开。",
]


@pytest.mark.parametrize("text", placed(WRONG))
def test_it_finds(text):
    assert texts("date_padding", text)


@pytest.mark.parametrize("text", placed(RIGHT))
def test_it_leaves_alone(text):
    assert texts("date_padding", text) == []

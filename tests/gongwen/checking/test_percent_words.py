"""倍数和百分点: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import placed, texts

WRONG = [
    "事故起数下降了2倍。",
    "成本降低一倍。",
    "用时缩短近3倍。",
    "能耗减少了两倍多。",
    "投诉量下降120%。",
    "时限压缩150%。",
    "覆盖率提高3%个百分点。",
    "覆盖率提高3个百分比。",
    "面积缩小2倍。",
    "占比提高3百分点。",
    "排放量削减了1.5倍。",
    "故障率降低几倍。",
    "数量减少十倍。",
    "验收合格率达120%。",
    "甲类占总数的130%。",
    "失业率下降了一点五倍。",
    "办理压缩时间2倍。",
    "就业率达百分之一百一十。",
    "上升两个百分比。",
    "增长3%个点。",
    "提高5个%。",
]
RIGHT = [
    "事故起数下降50%。",
    "产值增长2倍。",
    "利润下降120%。",
    "覆盖率提高3个百分点。",
    "成本降低一半。",
    "占百分之三。",
]


@pytest.mark.parametrize("text", placed(WRONG))
def test_it_finds(text):
    assert texts("percent_words", text)


@pytest.mark.parametrize("text", placed(RIGHT))
def test_it_leaves_alone(text):
    assert texts("percent_words", text) == []

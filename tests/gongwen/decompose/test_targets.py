"""Figures to be reached, and figures that are none."""

import pytest

from gongwen.decompose.targets import find_targets


def figures(text):
    return [(t.quantity, t.unit) for t in find_targets(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("引进专家30名、工程师120名", [(30, "名"), (120, "名")]),
        ("培训技工15万名", [(150000, "名")]),
        ("产值达到2.5亿元，增长6.5%左右", [(250000000, "元"), (6.5, "%")]),
        ("办理时间压缩至3个工作日以内", [(3, "个工作日")]),
        ("由2个月减至1个月、半个月", [(1, "个月"), (0.5, "个月")]),
        ("招引企业1—2家", [(1, "家")]),
        ("培育百项标准、千款产品", [(100, "项"), (1000, "款")]),
        ("对湖边26家餐馆逐一排查", [(26, "家")]),
        ("整改率达到100％", [(100, "%")]),
        ("不少于１０名", [(10, "名")]),
    ],
)
def test_these_are_targets(text, found):
    assert figures(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "目前已建成26公里", "去年培训300人", "给予最高20万元补助", "35岁以下", "湖边500米范围内", "实施“百家千户”工程", "云政发〔2021〕30号", "分2年给予奖励",
        "对4个方面逐一对照", "符合条件的3家企业", "2021年3月9日", "第5次会议",
    ],
)  # fmt: skip
def test_these_are_none(text):
    assert figures(text) == []


def test_the_raw_words_are_those_of_the_item():
    assert [t.raw for t in find_targets("引进专家30名、工程师120名")] == ["引进专家30名", "工程师120名"]

"""层次标题字体: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.word import found

WRONG = (
    [
        {"fonts": {"first": font}}
        for font in ("宋体", "仿宋_GB2312", "楷体_GB2312", "微软雅黑", "等线", "华文中宋", "方正小标宋简体")
    ]
    + [
        {"fonts": {"second": font}}
        for font in ("宋体", "仿宋_GB2312", "黑体", "微软雅黑", "等线", "华文中宋", "方正小标宋简体")
    ]
    + [
        {"bold": True},
        {"bold": True, "fonts": {"first": "宋体"}},
        {"bold": True, "fonts": {"second": "宋体"}},
        {"fonts": {"first": "宋体", "second": "宋体"}},
        {"fonts": {"first": "楷体", "second": "黑体"}},
        {"bold": True, "pitch": 28},
    ]
)
RIGHT = [{}, {"fonts": {"first": "SimHei", "second": "KaiTi"}}, {"fonts": {"second": "楷体"}}]


@pytest.mark.parametrize("setting", WRONG, ids=str)
def test_it_finds(setting):
    assert found("docx_heading", setting)


@pytest.mark.parametrize("setting", RIGHT, ids=str)
def test_it_leaves_alone(setting):
    assert found("docx_heading", setting) == ()

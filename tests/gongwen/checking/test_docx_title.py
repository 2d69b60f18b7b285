"""标题字体、字号、居中: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.word import found

WRONG = (
    [
        {"fonts": {"title": font}}
        for font in ("宋体", "黑体", "仿宋_GB2312", "楷体_GB2312", "微软雅黑", "华文中宋", "SimHei", "等线")
    ]
    + [{"sizes": {"title": size}} for size in (16.0, 18.0, 20.0, 24.0, 26.0, 14.0, 15.0, 36.0)]
    + [
        {"centred": False},
        {"centred": False, "sizes": {"title": 18.0}},
        {"fonts": {"title": "宋体"}, "sizes": {"title": 18.0}},
        {"fonts": {"title": "方正大黑"}},
    ]
)
RIGHT = [{}, {"fonts": {"title": "FZXiaoBiaoSong 小标宋"}}, {"fonts": {"body": "宋体"}}]


@pytest.mark.parametrize("setting", WRONG, ids=str)
def test_it_finds(setting):
    assert found("docx_title", setting)


@pytest.mark.parametrize("setting", RIGHT, ids=str)
def test_it_leaves_alone(setting):
    assert found("docx_title", setting) == ()

"""正文字体、字号、行距: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.word import found

WRONG = (
    [{"fonts": {"body": font}} for font in ("宋体", "黑体", "楷体_GB2312", "微软雅黑", "SimSun", "华文中宋")]
    + [{"sizes": {"body": size}} for size in (10.5, 12.0, 14.0, 15.0, 18.0)]
    + [{"pitch": pitch} for pitch in (None, 20, 22, 24, 26, 30, 32, 36)]
    + [
        {"fonts": {"body": "宋体"}, "by_style": True},
        {"sizes": {"body": 12.0}, "by_style": True},
        {"fonts": {"body": "等线"}, "by_style": True},
    ]
)
RIGHT = [
    {},
    {"by_style": True},
    {"fonts": {"body": "仿宋"}},
    {"fonts": {"body": "FangSong"}},
    {"pitch": 28},
    {"page": {"top": 20}},
]


@pytest.mark.parametrize("setting", WRONG, ids=str)
def test_it_finds(setting):
    assert found("docx_text", setting)


@pytest.mark.parametrize("setting", RIGHT, ids=str)
def test_it_leaves_alone(setting):
    assert found("docx_text", setting) == ()

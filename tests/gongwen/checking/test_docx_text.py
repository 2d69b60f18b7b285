"""正文字体、字号、行距: what it finds and what it leaves alone."""

import pytest

from gongwen.checking import check
from gongwen.checking.runner import rules_named
from gongwen.reading import read
from tests.gongwen.checking.word import word

WRONG = (
    [{"fonts": {"body": font}} for font in ("宋体", "黑体", "楷体_GB2312", "微软雅黑", "SimSun", "华文中宋")]
    + [{"sizes": {"body": size}} for size in (10.5, 12.0, 14.0, 15.0, 18.0)]
    + [{"pitch": pitch} for pitch in (None, 20, 22, 24, 32, 36)]
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


def found(setting):
    data = word(**setting)
    return check(read(data, name="通知.docx"), source=data, rules=rules_named(["docx_text"]))


@pytest.mark.parametrize("setting", WRONG, ids=str)
def test_it_finds(setting):
    assert found(setting)


@pytest.mark.parametrize("setting", RIGHT, ids=str)
def test_it_leaves_alone(setting):
    assert found(setting) == ()

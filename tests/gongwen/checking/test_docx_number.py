"""页码: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.word import found

WRONG = (
    [{"number": None, "pitch": pitch} for pitch in (None, 20, 22, 24, 28)]
    + [{"number": number} for number in ("", "第 ", "Page ", "/", "共 ", "p", "(", "[", "页 ", "No. ", "- ", "-")]
    + [{"number": None, "fonts": {"body": font}} for font in ("宋体", "仿宋", "黑体", "楷体", "等线")]
)
RIGHT = [{}, {"number": "－ "}, {"number": "–"}, {"fonts": {"body": "宋体"}}]


@pytest.mark.parametrize("setting", WRONG, ids=str)
def test_it_finds(setting):
    assert found("docx_number", setting)


@pytest.mark.parametrize("setting", RIGHT, ids=str)
def test_it_leaves_alone(setting):
    assert found("docx_number", setting) == ()

"""用纸和页边: what it finds and what it leaves alone."""

import pytest

from gongwen.checking import check
from gongwen.checking.runner import rules_named
from gongwen.reading import read
from tests.gongwen.checking.word import word

WRONG = [
    {"page": {key: value}}
    for key, values in (
        ("top", (20, 25.4, 30, 35, 40)),
        ("left", (20, 25, 31.8, 35)),
        ("right", (15, 20, 31.8)),
        ("bottom", (20, 25.4, 40, 30)),
        ("width", (176, 216, 182)),
        ("height", (250, 279)),
    )
    for value in values
]
RIGHT = [{}, {"page": {"top": 36.5}}, {"page": {"left": 28.5, "right": 25.9}}, {"fonts": {"body": "宋体"}}]


def found(setting):
    data = word(**setting)
    return check(read(data, name="通知.docx"), source=data, rules=rules_named(["docx_page"]))


@pytest.mark.parametrize("setting", WRONG, ids=str)
def test_it_finds(setting):
    assert found(setting)


@pytest.mark.parametrize("setting", RIGHT, ids=str)
def test_it_leaves_alone(setting):
    assert found(setting) == ()

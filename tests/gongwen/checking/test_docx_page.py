"""用纸和页边: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.word import found

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


@pytest.mark.parametrize("setting", WRONG, ids=str)
def test_it_finds(setting):
    assert found("docx_page", setting)


@pytest.mark.parametrize("setting", RIGHT, ids=str)
def test_it_leaves_alone(setting):
    assert found("docx_page", setting) == ()

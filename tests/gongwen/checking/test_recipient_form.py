"""主送机关后用全角冒号: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import paper, report, request, texts

WRONG = [
    f(to=t + m)
    for f, t in ((paper, "各县水务局"), (request, "市人民政府"), (report, "市人民政府"))
    for m in (":", "", "，", "；", "。", " :", "，:")
]
RIGHT = [paper(), request(), report(), paper(to="各县（市、区）水务局，局属各单位：")]


@pytest.mark.parametrize("text", WRONG)
def test_it_finds(text):
    assert texts("recipient_form", text)


@pytest.mark.parametrize("text", RIGHT)
def test_it_leaves_alone(text):
    assert texts("recipient_form", text) == []

"""省略号: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import placed, texts

WRONG = [
    "包括供水、供电、供气。。。",
    "包括供水、供电、供气...",
    "包括供水、供电、供气..",
    "包括供水、供电、供气等……",
    "包括供水、供电、供气等等…",
    "包括供水、供电、供气…。",
    "包括供水、供电、供气………",
    "包括供水、供电、供气······",
    "供水、供电……等，均已恢复。",
    "供水、供电……等行业。",
    "供水、供电・・・各县",
    "供水、供电⋯⋯等。",
    "供水、供电……、供气",
    "学校、幼儿园、、、",
]
RIGHT = [
    "包括供水、供电、供气……",
    "包括供水、供电、供气等。",
    "一、总则……1",
    "第一章……………3",
]


@pytest.mark.parametrize("text", placed(WRONG))
def test_it_finds(text):
    assert texts("punct_ellipsis", text)


@pytest.mark.parametrize("text", placed(RIGHT))
def test_it_leaves_alone(text):
    assert texts("punct_ellipsis", text) == []

"""段内序数连续: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import placed, texts

WRONG = [
    "重点抓好三件事：一是建机制；三是抓督查。",
    "重点抓好：一是建机制；二是抓督查；二是抓宣传。",
    "一要建机制；三要抓督查。",
    "一要加强领导，二要压实责任，四要强化督查。",
    "第一，建机制。第三，抓督查。",
    "主要包括：（1）巡查；（3）清淤。",
    "①巡查；③清淤。",
    "一是建机制，二是抓督查，四是抓宣传。",
    "主要包括：（1）巡查；（2）清淤；（2）补水。",
    "①巡查；②清淤；②补水。",
    "第一，建机制。第二，抓督查。第二，抓宣传。",
]
RIGHT = [
    "重点抓好：一是建机制；二是抓督查；三是抓宣传。",
    "①巡查；②清淤。",
    "一是一，二是二。",
    "第一，建机制。第二，抓督查。",
    "（1）巡查；（2）清淤。",
]


@pytest.mark.parametrize("text", placed(WRONG))
def test_it_finds(text):
    assert texts("level_inline", text)


@pytest.mark.parametrize("text", placed(RIGHT))
def test_it_leaves_alone(text):
    assert texts("level_inline", text) == []

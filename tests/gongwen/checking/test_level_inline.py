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
    "其一，提高认识。其三，压实责任。",
    "第一步，摸底；第二步，整改；第四步，验收。",
    "第一阶段（3月）宣传。第三阶段（4月）实施。",
    "一抓领导，二抓责任，四抓督查。",
    "1）提高认识；2）压实责任；4）强化督查。",
    "（一）提高认识；（三）压实责任。",
    "第一类企业20家，第二类企业30家，第四类企业10家。",
]
RIGHT = [
    "重点抓好：一是建机制；二是抓督查；三是抓宣传。",
    "①巡查；②清淤。",
    "一是一，二是二。",
    "第一，建机制。第二，抓督查。",
    "（1）巡查；（2）清淤。",
    "第一类企业20家，第二类企业30家，第一类企业占四成。",
    "一抓到底，三抓三促。",
]


@pytest.mark.parametrize("text", placed(WRONG))
def test_it_finds(text):
    assert texts("level_inline", text)


@pytest.mark.parametrize("text", placed(RIGHT))
def test_it_leaves_alone(text):
    assert texts("level_inline", text) == []

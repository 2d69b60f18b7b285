"""引号成对: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import placed, texts

WRONG = [
    "推进“一网通办，方便群众。",
    "推进一网通办”，方便群众。",
    "推进”一网通办“，方便群众。",
    "推进“一网通办“，方便群众。",
    "推进”一网通办”，方便群众。",
    "他说：“要落实‘河湖长制，压实责任。”",
    "坚持“绿水青山就是金山银山理念。",
    "开展“清河行动”和“护湖行动。",
    "所谓一湖一策”，是指分类施策。",
]
RIGHT = [
    "推进“一网通办”，方便群众。",
    "他说：“要落实‘河湖长制’，压实责任。”",
    "开展“清河行动”和“护湖行动”。",
    "型号为X’5的水泵。",
]


@pytest.mark.parametrize("text", placed(WRONG))
def test_it_finds(text):
    assert texts("quote_pair", text)


@pytest.mark.parametrize("text", placed(RIGHT))
def test_it_leaves_alone(text):
    assert texts("quote_pair", text) == []

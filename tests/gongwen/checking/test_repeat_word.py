"""词语重复: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import placed, texts

WRONG = [
    "要进一步进一步加强湖泊保护。",
    "对河道进行进行清理。",
    "各级各部门各级各部门要落实。",
    "积极推进推进清淤。",
    "压实工作责任工作责任。",
    "巡查、清淤、清淤、补水。",
    "市水务局、市水务局要配合。",
    "及时报告及时报告险情。",
    "抓好落实落实。",
    "水务部门水务部门负责。",
    "加强加强组织领导。",
    "由市水务局、市财政局、市水务局负责。",
    "包括水利、水利、农业。",
]
RIGHT = [
    "要进一步加强湖泊保护。",
    "一个一个地排查。",
    "一步一步推进。",
    "巡查、清淤、补水。",
    "充分利用信用信息。",
    "很多很多群众参加。",
]


@pytest.mark.parametrize("text", placed(WRONG))
def test_it_finds(text):
    assert texts("repeat_word", text)


@pytest.mark.parametrize("text", placed(RIGHT))
def test_it_leaves_alone(text):
    assert texts("repeat_word", text) == []

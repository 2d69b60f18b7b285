"""占比之和: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import placed, texts

WRONG = [
    "一、二、三产业占比分别为8%、40%、55%。",
    "其中甲类占40%，乙类占35%，丙类占30%。",
    "三次产业结构为8:40:55。",
    "比重分别为20%、30%、60%。",
    "水质优良占60%、轻度污染占30%、重度污染占20%。",
    "三次产业结构调整为7.5:40:50。",
    "市级占50%，县级占40%，其余占20%。",
    "三项占比分别为30%、30%、35%。",
    "由中央、省、市按5:3:3比例分担。",
    "60%用于基础设施，30%用于公共服务，其余20%用于管理。",
    "中央、省、县分别承担50%、30%、30%",
]
RIGHT = [
    "一、二、三产业占比分别为8%、40%、52%。",
    "甲类占40%，乙类占35%。",
    "增长40%、50%、60%。",
    "三次产业结构为8:40:52。",
    "覆盖率分别为80%、90%。",
    "由中央、省、市按5:3:2比例分担。",
]


@pytest.mark.parametrize("text", placed(WRONG))
def test_it_finds(text):
    assert texts("percent_parts", text)


@pytest.mark.parametrize("text", placed(RIGHT))
def test_it_leaves_alone(text):
    assert texts("percent_parts", text) == []

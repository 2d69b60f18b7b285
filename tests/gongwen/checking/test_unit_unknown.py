"""责任单位存在: what it finds and what it leaves alone."""

import pytest

from gongwen.checking import Office
from gongwen.lexicon import Lexicon
from tests.gongwen.checking.seeding import paper, texts

OFFICE = Office(
    lexicon=Lexicon(
        units=frozenset({"云岫市水务局", "云岫市财政局", "云岫市应急管理局", "东湖区人民政府"}),
        aliases={"市河长办": "云岫市水务局"},
    )
)
UNKNOWN = ("市农机局", "市湖泊局", "市档案局", "市招商局", "市物价局", "市港口局", "市林草局")
SHAPES = ("（{}牵头）", "（市水务局牵头，{}配合）", "（责任单位：{}）", "（{}、市财政局负责）")
WRONG = [f"一、清淤。{shape.format(unit)}\n二、巡查。（市水务局负责）" for unit in UNKNOWN for shape in SHAPES]
RIGHT = [
    f"一、清淤。{shape.format(unit)}"
    for unit in ("市财政局", "云岫市应急管理局", "市河长办", "各县（市、区）人民政府", "东湖区人民政府", "有关部门")
    for shape in SHAPES
]


@pytest.mark.parametrize("body", WRONG)
def test_it_finds(body):
    assert texts("unit_unknown", paper(body=body), office=OFFICE)


@pytest.mark.parametrize("body", RIGHT)
def test_it_leaves_alone(body):
    assert texts("unit_unknown", paper(body=body), office=OFFICE) == []


def test_without_a_list_nothing_is_said():
    assert texts("unit_unknown", paper(body=WRONG[0])) == []

"""不越级行文: what it finds and what it leaves alone."""

import pytest

from gongwen.checking import Office
from gongwen.checking.rules.recipient_level import level_of
from tests.gongwen.checking.seeding import report, request, texts

WRONG = [
    request(title=f"{a}关于购置车辆的请示", to=t + "：", signed=a)
    for a, t in (
        ("云岫县水务局", "省人民政府"),
        ("云岫县水务局", "省水利厅"),
        ("云岫县水务局", "市人民政府"),
        ("云岫县人民政府", "省人民政府"),
        ("云岫县人民政府", "国务院"),
        ("东湖镇人民政府", "市人民政府"),
        ("东湖镇人民政府", "省人民政府"),
        ("云岫市水务局", "省人民政府"),
        ("云岫市水务局", "水利部"),
        ("云岫市人民政府", "国务院"),
        ("东湖街道办事处", "云岫市人民政府"),
        ("东湖乡人民政府", "市水务局"),
        ("省水利厅", "国务院"),
        ("云岫区教育局", "省教育厅"),
        ("云岫县教育局", "教育部"),
        ("南岸村村民委员会", "县人民政府"),
        ("云岫县财政局", "云岫市人民政府"),
    )
] + [
    report(title=f"{a}关于防汛情况的报告", to=t + "：", signed=a)
    for a, t in (("云岫县水务局", "省人民政府"), ("东湖镇人民政府", "市人民政府"), ("云岫县人民政府", "省人民政府"))
]
RIGHT = [
    request(title=f"{a}关于购置车辆的请示", to=t + "：", signed=a)
    for a, t in (
        ("云岫县水务局", "县人民政府"),
        ("云岫县水务局", "市水务局"),
        ("云岫县人民政府", "市人民政府"),
        ("云岫市人民政府", "省人民政府"),
        ("云岫市水务局", "市人民政府"),
        ("云岫市水务局", "省水利厅"),
        ("东湖镇人民政府", "县人民政府"),
        ("省水利厅", "水利部"),
    )
]


@pytest.mark.parametrize("text", WRONG)
def test_it_finds(text):
    assert texts("recipient_level", text)


@pytest.mark.parametrize("text", RIGHT)
def test_it_leaves_alone(text):
    assert texts("recipient_level", text) == []


def test_an_office_that_told_its_superior_is_judged_by_it():
    office = Office(name="云岫市水务局", superior="市人民政府")
    assert texts("recipient_level", request(to="省水利厅："), office=office)
    assert texts("recipient_level", request(to="市人民政府："), office=office) == []
    assert texts("recipient_level", request(to="省水利厅："), office=Office(name="云岫市水务局")) == []


def test_a_copy_to_the_level_between_makes_it_legitimate():
    asked = request(title="云岫县水务局关于修堤的请示", to="市人民政府：", signed="云岫县水务局")
    assert texts("recipient_level", asked)
    copied = asked + "抄送：县人民政府。\n云岫县水务局办公室　2026年3月5日印发\n"
    assert texts("recipient_level", copied) == []


def test_an_autonomous_region_is_no_district():
    assert level_of("自治区水利厅") == 1.5
    assert level_of("云岫市东湖区教育局") == 3.5

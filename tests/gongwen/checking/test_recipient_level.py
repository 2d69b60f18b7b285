"""不越级行文: what it finds and what it leaves alone."""

import pytest

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

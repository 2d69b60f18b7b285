"""括号用全角: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import placed, texts

WRONG = [
    "各县(市、区)要抓好落实。",
    "各县（市、区)要抓好落实。",
    "各县(市、区）要抓好落实。",
    "湖泊保护中心(以下简称中心)负责。",
    "完成投资(含配套资金)80万元。",
    "见附表(二)。",
    "按程序报批(同意后实施)。",
    "由[牵头单位]负责。",
    "某某﹙市﹚负责。",
]
RIGHT = [
    "各县（市、区）要抓好落实。",
    "污染物（COD）浓度下降。",
    "型号为A(1)。",
    "公式f(x)成立。",
]


@pytest.mark.parametrize("text", placed(WRONG))
def test_it_finds(text):
    assert texts("bracket_width", text)


@pytest.mark.parametrize("text", placed(RIGHT))
def test_it_leaves_alone(text):
    assert texts("bracket_width", text) == []

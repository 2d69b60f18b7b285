"""数字的书写形式: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import placed, texts

WRONG = [
    "投资12,34万元。",
    "投资1，234，56元。",
    "增长5。2%。",
    "增长5. 2%。",
    "增长5，2%。",
    "投资1.2.3亿元。",
    "增长３％。",
    "共计１２个站点。",
    "增长5..2%。",
    "投资1500,00万元。",
    "投资5点8亿元。",
    "投资1,23,456元。",
    "资金1.234,5万元。",
    "提高.5个百分点。",
    "参会1, 234人。",
    "面积5·2万亩。",
    "资金1'234元。",
    "税收收入32 56万元，占比六成。",
    "参保人数1 2 3万人。",
    "收入1,234，567元。",
    "补助金额3 ,500元。",
    "每亩补贴85. 5元。",
]
RIGHT = [
    "投资1,234万元。",
    "增长5.2%。",
    "投资1234.5万元。",
]


@pytest.mark.parametrize("text", placed(WRONG))
def test_it_finds(text):
    assert texts("figure_form", text)


@pytest.mark.parametrize("text", placed(RIGHT))
def test_it_leaves_alone(text):
    assert texts("figure_form", text) == []

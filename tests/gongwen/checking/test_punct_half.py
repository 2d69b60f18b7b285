"""点号用全角: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import placed, texts

WRONG = [
    "要加强领导,压实责任。",
    "要加强领导;压实责任。",
    "现将有关事项通知如下:请执行。",
    "要加强领导.压实责任。",
    "坚决守住底线!务必落实。",
    "是否可行?请研究。",
    "完成投资80万元,增长5%。",
    "推进“一网通办”,方便群众。",
    "按照《办法》,抓好落实。",
    "各县（市、区）,各单位。",
    "农业､工业都要发展。",
    "切实抓好落实｡各县要行动。",
    "电子邮箱:abc@163.com",
]
RIGHT = [
    "要加强领导，压实责任。",
    "上午9:30开会。",
    "完成1,200万元。",
    "网址为http://example.org/a,b。",
    "增长5.2%。",
]


@pytest.mark.parametrize("text", placed(WRONG))
def test_it_finds(text):
    assert texts("punct_half", text)


@pytest.mark.parametrize("text", placed(RIGHT))
def test_it_leaves_alone(text):
    assert texts("punct_half", text) == []

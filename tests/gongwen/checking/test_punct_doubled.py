"""点号不连用: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import placed, texts

WRONG = [
    "要加强领导，，压实责任。",
    "要加强领导。。压实责任。",
    "要加强领导，。压实责任。",
    "要加强领导、，压实责任。",
    "要加强领导；；压实责任。",
    "要加强领导：：压实责任。",
    "要加强领导。，压实责任。",
    "要加强领导， ，压实责任。",
    "要加强领导,，压实责任。",
    "要加强领导，压实责任！。",
    "是否可行？。请研究。",
    "要加强领导；，压实责任。",
    "巡查、、清淤、补水。",
    "增长5%。，其中东湖增长6%。",
    "工作取得进展（详见清单。）",
    "压实责任；。",
    "各县（，市、区）要落实。",
    "（详见附件。）。",
    "抓好落实。.各县要行动。",
    "抓好落实!!",
]
RIGHT = [
    "要加强领导，压实责任。",
    "真的可行吗？！",
    "等等。……",
    "他说：“可行。”",
    "“清河”“护湖”。",
]


@pytest.mark.parametrize("text", placed(WRONG))
def test_it_finds(text):
    assert texts("punct_doubled", text)


@pytest.mark.parametrize("text", placed(RIGHT))
def test_it_leaves_alone(text):
    assert texts("punct_doubled", text) == []

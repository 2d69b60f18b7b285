"""间接问句不用问号: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import placed, texts

WRONG = [
    "请核实隐患是否已经整改到位？",
    "要研究如何加快清淤进度？",
    "要认真思考怎样落实河湖长制？",
    "请说明经费由谁承担？",
    "需进一步明确哪些单位参加？",
    "应逐一核查台账是否齐全？",
]
RIGHT = [
    "请核实隐患是否已经整改到位。",
    "是否可行？请研究。",
    "他问：“请说明经费由谁承担？”",
    "如何加快清淤进度？一要加强调度。",
]


@pytest.mark.parametrize("text", placed(WRONG))
def test_it_finds(text):
    assert texts("punct_question", text)


@pytest.mark.parametrize("text", placed(RIGHT))
def test_it_leaves_alone(text):
    assert texts("punct_question", text) == []

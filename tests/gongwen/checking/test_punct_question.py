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
    "要搞清楚资金用到哪里去了？",
    "研究如何推进项目建设？",
    "会议讨论了怎样破解难题？",
    "不知道该项目何时完工？",
    "请告知你单位是否参加？",
    "就该事项可否办理征求意见？",
    "高度关注这项工作能否按期完成？",
    "请函告有无意见？",
    "要研判能否如期完成？",
    "督查组询问了为什么进度滞后？",
    "查看食堂是否有许可证？",
]
RIGHT = [
    "请核实隐患是否已经整改到位。",
    "是否可行？请研究。",
    "他问：“请说明经费由谁承担？”",
    "如何加快清淤进度？一要加强调度。",
    "群众满意吗？",
    "这项工作如何落实呢？",
]


@pytest.mark.parametrize("text", placed(WRONG))
def test_it_finds(text):
    assert texts("punct_question", text)


@pytest.mark.parametrize("text", placed(RIGHT))
def test_it_leaves_alone(text):
    assert texts("punct_question", text) == []

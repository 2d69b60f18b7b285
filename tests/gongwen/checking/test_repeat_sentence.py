"""句子、段落重复: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import placed, texts

WRONG = [
    "各县要健全湖泊保护工作的长效机制，落实管护经费。各县要健全湖泊保护工作的长效机制，落实管护经费。",
    "要压实河湖长责任，要压实河湖长责任，要加强巡查。",
    "市水务局要会同有关部门每季度开展一次联合检查。每年汛前逐县排查。市水务局要会同有关部门每季度开展一次联合检查。",
    "一是建立健全湖泊保护联席会议制度并按季调度。二是建立健全湖泊保护联席会议制度并按季调度。",
    "加强巡查值守工作，加强巡查值守工作，确保安全。",
    "各县要抓好清淤。各县要抓好清淤。",
    "要加大宣传力度，营造良好氛围；要加大宣传力度，营造良好氛围；要及时总结经验。",
    "为切实做好今冬明春火灾防控工作，现将有关事项通知如下：为切实做好今冬明春火灾防控工作，现将有关事项通知如下：",
]
RIGHT = [
    "各县要健全湖泊保护工作的长效机制。各乡镇要健全湖泊保护工作的台账。",
    "加强巡查，加强值守，加强演练。",
]


@pytest.mark.parametrize("text", placed(WRONG))
def test_it_finds(text):
    assert texts("repeat_sentence", text)


@pytest.mark.parametrize("text", placed(RIGHT))
def test_it_leaves_alone(text):
    assert texts("repeat_sentence", text) == []

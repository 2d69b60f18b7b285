"""引文的句号: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import placed, texts

WRONG = [
    "市领导强调：“要守住防汛安全底线”。",
    "会议指出：“湖泊保护是一项长期任务，必须久久为功”。",
    "他说：“今年汛期平稳”。",
    "《办法》规定：“任何单位不得侵占湖泊水面”。",
    "群众表示：“水清了，岸绿了”。",
    "坚持“预防为主。”的方针。",
    "推进“一网通办。”",
    "群众反映：“办事比以前方便多了”。",
    "他回答：“我们已经整改到位”。",
    "坚持“五育并举。”",
    "他说：“要努力”。",
    "指出：“安全第一”。",
    "要求：“立即整改”。",
]
RIGHT = [
    "市领导强调：“要守住防汛安全底线。”",
    "坚持“预防为主”。",
    "坚持“预防为主”的方针。",
    "会议强调“要守住底线”。",
    "他问：“汛期到了吗？”",
]


@pytest.mark.parametrize("text", placed(WRONG))
def test_it_finds(text):
    assert texts("quote_stop", text)


@pytest.mark.parametrize("text", placed(RIGHT))
def test_it_leaves_alone(text):
    assert texts("quote_stop", text) == []

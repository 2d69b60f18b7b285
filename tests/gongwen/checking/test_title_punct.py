"""标题不用点号: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import paper, texts

NAME = "云岫市水务局"


def titled(title, **parts):
    return paper(title=title, **parts)


WRONG = (
    [titled(NAME + "关于做好防汛工作的通知" + e) for e in ("。", "；", "，", "！", ".", ";", ",", "!", "、", "。 ")]
    + [
        titled(NAME + f"关于开展{a}清淤的{k}", closing="")
        for a in ("巡查；", "巡查。")
        for k in ("通知", "意见", "通报", "报告")
    ]
    + [
        titled(NAME + "关于压实责任，做好防汛工作的通知"),
        titled(NAME + "关于印发清淤方案，开展检查的通知"),
        titled(NAME + "关于做好防汛工作的通知。", number=""),
    ]
)
RIGHT = [
    titled(NAME + "关于做好“清河、护湖”行动的通知"),
    titled(NAME + "关于印发《清淤，补水办法》的通知"),
    titled(NAME + "关于防汛、抗旱工作的通知"),
]


@pytest.mark.parametrize("text", WRONG)
def test_it_finds(text):
    assert texts("title_punct", text)


@pytest.mark.parametrize("text", RIGHT)
def test_it_leaves_alone(text):
    assert texts("title_punct", text) == []


OTHER_FORMS = [
    paper(title="云岫市水务局关于做好防汛工作的通知："),
    paper(title="关于：做好防汛工作的通知"),
    paper(title="云岫市水务局：关于做好防汛工作的通知"),
    paper(title="云岫市水务局关于做好防汛工作的通知…"),
    paper(title="云岫市水务局关于做好防汛工作的通知?"),
    paper(title="云岫市水务局关于如何做好防汛工作？的通知"),
    paper(title="云岫市水务局关于开展“清河行动”。的通知"),
]


@pytest.mark.parametrize("text", OTHER_FORMS)
def test_it_finds_other_forms(text):
    assert texts("title_punct", text)

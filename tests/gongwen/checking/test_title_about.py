"""标题写“关于……的”加文种: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import paper, texts

NAME = "云岫市水务局"


def titled(title, **parts):
    return paper(title=title, **parts)


WRONG = (
    [
        titled(NAME + f"关于做好防汛工作{k}", closing="")
        for k in ("通知", "通报", "请示", "批复", "意见", "决定", "函", "通告")
    ]
    + [
        titled(NAME + t, closing="")
        for t in (
            "加强防汛工作的通知",
            "做好值守的通知",
            "拨付经费的请示",
            "表彰先进的决定",
            "开展检查的通报",
            "关于关于防汛工作的通知",
            "关于防汛工作的的通知",
            "关于就防汛工作有关事项的通知",
            "关于有关防汛工作的通知",
            "设立湖泊保护中心的批复",
            "购置车辆的请示",
            "开展清淤的意见",
        )
    ]
    + [titled("关于做好清淤工作通知", number="")]
)
RIGHT = [titled(NAME + f"关于做好防汛工作的{k}", closing="") for k in ("通知", "通报", "请示", "批复", "意见")] + [
    titled(NAME + t, closing="")
    for t in (
        "转发市政府防汛通知的通知",
        "关于今年防汛工作情况报告",
        "关于开展检查的补充通知",
        "关于印发《办法》的紧急通知",
        "关于同意设立中心的复函",
    )
]


@pytest.mark.parametrize("text", WRONG)
def test_it_finds(text):
    assert texts("title_about", text)


@pytest.mark.parametrize("text", RIGHT)
def test_it_leaves_alone(text):
    assert texts("title_about", text) == []


OTHER_FORMS = [
    paper(title="云岫市水务局做好防汛工作通知"),
    paper(title="云岫市水务局关于召开全市水务工作会议通知"),
]


@pytest.mark.parametrize("text", OTHER_FORMS)
def test_it_finds_other_forms(text):
    assert texts("title_about", text)


@pytest.mark.parametrize(
    "text",
    [
        paper(title="云岫市水务局会议通知"),
        paper(title="云岫市水务局关于召开全市水务工作会议的通知"),
    ],
)
def test_it_leaves_other_forms_alone(text):
    assert texts("title_about", text) == []

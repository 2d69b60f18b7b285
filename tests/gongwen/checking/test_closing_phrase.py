"""结尾用语与文种相符: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import paper, report, request, texts

NAME = "云岫市水务局"


def titled(title, **parts):
    return paper(title=title, **parts)


CLOSINGS = {
    "通知": ("特此报告。", "特此批复。", "特此函复。", "妥否，请批示。", "此复。", "请批准。", "特此公告。"),
    "报告": ("特此通知。", "特此函告。", "特此批复。", "特此通报。"),
    "请示": ("特此报告。", "特此函达。", "特此通知。", "以上报告，请审阅。"),
    "批复": ("特此通知。", "请批示。", "特此报告。", "特此函复。"),
    "函": ("特此报告。", "请批示。", "特此通知。", "此复。", "妥否，请批示。"),
    "通报": ("特此报告。", "特此通知。", "妥否，请批示。"),
}
WRONG = [
    titled(NAME + f"关于防汛工作的{k}", to=("市人民政府：" if k in ("报告", "请示") else "各县水务局："), closing=c)
    for k, cs in CLOSINGS.items()
    for c in cs
] + [request(closing="")]
RIGHT = [
    paper(),
    request(),
    report(),
    titled(NAME + "关于同意设立中心的批复", to="湖泊保护中心：", closing="此复。"),
    titled(NAME + "关于商请协助清淤的函", to="市财政局：", closing="请予函复。"),
    titled(NAME + "关于商请协助清淤的函", to="市财政局：", closing="请予支持。"),
    titled(NAME + "关于商请审批方案的函", to="市财政局：", closing="请予批准。"),
    titled(NAME + "关于开展清淤的通知", closing="请予支持配合。"),
    titled(NAME + "关于防汛情况的通报", closing="特此通报。"),
]


@pytest.mark.parametrize("text", WRONG)
def test_it_finds(text):
    assert texts("closing_phrase", text)


@pytest.mark.parametrize("text", RIGHT)
def test_it_leaves_alone(text):
    assert texts("closing_phrase", text) == []

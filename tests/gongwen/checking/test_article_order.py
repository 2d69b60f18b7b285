"""章、条连续: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import paper, texts


def rules_text(*numbers, kind="条"):
    return "云岫市湖泊保护办法\n" + "\n".join(f"第{n}{kind}　各单位要保护湖泊，落实责任。" for n in numbers)


WRONG = [
    rules_text(*n)
    for n in (
        ("一", "三"),
        ("一", "二", "四"),
        ("一", "二", "二"),
        ("一", "二", "三", "二"),
        ("九", "十", "十二"),
        ("十", "十二"),
        ("十九", "二十一"),
        ("二十", "二十二", "二十三"),
        ("一", "二", "三", "三", "四"),
        ("九十九", "一百零一"),
        ("1", "3"),
        ("1", "2", "2"),
        ("五", "四"),
        ("一", "二", "三", "五", "六"),
    )
] + [
    rules_text(*n, kind="章")
    for n in (
        ("一", "三"),
        ("一", "二", "二"),
        ("一", "二", "四"),
        ("二", "一", "三"),
        ("三", "二"),
        ("一", "二", "三", "五"),
    )
]
RIGHT = [
    rules_text("一", "二", "三"),
    rules_text("九", "十", "十一", "十二"),
    rules_text("一", "二", "一", "二"),
    rules_text("九十九", "一百", "一百零一", "一百零二"),
    rules_text("一", "二", "三", kind="章"),
    paper(body="按照第三条的规定执行。\n第五条规定的情形除外。"),
]


@pytest.mark.parametrize("text", WRONG)
def test_it_finds(text):
    assert texts("article_order", text)


@pytest.mark.parametrize("text", RIGHT)
def test_it_leaves_alone(text):
    assert texts("article_order", text) == []


FURTHER = [
    "第一章　总则\n第一条　为规范管理，制定本办法。\n第二章　职责\n第一条　市财政局负责监督。\n第二条　各县负责实施。",
    "第一节　申请\n第一条　申请人应当提交材料。\n第三节　审批\n第二条　受理机关应当审查。",
    "第一章　总则\n第一条　甲。\n第一章　附则\n第二条　乙。",
]


@pytest.mark.parametrize("text", FURTHER)
def test_it_finds_further_forms(text):
    assert texts("article_order", text)

"""文种不重叠: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import paper, texts

NAME = "云岫市水务局"


def titled(title, **parts):
    return paper(title=title, **parts)


WRONG = [
    titled(NAME + f"关于拨付防汛经费的{w}", closing="")
    for w in (
        "请示报告",
        "报告请示",
        "请示函",
        "报告函",
        "通知通告",
        "通告通知",
        "公告通告",
        "批复函",
        "通报通知",
        "决定通知",
        "意见报告",
        "申请请示",
        "汇报请示",
        "请示的请示",
        "通知的通知",
        "函通知",
        "请示、报告",
        "请示（报告）",
        "通知和通报",
        "议案报告",
        "意见批复",
        "纪要通知",
    )
]
RIGHT = [
    titled(NAME + f"关于{w}", closing="")
    for w in (
        "征求意见的函",
        "印发会议纪要的通知",
        "防汛工作情况的报告",
        "转发《关于防汛的通知》的通知",
        "上报调查报告的函",
        "开展请示报告制度检查的通知",
    )
]


@pytest.mark.parametrize("text", WRONG)
def test_it_finds(text):
    assert texts("title_stacked", text)


@pytest.mark.parametrize("text", RIGHT)
def test_it_leaves_alone(text):
    assert texts("title_stacked", text) == []


OTHER_FORMS = [
    paper(title="云岫市水务局关于协助监测的函件通知"),
    paper(title="关于报送2025年总结的报告的函"),
]


@pytest.mark.parametrize("text", OTHER_FORMS)
def test_it_finds_other_forms(text):
    assert texts("title_stacked", text)


@pytest.mark.parametrize(
    "text",
    [
        paper(title="云岫市水务局关于报送2025年工作报告的函"),
    ],
)
def test_it_leaves_other_forms_alone(text):
    assert texts("title_stacked", text) == []


FURTHER = [
    "青教字〔2026〕12号　　　　签发人：周建平\n云岫县教育局关于解决经费问题的请示的报告\n县人民政府：\n县第二小学教学楼建成于1998年，现屋面渗漏严重，存在安全隐患。经测算，维修共需资金186万元。为保障师生安全，恳请县财政安排专项资金予以解决。\n妥否，请批示。\n云岫县教育局\n2026年3月18日\n（联系人：何晓；联系电话：13900000000）\n",
]


@pytest.mark.parametrize("text", FURTHER)
def test_it_finds_further_forms(text):
    assert texts("title_stacked", text)

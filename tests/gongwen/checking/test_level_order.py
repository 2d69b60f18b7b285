"""序号连续: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import paper, texts

BODIES = [
    "一、加强巡查\n每日巡查堤防。\n二、备足物资\n按定额储备。\n三、严格值守\n24小时值班。\n四、加强宣传\n及时发布信息。"
]
BODY = BODIES[0]


def body_with(a, b, n=1):
    return BODY.replace(a, b, n)


WRONG = [
    paper(body=x)
    for x in (
        body_with("二、", "三、"),
        body_with("二、", "二、").replace("三、", "二、"),
        body_with("三、", "四、"),
        body_with("四、", "三、"),
        body_with("四、", "六、"),
        body_with("一、", "二、"),
        body_with("二、备", "一、备"),
        body_with("三、", "五、"),
        "一、巡查\n（一）堤防\n按时查。\n（三）水库\n按时查。\n二、物资",
        "一、巡查\n（一）堤防\n（二）水库\n（二）泵站\n二、物资",
        "一、巡查\n1.堤防\n按时查。\n3.水库\n按时查。",
        "一、巡查\n1.堤防\n2.水库\n2.泵站",
        "（一）堤防\n（二）水库\n（四）泵站",
        "1.堤防检查\n2.水库检查\n4.泵站检查",
        "（1）堤防\n（3）水库",
        "一、巡查\n（一）堤防\n（二）水库\n二、物资\n（一）定额\n（三）轮换",
        "1．堤防检查\n3．水库检查",
        "１.堤防检查\n３.水库检查",
        "1、堤防检查\n3、水库检查",
        "（一）堤防\n（三）水库\n（二）泵站",
        "一、巡查\n三、物资\n二、值守",
        "十、巡查\n十一、物资\n十三、值守".replace("十、", "九、")
        .replace("十一、", "十、")
        .replace("十三、", "十二、"),
    )
]
RIGHT = [
    paper(body=BODY),
    paper(body="一、巡查\n（一）堤防\n（二）水库\n二、物资\n（三）定额\n（四）轮换"),
    paper(body="一、巡查\n1.堤防\n2.水库\n二、物资\n1.定额\n2.轮换"),
    paper(body="一、巡查\n2026年3月前完成。\n二、物资\n3.5万元。"),
]


@pytest.mark.parametrize("text", WRONG)
def test_it_finds(text):
    assert texts("level_order", text)


@pytest.mark.parametrize("text", RIGHT)
def test_it_leaves_alone(text):
    assert texts("level_order", text) == []


OTHER_FORMS = [
    paper(body="1.甲事\n1.乙事\n2.丙事"),
    paper(body="一、甲事\n（一）子事\n（一）丑事"),
]


@pytest.mark.parametrize("text", OTHER_FORMS)
def test_it_finds_other_forms(text):
    assert texts("level_order", text)


@pytest.mark.parametrize(
    "text",
    [
        paper(body="（一）甲事。有下列情形的：\n（一）乙事\n（二）丙事"),
    ],
)
def test_it_leaves_other_forms_alone(text):
    assert texts("level_order", text) == []


def test_a_one_between_two_and_four_is_a_slip_and_not_a_new_list():
    assert texts("level_order", "一、时间\n3月。\n二、地点\n县城。\n一、人员\n全体。\n四、要求\n准时。") == ["一、"]

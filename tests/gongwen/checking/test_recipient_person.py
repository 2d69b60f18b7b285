"""不主送领导者个人: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import paper, report, request, texts

NAME = "云岫市水务局"
LEADERS = (
    "林市长：",
    "市政府各位领导：",
    "市长：",
    "林某某市长：",
    "市政府领导：",
    "尊敬的市领导：",
    "李副市长：",
    "陈书记：",
    "王局长：",
    "市长同志：",
    "林某同志：",
    "市委书记：",
    "张主任：",
    "分管领导：",
    "赵县长：",
    "周秘书长：",
    "市人民政府林市长：",
    "市人民政府、林市长：",
    "李某某副市长：",
    "吴厅长：",
    "市长、分管副市长：",
    "市委常委：",
)
WRONG = [request(to=r) for r in LEADERS] + [report(to=r) for r in LEADERS[:5]]
RIGHT = [
    request(),
    paper(),
    request(to="市人民政府办公室："),
    paper(title=NAME + "关于第8号建议的答复函", to="陈某代表：", closing=""),
    report(to="市委办公室："),
]


@pytest.mark.parametrize("text", WRONG)
def test_it_finds(text):
    assert texts("recipient_person", text)


@pytest.mark.parametrize("text", RIGHT)
def test_it_leaves_alone(text):
    assert texts("recipient_person", text) == []


OTHER_FORMS = [
    request(to="市委书记王某某："),
]


@pytest.mark.parametrize("text", OTHER_FORMS)
def test_it_finds_other_forms(text):
    assert texts("recipient_person", text)


FURTHER = [
    "青教字〔2026〕12号　　　　签发人：周建平\n云岫县教育局关于解决第二小学校舍维修经费的请示\n县长王志强：\n县第二小学教学楼建成于1998年，现屋面渗漏严重，存在安全隐患。经测算，维修共需资金186万元。为保障师生安全，恳请县财政安排专项资金予以解决。\n妥否，请批示。\n云岫县教育局\n2026年3月18日\n（联系人：何晓；联系电话：13900000000）\n",
]


@pytest.mark.parametrize("text", FURTHER)
def test_it_finds_further_forms(text):
    assert texts("recipient_person", text)

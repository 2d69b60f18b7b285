"""上行文不抄送下级机关: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import paper, request, texts

IMPRINT = "\n云岫市水务局办公室　2026年3月5日印发"
WRONG = [
    request(behind="抄送：" + c + "。" + IMPRINT)
    for c in (
        "各县水务局",
        "各县（市、区）水务局",
        "各乡镇人民政府",
        "局属各单位",
        "局直属单位",
        "各科室",
        "所属单位",
        "市财政局，各县水务局",
        "各区水务分局",
        "局机关各科室",
        "下属事业单位",
        "各街道办事处",
        "各有关乡镇",
        "省水利厅，各县水务局",
        "市委办公室、局属各单位",
        "各分局",
        "各站",
        "各村",
        "各社区",
        "各直属单位",
    )
]
RIGHT = [
    request(behind="抄送：" + c + "。" + IMPRINT) for c in ("市财政局", "省水利厅", "市委办公室、市人大常委会办公室")
] + [paper(behind="抄送：各乡镇人民政府。" + IMPRINT), request()]


@pytest.mark.parametrize("text", WRONG)
def test_it_finds(text):
    assert texts("request_copies", text)


@pytest.mark.parametrize("text", RIGHT)
def test_it_leaves_alone(text):
    assert texts("request_copies", text) == []


OTHER_FORMS = [
    request(behind="抄送：东湖县水务局、西山县水务局。\n云岫市水务局办公室　2026年3月5日印发"),
    request(behind="抄送：东湖区水务局。\n云岫市水务局办公室　2026年3月5日印发"),
    request(behind="抄送：防汛科、财务科。\n云岫市水务局办公室　2026年3月5日印发"),
    request(behind="抄送：市水务局防汛科。\n云岫市水务局办公室　2026年3月5日印发"),
    request(behind="抄送：各水库管理所。\n云岫市水务局办公室　2026年3月5日印发"),
]


@pytest.mark.parametrize("text", OTHER_FORMS)
def test_it_finds_other_forms(text):
    assert texts("request_copies", text)


@pytest.mark.parametrize(
    "text",
    [
        request(behind="抄送：市财政局、市审计局。\n云岫市水务局办公室　2026年3月5日印发"),
        request(behind="抄送：省水利厅。\n云岫市水务局办公室　2026年3月5日印发"),
    ],
)
def test_it_leaves_other_forms_alone(text):
    assert texts("request_copies", text) == []


FURTHER = [
    "青教字〔2026〕12号　　　　签发人：周建平\n云岫县教育局关于解决第二小学校舍维修经费的请示\n县人民政府：\n县第二小学教学楼建成于1998年，现屋面渗漏严重，存在安全隐患。经测算，维修共需资金186万元。为保障师生安全，恳请县财政安排专项资金予以解决。\n妥否，请批示。\n云岫县教育局\n2026年3月18日\n（联系人：何晓；联系电话：13900000000）\n抄送：县财政局，县第二小学。\n云岫县教育局办公室　2026年3月18日印发\n",
    "青教字〔2026〕12号　　　　签发人：周建平\n云岫县教育局关于解决第二小学校舍维修经费的请示\n县人民政府：\n县第二小学教学楼建成于1998年，现屋面渗漏严重，存在安全隐患。经测算，维修共需资金186万元。为保障师生安全，恳请县财政安排专项资金予以解决。\n妥否，请批示。\n云岫县教育局\n2026年3月18日\n（联系人：何晓；联系电话：13900000000）\n抄送：县直各学校。\n云岫县教育局办公室　2026年3月18日印发\n",
    "青教字〔2026〕12号　　　　签发人：周建平\n云岫县教育局关于解决第二小学校舍维修经费的请示\n县人民政府：\n县第二小学教学楼建成于1998年，现屋面渗漏严重，存在安全隐患。经测算，维修共需资金186万元。为保障师生安全，恳请县财政安排专项资金予以解决。\n妥否，请批示。\n云岫县教育局\n2026年3月18日\n（联系人：何晓；联系电话：13900000000）\n抄送：各中心学校。\n云岫县教育局办公室　2026年3月18日印发\n",
]


@pytest.mark.parametrize("text", FURTHER)
def test_it_finds_further_forms(text):
    assert texts("request_copies", text)

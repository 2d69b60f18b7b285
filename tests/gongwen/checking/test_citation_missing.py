"""首次引用公文要带文号: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import paper, report, request, texts

NAME = "云岫市水务局"
WRONG = [
    paper(body=b)
    for b in [
        f"{p}《{w}关于{m}的{k}》要求，通知如下。"
        for p in ("根据", "按照")
        for w, m in (("云岫市人民政府", "加强湖泊保护"), ("省水利厅", "开展清淤"), ("市政府办公室", "做好防汛值守"))
        for k in ("通知", "意见", "通报")
    ]
] + [
    report(body="为落实《云岫市人民政府关于加强湖泊保护的意见》，我局开展巡查。"),
    request(body="根据《省水利厅关于下达计划的通知》（2026年），拟购置车辆。"),
    report(body="为落实《省水利厅关于开展清淤的函》，我局开展清淤。"),
]
RIGHT = [
    paper(
        body="根据《云岫市人民政府关于加强湖泊保护的意见》（云政发〔2026〕3号）要求，通知如下。落实《云岫市人民政府关于加强湖泊保护的意见》。"
    ),
    paper(body="根据《云岫市湖泊保护条例》，通知如下。"),
    paper(title=NAME + "关于转发《省水利厅关于开展清淤的通知》的通知"),
]


@pytest.mark.parametrize("text", WRONG)
def test_it_finds(text):
    assert texts("citation_missing", text)


@pytest.mark.parametrize("text", RIGHT)
def test_it_leaves_alone(text):
    assert texts("citation_missing", text) == []


OTHER_FORMS = [
    paper(body="按照省政府《关于加快水利发展的决定》精神，通知如下。"),
    paper(body="执行《市住建局关于房屋安全的公告》。"),
]


@pytest.mark.parametrize("text", OTHER_FORMS)
def test_it_finds_other_forms(text):
    assert texts("citation_missing", text)


@pytest.mark.parametrize(
    "text",
    [
        paper(body="党中央、国务院印发《关于学前教育深化改革规范发展的若干意见》。"),
    ],
)
def test_it_leaves_other_forms_alone(text):
    assert texts("citation_missing", text) == []


FURTHER = [
    "青教发〔2026〕35号\n云岫县教育局关于做好2026年秋季学期开学工作的通知\n各乡镇中心学校，县直各学校：\n现就有关事项通知如下。\n贯彻落实《国务院办公厅关于规范校外培训机构发展的意见》，深化治理。\n请认真抓好落实。\n云岫县教育局\n2026年8月10日\n",
    "青教函〔2026〕9号\n云岫县教育局关于商请协助做好高考交通保障工作的函\n县公安局：\n《云岭省人民政府办公厅关于同意设立教师发展学院的复函》已下达，请予支持。\n请予支持为盼。\n云岫县教育局\n2026年5月20日\n",
]


@pytest.mark.parametrize("text", FURTHER)
def test_it_finds_further_forms(text):
    assert texts("citation_missing", text)

"""提到的附件要有: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import paper, report, request, texts

ONE = "附件：检查表"
WRONG = (
    [
        paper(body=f"请填写检查表{m}。", end=e)
        for m, e in (
            ("（见附件）", ""),
            ("（附件）", ""),
            ("（详见附件1）", ""),
            ("（见附件2）", ONE),
            ("（附件3）", "附件：1.检查表\n2.汇总表"),
            ("（见附件三）", "附件：1.检查表\n2.汇总表"),
            ("，格式见附件", ""),
            ("，详见附件", ""),
            ("（附件1）", ""),
            ("（见附件 4）", "附件：1.检查表\n2.汇总表\n3.名单"),
        )
    ]
    + [
        paper(body=f"请按附件{n}的格式报送。", end=e)
        for n, e in (("1", ""), ("2", ONE), ("5", "附件：1.检查表\n2.汇总表"))
    ]
    + [request(body=f"资金测算{m}。", end=e) for m, e in (("见附件", ""), ("见附件2", ONE), ("（附件1）", ""))]
    + [report(body=f"有关数据{m}。", end=e) for m, e in (("详见附件", ""), ("（见附件3）", "附件：1.检查表\n2.汇总表"))]
    + [paper(body="请参照附件填报。"), paper(body="请填报附件2。", end=ONE)]
)
RIGHT = [
    paper(body="请填写检查表（见附件）。", end=ONE),
    paper(body="请填写检查表（附件2）。", end="附件：1.检查表\n2.汇总表"),
    paper(),
    paper(body="按《办法》附件2执行。"),
]


@pytest.mark.parametrize("text", WRONG)
def test_it_finds(text):
    assert texts("attachment_named", text)


@pytest.mark.parametrize("text", RIGHT)
def test_it_leaves_alone(text):
    assert texts("attachment_named", text) == []


OTHER_FORMS = [
    paper(body="请填写检查表（附后）。"),
    paper(body="请填写检查表（名单附后）。"),
    paper(body="请填写检查表（见附表）。"),
    paper(body="请各单位对照附件清单整改。"),
    paper(body="请填写（见附件1-3）。", end="附件：1.甲表\n2.乙表"),
    paper(body="请填写（见附件1、2、3）。", end="附件：1.甲表\n2.乙表"),
]


@pytest.mark.parametrize("text", OTHER_FORMS)
def test_it_finds_other_forms(text):
    assert texts("attachment_named", text)


@pytest.mark.parametrize(
    "text",
    [
        paper(body="请填写（见附件1-2）。", end="附件：1.甲表\n2.乙表"),
    ],
)
def test_it_leaves_other_forms_alone(text):
    assert texts("attachment_named", text) == []


FURTHER = [
    "青教发〔2026〕35号\n云岫县教育局关于做好2026年秋季学期开学工作的通知\n各乡镇中心学校，县直各学校：\n现就有关事项通知如下。\n详细名单附后。\n请认真抓好落实。\n云岫县教育局\n2026年8月10日\n",
]


@pytest.mark.parametrize("text", FURTHER)
def test_it_finds_further_forms(text):
    assert texts("attachment_named", text)

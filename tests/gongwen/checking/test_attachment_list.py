"""附件说明的写法: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import paper, texts

ONE = "附件：检查表"
WRONG = [
    paper(end=e)
    for e in (
        "附件:检查表",
        "附件 检查表",
        "附：检查表",
        "附件：1.检查表；\n2.汇总表。",
        "附件：1.检查表，\n2.汇总表",
        "附件：1、检查表\n2、汇总表",
        "附件：一、检查表\n二、汇总表",
        "附件：1.检查表",
        "附件：检查表。",
        "附件：1.检查表\n3.汇总表",
        "附件：1.检查表\n1.汇总表",
        "附件：《检查表》",
        "附件：1.检查表。\n2.汇总表",
        "附件：1，检查表\n2，汇总表",
        "附件：1.检查表\n2.汇总表；",
        "附件:1.检查表\n2.汇总表",
        "附件：检查表；",
        "附件：1.《检查表》\n2.《汇总表》",
        "附:1.检查表\n2.汇总表",
        "附件：1.检查表\n2.汇总表\n4.名单",
    )
]
RIGHT = [
    paper(end=ONE),
    paper(end="附件：1.检查表\n2.汇总表"),
    paper(end="附件：1．检查表\n2．汇总表"),
    paper(end="附件：云岫市湖泊清淤验收表（试行）"),
]


@pytest.mark.parametrize("text", WRONG)
def test_it_finds(text):
    assert texts("attachment_list", text)


@pytest.mark.parametrize("text", RIGHT)
def test_it_leaves_alone(text):
    assert texts("attachment_list", text) == []


OTHER_FORMS = [
    paper(end="附件：（1）检查表\n（2）汇总表"),
    paper(end="附件：检查表，汇总表"),
    paper(end="附件；检查表"),
    paper(end="附件：1 检查表\n2 汇总表"),
    paper(end="附件：①检查表\n②汇总表"),
]


@pytest.mark.parametrize("text", OTHER_FORMS)
def test_it_finds_other_forms(text):
    assert texts("attachment_list", text)


FURTHER = [
    "青教发〔2026〕35号\n云岫县教育局关于做好2026年秋季学期开学工作的通知\n各乡镇中心学校，县直各学校：\n为做好秋季学期开学工作，现就有关事项通知如下。\n一、做好校园安全检查\n对校舍、食堂、消防设施逐项检查，发现问题立即整改。\n二、做好教材发放\n确保课前到书、人手一册。\n请认真抓好落实。\n附件1.自查表\n　　　2.汇总表\n云岫县教育局\n2026年8月10日\n",
    "青教发〔2026〕35号\n云岫县教育局关于做好2026年秋季学期开学工作的通知\n各乡镇中心学校，县直各学校：\n为做好秋季学期开学工作，现就有关事项通知如下。\n一、做好校园安全检查\n对校舍、食堂、消防设施逐项检查，发现问题立即整改。\n二、做好教材发放\n确保课前到书、人手一册。\n请认真抓好落实。\n附件：1）自查表\n　　　2）汇总表\n云岫县教育局\n2026年8月10日\n",
]


@pytest.mark.parametrize("text", FURTHER)
def test_it_finds_further_forms(text):
    assert texts("attachment_list", text)

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

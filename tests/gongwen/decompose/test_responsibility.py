"""Who leads and who supports, in brackets and behind labels."""

import pytest

from gongwen.decompose.responsibility import read_roles


@pytest.mark.parametrize(
    ("text", "lead", "support"),
    [
        ("市水务局牵头，市财政局、市公安局配合", ["市水务局"], ["市财政局", "市公安局"]),
        ("市水务局、市财政局牵头，市公安局等部门按职责分工负责", ["市水务局", "市财政局"], ["市公安局"]),
        ("市水务局、市财政局按职责分工负责", ["市水务局", "市财政局"], []),
        ("市水务局、市财政局分别负责", ["市水务局", "市财政局"], []),
        ("市水务局负责", ["市水务局"], []),
        ("市水务局会同有关部门负责", ["市水务局"], ["有关部门"]),
        ("市水务局牵头，各地区、各部门负责", ["市水务局"], ["各地区", "各部门"]),
        ("各有关部门，各县人民政府按职责分工负责", ["各有关部门", "各县人民政府"], []),
        ("市水务局指导，试点县政府负责", ["试点县政府"], ["市水务局"]),
        ("各有关部门负责，市水务局统筹", ["各有关部门"], ["市水务局"]),
        ("牵头单位：市水务局，配合单位：市财政局，各区、县级市", ["市水务局"], ["市财政局", "各区、县级市"]),
        ("牵头单位：市水务局；责任单位：市财政局", ["市水务局"], ["市财政局"]),
        ("责任单位：市水务局牵头，市财政局配合", ["市水务局"], ["市财政局"]),
        ("责任单位：市水务局、市财政局", ["市水务局", "市财政局"], []),
        ("负责部门：市水务局，适用范围：湖区", ["市水务局"], []),
        ("责任单位：市水务局（牵头）、市财政局", ["市水务局"], ["市财政局"]),
        ("市水务局（牵头），市财政局（配合）", ["市水务局"], ["市财政局"]),
        ("市水务局、市财政局按行业分工负责", ["市水务局", "市财政局"], []),
        ("市财政局（按职责分工负责）", ["市财政局"], []),
        ("牵头责任单位：市水务局。\n协同责任单位：无。", ["市水务局"], []),
        ("市水务局牵头，市12345热线中心、各承办单位按职责分工负责", ["市水务局"], ["市12345热线中心", "各承办单位"]),
        ("市水务局主办，市财政局、市公安局会办", ["市水务局"], ["市财政局", "市公安局"]),
    ],
)
def test_it_reads_lead_and_support(text, lead, support):
    says = read_roles(text)
    assert says is not None
    assert (list(says.lead), list(says.support)) == (lead, support)


def test_a_rule_for_the_whole_document_makes_the_first_unit_lead():
    says = read_roles("市水务局、市财政局负责。列首位的为牵头单位，下同", first_leads=True)
    assert says is not None
    assert (says.lead, says.support) == (("市水务局",), ("市财政局",))


def test_the_rule_in_brackets_behind_the_last_unit_is_no_part_of_its_name():
    says = read_roles("责任单位：市水务局、市财政局（列第一位者为工作牵头单位或汇总单位，下同）", first_leads=True)
    assert says is not None
    assert (says.lead, says.support) == (("市水务局",), ("市财政局",))


def test_units_that_lead_together_all_lead_whatever_the_rule():
    says = read_roles("市水务局、市财政局牵头负责", first_leads=True)
    assert says is not None
    assert says.lead == ("市水务局", "市财政局")


def test_times_are_kept_apart_from_units():
    says = read_roles("市水务局牵头，市财政局配合，6月底前印发办法，年内全面推开")
    assert says is not None
    assert (says.support, says.times) == (("市财政局",), ("6月底前印发办法", "年内全面推开"))


@pytest.mark.parametrize("text", ["企业直接向市水务局申报，不需审批", "湖区内由市水务局负责", "共4项", "含电子文档"])
def test_words_about_something_else_are_not_read(text):
    assert not read_roles(text)


def test_a_helper_may_stand_in_the_clause_of_the_lead():
    says = read_roles("区住建局牵头、区水务局协办")
    assert says is not None
    assert (says.lead, says.support) == (("区住建局",), ("区水务局",))

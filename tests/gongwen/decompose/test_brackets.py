"""Responsibility brackets in a paragraph."""

import datetime as dt

from gongwen.decompose.brackets import find_brackets

from .samples import notice


def test_it_finds_the_bracket_that_closes_a_task():
    (bracket,) = find_brackets("治理岸线（含支流）。（市水务局牵头，各县（市、区）人民政府配合）")
    assert (bracket.says.lead, bracket.says.support) == (("市水务局",), ("各县（市、区）人民政府",))


def test_a_bracket_before_the_stop_counts_too():
    assert len(find_brackets("治理岸线（市水务局负责）。")) == 1


def test_ordinary_brackets_are_no_responsibility():
    assert find_brackets("治理岸线（4项）。（此件公开发布）清淤（单位：万元）。（联系人：略）") == []


def test_brackets_that_never_close_do_no_harm():
    assert find_brackets("（" * 5000 + "市水务局负责") == []
    assert len(find_brackets("（" * 50 + "治理岸线。（市水务局负责）")) == 1


def test_each_bracket_of_a_paragraph_makes_a_task():
    tasks = notice("一、治水。清淤。（市水务局负责）绿化。（市林业局负责）").tasks
    assert [(t.text, t.lead) for t in tasks] == [("治水。清淤。", ("市水务局",)), ("绿化。", ("市林业局",))]


def test_parent_and_point_are_both_tasks_when_both_have_a_bracket():
    tasks = notice("（一）治水。（市水务局牵头）\n1.清淤。（市水务局负责）\n2.截污。（市住建局负责）").tasks
    assert [t.path for t in tasks] == ["(一)", "(一)/1", "(一)/2"]


def test_points_under_a_task_with_a_bracket_are_part_of_it():
    tasks = notice("（一）治水。（市水务局牵头）\n1.做好清淤工作。\n2.做好截污工作。").tasks
    assert [t.path for t in tasks] == ["(一)"]


def test_the_rule_in_the_first_bracket_holds_for_all():
    tasks = notice(
        "一、清淤。（市水务局、市财政局负责，列第一位的为牵头单位，下同）\n二、绿化。（市林业局、市水务局负责）"
    ).tasks
    assert [(t.lead, t.support) for t in tasks] == [(("市水务局",), ("市财政局",)), (("市林业局",), ("市水务局",))]


def test_every_kind_of_bracket_may_hold_the_units():
    for opening, closing in ("〔〕", "【】", "[]", "［］"):
        (task,) = notice(f"1.改造管网30公里。{opening}市水务局牵头，市财政局、市住建局配合{closing}").tasks
        assert (task.text, task.lead, task.support) == ("改造管网30公里。", ("市水务局",), ("市财政局", "市住建局"))


def test_several_square_brackets_cut_a_paragraph_and_the_rule_in_the_first_holds_for_all():
    rule = "排在首位的为牵头单位，下同"
    first, second = notice(
        f"1.改造管网30公里。〔市水务局、市财政局负责，{rule}〕9月底前建成平台。〔市数据局、市林业局等部门负责〕"
    ).tasks
    assert (first.lead, first.support) == (("市水务局",), ("市财政局",))
    assert (second.lead, second.support, second.deadline) == (("市数据局",), ("市林业局",), dt.date(2021, 9, 30))


def test_a_document_number_is_no_list_of_units():
    assert notice("1.改造管网，按云政办发〔2020〕3号文件执行。").tasks[0].lead == ()


def test_brackets_on_a_line_of_their_own_belong_to_the_paragraph_above():
    (task,) = notice("1.改造管网30公里，更换阀门。\n〔市水务局牵头，市财政局配合，8月底前完成〕").tasks
    assert (task.lead, task.support, task.deadline) == (("市水务局",), ("市财政局",), dt.date(2021, 8, 31))


def test_who_leads_is_told_in_the_text_where_the_bracket_names_only_who_supports():
    task = notice("一、市水务局要组织力量开展排查，5月底前完成。（市财政局配合）").tasks[0]
    assert (task.lead, task.support) == (("市水务局",), ("市财政局",))

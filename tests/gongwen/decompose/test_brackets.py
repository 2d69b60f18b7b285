"""Responsibility brackets in a paragraph."""

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

"""责任单位：… lines below a task."""

import datetime as dt

import pytest

from .samples import notice

ITEM = "1.新建泵站\n年内新建泵站12座，改造管网30公里。\n"


def test_the_lines_below_a_task_name_its_units_and_time():
    (task,) = notice(ITEM + "牵头单位：市水务局\n配合单位：市财政局、市住建局\n完成时限：2021年10月底前").tasks
    assert task.text == "新建泵站\n年内新建泵站12座，改造管网30公里。"
    assert (task.lead, task.support) == (("市水务局",), ("市财政局", "市住建局"))
    assert task.deadline == dt.date(2021, 10, 31)


def test_a_task_without_a_time_line_takes_the_time_in_its_text():
    (task,) = notice(ITEM + "责任单位：市水务局").tasks
    assert task.deadline == dt.date(2021, 12, 31)


def test_leaders_are_not_units():
    (task,) = notice(ITEM + "牵头领导：分管副市长\n责任单位：市水务局\n配合单位：无").tasks
    assert (task.lead, task.support) == (("市水务局",), ())


def test_labels_may_stand_in_boxes_and_brackets():
    (task,) = notice(ITEM + "【责任单位】：市水务局\n（配合单位：市财政局）").tasks
    assert (task.lead, task.support) == (("市水务局",), ("市财政局",))


def test_a_label_at_the_end_of_the_paragraph_counts():
    (task,) = notice("1.新建泵站12座。责任单位：市水务局、市财政局。").tasks
    assert (task.text, task.lead) == ("新建泵站12座。", ("市水务局", "市财政局"))


def test_a_label_after_several_points_covers_them_together():
    (task,) = notice("（一）治水工程。\n1.清淤。\n2.截污。\n责任单位：市水务局").tasks
    assert task.path == "(一)"
    assert "截污" in task.text


def test_a_time_that_comes_after_the_measures_still_belongs_to_the_task():
    (task,) = notice(ITEM + "责任单位：市水务局\n工作措施：一是选点。二是施工。\n完成时限：9月底前").tasks
    assert task.deadline == dt.date(2021, 9, 30)


def test_a_unit_of_measure_is_no_unit():
    assert notice("统计表\n（单位：万元）").tasks == ()


def test_the_text_says_who_leads_where_the_line_only_lists():
    line = "\n承办单位：市水务局、市林业局、湖东县政府"
    (task,) = notice("1.请市水务局会同市林业局、湖东县政府立即核查岸线。" + line).tasks
    assert (task.lead, task.support) == (("市水务局",), ("市林业局", "湖东县政府"))
    (task,) = notice("1.立即核查岸线。" + line).tasks
    assert (len(task.lead), task.support) == (3, ())


def test_labels_are_made_of_a_head_and_a_tail():
    for lead, support, due in (
        ("承办单位", "协办单位", "办结时限"),
        ("牵头部门", "配合部门", "时间节点"),
        ("主办单位", "参与单位", "时间要求"),
        ("责任部门", "协同单位", "整改期限"),
    ):
        (task,) = notice(ITEM + f"{lead}：市水务局\n{support}：市财政局\n{due}：2021年10月底前\n分管领导：赵一").tasks
        assert (task.lead, task.support, task.deadline) == (("市水务局",), ("市财政局",), dt.date(2021, 10, 31)), lead


def test_a_line_of_shared_work_says_the_roles_in_words():
    for label in ("部门分工", "任务分工", "责任分工", "职责分工"):
        (task,) = notice(
            ITEM + f"分管市领导：常务副市长\n{label}：市水务局牵头，市林业局，各县（市、区）人民政府配合。"
        ).tasks
        assert (task.lead, task.support) == (("市水务局",), ("市林业局", "各县（市、区）人民政府")), label


def test_short_labels_stand_alone():
    (task,) = notice(ITEM + "牵头：市水务局\n配合：市财政局、市住建局").tasks
    assert (task.lead, task.support) == (("市水务局",), ("市财政局", "市住建局"))


def test_a_time_for_all_tasks_is_none_itself():
    tasks = notice("一、工作\n1.各县要清淤。\n2.各县要护岸。\n以上工作须于9月底前全部完成。").tasks
    assert [t.path for t in tasks] == ["一/1", "一/2"]


@pytest.mark.parametrize("sign", ["——", "\n——"])
def test_units_behind_a_dash_at_the_end_are_responsible(sign):
    body = (
        f"（列第一位的为牵头单位）\n一、整治\n（一）清理砂场3处。{sign}市水务局、市公安局\n（二）美化湖岸——湖区的名片。"
    )
    first = notice(body).tasks[0]
    assert (first.path, first.lead, first.support) == ("一/(一)", ("市水务局",), ("市公安局",))


def test_a_bracket_on_its_own_line_belongs_to_the_point_above_where_the_others_have_theirs():
    body = (
        "一、整治\n（一）清理砂场。〔牵头单位：市水务局〕\n（二）修复岸线。\n〔牵头单位：市林业局；参加单位：市财政局〕"
    )
    assert [(t.path, t.lead) for t in notice(body).tasks] == [("一/(一)", ("市水务局",)), ("一/(二)", ("市林业局",))]

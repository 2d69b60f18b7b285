"""Tasks in tables."""

import datetime as dt

from gongwen.decompose import decompose
from gongwen.decompose.tables import read_header

from .samples import table_document, taken_apart

HEADER = ("序号", "类别", "重点任务", "工作内容", "牵头单位", "配合单位", "完成时间")


def test_each_row_is_a_task():
    result = decompose(
        table_document(HEADER, ("3", "治水", "清淤", "清淤20公里。", "市水务局", "市财政局、各县政府", "2021年6月"))
    )
    (task,) = result.tasks
    assert (task.path, task.text, task.lead, task.support) == (
        "3",
        "清淤20公里。",
        ("市水务局",),
        ("市财政局", "各县政府"),
    )
    assert task.deadline == dt.date(2021, 6, 30)
    assert [(t.quantity, t.unit) for t in task.targets] == [(20, "公里")]


def test_the_content_column_is_preferred_and_the_task_column_stands_in_for_it():
    result = decompose(table_document(HEADER, ("1", "治水", "做好清淤", "", "市水务局", "无", "持续推进")))
    assert (result.tasks[0].text, result.tasks[0].deadline, result.tasks[0].support) == ("做好清淤", "ongoing", ())


def test_title_rows_and_group_rows_are_no_tasks():
    result = decompose(
        table_document(
            ("湖区任务表",) * 7, HEADER, ("一、治水",) * 7, ("1", "治水", "清淤", "清淤。", "市水务局", "—", "")
        )
    )
    assert result.title == "湖区任务表"
    assert [t.path for t in result.tasks] == ["1"]
    assert [p.skip for p in result.paragraphs[:3]] == ["标题", "表头", "表格分组"]


def test_a_unit_column_beside_a_lead_column_supports():
    rows = (("任务", "牵头单位", "责任单位"), ("清淤工程", "市水务局", "市财政局"))
    (task,) = decompose(table_document(*rows)).tasks
    assert (task.lead, task.support) == (("市水务局",), ("市财政局",))


def test_roles_inside_one_cell_are_read():
    rows = (("任务", "责任单位", "时限"), ("清淤工程", "牵头单位：市水务局 配合单位：市财政局", "全年"))
    (task,) = decompose(table_document(*rows)).tasks
    assert (task.lead, task.support, task.deadline) == (("市水务局",), ("市财政局",), "ongoing")


def test_a_table_without_units_gives_no_tasks():
    assert read_header(["年份", "产量", "备注"]) is None
    assert decompose(table_document(("年份", "产量"), ("2020", "30"))).tasks == ()


def test_a_table_pasted_into_text_is_read():
    (task,) = taken_apart(
        "湖区任务表\n序号\t工作任务\t责任单位\t时限\n1\t清淤20公里\t市水务局\t9月底\n", date=dt.date(2021, 3, 1)
    ).tasks
    assert (task.text, task.lead, task.deadline) == ("清淤20公里", ("市水务局",), dt.date(2021, 9, 30))

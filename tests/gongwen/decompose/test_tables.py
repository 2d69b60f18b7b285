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
        "清淤\t清淤20公里。",
        ("市水务局",),
        ("市财政局", "各县政府"),
    )
    assert task.deadline == dt.date(2021, 6, 30)
    assert [(t.quantity, t.unit) for t in task.targets] == [(20, "公里")]


def test_the__task_column_stands_in_for_it():
    result = decompose(table_document(HEADER, ("1", "治水", "做好清淤", "", "市水务局", "无", "持续推进")))
    assert (result.tasks[0].text, result.tasks[0].deadline, result.tasks[0].support) == ("做好清淤", "ongoing", ())


SHEET = ("编号", "督办事项", "办理要求", "承办单位", "协办单位", "办结时限", "督办领导")


def test_the_words_run_from_the_name_of_a_matter_to_the_end_of_its_demand():
    rows = (
        SHEET,
        ("1", "北湖泵站", "年内更换机组6台，每月20日前报送进度。", "区水务局", "区财政局", "2021年10月15日", "赵一"),
        ("2", "欠薪清理", "全面核实，2021年7月底前全部付清。", "区人社局、区住建局分别负责", "无", "—", "钱二"),
    )
    first, second = decompose(table_document(*rows)).tasks
    assert first.text == "北湖泵站\t年内更换机组6台，每月20日前报送进度。"
    assert (first.lead, first.support) == (("区水务局",), ("区财政局",))
    assert (first.deadline, len(first.milestones)) == (dt.date(2021, 10, 15), 3)
    assert [(t.quantity, t.unit) for t in first.targets] == [(6, "台")]
    assert (second.lead, second.deadline) == (("区人社局", "区住建局"), dt.date(2021, 7, 31))


def test_a_problem_and_a_long_name_stay_outside_the_words():
    rows = (
        ("序号", "存在问题", "整改措施", "责任部门", "整改时限"),
        ("1", "台账不全。", "补齐台账。", "办公室", "6月底"),
    )
    assert [t.text for t in decompose(table_document(*rows)).tasks] == ["补齐台账。"]
    rows = (("任务名称", "工作内容", "责任科室"), ("长" * 50, "补齐台账。", "办公室"))
    assert [t.text for t in decompose(table_document(*rows)).tasks] == ["补齐台账。"]


def test_a_row_under_merged_cells_has_the_units_of_the_row_above():
    rows = (
        ("序号", "任务", "要求", "责任单位", "时限"),
        ("1", "清淤", "清淤3公里", "市水务局", "2021年6月"),
        ("", "", "护岸2公里", "", ""),
        ("二", "治气", "", "", ""),
    )
    first, second = decompose(table_document(*rows)).tasks
    assert (second.text, second.lead, second.deadline) == ("护岸2公里", first.lead, first.deadline)


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


def test_a_row_whose_words_are_those_of_a_header_is_a_task():
    rows = (HEADER, ("1", "标准", "标准研制", "参与制定标准5项", "市水务局", "无", "6月底"))
    assert [t.path for t in decompose(table_document(*rows)).tasks] == ["1"]


def test_a_column_of_goals_gives_the_figures_and_last_year_none():
    header = ("序号", "指标名称", "2020年完成值", "2021年目标值", "牵头单位", "责任单位", "备注")
    row = ("1", "水质优良比例", "91.7%", "保持100%达标", "市环保局", "市水务局、市农业局按行业分工负责", "去年98.6%")
    (task,) = decompose(table_document(header, row)).tasks
    assert (task.text, task.lead, task.support) == ("水质优良比例", ("市环保局",), ("市水务局", "市农业局"))
    assert [(t.quantity, t.unit) for t in task.targets] == [(100, "%")]


def test_headings_between_the_rows_of_a_table_written_as_text_group_them():
    text = (
        "云岫市2021年湖区指标责任分解表\n序号\t指标任务\t目标值\t牵头单位\n一、水质\n1\t优良比例\t90%\t市环保局\n"
        "二、水量\n2\t补水量\t3000万立方米\t市水务局"
    )
    assert [(t.path, t.lead, t.targets[0].quantity) for t in taken_apart(text).tasks] == [
        ("1", ("市环保局",), 90),
        ("2", ("市水务局",), 30_000_000),
    ]


def test_projects_for_the_people_are_the_tasks_of_their_table():
    rows = (
        ("序号", "民生实事", "责任单位", "完成时限"),
        ("1", "新建2座人行天桥。", "县住建局", "12月底前"),
    )
    (task,) = decompose(table_document(*rows)).tasks
    assert (task.text, task.lead) == ("新建2座人行天桥。", ("县住建局",))

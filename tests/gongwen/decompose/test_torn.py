"""Tables torn into a line for each cell."""

import datetime as dt

from .samples import taken_apart

HEAD = "云岫市湖区整治任务分解表\n"
TABLE = """序号
主要任务
牵头单位
配合单位
完成时限
1
清淤20公里
市水务局
市财政局、各县（区）
2021年6月底
2
种植水草300亩，
补植柳树。
市林业局
市水务局
长期坚持
一、水质方面
3
监测水质
市生态环境局
无
9月
"""


def test_each_number_in_order_opens_a_row():
    tasks = taken_apart(HEAD + TABLE, date=dt.date(2021, 3, 9)).tasks
    assert [(t.path, t.lead, t.support, t.deadline) for t in tasks] == [
        ("1", ("市水务局",), ("市财政局", "各县（区）"), dt.date(2021, 6, 30)),
        ("2", ("市林业局",), ("市水务局",), "ongoing"),
        ("3", ("市生态环境局",), (), dt.date(2021, 9, 30)),
    ]
    assert [(t.quantity, t.unit) for t in tasks[0].targets] == [(20, "公里")]


def test_a_task_may_take_several_lines():
    assert taken_apart(HEAD + TABLE).tasks[1].text == "种植水草300亩，\n补植柳树。"


def test_every_line_of_a_torn_table_is_accounted_for():
    result = taken_apart(HEAD + TABLE)
    fates = [p.skip or p.covered_by for p in result.paragraphs]
    assert fates == ["标题", *["表头"] * 5, *[(0,)] * 5, *[(1,)] * 6, "表格分组", *[(2,)] * 5]


def test_a_row_with_too_few_lines_gives_no_task():
    rows = "4\n巡查湖岸\n市水务局\n5\n清理围网\n市农业农村局\n无\n10月\n"
    assert [t.path for t in taken_apart(HEAD + TABLE + rows).tasks] == ["1", "2", "3", "5"]


def test_a_table_that_names_no_units_stays_text():
    text = "湖区产量表\n序号\n年份\n产量\n1\n2020年\n30吨\n2\n2021年\n40吨\n"
    assert taken_apart(text).tasks == ()
    assert all(p.skip in ("标题", "情况说明") for p in taken_apart(text).paragraphs)

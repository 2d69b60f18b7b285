"""年份不简写: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import placed, texts

WRONG = [
    "自26年3月起施行。",
    "截至25年底，完成80个。",
    "25年度计划已下达。",
    "自98年以来，累计完成80个。",
    "2021—25年完成。",
    "26年上半年完成。",
    "’26年完成清淤。",
    "25年初启动。",
    "24年第三季度完成。",
    "从22年起每年巡查。",
    "26年2月，全部完成。",
    "2024至26年，分三批实施。",
    "02年以来，累计投资3亿元。",
    "13年以来，新增站点20个。",
    "25年1至10月，完成投资5亿元。",
    "与24年同期相比，增长5%。",
    "二六年三月起施行。",
    "24年全市实现地区生产总值1860亿元，同比增长5.6%。",
    "纳入26年政府工作报告的重点任务共38项。",
    "二五年底完成主体工程建设。",
    "到30年，森林覆盖率达到62%以上。",
    "较24年增长12.5%。",
    "自24年实施改造以来，群众满意度显著提升。",
    "《26年工作要点》已经印发。",
    "2024、25年连续两年获评优秀。",
    "19年至今未发生较大事故。",
]
RIGHT = [
    "自2026年3月起施行。",
    "近15年来，湖泊面积扩大。",
    "历时10年完成。",
    "用5年时间。",
    "25年期贷款。",
    "服务满20年的人员。",
    "20年来累计完成80个。",
    "2021—2025年完成。",
]


@pytest.mark.parametrize("text", placed(WRONG))
def test_it_finds(text):
    assert texts("figure_year", text)


@pytest.mark.parametrize("text", placed(RIGHT))
def test_it_leaves_alone(text):
    assert texts("figure_year", text) == []

"""顿号: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import placed, texts

WRONG = [
    "供水、供电、供气、等行业恢复。",
    "供水、供电、和供气恢复。",
    "供水、供电、以及供气恢复。",
    "供水、供电和、供气恢复。",
    "完成巡查、清淤、等3项任务。",
    "巡查、清淤、补水、等。",
    "局机关、及其所属单位。",
    "河流、湖泊、及水库。",
    "巡查、清淤以及、补水。",
    "规划、建设、与管理。",
    "煤炭、石油、或天然气",
    "工业、或者农业",
    "由县级审核、并报市级",
]
RIGHT = [
    "供水、供电、供气等行业恢复。",
    "供水、供电和供气恢复。",
    "和睦、和谐、和美。",
    "团结、和谐的氛围。",
    "及时、及早处置。",
    "实行一家牵头、并联审批、限时办结。",
    "建立与国情相适应、与经济发展水平相适应的体系。",
]


@pytest.mark.parametrize("text", placed(WRONG))
def test_it_finds(text):
    assert texts("punct_list", text)


@pytest.mark.parametrize("text", placed(RIGHT))
def test_it_leaves_alone(text):
    assert texts("punct_list", text) == []

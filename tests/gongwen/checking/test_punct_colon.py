"""不套用冒号: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import placed, texts

WRONG = [
    "会议强调：要抓好以下工作：巡查、清淤和补水。",
    "会议指出：各县要落实三项任务：巡查、清淤、补水。",
    "通知要求：各单位按下列顺序报送：县区、乡镇、村。",
    "专家认为：湖泊治理有两个关键：控源和补水。",
    "市政府决定：成立三个工作组：综合组、督查组、宣传组。",
    "要做到：一是加强领导：二是压实责任。",
    "总的要求是：坚持一条主线：高质量发展。",
    "督查发现：部分单位存在以下问题：台账不全、整改不力。",
    "下一步工作：要突出三个重点：项目、招商和服务。",
    "检查内容包括：一是安全管理情况，主要有：制度、台账、演练。",
    "原因有两个方面：首先是客观原因：资金不足。",
    "专家建议：应采取两项措施：加固堤防和疏浚河道。",
    "各单位要重点检查：三类场所：学校、医院、车站。",
]
RIGHT = [
    "会议强调，要抓好以下工作：巡查、清淤和补水。",
    "责任单位：市水务局，配合单位：市财政局。",
    "他说：“要抓好三件事：巡查、清淤、补水。”",
    "时间：上午9：30。",
    "（责任单位：市水务局；完成时限：3月底）",
]


@pytest.mark.parametrize("text", placed(WRONG))
def test_it_finds(text):
    assert texts("punct_colon", text)


@pytest.mark.parametrize("text", placed(RIGHT))
def test_it_leaves_alone(text):
    assert texts("punct_colon", text) == []

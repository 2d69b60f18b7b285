"""叠字: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import placed, texts

WRONG = [
    "要做好防汛工作的的准备。",
    "完成了了清淤任务。",
    "各县和和乡镇要落实。",
    "各县在在汛期前完成清淤。",
    "工作是是基础。",
    "对对河道进行清理。",
    "为为群众服务。",
    "推推进清淤工作。",
    "加强强组织领导。",
    "要抓好落实实。",
    "坚持问题导向向。",
    "取得积极极进展。",
    "湖泊泊保护。",
    "各级级部门。",
    "巡巡查堤防。",
    "要把把责任压实。",
    "通过过验收。",
    "提高认认识。",
    "落实责责任。",
    "做好和和谐稳定工作",
    "资金用于于道路建设",
    "严厉厉打击违法行为",
]
RIGHT = [
    "要做好防汛工作的准备。",
    "达到目的的措施。",
    "人人参与，天天巡查。",
    "紧紧围绕中心工作。",
    "用水水源充足。",
    "清清楚楚、扎扎实实。",
    "节能能力提升。",
    "往往如此，仅仅是开始。",
    "会议由市委委员参加。",
    "由市市场监管局牵头。",
    "教育部部长出席。",
    "规范收费公示（市市场监管局牵头，市商务局配合）。",
    "会同市市政公用局、县县级储备粮库办理。",
]


@pytest.mark.parametrize("text", placed(WRONG))
def test_it_finds(text):
    assert texts("repeat_character", text)


@pytest.mark.parametrize("text", placed(RIGHT))
def test_it_leaves_alone(text):
    assert texts("repeat_character", text) == []

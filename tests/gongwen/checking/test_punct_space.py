"""句中不留空格: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import CLEAN, texts

SENTENCES = (
    CLEAN[0],
    "各级各部门要加强组织领导，压实工作责任，确保按时完成各项任务。",
    "要坚持问题导向，逐项建立台账，按月调度进展。",
    CLEAN[2],
)
CUTS = (("保护", "保 护"), ("责任", "责　任"), ("建立", "建  立"), ("通报", "通 报"), ("进展", "进 展"), ("完成", "完　成"), ("台账", "台 账"), ("按月", "按 月"), ("任务", "任 务"), ("程序", "程 序"), ("积极", "积\u00a0极"), ("调度", "调 度"))  # fmt: skip
WRONG = [
    place.format(s.replace(a, b))
    for s in SENTENCES
    for a, b in CUTS
    if a in s
    for place in ("{}", "{}\n" + CLEAN[1], CLEAN[1] + "\n{}")
]
RIGHT = [
    *SENTENCES,
    "第一条　为了保护湖泊，制定本办法，自印发之日起施行。",
    "张　某，李　某，王　某，赵　某，出席了本次会议并讲话。",
    "会议时间　地点　参加人员",
]


@pytest.mark.parametrize("text", WRONG)
def test_it_finds(text):
    assert texts("punct_space", text)


@pytest.mark.parametrize("text", RIGHT)
def test_it_leaves_alone(text):
    assert texts("punct_space", text) == []


FURTHER = [
    "会议听取了关于 乡村振兴工作情况的汇报。",
    "请各镇于4月10日前将整改 情况报区住建局。",
    "严禁任何单位 和个人截留、挪用专项资金。",
    "实现了 城乡供水一体化。",
    "财政、 教育、民政等部门要加强协调。",
    "加强宣传引导。 各单位要充分利用新媒体平台。",
    "请认真贯彻 执行。",
    "做好信访 稳定工作。",
    "现将有关事 项通知如下：",
    "抓紧抓实抓细各项 工作。",
    "县财政局 要加强资金监管。",
    "自觉接受人大 监督、政协监督。",
    "全面落实 党委政府各项部署。",
]


@pytest.mark.parametrize("text", FURTHER)
def test_it_finds_further_forms(text):
    assert texts("punct_space", text)

"""法定计量单位: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import placed, texts

WRONG = [
    "管线长120公尺。",
    "口径30公分。",
    "功率50马力。",
    "面积80平米。",
    "里程30公里，深3KM。",
    "重5KG。",
    "功率5KW。",
    "距市区20华里。",
    "用去30公升。",
    "水深3市斤重5公吨。",
    "支付人民币80万元人民币。",
    "支付￥80万元。",
    "长度3英里。",
    "土方500立方。",
    "变压器100KVA。",
    "压力10MPA。",
    "日处理污水3万Ton。",
    "电站总装机容量240mw。",
    "流转土地600市亩。",
    "安装空调功率3匹。",
    "年发电量1.2亿度。",
    "水库最大下泄流量1200个流量。",
    "用电负荷达到850万KW。",
    "水温控制在45华氏度。",
    "占地面积1.2万平方。",
    "光伏装机50Mw。",
    "噪声控制在55DB以内。",
    "占地25英亩。",
    "安置房面积120平方。",
    "农田800市亩。",
    "用电量300万度。",
]
RIGHT = [
    "管线长120米。",
    "里程30公里。",
    "功率5kW。",
    "面积80平方米。",
    "水深3m。",
    "支付人民币80万元。",
    "500立方米混凝土。",
    "方圆30平方里的区域实行封闭管理。",
]


@pytest.mark.parametrize("text", placed(WRONG))
def test_it_finds(text):
    assert texts("figure_unit", text)


@pytest.mark.parametrize("text", placed(RIGHT))
def test_it_leaves_alone(text):
    assert texts("figure_unit", text) == []

"""阿拉伯数字与汉字数字不混用: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import placed, texts

WRONG = [
    "全年办理建议3百28件。",
    "全年办理建议5十件。",
    "投资2千8百万元。",
    "投资3万5千元。",
    "新增二十6个站点。",
    "新增一百2十个站点。",
    "增长百分之5。",
    "合格率达百分之98.5。",
    "增长五%。",
    "增长十五点三%。",
    "全年办理建议二百5十件。",
    "新增站点3千个。",
    "约百分之30。",
    "万分之5的比例。",
    "新建2十8座泵站。",
    "培训1百人。",
    "共5百2十户。",
    "增长百分之十五点3。",
    "二〇二六年3月5日施行。",
    "2026年三月施行。",
    "抽调十5名干部。",
    "完成六分之5。",
    "减少3分之一。",
    "文化馆本年度开展惠民演出五十6场。",
    "全市共有在册企业十2万户。",
    "新增绿地面积3万五千平方米。",
    "第十2次常务会议审议通过了该方案。",
    "普惠性幼儿园在园幼儿占比提高二.5个百分点。",
    "开展专项检查二十余3次，发现问题41个。",
]
RIGHT = [
    "全年办理建议328件。",
    "新增二十六个站点。",
    "投资2800万元。",
    "增长5%。",
    "增长百分之五。",
    "供电12千瓦，长3千米。",
    "提高2个百分点。",
    "投资12亿元。",
    "第三2026年起。",
    "十五个站点，28座泵站。",
    "“十五五”时期。",
    "新增1.2万亿元。",
]


@pytest.mark.parametrize("text", placed(WRONG))
def test_it_finds(text):
    assert texts("figure_mixed", text)


@pytest.mark.parametrize("text", placed(RIGHT))
def test_it_leaves_alone(text):
    assert texts("figure_mixed", text) == []

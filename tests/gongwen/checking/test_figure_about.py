"""概数: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import placed, texts

WRONG = [
    "约100人左右参加。",
    "大约30个左右。",
    "近百余个站点。",
    "需要七、八个月。",
    "需要三、四天。",
    "每组5、6人。",
    "超过50家以上企业。",
    "约有20多个站点。",
    "不少于30天以上。",
    "近200余户受益。",
    "估计80万元左右。",
    "至少10人以上。",
    "接近90%左右。",
    "选派四、五名干部。",
    "将近50个左右。",
    "十多个左右。",
    "全市共有20余多个站点。",
    "超过100多个站点。",
    "不少于30余名队员。",
    "三、五天内完成。",
    "有二、三个问题。",
    "需要两、三年。",
    "大概十来个左右。",
    "不超过5人以内。",
    "几十余家企业。",
    "占比低于5%以下。",
    "惠及近10万余人。",
    "约计50家左右。",
]
RIGHT = [
    "（此件公开发布）",
    "约100人参加。",
    "100人左右参加。",
    "需要七八个月。",
    "一、二、三产业。",
    "第一、二批站点。",
    "近3年多来。",
    "超过50家企业。",
    "不少于30天。",
    "3、4月完成。",
    "约定30日内完成。",
    "近20多年来集中出现。",
    "达到90%以上。",
]


@pytest.mark.parametrize("text", placed(WRONG))
def test_it_finds(text):
    assert texts("figure_about", text)


@pytest.mark.parametrize("text", placed(RIGHT))
def test_it_leaves_alone(text):
    assert texts("figure_about", text) == []

"""What looks like the name of a unit."""

import pytest

from gongwen.decompose.unitnames import is_pronoun, is_unit
from gongwen.lexicon import Lexicon


@pytest.mark.parametrize(
    "name",
    [
        "财政部", "市发展改革委", "省市场监管局（省知识产权局）", "各县（市、区）人民政府", "县（市、区）", "区消防救援大队", "云岫湖管委会",
        "各有关部门和单位", "城东街道办事处", "市政府办公室", "人民银行云岫市中心支行", "其他承担整治任务的单位", "各地", "联合采购办公室",
        "各县、区人民政府（管委会）", "牵头单位", "承接主体", "各检查督导组", "各镇街", "市12345热线中心", "建设局", "自来水公司", "应急局", "统计局", "中央和国家机关工委", "青溪县人民政府",
    ],
)  # fmt: skip
def test_these_are_units(name):
    assert is_unit(name)


@pytest.mark.parametrize(
    "name",
    [
        "全部", "布局", "社会", "加强监管部门", "鼓励企业", "由财政局", "三年", "老旧小区", "及时部署", "公办", "各地工作要报政府",
        "上半年全县", "重点工作实行领导负责制和部门单位", "牵头落实单位", "定期组织", "的部门", "建设本辖区", "无", "",
    ],
)  # fmt: skip
def test_these_are_none(name):
    assert not is_unit(name)


def test_an_office_may_name_units_whose_form_does_not_show_it():
    assert not is_unit("之湖苑")
    assert is_unit("之湖苑", Lexicon(units=frozenset({"之湖苑"})))
    assert is_unit("湖苑", Lexicon(aliases={"湖苑": "之湖苑"}))


def test_words_that_stand_for_other_units_are_told_apart():
    assert is_pronoun("有关部门")
    assert is_pronoun("当地政府")
    assert not is_pronoun("各有关部门")
    assert not is_pronoun("财政部门")

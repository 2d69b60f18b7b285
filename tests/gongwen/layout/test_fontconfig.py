"""Names of fonts mapped to what a machine has."""

from __future__ import annotations

from lxml import etree

from gongwen.layout.fontconfig import substitutions, write
from gongwen.layout.fonts import fonts


def rules(place, families):
    root = etree.parse(str(write(place, frozenset(families)))).getroot()
    return {
        rule.findtext("test/string"): [s.text for s in rule.findall("edit/string")] for rule in root.findall("match")
    }


def test_an_installed_font_is_left_alone(tmp_path):
    assert "仿宋_GB2312" not in rules(tmp_path, {"仿宋_GB2312", "LXGW WenKai"})
    assert [one.name for one in substitutions(frozenset({font.name for font in fonts()}))] == []


def test_a_missing_font_is_mapped_to_the_best_stand_in_and_the_others_behind_it(tmp_path):
    mapped = rules(tmp_path, {"LXGW WenKai", "FandolFang R", "Noto Serif CJK SC"})
    assert mapped["仿宋_GB2312"] == ["FandolFang R", "LXGW WenKai", "Noto Serif CJK SC"]
    assert mapped["楷体_GB2312"][0] == "LXGW WenKai"


def test_the_same_face_under_another_name_is_preferred():
    told = {one.name: one.used for one in substitutions(frozenset({"仿宋", "FandolFang R"}))}
    assert told["仿宋_GB2312"] == "仿宋"


def test_a_machine_without_any_stand_in_is_told_so(tmp_path):
    assert rules(tmp_path, set()) == {}
    assert [str(one) for one in substitutions(frozenset())][0] == "仿宋_GB2312 → 系统缺省字体"


def test_other_names_of_a_face_are_mapped_too(tmp_path):
    mapped = rules(tmp_path, {"Noto Sans CJK SC"})
    assert {"黑体", "SimHei", "STHeiti", "方正黑体_GBK"} <= set(mapped)

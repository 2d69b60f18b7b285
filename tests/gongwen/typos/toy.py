"""A toy corpus of an invented district's rules, large enough to learn from in a second."""

from __future__ import annotations

import random

from gongwen.typos.learning.training import Plan, Sources

UNITS = ("区财政局", "区水务局", "区教育局", "区民政局", "区林业局", "各街道办事处")
VERBS = ("负责", "组织", "指导", "监督", "落实", "检查")
THINGS = ("河道保洁工作", "湖区整治工作", "老旧管网改造", "校舍安全检查", "森林防火工作", "社区养老服务")
ENDS = ("并及时报告情况。", "按照规定办理。", "接受社会监督。", "做好宣传教育。", "建立健全制度。")

READINGS = {
    "负": ("fu4",), "责": ("ze2",), "则": ("ze2",), "组": ("zu3",), "织": ("zhi1",), "职": ("zhi2",), "制": ("zhi4",),
    "指": ("zhi3",), "监": ("jian1",), "检": ("jian3",), "建": ("jian4",), "健": ("jian4",), "工": ("gong1",),
    "公": ("gong1",), "作": ("zuo4",), "做": ("zuo4",), "照": ("zhao4",), "河": ("he2",), "湖": ("hu2",),
}  # fmt: skip
LOOKS = {("河", "湖"): 1, ("湖", "河"): 1, ("织", "职"): 2, ("职", "织"): 2, ("健", "建"): 2, ("建", "健"): 2}
PLAN = Plan(least=(1, 1, 1, 1, 1), least_usual=1, least_pair=2, folds=2, hidden=8, epochs=6)


def sources(lines: int = 4000, seed: int = 1) -> Sources:
    """Lines drawn from the words above."""
    draw = random.Random(seed)
    text = [f"{draw.choice(UNITS)}{draw.choice(VERBS)}{draw.choice(THINGS)}，{draw.choice(ENDS)}" for _ in range(lines)]
    text += ["公职人员的准则"] * 60  # where the wrong characters are at home
    return Sources(text, READINGS, LOOKS, ["负责", "组织", "指导", "监督", "检查"])

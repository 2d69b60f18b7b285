"""Lines of a title: whole words, a 梯形 or a 菱形."""

from __future__ import annotations

import itertools
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gongwen.layout.text import width
from gongwen.layout.title import LONGEST, broken
from tests.gongwen.layout.samples import LONG_TITLES

TITLES = (
    *LONG_TITLES,
    "青川市人民政府关于做好2026年防汛抗旱工作的通知",
    "青川市人民政府办公室转发市发展改革委等部门关于进一步优化营商环境促进民营经济高质量发展若干措施的通知",
    "青川市人民政府关于同意设立青川高新技术产业开发区的批复",
    "青川市第十八届人民代表大会第五次会议关于青川市2025年国民经济和社会发展计划执行情况与2026年计划的决议",
)


@pytest.mark.parametrize("title", TITLES)
def test_lines_of_a_title_form_a_trapezium_or_a_lozenge(title):
    widths = [width(line) for line in broken(title)]
    steps = [later - earlier for earlier, later in itertools.pairwise(widths)]
    assert not any(before < 0 < after for before, after in itertools.pairwise(steps)), widths


@pytest.mark.parametrize("title", TITLES)
def test_words_stay_whole(title):
    lines = broken(title)
    for word in (
        "人民政府",
        "办公室",
        "管理",
        "分类",
        "高质量",
        "五年规划",
        "2026年",
        "2025年",
        "社会保障",
        "营商环境",
        "的通知",
        "的批复",
    ):
        assert sum(line.count(word) for line in lines) == title.count(word), word
    assert not any(line.endswith(("（", "《", "和")) or line.startswith(("的", "）", "》", "、")) for line in lines)


def test_a_year_is_never_torn():
    assert broken("青川市人民政府关于做好2026年防汛抗旱工作的通知")[1].startswith("2026年")


def test_a_short_title_is_one_line():
    assert broken("关于召开安全生产会议的通知") == ["关于召开安全生产会议的通知"]


def test_lines_that_the_writer_broke_stay():
    assert broken("第一行\n第二行的通知") == ["第一行", "第二行的通知"]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="青川市政府关于印发防汛工作方案的通知《》（）、和2026年AB，", min_size=1, max_size=90))
def test_any_title_keeps_its_characters_and_fits(title):
    began = time.process_time()
    lines = broken(title)
    assert "".join(lines) == title
    assert all(width(line) <= LONGEST + 1 for line in lines)
    assert time.process_time() - began < 2

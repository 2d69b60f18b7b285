"""The table of measures: complete rows, tests that exist, a page of docs that says the same."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from gongwen import standard
from gongwen.layout import units

ROOT = Path(__file__).resolve().parents[3]
TESTS = "\n".join(path.read_text("utf-8") for path in Path(__file__).parent.glob("test_*.py"))


@pytest.mark.parametrize("key", standard.measures())
def test_every_measure_has_a_clause_a_strength_a_source_and_a_test(key):
    measure = standard.measures()[key]
    assert re.fullmatch(r"\d+(\.\d+)*", measure.clause)
    assert measure.strength in ("规定", "一般", "推荐", "可以")
    assert set(measure.source.split()) <= {"S1", "S2", "S5", "P", "U"}
    assert measure.rule
    assert f"def {measure.test}(" in TESTS


def test_the_page_of_the_clauses_shows_this_table():
    page = (ROOT / "docs/standards/gbt-9704.md").read_text("utf-8")
    assert standard.clause_table() in page, "write it again: python tools/clause_table.py"


def test_numbers_come_with_their_units():
    assert standard.number("margin.top") == 37
    assert standard.word("mark.font") == "小标宋"
    with pytest.raises(ValueError, match="仿宋"):
        standard.number("body.font")


def test_lines_and_characters_fill_the_type_area_and_do_not_overflow():
    assert units.LINES * units.PITCH <= units.DEPTH < units.LINES * units.PITCH + 40
    assert units.PER_LINE * units.EM <= units.AREA < units.PER_LINE * units.EM + 20
    assert abs(units.in_mm(units.AREA) - standard.number("area.width")) < 0.2
    assert units.INNER + units.AREA + units.OUTER == units.WIDTH
    assert units.TOP + units.DEPTH + units.BOTTOM == units.HEIGHT

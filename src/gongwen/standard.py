"""The measures of GB/T 9704-2012 《党政机关公文格式》, one row each, in ``standard.tsv``.

Layout sets what these rows say, the checker judges by them, and ``docs/standards/gbt-9704.md`` is made from them. A row
has its clause, its strength (only 规定 can be broken; 一般 and 推荐 advise), and its source:

- S1, S2: two independent clause summaries of the standard that agree on the figure; S5: a text on 信函 and 命令.
- U: the wording was not confirmed by a second source.
- P: a practical value of this project, where the standard gives only an aim.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, cast

Strength = Literal["规定", "一般", "推荐", "可以"]


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure: ``value`` is written as in the table, in ``unit`` (mm, pt, 行, 字; "" for a name)."""

    key: str
    clause: str
    part: str
    rule: str
    value: str
    unit: str
    strength: Strength
    source: str
    test: str


@cache
def measures() -> dict[str, Measure]:
    """All measures by key, in the order of the clauses."""
    lines = files("gongwen").joinpath("standard.tsv").read_text("utf-8").splitlines()
    return {line.split("\t", 1)[0]: _measure(*line.split("\t")) for line in lines[1:]}


def _measure(
    key: str, clause: str, part: str, rule: str, value: str, unit: str, strength: str, source: str, test: str
) -> Measure:
    return Measure(key, clause, part, rule, value, unit, cast("Strength", strength), source, test)


def number(key: str) -> float:
    """The figure of a measure, in its unit."""
    return float(measures()[key].value)


def word(key: str) -> str:
    """The name that a measure gives: a font, a colour."""
    return measures()[key].value


def clause_table() -> str:
    """The measures as the rows of a Markdown table: clause, part, measure, strength, source, test."""
    head = "| 条款 | 要素 | 度量 | 强度 | 来源 | 测试 |\n| --- | --- | --- | --- | --- | --- |\n"
    rows = (
        f"| {m.clause} | {m.part} | {m.rule} | {m.strength} | {m.source} | `{m.test}` |" for m in measures().values()
    )
    return head + "\n".join(rows) + "\n"

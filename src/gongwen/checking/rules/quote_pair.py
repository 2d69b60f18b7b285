"""Quotation marks come in pairs and point the right way."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.pairs import OPENING, PARTNER, reach
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject


@rule(
    family="括号和引号", name="引号成对", level="错误", standard="GB/T 15834—2011 4.8",
    wrong="推进“一网通办，方便群众。", right="推进“一网通办”，方便群众。",
)  # fmt: skip
def quote_pair(subject: Subject) -> Iterator[Hit]:
    """Every opening quotation mark has its closing one, also where the pair is turned round (”…“) or both are the same.
    A quotation of several paragraphs may open in each of them and close in the last."""
    for loose in subject.loose_marks:
        if loose.mark in "“”‘’":
            side = "后" if loose.mark in OPENING else "前"
            yield Hit(
                *reach(subject.text, loose),
                f"引号“{loose.mark}”没有配对的“{PARTNER[loose.mark]}”", f"在{side}面补上“{PARTNER[loose.mark]}”，或更正方向",
            )  # fmt: skip

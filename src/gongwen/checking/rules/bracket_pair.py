"""Brackets and title marks come in pairs."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.pairs import OPENING, PARTNER, reach
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_QUOTES = "“”‘’"


@rule(
    family="括号和引号", name="括号、书名号成对", level="错误", standard="GB/T 15834—2011 4.9、4.15",
    wrong="按照《云岫市湖泊保护办法的要求，抓好整改。", right="按照《云岫市湖泊保护办法》的要求，抓好整改。",
)  # fmt: skip
def bracket_pair(subject: Subject) -> Iterator[Hit]:
    """Every opening bracket or title mark has its closing one. Pairs are sought over paragraph breaks where a title was
    broken into lines; numbers such as 1) and a） are no brackets. Half-width and full-width brackets pair with each other
    here; their mixture is the matter of `bracket_width`."""
    for loose in subject.loose_marks:
        if loose.mark not in _QUOTES:
            side = "后" if loose.mark in OPENING else "前"
            yield Hit(
                *reach(subject.text, loose),
                f"“{loose.mark}”没有配对的“{PARTNER[loose.mark]}”", f"在{side}面补上“{PARTNER[loose.mark]}”，或删去",
            )  # fmt: skip

"""Fonts of the levels of a .docx: 黑体, 楷体, 仿宋."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.levels import numbers
from gongwen.checking.passage import Passage
from gongwen.checking.rule import rule
from gongwen.checking.setting import is_font, place_of
from gongwen.checking.subject import Subject
from gongwen.standard import word

_KEYS = {1: "level1.font", 2: "level2.font", 3: "level3.font", 4: "level3.font"}
_STOPS = "。；"


@rule(
    family="版面格式", name="层次标题字体", level="建议", standard="GB/T 9704—2012 7.3.3",
)  # fmt: skip
def docx_heading(subject: Subject) -> Iterator[Hit]:
    """一、 in 黑体, （一） in 楷体, 1. and （1） in 仿宋, none of them bold. Only headings that are a paragraph of their own are looked at. Advice, since the
    standard says 一般; given once a level."""
    if subject.word is None or not subject.is_official:
        return
    told: set[tuple[int, str]] = set()
    for line in subject.word.lines:
        found = next(numbers([Passage(0, line.text.strip())]), None)
        if found is None or line.text.strip().endswith(tuple(_STOPS)):
            continue
        font = word(_KEYS[found.level])
        start, end = place_of(subject, line.text.strip())
        if line.font and not is_font(line.font, font) and (found.level, "font") not in told:
            told.add((found.level, "font"))
            yield Hit(
                start,
                end,
                f"第{found.level}层标题用了{line.font}",
                f"一般用{font}体" if font != "黑体" else "一般用黑体",
            )
        if line.bold and (found.level, "bold") not in told:
            told.add((found.level, "bold"))
            yield Hit(start, start + min(2, end - start), f"第{found.level}层标题加粗", "不加粗")

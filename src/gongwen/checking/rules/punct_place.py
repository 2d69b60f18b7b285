"""No stop begins a line, and none floats between spaces."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

# A line that goes on with a broken sentence is no paragraph: only what follows a finished one, or nothing, counts.
_FIRST = re.compile(
    r"(?:\A|(?<=[。！？；：]\n)|(?<=[。！？；：]\n\n))[ \u3000]*([，。、；：！？,;!?）》”])(?=.|[\n]|\Z)"
)
# A stop that opens a line behind one that begins a paragraph and breaks off; lines that broke around a link do not begin one.
_OPENS = re.compile(r"\n[ \u3000]*([，。、；：！？])")
_BREAKS_OFF = re.compile(r"(?:\A|[。！？；：\n]\n)[^\n]{2,}[\u4e00-\u9fff\d%％”》）]$")
_SPACE_BEFORE = re.compile(r"(?<=[\u4e00-\u9fff\d%％”）》])[ \t\u3000\u00a0\u2000-\u200a]+(?=[，。、；：！？])")


@rule(
    family="标点符号", name="点号紧跟文字", level="错误", standard="GB/T 15834—2011 5.1.1",
    wrong="要加强领导 ，压实责任。", right="要加强领导，压实责任。",
)  # fmt: skip
def punct_place(subject: Subject) -> Iterator[Hit]:
    """A stop follows its word at once: none begins a paragraph and no space stands before it."""
    for found in _FIRST.finditer(subject.text):
        yield Hit(*found.span(1), f"“{found[1]}”出现在段首", "移到上一段末，或删去")
    for found in _OPENS.finditer(subject.text):
        before = subject.text.rfind("\n", 0, found.start())
        if _BREAKS_OFF.search(subject.text[max(0, before - 1) : found.start()]):
            yield Hit(*found.span(1), f"“{found[1]}”出现在行首", "移到上一行末，紧跟文字")
    for found in _SPACE_BEFORE.finditer(subject.text):
        yield Hit(found.start(), found.end() + 1, "点号前有空格", "删去空格")

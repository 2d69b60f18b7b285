"""破折号 is ——, two characters wide and unbroken."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_HYPHENS = re.compile(
    r"(?:(?<=[\u4e00-\u9fff”）》，。；：\n])|\A)[ \u3000]*(?:-{2,4}|－{2,4}|–{2}|(?<!―)―|─{1,4}|━{1,4}|—[ ]—|—-|-—|——{2,}|_{2})(?=[ \u3000]*[\u4e00-\u9fff“《])"
)
# One mark alone is a dash only where it begins a paragraph; 一一 is one where it does, or where no word has it.
_FIRST = re.compile(r"^[ \u3000]*(—|－|-[ ]-|-|一一)(?=[\u4e00-\u9fff“]{2})(?!一一列|一一对)", re.MULTILINE)


@rule(
    family="标点符号", name="破折号", level="错误", standard="GB/T 15834—2011 4.10、5.1.4",
    wrong="主要目标--空气质量达到二级。", right="主要目标——空气质量达到二级。",
)  # fmt: skip
def punct_dash(subject: Subject) -> Iterator[Hit]:
    """A dash is written ——. Two hyphens, table lines, four or more dashes and a dash with a gap are found; three are a printer's habit and left alone."""
    for found in _HYPHENS.finditer(subject.text):
        if found[0].strip() == "———":  # some printers' dash at the head of a paragraph is three wide
            continue
        yield Hit(*found.span(), f"破折号写作“{found[0].strip()}”不规范", "改为“——”")
    for found in _FIRST.finditer(subject.text):
        yield Hit(*found.span(1), f"破折号写作“{found[1]}”不规范", "改为“——”")

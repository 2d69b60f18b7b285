"""The year of the 文号 is that of the date."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject
from gongwen.decompose.numerals import narrow

_YEAR = re.compile(r"[〔\[［（(【]\s*((?:19|20)\d{2})\s*年?\s*[〕\]］）)】]")


@rule(
    family="发文字号", name="文号年份与成文日期一致", level="存疑", standard="GB/T 9704—2012 7.2.5、7.3.5",
    wrong="云水发〔2025〕8号\n云岫市水务局关于做好防汛工作的通知\n各县水务局：\n请做好防汛工作。\n云岫市水务局\n2026年3月5日",
    right="云水发〔2026〕8号\n云岫市水务局关于做好防汛工作的通知\n各县水务局：\n请做好防汛工作。\n云岫市水务局\n2026年3月5日",
)  # fmt: skip
def number_date(subject: Subject) -> Iterator[Hit]:
    """The year in the document's own 发文字号 is that of its 成文日期. A document dated in the first days of January may still bear the
    number of the old year and is left alone."""
    number, date = subject.paper.head.number, subject.issued
    if number is None or number.span is None or date is None:
        return
    found = _YEAR.search(narrow(number.text))
    if found is None or int(found[1]) == date.year:
        return
    if int(found[1]) == date.year - 1 and date.month == 1:
        return
    yield Hit(
        number.span.start, number.span.end, f"发文字号的年份是{found[1]}年，成文日期是{date.year}年", "核对文号和日期"
    )

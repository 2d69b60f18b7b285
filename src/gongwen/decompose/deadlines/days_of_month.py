"""Days without a month: ``16日12时前``, ``请于25日前报送``; the next such day after the document's own."""

from __future__ import annotations

import datetime as dt
import re

from gongwen.decompose.deadlines.frame import Frame, make_date

PATTERN = re.compile(
    r"(?<![\d月年—\-~～至])(?P<day>\d{1,2})日(?:\s*(?:上午|下午|中午|晚)?\s*\d{1,2}\s*(?:[:：]\s*\d{2}|[时点])(?:\d{1,2}分)?)?(?:下班)?(?:之|以)?前"
)


def resolve(found: re.Match[str], frame: Frame, _carried: int | None) -> tuple[dt.date | None, int | None]:
    """The day of this month or the next, from the day of the document on; no year is named."""
    issued, day = frame.start, int(found["day"])
    if issued is None:
        return None, None
    date = make_date(issued.year, issued.month, day)
    if date is None or date < issued:
        year, month = divmod(issued.year * 12 + issued.month, 12)
        date = make_date(year, month + 1, day)
    return date, None

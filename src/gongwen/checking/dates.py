"""A day read from words."""

from __future__ import annotations

import datetime as dt
import re

from gongwen.decompose.deadlines.frame import make_date
from gongwen.decompose.numerals import narrow, to_int

_DATE = re.compile(
    r"([12]\d{3}|[一二][〇○零ＯO0一二三四五六七八九]{3})\s*年\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*月\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*日"
)


def date_in(words: str) -> dt.date | None:
    """The first whole date in the words, in arabic or Chinese numerals; None where there is none that exists."""
    found = _DATE.search(narrow(words))
    if found is None:
        return None
    year, month, day = (
        to_int(re.sub("[○ＯO0]", "〇", found[1]) if not found[1].isdigit() else found[1]),
        to_int(found[2]),
        to_int(found[3]),
    )
    return make_date(year, month, day) if year and month and day else None

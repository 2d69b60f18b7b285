"""Days that the calendar does not have."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject
from gongwen.decompose.numerals import to_int

_CN = "[一二三四五六七八九十〇零]"
_DAY = re.compile(r"(?:(?<!\d)(\d{4})[ ]?年[ ]?)?(?<![\d.])(\d{1,3})[ ]?月[ ]?(\d{1,3})[ ]?(?:日|号)")
_CHINESE_DAY = re.compile(
    rf"(?:([一二][〇○零一二三四五六七八九]{{3}})年)?(?<!{_CN})({_CN}{{1,3}})月({_CN}{{1,4}})(?:日|号)"
)
_MONTH = re.compile(r"(?<!\d)(?:19|20)\d{2}[ ]?年[ ]?(\d{1,3})[ ]?月(?![ ]?\d{1,3}[ ]?日)")
_ISO = re.compile(r"(?<![\d./\-])((?:19|20)\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?![\d./\-])")
_LONE = re.compile(r"(?<=[月])[ ]?\d{1,2}[ ]?日?[—–～~\-至到、][ ]?(\d{2})[ ]?日")


_LEAP_DAY = 29


@rule(
    family="日期和时间", name="日期存在", level="错误", standard="GB/T 7408.1—2023 4.2",
    wrong="定于2026年2月30日召开。", right="定于2026年2月27日召开。",
)  # fmt: skip
def date_impossible(subject: Subject) -> Iterator[Hit]:
    """A date must exist: 2月30日, 13月, 4月31日, 2月29日 in a year that is no leap year, in arabic or Chinese numerals or with
    hyphens. 2月29日 without a year is judged by the year of
    the document, where it has one."""
    text = subject.narrow
    for pattern in (_DAY, _CHINESE_DAY):
        for found in pattern.finditer(text):
            year = to_int(found[1].replace("○", "〇")) if found[1] else None
            leap = year is None and to_int(found[2]) == 2 and to_int(found[3]) == _LEAP_DAY
            if leap and (near := subject.year_near(found.start())) and not calendar.isleap(near):
                yield Hit(*found.span(), f"{near}年没有2月29日", "核对月、日", "存疑")
                continue
            if not _exists(year, to_int(found[2]), to_int(found[3])):
                yield _hit(found)
    for found in _MONTH.finditer(text):
        if not 1 <= int(found[1]) <= 12:
            yield _hit(found)
    for found in _ISO.finditer(text):
        if not _exists(int(found[1]), int(found[3]), int(found[4])):
            yield _hit(found)
    for found in _LONE.finditer(text):
        if int(found[1]) > 31:
            yield _hit(found)


def _exists(year: int | None, month: int | None, day: int | None) -> bool:
    if month is None or day is None or not 1 <= month <= 12:
        return False
    return 1 <= day <= calendar.monthrange(year if year and 1 <= year <= 9999 else 2024, month)[1]


def _hit(found: re.Match[str]) -> Hit:
    return Hit(*found.span(), f"日期“{found[0]}”不存在", "核对月、日")

"""Days before a festival: ``清明节前``, ``春节前``, ``国庆节前``."""

from __future__ import annotations

import datetime as dt
import re

from gongwen.decompose.deadlines.frame import Frame, make_date

PATTERN = re.compile(
    r"(?:(?P<year>[12]\d{3})年|(?P<rel>今年|明年))?(?P<name>元旦|春节|清明|劳动节|五一|端午|中秋|国庆|“五一”|“六一”|“七一”|“八一”|“十一”|儿童节|教师节)(?:节|国际劳动节)?(?:假期|放假|长假)?(?:来临|到来)?(?:之|以)?前(?!夕?后)"
)
_FIXED = {
    "元旦": (1, 1),
    "劳动节": (5, 1),
    "五一": (5, 1),
    "“五一”": (5, 1),
    "“六一”": (6, 1),
    "儿童节": (6, 1),
    "“七一”": (7, 1),
    "“八一”": (8, 1),
    "教师节": (9, 10),
    "国庆": (10, 1),
    "“十一”": (10, 1),
}
# The lunar festivals of the years an office may meet: 春节, 端午, 中秋 as month and day.
_LUNAR = {
    2000: ((2, 5), (6, 6), (9, 12)), 2001: ((1, 24), (6, 25), (10, 1)), 2002: ((2, 12), (6, 15), (9, 21)),
    2003: ((2, 1), (6, 4), (9, 11)), 2004: ((1, 22), (6, 22), (9, 28)), 2005: ((2, 9), (6, 11), (9, 18)),
    2006: ((1, 29), (5, 31), (10, 6)), 2007: ((2, 18), (6, 19), (9, 25)), 2008: ((2, 7), (6, 8), (9, 14)),
    2009: ((1, 26), (5, 28), (10, 3)), 2010: ((2, 14), (6, 16), (9, 22)), 2011: ((2, 3), (6, 6), (9, 12)),
    2012: ((1, 23), (6, 23), (9, 30)), 2013: ((2, 10), (6, 12), (9, 19)), 2014: ((1, 31), (6, 2), (9, 8)),
    2015: ((2, 19), (6, 20), (9, 27)), 2016: ((2, 8), (6, 9), (9, 15)), 2017: ((1, 28), (5, 30), (10, 4)),
    2018: ((2, 16), (6, 18), (9, 24)), 2019: ((2, 5), (6, 7), (9, 13)), 2020: ((1, 25), (6, 25), (10, 1)),
    2021: ((2, 12), (6, 14), (9, 21)), 2022: ((2, 1), (6, 3), (9, 10)), 2023: ((1, 22), (6, 22), (9, 29)),
    2024: ((2, 10), (6, 10), (9, 17)), 2025: ((1, 29), (5, 31), (10, 6)), 2026: ((2, 17), (6, 19), (9, 25)),
    2027: ((2, 6), (6, 9), (9, 15)), 2028: ((1, 26), (5, 28), (10, 3)), 2029: ((2, 13), (6, 16), (9, 22)),
    2030: ((2, 3), (6, 5), (9, 12)),
    2031: ((1, 23), (6, 24), (10, 1)), 2032: ((2, 11), (6, 12), (9, 19)), 2033: ((1, 31), (6, 1), (9, 8)),
    2034: ((2, 19), (6, 20), (9, 27)), 2035: ((2, 8), (6, 10), (9, 16)),
}  # fmt: skip


def resolve(found: re.Match[str], frame: Frame, carried: int | None) -> tuple[dt.date | None, int | None]:
    """The eve of the festival, and the year named (None if none is)."""
    named = int(found["year"]) if found["year"] else (frame.year + 1 if found["rel"] == "明年" and frame.year else None)
    year = named or carried or frame.year
    day = _day(found["name"], year) if year else None
    if day is None:
        return None, named
    if named is None and carried is None and frame.issued and day <= frame.issued:
        day = _day(found["name"], day.year + 1)
    return (day - dt.timedelta(days=1) if day else None), named


def _day(name: str, year: int) -> dt.date | None:
    if name in _FIXED:
        return make_date(year, *_FIXED[name])
    if name == "清明":  # the solar term: 4 April, 5 April in the first years after a leap year's cycle
        return make_date(year, 4, 4 if year % 4 in (0, 1) else 5)
    lunar = _LUNAR.get(year)
    return make_date(year, *lunar[("春节", "端午", "中秋").index(name)]) if lunar else None

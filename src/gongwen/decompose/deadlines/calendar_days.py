"""Dates of the calendar: ``2019年5月底前``, ``6月20日18：00前``, ``10月中旬``, ``2026年12月``."""

from __future__ import annotations

import datetime as dt
import re

from gongwen.decompose.deadlines.frame import Frame, end_of_month, make_date
from gongwen.decompose.numerals import to_int

_N = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
PATTERN = re.compile(
    rf"(?=[\d一二三四五六七八九十今本明次当同下])(?:(?P<year>[12]\d{{3}}|[一二][〇○零一二三四五六七八九]{{3}})\s*年|(?P<rel>今年|本年度?|明年|次年|当年|同年))?\s*"
    rf"(?:(?P<month>{_N})\s*月(?:份)?|(?P<near>[本下次]月)(?=\d))\s*(?:(?P<day>{_N})\s*日|(?P<part>上旬|中旬|下旬|底|末|初))?"
    r"(?:\s*(?:上午|下午|中午|晚上?|凌晨)?\s*\d{1,2}\s*(?:[:：]\s*\d{2}|[时点])(?:\s*\d{1,2}分)?(?:整)?)?"
    r"(?:[（(][^（）()]{0,12}[)）])?(?:\s*(?:下班|上班|晚|上午|下午|中午))?(?P<mark>(?:开学|开会|供暖|上班)?(?:之|以)?前|为止|止|之内|以内|内)?"
)
_PART = {"上旬": 10, "中旬": 20, "初": 10}


def resolve(found: re.Match[str], frame: Frame, carried: int | None) -> tuple[dt.date | None, int | None]:
    """The date meant, and the year it names (None if it names none)."""
    named = named_year(found, frame, carried)
    year = named or carried or frame.year
    month = to_int(found["month"]) if found["month"] else None
    if found["near"] and frame.start:
        step = 0 if found["near"] == "本月" else 1
        year, month = frame.start.year + (frame.start.month - 1 + step) // 12, (frame.start.month - 1 + step) % 12 + 1
    if year is None or month is None:
        return None, named
    date = _in_month(year, month, found)
    if date is not None and named is None and carried is None:
        date = next_one(date, frame)
    return date, named


def named_year(found: re.Match[str], frame: Frame, carried: int | None) -> int | None:
    """The year written in the match, 明年 and 次年 counted."""
    if found["year"]:
        return to_int(found["year"])
    match found["rel"]:
        case "今年" | "本年" | "本年度":
            return frame.year
        case "明年":
            return frame.year + 1 if frame.year else None
        case "次年":
            return carried + 1 if carried else (frame.year + 1 if frame.year else None)
        case _:
            return None


def _in_month(year: int, month: int, found: re.Match[str]) -> dt.date | None:
    if found["day"]:
        day = to_int(found["day"])
        return make_date(year, month, day) if day else None
    if found["part"] in _PART:
        return make_date(year, month, _PART[found["part"]])
    return end_of_month(year, month)


def next_one(date: dt.date, frame: Frame) -> dt.date:
    """The same day next year when this year's passed long before the document was issued.

    ``1月10日前`` in a notice of December is next January's; a day a few weeks past is a notice sent late.
    """
    if frame.issued and (frame.issued - date).days > 31:
        return make_date(date.year + 1, date.month, date.day) or date
    return date

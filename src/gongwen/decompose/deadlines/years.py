"""Years and parts of years: ``2020年底前``, ``到2025年``, ``年内``, ``2020年上半年``, ``三季度前``."""

from __future__ import annotations

import datetime as dt
import re

from gongwen.decompose.deadlines.calendar_days import named_year
from gongwen.decompose.deadlines.frame import Frame, end_of_month, make_date

_YEAR = r"(?:(?P<year>[12]\d{3}|[一二][〇○零一二三四五六七八九]{3})\s*年|(?P<rel>今年|本年度?|明年|次年|当年|同年))"
PATTERN = re.compile(
    rf"(?=[\d一二三四今本明次当同年岁上下前第到至])(?:{_YEAR}\s*(?P<whole>底|末|年底|年末|内|以内|之内|(?:以|之)?前)(?:(?:之|以)?[前内])?|"
    rf"(?P<bare>年底|年末|年内|岁末|年终)(?:(?:之|以)?[前内])?|"
    rf"(?:{_YEAR.replace('year', 'year2').replace('<rel', '<rel2')}\s*)?(?P<part>上半年|下半年|前?第?(?P<q>[一二三四1-4])个?季度)(?:末|底|内)?(?:(?:之|以)?[前内])?|"
    rf"(?P<plain>[12]\d{{3}})年(?![\d\-—–~～至到起版]|度(?!内|底|末))|"
    rf"(?P<soon>今年|本年度?|明年)(?=(?:要|将|力争|确保|计划|全面|基本|全部)*(?:完成|实现|达到|建成)(?!了|的))|"
    rf"(?P<to>[到至])\s*(?P<goal>[12]\d{{3}})\s*年(?:底|末)?(?=[，,、；]|\s*(?:实现|达到|基本|全省|全市|全县|全国|力争|建成|完成|形成|初步|全面|[^，。；]{{2,30}}?(?:实现|达到|建成|完成|形成|提高|提升|增长|下降|降低|减少|增加|不低于|不少于|不超过|覆盖|[\u4e00-\u9fff]\d))))"
)
_QUARTER = {c: n for n, pair in enumerate(("一1", "二2", "三3", "四4"), 1) for c in pair}


def resolve(found: re.Match[str], frame: Frame, carried: int | None) -> tuple[dt.date | None, int | None]:
    """The last day of the stretch meant, and the year it names (None if it names none)."""
    if found["goal"] or found["plain"]:
        year = int(found["goal"] or found["plain"])
        return make_date(year, 12, 31), year
    if found["soon"]:
        return (make_date(frame.year + (found["soon"] == "明年"), 12, 31) if frame.year else None), None
    groups = found if found["whole"] or found["bare"] else _Second(found)
    named = named_year(groups, frame, carried)  # type: ignore[arg-type]
    year_or_none = named or carried or frame.year
    if year_or_none is None:
        return None, named
    return _end(found, year_or_none), named


def _end(found: re.Match[str], year: int) -> dt.date | None:
    if found["part"] == "上半年":
        return make_date(year, 6, 30)
    if found["q"]:
        return end_of_month(year, 3 * _QUARTER[found["q"]])
    return make_date(year, 12, 31)


class _Second:
    """The second set of year groups under the names of the first: one pattern may not name a group twice."""

    def __init__(self, found: re.Match[str]) -> None:
        self._found = found

    def __getitem__(self, name: str) -> str | None:
        value: str | None = self._found[f"{name}2"]
        return value

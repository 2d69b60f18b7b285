"""The weekday agrees with the date."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit, Level
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject
from gongwen.decompose.deadlines.frame import make_date
from gongwen.decompose.numerals import to_int

_DAY = re.compile(
    r"(?:(?P<year>(?:19|20)\d{2}|二[〇○零0][一二三四五六七八九〇○零]{2}|今|本|明|去)[ ]?年[ ]?)?(?P<month>\d{1,2}|[一二三四五六七八九十]{1,3})[ ]?月[ ]?(?P<day>\d{1,2}|[一二三四五六七八九十]{1,3})[ ]?[日号]"
    r"(?:[ \u3000]*(?:上午|下午|晚上|早上|中午|全天))?[ \u3000]*[（(，,]?[ \u3000]*(?:[上下本这]?(?:星期|周|礼拜)[ ]?(?P<weekday>[一二三四五六日天末1-7]))(?![年个期一二三四五六七八九十])"
)
_ISO = re.compile(
    r"(?P<year>(?:19|20)\d{2})([-/.])(?P<month>\d{1,2})\2(?P<day>\d{1,2})[ \u3000]*[（(，,]?[ \u3000]*(?:星期|周|礼拜)(?P<weekday>[一二三四五六日天1-7])"
)
_BEFORE = re.compile(
    r"(?:星期|周|礼拜)(?P<weekday>[一二三四五六日天])[ ]?[（(，,][ ]?(?P<year>(?:19|20)\d{2})年(?P<month>\d{1,2})月(?P<day>\d{1,2})[日号](?![ \u3000]*[（(，,]?(?:星期|周|礼拜))"
)
# 5月6日至8日（周三至周五）, 10月1日（星期四）至7日（星期三）
_SPAN = re.compile(
    r"(?:(?P<year>(?:19|20)\d{2})年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})日(?:[（(](?:星期|周)[一二三四五六日天][）)])?[ ]?(?:至|到|—{1,2}|～|~|-)[ ]?(?:(?P<month2>\d{1,2})月)?(?P<day2>\d{1,2})日"
    r"[ ]?[（(](?:(?:星期|周)(?P<weekday>[一二三四五六日天])[ ]?(?:至|到|—{1,2}|～|~|-|、)[ ]?)?(?:星期|周)?(?P<weekday2>[一二三四五六日天])[）)]"
)
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})年")
_NAMES = "一二三四五六日"


@rule(
    family="日期和时间", name="星期与日期相符", level="错误", standard="GB/T 7408.1—2023",
    wrong="2026年3月5日（星期三）", right="2026年3月5日（星期四）",
)  # fmt: skip
def date_weekday(subject: Subject) -> Iterator[Hit]:
    """星期, 周 or 礼拜 behind a date, or before it (星期四（2026年3月5日）), must be its weekday, at both ends of a span too (5日至6日（周四至周五）). A date without a year takes the year named before it in the paragraph, else
    that of the document, else the only year that the text names; where none is known nothing is said."""
    text = subject.narrow
    if not any(word in text for word in ("星期", "周", "礼拜")):
        return
    for pattern in (_DAY, _ISO, _BEFORE):
        for found in pattern.finditer(text):
            hit = _judge(subject, found, found["month"], found["day"], found["weekday"])
            if hit:
                yield hit
    for found in _SPAN.finditer(text):
        hit = _judge(subject, found, found["month2"] or found["month"], found["day2"], found["weekday2"])
        if hit is None and found["weekday"]:
            hit = _judge(subject, found, found["month"], found["day"], found["weekday"])
        if hit:
            yield hit


def _judge(subject: Subject, found: re.Match[str], month_said: str, day_said: str, weekday: str) -> Hit | None:
    month, day = to_int(month_said), to_int(day_said)
    if not month or not day or weekday == "末":
        return None
    years = _years(subject, found, month)
    dates = [date for year in years if (date := make_date(year, month, day))]
    if not dates or any(date.weekday() == _number(weekday) for date in dates):
        return None
    date = dates[0]
    named = re.fullmatch(r"(?:19|20)\d{2}", found["year"] or "") is not None
    right = f"{date.year}年{date.month}月{date.day}日是星期{_NAMES[date.weekday()]}"
    level: Level | None = "存疑" if not named and _between(date) else None
    return Hit(*found.span(), f"日期与星期不符：{right}", "核对日期和星期", level)


def _between(date: dt.date) -> bool:
    """Around New Year the year of a date without one is less sure."""
    return date.month in (1, 12)


def _number(weekday: str) -> int:
    if weekday in "日天":
        return 6
    return int(weekday) - 1 if weekday.isdigit() else _NAMES.index(weekday)


def _years(subject: Subject, found: re.Match[str], month: int) -> list[int]:
    """The years that the date may be of, the likeliest first: as written, or else of the text near it, of the title, and for a month before
    that of the document the next one."""
    said = found["year"]
    if said and said not in "今本明去":
        year = int(said) if said.isdigit() else to_int(re.sub("[○零0]", "〇", said))
        return [year] if year else []
    base = subject.year_near(found.start())
    if base is None:
        return []
    if said:
        return [base + {"明": 1, "去": -1}.get(said, 0)]
    years = [base, *(int(year) for year in _YEAR.findall(subject.title))]
    if subject.issued and base == subject.issued.year and month < subject.issued.month:
        years.append(base + 1)
    return years

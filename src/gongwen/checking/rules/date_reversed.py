"""A span of time ends after it begins."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject
from gongwen.decompose.numerals import to_int

_QUARTERS = "一二三四"
# 20时至8时 goes over the night; 15时至14时 does not.
_MORNING, _SHIFT, _NOON = 9, 6, 12
_JOIN = r"[ ]?(?:起)?[ ]?(?:至|到|—{1,2}|–|～|~|-|－)[ ]?"
_DAYS = re.compile(
    rf"(?<!\d)(?:(?P<y1>(?:19|20)\d{{2}})[ ]?年[ ]?)?(?P<m1>\d{{1,2}})[ ]?月[ ]?(?P<d1>\d{{1,2}})[ ]?日?{_JOIN}(?:(?P<y2>(?:19|20)\d{{2}}|同|当|次|翌|下一?)[ ]?年[ ]?)?(?:(?P<m2>\d{{1,2}})[ ]?月[ ]?)?(?P<d2>\d{{1,2}})[ ]?日"
)
_MONTHS = re.compile(
    rf"(?<!\d)(?P<y1>(?:19|20)\d{{2}})[ ]?年[ ]?(?P<m1>\d{{1,2}})[ ]?月?{_JOIN}(?:(?P<y2>(?:19|20)\d{{2}}|次|翌|下一?)[ ]?年[ ]?)?(?P<m2>\d{{1,2}})[ ]?月(?![ ]?\d)"
)
_YEARS = re.compile(rf"(?<!\d)(?P<y1>(?:19|20)\d{{2}})[ ]?年?{_JOIN}(?P<y2>(?:19|20)\d{{2}})[ ]?年")
_DOTTED = re.compile(
    r"(?P<first>(?:19|20)\d{2}([.．/-])\d{1,2}\2\d{1,2})[ ]?(?:至|到|—{1,2}|–|～|~|-|－)[ ]?(?P<last>(?:19|20)\d{2}\2\d{1,2}\2\d{1,2})(?![\d.])"
)
_CN = "[一二三四五六七八九十]{1,3}"
_CHINESE = re.compile(
    rf"(?:(?P<year>[一二][〇○零一二三四五六七八九]{{3}})年)(?P<m1>{_CN})月(?P<d1>{_CN})日{_JOIN}(?:(?P<m2>{_CN})月)?(?P<d2>{_CN})日"
)
_PARTS = re.compile(
    r"(?:(?:19|20)\d{2}|今|本|明|当)年(?:下半年(?:至|到|—|～|-)上半年|第?(?P<q1>[一二三四])季度(?:至|到|—|～|-)第?(?P<q2>[一二三四])季度)"
)
_CLOCK = re.compile(
    r"(?:(?P<half>上午|下午|晚上)(?=\d{1,2}[时点][^，。；]{0,8}[至到—～~-](?P=half)))?(?P<h1>\d{1,2})[时点](?:(?P<n1>\d{1,2})分)?(?:至|到|—{1,2}|～|~|-)(?(half)(?P=half))(?P<h2>\d{1,2})[时点](?:(?P<n2>\d{1,2})分)?(?!以)"
)
_HOURS = re.compile(
    r"(?P<half>上午|下午|晚上)?(?<!\d)(?P<h1>\d{1,2})[:：](?P<n1>\d{2})[ ]?[—–～~\-至到][ ]?(?P<h2>\d{1,2})[:：](?P<n2>\d{2})"
)


@rule(
    family="日期和时间", name="起止时间不颠倒", level="错误", standard="GB/T 7408.1—2023 4.4",
    wrong="2026年5月10日至2026年4月20日", right="2026年4月20日至2026年5月10日",
)  # fmt: skip
def date_reversed(subject: Subject) -> Iterator[Hit]:
    """The end of a span is not before its beginning. Where neither has a year the span may go over New Year (11月15日至3月15日) and is
    left alone; where only the first has one, it is doubtful."""
    text = subject.narrow
    for found in _DAYS.finditer(text):
        level = _days(found)
        if level:
            yield Hit(*found.span(), "起止日期颠倒", "核对起止日期", "存疑" if level == "doubt" else None)
    for found in _MONTHS.finditer(text):
        if found["y2"] and found["y2"].isdigit():
            wrong = (int(found["y1"]), int(found["m1"])) > (int(found["y2"]), int(found["m2"]))
        else:
            wrong = not found["y2"] and int(found["m1"]) > int(found["m2"])
        if wrong:
            yield Hit(*found.span(), "起止月份颠倒", "核对起止月份", None if found["y2"] else "存疑")
    for found in _YEARS.finditer(text):
        if int(found["y1"]) > int(found["y2"]):
            yield Hit(*found.span(), "起止年份颠倒", "核对起止年份")
    for found in _HOURS.finditer(text):
        first, last = (int(found["h1"]), int(found["n1"])), (int(found["h2"]), int(found["n2"]))
        if last < first and (last[0] >= _MORNING or (found["half"] and first[0] < _NOON)):
            yield Hit(*found.span(), "起止时刻颠倒", "核对起止时刻")
    yield from _written_otherwise(text)


def _written_otherwise(text: str) -> Iterator[Hit]:
    """Spans with dots, in Chinese numerals, of quarters and of the clock."""
    for found in _DOTTED.finditer(text):
        first, last = ([int(n) for n in re.findall(r"\d+", found[name])] for name in ("first", "last"))
        if last < first:
            yield Hit(*found.span(), "起止日期颠倒", "核对起止日期")
    for found in _CHINESE.finditer(text):
        month = to_int(found["m1"]) or 0
        begins, ends = (month, to_int(found["d1"]) or 0), (to_int(found["m2"] or "") or month, to_int(found["d2"]) or 0)
        if ends < begins:
            yield Hit(*found.span(), "起止日期颠倒", "核对起止日期", "存疑" if found["m2"] else None)
    for found in _PARTS.finditer(text):
        if not found["q1"] or _QUARTERS.index(found["q1"]) > _QUARTERS.index(found["q2"]):
            yield Hit(*found.span(), "起止时段颠倒", "核对起止时段")
    for found in _CLOCK.finditer(text):
        begin, end = int(found["h1"]), int(found["h2"])
        if (found["half"] and end < begin < _NOON) or _MORNING <= end < begin <= end + _SHIFT:
            yield Hit(*found.span(), "起止时刻颠倒", "核对起止时刻")


def _days(found: re.Match[str]) -> str:
    """ "" for a span in order, "error" or "doubt" for one that is not."""
    month, day = int(found["m1"]), int(found["d1"])
    last_month, last_day = int(found["m2"] or month), int(found["d2"])
    years = found["y1"], found["y2"]
    if years[1] and not years[1].isdigit():
        return "error" if years[1] in "同当" and (last_month, last_day) < (month, day) else ""
    if years[0] and years[1]:
        return "error" if (int(years[1]), last_month, last_day) < (int(years[0]), month, day) else ""
    if (last_month, last_day) >= (month, day):
        return ""
    if last_month == month:
        return "error"
    return "doubt" if years[0] else ""

"""The ways in which an office writes a term, one rule each: a pattern and the function that reads its match.

A rule sees only its own words. What may follow every term (“下午3点”, “前”, “内”) is matched by `workdays.terms`, which
also chooses between the rules. A reader returns None for words that name no term (上周五, 去年底, a bare 12月).

Two decisions hold throughout:

- A day that is named (周五, 11月27日, 3日内) is never moved, even when it is a holiday.
- The end of a stretch of time (周末, 月底, 季度末, 年底, 本月内) is its last working day, because nothing can be handed in
  after it; once that has passed, its last calendar day.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import partial

from workdays.arithmetic import add_workdays, last_day_of_month, previous_workday
from workdays.calendar import WorkCalendar
from workdays.numerals import NUMBER, read_number

ONE_DAY = timedelta(days=1)
# A date without a year that passed more recently than this is meant as past; otherwise next year's is meant.
STILL_THIS_YEAR = timedelta(days=92)

# Without a notice these three still have their day.
FIXED_FESTIVALS = {"元旦": (1, 1), "劳动节": (5, 1), "国庆节": (10, 1)}
FESTIVAL_ALIASES = {
    "五一": "劳动节",
    "十一": "国庆节",
    "清明": "清明节",
    "端午": "端午节",
    "中秋": "中秋节",
    "国庆": "国庆节",
}


class Rhythm(StrEnum):
    """How often an ongoing matter comes back; CONTINUOUS has no rhythm (长期坚持)."""

    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    HALF_YEARLY = "half_yearly"
    YEARLY = "yearly"
    CONTINUOUS = "continuous"


@dataclass(frozen=True)
class Asking:
    """What a reader may look at besides its words. `before` and `within` tell that 前 or 内 follows them."""

    calendar: WorkCalendar
    base: date
    before: bool = False
    within: bool = False


@dataclass(frozen=True)
class Reading:
    """What a rule read. A `definite` reading is a term by itself (月底); others may be a mere mention (周五)."""

    due: date | None = None
    ongoing: Rhythm | None = None
    definite: bool = False


Reader = Callable[[re.Match[str], Asking], Reading | None]


@dataclass(frozen=True)
class Rule:
    """A way of writing a term."""

    pattern: str
    read: Reader


# ── Stretches of time ──


def _end_of(first: date, last: date, asking: Asking) -> date:
    """The last working day from `first` to `last`; `last` itself when only days off are left, or there is none."""
    worked = previous_workday(asking.calendar, last, inclusive=True)
    only_days_off_left = worked < asking.base <= last
    return last if worked < first or only_days_off_left else worked


def _stretch(first: date, last: date, asking: Asking, *, named_end: bool) -> Reading:
    """Due at the end of a stretch; “12月前” without 底 means before the stretch begins."""
    if asking.before and not named_end:
        eve = first - ONE_DAY
        return Reading(_end_of(date.min, eve, asking), definite=True)
    return Reading(_end_of(first, last, asking), definite=named_end or asking.within)


def _months(year: int, month: int, length: int = 1) -> tuple[date, date]:
    """From the first day of a month to the last day of the `length`-th; months may run past December."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    end_year, end_month = year + (month + length - 2) // 12, (month + length - 2) % 12 + 1
    return date(year, month, 1), last_day_of_month(end_year, end_month)


# ── Years ──

_YEAR_WORD = "(?:今年|本年|明年|后年|去年|前年|20[0-9]{2}年)"
_YEAR_STEPS = {"今年": 0, "本年": 0, "明年": 1, "后年": 2, "去年": -1, "前年": -2}


def _year(word: str | None, base: date) -> int | None:
    if not word:
        return None
    return base.year + _YEAR_STEPS[word] if word in _YEAR_STEPS else int(word[:4])


def _gone(word: str | None) -> bool:
    return word in ("去年", "前年")


def _this_or_next_year(month: int, day: int, base: date) -> date:
    """The day in this year, or in the next when this year's passed long ago. Raises ValueError on 2月30日."""
    for year in range(base.year, base.year + 9):  # 29 February may be eight years away
        if day <= last_day_of_month(year, month).day and base - date(year, month, day) < STILL_THIS_YEAR:
            return date(year, month, day)
    raise ValueError(f"no such day: {month}月{day}日")


# ── Readers of days ──


def _read_full_date(found: re.Match[str], _: Asking) -> Reading:
    return Reading(date(int(found["year"]), int(found["month"]), int(found["day"])))


def _read_month_day(found: re.Match[str], asking: Asking) -> Reading | None:
    if _gone(found["year_word"]):
        return None
    month, day = read_number(found["month"]), read_number(found["day"])
    year = _year(found["year_word"], asking.base)
    return Reading(date(year, month, day) if year else _this_or_next_year(month, day, asking.base))


def _read_day_of_this_month(found: re.Match[str], asking: Asking) -> Reading | None:
    which, base, day = found["which"], asking.base, read_number(found["day"])
    if which.startswith("上"):
        return None
    first, _ = _months(base.year, base.month + which.startswith("下"))
    return Reading(first.replace(day=day))


def _read_bare_day(found: re.Match[str], asking: Asking) -> Reading | None:
    """“25日前”: the next such day, today included; without 前 a bare day is too often a count of days."""
    if not asking.before:
        return None
    day = read_number(found["day"])
    for ahead in range(3):
        first, last = _months(asking.base.year, asking.base.month + ahead)
        if 1 <= day <= last.day and first.replace(day=day) >= asking.base:
            return Reading(first.replace(day=day))
    return None


_DAYS_AHEAD = {"大后": 3, "明后": 2, "后": 2, "明": 1, "次": 1, "翌": 1, "今": 0, "当": 0, "即": 0}


def _read_day_word(found: re.Match[str], asking: Asking) -> Reading:
    return Reading(asking.base + ONE_DAY * _DAYS_AHEAD[found["which"]])


def _read_clock_only(_: re.Match[str], asking: Asking) -> Reading | None:
    return Reading(asking.base) if asking.before else None


# ── Readers of spans counted from the base day ──


def _read_workdays(found: re.Match[str], asking: Asking) -> Reading:
    return Reading(add_workdays(asking.calendar, asking.base, read_number(found["count"])), definite=asking.within)


def _read_span(found: re.Match[str], asking: Asking) -> Reading | None:
    if not asking.within:
        return None
    count, unit, base = found["count"], found["unit"].removeprefix("个"), asking.base
    if count == "半":
        return Reading(base + ONE_DAY * 15 if unit == "月" else _months_later(base, 6), definite=True)
    number = read_number(count)
    if unit in ("月", "季度", "年"):
        return Reading(_months_later(base, number * {"月": 1, "季度": 3, "年": 12}[unit]), definite=True)
    if unit == "小时":
        return Reading(base + ONE_DAY * (number // 24), definite=True)
    length = 7 if unit in ("周", "星期", "礼拜") else 1
    return Reading(base + ONE_DAY * number * length, definite=True)


def _months_later(base: date, months: int) -> date:
    first, last = _months(base.year, base.month + months)
    return first.replace(day=min(base.day, last.day))


# ── Readers of weeks, months, quarters, years ──

_WEEK_STEPS = {"上上": -2, "上": -1, "本": 0, "这": 0, "下": 1, "下下": 2}


def _week(base: date, steps: int) -> tuple[date, date]:
    monday = base + ONE_DAY * (7 * steps - base.weekday())
    return monday, monday + ONE_DAY * 6


def _read_weekday(found: re.Match[str], asking: Asking) -> Reading | None:
    """周五 said on or before Friday is this week's, said after it next week's; 本周五 and 下周五 are never moved."""
    which = found["which"]
    steps = _WEEK_STEPS[which] if which else 0
    if steps < 0:
        return None
    monday, sunday = _week(asking.base, steps)
    if found["weekday"] == "末":
        return _stretch(monday, sunday, asking, named_end=True)
    day = monday + ONE_DAY * "一二三四五六日".index(found["weekday"].replace("天", "日"))
    return Reading(day + ONE_DAY * 7 if not which and day < asking.base else day)


def _read_week(found: re.Match[str], asking: Asking) -> Reading | None:
    steps = _WEEK_STEPS[found["which"]]
    said_as_term = asking.before or asking.within or bool(found["end"])
    if steps < 0 or (steps == 0 and not said_as_term):
        return None
    return _stretch(*_week(asking.base, steps), asking, named_end=bool(found["end"]))


def _read_this_month(found: re.Match[str], asking: Asking) -> Reading | None:
    which = found["which"] or "本"
    if which.startswith("上") or not (found["part"] or asking.before or asking.within):
        return None
    if not found["which"] and not (found["part"] or asking.within):
        return None
    first, last = _months(asking.base.year, asking.base.month + which.startswith("下"))
    return _part_of_month(first, last, found["part"], asking)


def _read_month(found: re.Match[str], asking: Asking) -> Reading | None:
    if _gone(found["year_word"]) or not (found["part"] or asking.before or asking.within):
        return None
    month = read_number(found["month"])
    if not 1 <= month <= 12:
        return None
    year = _year(found["year_word"], asking.base) or _this_or_next_year(month, 28, asking.base).year
    return _part_of_month(*_months(year, month), found["part"], asking)


def _part_of_month(first: date, last: date, part: str | None, asking: Asking) -> Reading:
    if part == "上旬":
        last = first.replace(day=10)
    elif part == "中旬":
        last = first.replace(day=20)
    return _stretch(first, last, asking, named_end=bool(part))


def _read_quarter(found: re.Match[str], asking: Asking) -> Reading | None:
    if _gone(found["year_word"]) or (found["which"] or "").startswith("上"):
        return None
    if not (found["which"] or found["quarter"] or found["end"]):
        return None
    base, year = asking.base, _year(found["year_word"], asking.base)
    quarter = (base.month + 2) // 3 + (found["which"] or "").startswith("下")
    if found["quarter"]:
        quarter = read_number(found["quarter"])
    first, last = _months(year or base.year, quarter * 3 - 2, 3)
    if not year and last < base:
        first, last = _months(base.year + 1, quarter * 3 - 2, 3)
    return _stretch(first, last, asking, named_end=bool(found["end"]))


def _read_half_year(found: re.Match[str], asking: Asking) -> Reading | None:
    if _gone(found["year_word"]):
        return None
    base, year = asking.base, _year(found["year_word"], asking.base)
    month = 1 if found["half"] == "上" else 7
    first, last = _months(year or base.year, month, 6)
    if not year and last < base:
        first, last = _months(base.year + 1, month, 6)
    return _stretch(first, last, asking, named_end=bool(found["end"]))


def _read_year_end(found: re.Match[str], asking: Asking) -> Reading | None:
    if _gone(found["year_word"]) or not (found["end"] or asking.within):
        return None
    year = _year(found["year_word"], asking.base) or asking.base.year
    return _stretch(*_months(year, 1, 12), asking, named_end=bool(found["end"]))


def _read_festival(found: re.Match[str], asking: Asking) -> Reading | None:
    """春节前 is the last working day before the holiday, as far as its notice is known."""
    if not asking.before:
        return None
    name = FESTIVAL_ALIASES.get(found["festival"], found["festival"])
    for start in _starts_of(name, asking):
        eve = previous_workday(asking.calendar, start)
        if eve >= asking.base:
            return Reading(eve, definite=True)
    return None


def _starts_of(name: str, asking: Asking) -> list[date]:
    """First days of the holiday in the years ahead; where no notice is known, only of the fixed holidays."""
    starts = []
    for year in (asking.base.year, asking.base.year + 1):
        notice = asking.calendar.years.get(year)
        days = [day for day in notice.days_off if name in notice.named.get(day, "")] if notice else []
        if days:
            starts.append(min(days))
        elif name in FIXED_FESTIVALS:
            starts.append(date(year, *FIXED_FESTIVALS[name]))
    return starts


# ── Readers of what comes back ──

_RHYTHMS = {
    "天": Rhythm.DAILY,
    "日": Rhythm.DAILY,
    "工作日": Rhythm.DAILY,
    "周": Rhythm.WEEKLY,
    "星期": Rhythm.WEEKLY,
    "月": Rhythm.MONTHLY,
    "季": Rhythm.QUARTERLY,
    "季度": Rhythm.QUARTERLY,
    "半年": Rhythm.HALF_YEARLY,
    "年": Rhythm.YEARLY,
    "年度": Rhythm.YEARLY,
}


def _read_rhythm(found: re.Match[str], _: Asking) -> Reading:
    return Reading(ongoing=_RHYTHMS[found["unit"]])


def _read_continuous(_: re.Match[str], __: Asking) -> Reading:
    return Reading(ongoing=Rhythm.CONTINUOUS)


def _read_anchored(rhythm: Rhythm, rule: Reader, found: re.Match[str], asking: Asking) -> Reading | None:
    """“每月5日前”: ongoing, and due for the first time as the words after 每 say."""
    first = rule(found, Asking(asking.calendar, asking.base, before=True, within=True))
    return Reading(first.due, rhythm, definite=True) if first else None


def _read_quarter_end(_: re.Match[str], asking: Asking) -> Reading:
    base = asking.base
    return _stretch(*_months(base.year, (base.month + 2) // 3 * 3 - 2, 3), asking, named_end=True)


def _read_month_end(_: re.Match[str], asking: Asking) -> Reading:
    return _stretch(*_months(asking.base.year, asking.base.month), asking, named_end=True)


def _read_yearly_day(found: re.Match[str], asking: Asking) -> Reading:
    month, day = read_number(found["month"]), read_number(found["day"])
    this_year = date(asking.base.year, month, day)
    return Reading(this_year if this_year >= asking.base else date(asking.base.year + 1, month, day))


_WEEK_NAME = "(?:周|星期|礼拜)"
_WEEKDAY = "(?P<weekday>[一二三四五六日天])"
_NOT_AFTER_NUMBER = "(?<![0-9第一二两三四五六七八九十])"
_END = "(?P<end>底|末)"
_PART = "(?P<part>底|末|上旬|中旬|下旬)"
_OPTIONAL_YEAR = f"(?P<year_word>{_YEAR_WORD})?"

RULES: tuple[Rule, ...] = (
    # Days
    Rule(
        r"(?<![0-9])(?P<year>20[0-9]{2})(?P<sep>[-/.])(?P<month>[0-9]{1,2})(?P=sep)(?P<day>[0-9]{1,2})(?![0-9])",
        _read_full_date,
    ),
    Rule(f"{_NOT_AFTER_NUMBER}{_OPTIONAL_YEAR}(?P<month>{NUMBER})月(?P<day>{NUMBER})[日号]", _read_month_day),
    Rule(f"(?P<which>本|当|这个|下个?|上个?)月(?P<day>{NUMBER})[日号]", _read_day_of_this_month),
    Rule(r"(?<![0-9月第])(?P<day>[0-9]{1,2})[日号]", _read_bare_day),
    Rule("(?<!大)(?P<which>大后|明后|后|明|今)(?:天|日(?![常益程]))", _read_day_word),
    Rule("(?P<which>当|即|次|翌)[日天]", _read_day_word),
    Rule("(?P<which>明|今)(?=早|晚)", _read_day_word),
    Rule("(?<![0-9])(?=上午|中午|下午|晚上|下班|[0-9]{1,2}[:点时])", _read_clock_only),
    # Counted from the base day
    Rule(f"(?<![第近每])(?P<count>{NUMBER})个?工作日", _read_workdays),
    Rule(f"(?<![第近每])(?P<count>{NUMBER}|半)个?(?P<unit>自然日|日|天|小时|周|星期|礼拜)", _read_span),
    Rule(f"(?<![第近每])(?P<count>{NUMBER}|半)(?P<unit>个月|个季度|年)", _read_span),
    # Weeks
    Rule(f"(?P<which>上上|上|本|这|下下|下)个?{_WEEK_NAME}(?P<weekday>[一二三四五六日天末])", _read_weekday),
    Rule(
        f"(?<![0-9一二两三四五六半每上下本这个])(?P<which>){_WEEK_NAME}(?P<weekday>[一二三四五六日天末])", _read_weekday
    ),
    Rule(f"(?P<which>上上|上|本|这|下下|下)个?{_WEEK_NAME}{_END}?", _read_week),
    # Months, quarters, years
    Rule(f"(?P<which>本|当|这个|下个?|上个?)?月份?{_PART}?", _read_this_month),
    Rule(f"{_NOT_AFTER_NUMBER}{_OPTIONAL_YEAR}(?P<month>{NUMBER})月份?{_PART}?", _read_month),
    Rule(
        f"(?<![前第一二三四1-4]){_OPTIONAL_YEAR}(?P<which>本|当|这个|下个?|上个?)?(?:第?(?P<quarter>[一二三四1-4]))?季度{_END}?",
        _read_quarter,
    ),
    Rule(f"{_OPTIONAL_YEAR}(?P<half>上|下)半年{_END}?", _read_half_year),
    Rule(f"(?:(?P<year_word>{_YEAR_WORD})(?:年|度)?|年度?){_END}?", _read_year_end),
    Rule(
        "(?P<festival>元旦|春节|清明节?|劳动节|五一|端午节?|中秋节?|国庆节?|(?<![二三四五六七八九])十一(?!月))(?:放假|假期|节)?",
        _read_festival,
    ),
    # What comes back
    Rule("每个?(?P<unit>天|日|工作日|周|星期|月|季度|季|半年|年度|年)", _read_rhythm),
    Rule("(?:按|逐)(?P<unit>日(?![期程])|周|月(?!底)|季度|季|年度|年)", _read_rhythm),
    Rule("(?:长期|持续|常态化)(?:坚持|推进|开展|执行|跟进)", _read_continuous),
    Rule(f"每(?P<which>){_WEEK_NAME}{_WEEKDAY}", partial(_read_anchored, Rhythm.WEEKLY, _read_weekday)),
    Rule(f"每个?月(?P<day>{NUMBER})[日号]", partial(_read_anchored, Rhythm.MONTHLY, _read_bare_day)),
    Rule("每个?月[底末]", partial(_read_anchored, Rhythm.MONTHLY, _read_month_end)),
    Rule("每个?季度?[底末]", partial(_read_anchored, Rhythm.QUARTERLY, _read_quarter_end)),
    Rule(f"每年(?P<month>{NUMBER})月(?P<day>{NUMBER})[日号]", partial(_read_anchored, Rhythm.YEARLY, _read_yearly_day)),
    Rule(f"每(?P<year_word>)年{_END}", partial(_read_anchored, Rhythm.YEARLY, _read_year_end)),
)

"""Read the yearly holiday notice of the State Council's General Office (国务院办公厅) from pasted text.

The steps of `parse_notice`:

1. Fold full-width punctuation and drop all white space, so that a copy from a web page, a PDF or WPS reads alike.
2. Take the year from the title.
3. Cut the text at its items (“一、元旦：”); what stands before the first item never counts, because the preamble
   of some years speaks of 放假 and of days too.
4. In each item, days followed by 放假 are off and days followed by 上班 are make-up workdays.
5. Check what the notice says twice: the weekday in brackets, “共3天”, make-up workdays on a weekend.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

ONE_DAY = timedelta(days=1)
WEEKDAY_SIGNS = "一二三四五六日"
# The longest holiday ever arranged was 9 days; a longer run is a misprint, not a holiday.
LONGEST_RUN_IN_DAYS = 15
SATURDAY = 5

# As printed → as we name it. Longer names come first: “国庆节” must not be read as “国庆”.
HOLIDAY_NAMES: Mapping[str, str] = {
    "元旦节": "元旦",
    "元旦": "元旦",
    "春节": "春节",
    "清明节": "清明节",
    "清明": "清明节",
    "劳动节": "劳动节",
    "端午节": "端午节",
    "端午": "端午节",
    "中秋节": "中秋节",
    "中秋": "中秋节",
    "国庆节": "国庆节",
    "国庆": "国庆节",
}
SEVEN_HOLIDAYS = ("元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节")

_NAME = "(?:" + "|".join(HOLIDAY_NAMES) + ")"
_YEAR = r"(?:19|20)\d\d"
_DAY = rf"(?:{_YEAR}年)?(?:\d{{1,2}}月)?\d{{1,2}}日(?:\([^()]*\))?"
_RUN = rf"{_DAY}(?:(?:至|到|[-~—–])+{_DAY})?"
_ITEM = re.compile(rf"(?P<names>{_NAME}(?:[、和与及]{_NAME})*):?(?=(?:{_YEAR}年)?\d{{1,2}}月\d)")
_RUNS = re.compile(rf"(?P<runs>{_RUN}(?:[、,和及]{_RUN})*)(?P<verb>放假|调休|补休|公休|(?:正常|照常)?上班)?")
_DAY_PARTS = re.compile(
    rf"(?:(?P<year>{_YEAR})年)?(?:(?P<month>\d{{1,2}})月)?(?P<day>\d{{1,2}})日(?:\((?P<note>[^()]*)\))?"
)
_RUN_START = re.compile(rf"(?P<first>{_DAY})(?:(?:至|到|[-~—–])+(?P<last>{_DAY}))?")
_WEEKDAY_IN_NOTE = re.compile(r"(?:周|星期)([一二三四五六日天])")
_DAYS_IN_ALL = re.compile(r"共(\d{1,2})天")
_TITLES = (
    re.compile(rf"关于({_YEAR})年(?:部分)?节假日"),
    re.compile(rf"现将({_YEAR})年"),
    re.compile(rf"({_YEAR})年[^。]{{0,10}}(?:节假日|放假)"),
)


class NoticeUnreadable(Exception):  # noqa: N818 - named for what happened, as all refusals here are
    """The pasted text is not a usable notice; the message is one Chinese sentence for the person who pasted it."""


@dataclass(frozen=True)
class Notice:
    """The arrangement of one year.

    `days_off` holds every day that the notice calls off, weekends within a holiday included; `make_up_days` the
    weekend days on which work is done (调休上班). Either may hold a few days of the December before. `named` tells
    for each of these days the holiday that it belongs to. `warnings` are Chinese sentences to show before saving.
    """

    year: int
    days_off: frozenset[date]
    make_up_days: frozenset[date]
    named: Mapping[date, str] = field(hash=False)
    warnings: tuple[str, ...] = ()
    title: str = ""
    number: str = ""


def parse_notice(text: str, *, year: int | None = None) -> Notice:
    """Read a pasted notice.

    `year` is needed only when the title was not pasted. Raises `NoticeUnreadable` when there is no year or no
    holiday in the text; smaller doubts become `Notice.warnings` and leave the decision to the person.
    """
    folded = _fold(text)
    year = year or _year_in(folded)
    reading = _Reading(year)
    for names, body in _items(folded):
        reading.read_item(names, body)
    if not reading.days_off:
        raise NoticeUnreadable(
            "没有读到任何节日的放假日期，请粘贴通知全文，例如“一、元旦：1月1日（周四）至3日（周六）放假”。"
        )
    return reading.notice(number=_number_in(folded))


def _fold(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())


def _year_in(folded: str) -> int:
    for title in _TITLES:
        if found := title.search(folded):
            return int(found[1])
    raise NoticeUnreadable("没有读到年份，请连同标题“国务院办公厅关于××××年部分节假日安排的通知”一起粘贴。")


def _number_in(folded: str) -> str:
    found = re.search(r"国办发明电[〔\[(](\d{4})[〕\])](\d+)号", folded)
    return f"国办发明电〔{found[1]}〕{found[2]}号" if found else ""


def _items(folded: str) -> Iterator[tuple[tuple[str, ...], str]]:
    headings = list(_ITEM.finditer(folded))
    for position, heading in enumerate(headings, start=1):
        end = headings[position].start() if position < len(headings) else len(folded)
        names = tuple(HOLIDAY_NAMES[name] for name in re.split("[、和与及]", heading["names"]))
        yield names, folded[heading.end() : end]


class _Reading:
    """What has been read so far of one notice."""

    def __init__(self, year: int) -> None:
        self.year = year
        self.days_off: dict[date, str] = {}
        self.make_up_days: dict[date, str] = {}
        self.names: set[str] = set()
        self.warnings: list[str] = []

    def read_item(self, names: tuple[str, ...], body: str) -> None:
        self.names.update(names)
        label = "、".join(names)
        off: list[date] = []
        for position, found in enumerate(_RUNS.finditer(body)):
            verb = found["verb"] or ""
            days = self._days(found["runs"], label)
            if verb.endswith("上班"):
                self._note_make_up(days, label)
            elif verb or position == 0:  # the first run of an item is the holiday even where 放假 was cut off
                off += days
        self._check_total(label, off, body)
        if "周末连休" in body:
            off += _adjoining_weekend(off)
        self.days_off.update(dict.fromkeys(off, label))

    def notice(self, *, number: str) -> Notice:
        self._check_whole()
        return Notice(
            year=self.year,
            days_off=frozenset(self.days_off),
            make_up_days=frozenset(self.make_up_days),
            named=dict(sorted((self.days_off | self.make_up_days).items())),
            warnings=tuple(self.warnings),
            title=f"国务院办公厅关于{self.year}年部分节假日安排的通知",
            number=number,
        )

    def _days(self, runs: str, label: str) -> list[date]:
        """The days of “1月1日至3日、5日”; month and year carry over from the day before in the text."""
        days: list[date] = []
        before: date | None = None
        for run in _RUN_START.finditer(runs):
            first = self._day(run["first"], label, before)
            last = self._day(run["last"], label, first) if run["last"] else first
            if first is None or last is None:
                continue
            if not 0 <= (last - first).days < LONGEST_RUN_IN_DAYS:
                self.warnings.append(f"{label}“{run[0]}”起止颠倒或者过长，未采用，请核对。")
                continue
            days += [first + ONE_DAY * step for step in range((last - first).days + 1)]
            before = last
        return days

    def _day(self, printed: str, label: str, before: date | None) -> date | None:
        parts = _DAY_PARTS.fullmatch(printed)
        assert parts is not None, "the pattern of a run holds the pattern of a day"
        month = int(parts["month"]) if parts["month"] else before.month if before else 0
        year = int(parts["year"]) if parts["year"] else self._year_of(month, label, before)
        try:
            day = date(year, month, int(parts["day"]))
        except ValueError:
            self.warnings.append(f"{label}“{printed}”不是有效的日期，未采用。")
            return None
        self._check_weekday(day, printed, parts["note"], label)
        return day

    def _year_of(self, month: int, label: str, before: date | None) -> int:
        if before is not None:  # 12月30日至1月1日 goes over the new year
            return before.year + (1 if (before.month, month) == (12, 1) else 0)
        if month == 12 and "元旦" in label:  # the New Year's holiday may begin in the December before
            return self.year - 1
        return self.year

    def _check_weekday(self, day: date, printed: str, note: str | None, label: str) -> None:
        said = _WEEKDAY_IN_NOTE.search(note or "")
        if said and said[1].replace("天", "日") != WEEKDAY_SIGNS[day.weekday()]:
            self.warnings.append(
                f"{label}“{printed}”与日历不符，{day.year}年{day.month}月{day.day}日是周{WEEKDAY_SIGNS[day.weekday()]}。"
            )

    def _check_total(self, label: str, off: list[date], body: str) -> None:
        said = _DAYS_IN_ALL.search(body)
        if said and int(said[1]) != len(set(off)):
            self.warnings.append(f"{label}写明共{said[1]}天，按日期算得{len(set(off))}天，请核对。")

    def _note_make_up(self, days: list[date], label: str) -> None:
        for day in days:
            if day.weekday() < SATURDAY:
                self.warnings.append(f"{label}上班日{day.year}年{day.month}月{day.day}日不是周末，请核对。")
            self.make_up_days[day] = label

    def _check_whole(self) -> None:
        self.warnings += [f"没有读到{name}的安排，请核对。" for name in SEVEN_HOLIDAYS if name not in self.names]
        for day in sorted(self.days_off.keys() & self.make_up_days.keys()):
            self.warnings.append(f"{day.year}年{day.month}月{day.day}日既写放假又写上班，按上班处理，请核对。")
            del self.days_off[day]


def _adjoining_weekend(off: list[date]) -> list[date]:
    """The Saturdays and Sundays that touch the days off: what “与周末连休” means."""
    if not off:
        return []
    weekend: list[date] = []
    for edge, step in ((min(off), -ONE_DAY), (max(off), ONE_DAY)):
        day = edge + step
        while day.weekday() >= SATURDAY:
            weekend.append(day)
            day += step
    return weekend

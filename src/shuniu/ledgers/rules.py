"""结转 as accounting: 上期未结 + 本期新增 − 本期办结 − 终止 = 期末未结. Plain values, no database.

A matter is *on the account* at a moment when the last step before it that changed its state left it in an open one
(草稿, 待审定, 待签收, 办理中, 待审核, 暂缓, 长期坚持). In a period it is counted once in each place, however often it
went to and fro:

* 上期未结: on the account at the beginning;
* 新增: not on it at the beginning, and came onto it during the period — entered, or its closing was revoked;
* 办结, 终止: was on it, and stands closed or cancelled at the end;
* 期末未结: on the account at the end.

So whoever was on the account during the period is either in 上期未结 or in 新增, and either in 办结, in 终止 or in
期末未结: the two sides agree unless the trail and the register disagree, and then the difference is shown.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from shuniu.ledgers.choices import Grouping, Part
from shuniu.matters.api import Row
from workdays import (
    PeriodKind,
    WorkCalendar,
    period_of,
    previous_period,
    rollovers,
    workdays_between,
)

WEEKDAYS = "一二三四五六日"
DECIDE_AT = 3  # 第3次结转须作出决定


@dataclass(frozen=True, slots=True)
class Balance:
    """The five figures of an account."""

    opening: int
    entered: int
    closed: int
    cancelled: int
    ending: int

    @property
    def expected(self) -> int:
        """What must be left at the end."""
        return self.opening + self.entered - self.closed - self.cancelled

    @property
    def difference(self) -> int:
        """What is left beyond what must be; 0 where the account balances."""
        return self.ending - self.expected

    @property
    def verdict(self) -> str:
        """账平, or 差 n."""
        return "账平" if self.difference == 0 else f"差{abs(self.difference)}"


@dataclass(frozen=True, slots=True)
class Stretch:
    """What one matter did in a period: its state at both ends (empty before it was entered) and the states between."""

    at_start: str
    between: tuple[str, ...]

    @property
    def at_end(self) -> str:
        return self.between[-1] if self.between else self.at_start


def account(stretches: list[Stretch], is_open: Callable[[str], bool], is_done: Callable[[str], bool]) -> Balance:
    """The figures of these matters, one by one: what the queries must agree with."""
    opening = sum(is_open(one.at_start) for one in stretches)
    entered = sum(not is_open(one.at_start) and any(map(is_open, one.between)) for one in stretches)
    was_on = [one for one in stretches if is_open(one.at_start) or any(map(is_open, one.between))]
    closed = sum(is_done(one.at_end) for one in was_on)
    ending = sum(is_open(one.at_end) for one in was_on)
    return Balance(opening, entered, closed, len(was_on) - closed - ending, ending)


def carried(calendar: WorkCalendar, kind: PeriodKind, since: date, until: date) -> int:
    """结转次数: how many times a matter entered on ``since`` was carried into a new period, up to ``until``."""
    if until <= since:
        return 0
    if kind == PeriodKind.MONTH:
        return (until.year - since.year) * 12 + until.month - since.month
    if kind == PeriodKind.DAY:
        return workdays_between(calendar, since, until)
    return sum(1 for _ in rollovers(calendar, kind, since.fromordinal(since.toordinal() + 1), until))


def entered_before(calendar: WorkCalendar, kind: PeriodKind, until: date, times: int) -> date:
    """Matters entered before this day have been carried at least so many times by ``until``."""
    period = period_of(calendar, until, kind)
    for _ in range(times - 1):
        period = previous_period(calendar, period)
    return period.start


def day_words(day: date) -> str:
    """11月20日（周五）"""
    return f"{day.month}月{day.day}日（周{WEEKDAYS[day.weekday()]}）"


def span_words(start: date, end: date) -> str:
    """10月1日至31日; both months where they differ; one day alone."""
    if start == end:
        return f"{start.month}月{start.day}日"
    last = f"{end.day}日" if start.month == end.month else f"{end.month}月{end.day}日"
    return f"{start.month}月{start.day}日至{last}"


def short(label: str) -> str:
    """2026年11月 → 11月, 2026年第47周 → 第47周."""
    return label.partition("年")[2]


@dataclass(frozen=True, slots=True)
class Filters:
    """What narrows the list of a figure. The figures themselves stay those of the whole ledger."""

    part: Part = Part.ENDING
    unit: int = 0
    light: str = ""
    carried: int = 0
    by: Grouping = Grouping.UNIT

    def with_(self, **changes: Any) -> Filters:
        """The same list with other filters."""
        return replace(self, **changes)

    @property
    def narrow(self) -> bool:
        """Whether anything is left out."""
        return bool(self.unit or self.light or self.carried)


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """A matter in the ledger: the row, how often it was carried, where it went."""

    row: Row
    group: str
    source: str
    planned: int | None  # 序时进度 in per cent
    carried: int
    whither: str

    def as_data(self) -> dict[str, Any]:
        """Plain values for a machine."""
        row = self.row
        return {
            "id": row.id, "number": row.number, "title": row.title, "state": row.state, "source": self.source,
            "lead": row.lead_name, "due_on": row.due_on, "ongoing": row.ongoing, "progress": row.progress,
            "planned": self.planned, "light": {"colour": row.light.colour, "word": row.light.word},
            "carried": self.carried, "whither": self.whither, "group": self.group,
        }  # fmt: skip


COLUMNS: tuple[Mapping[str, Any], ...] = (
    {"key": "seq", "label": "序", "kind": "seq"},
    {"key": "number", "label": "编号", "kind": "no"},
    {"key": "title", "label": "事项", "kind": "title"},
    {"key": "source", "label": "来源", "kind": "source", "wide": True},
    {"key": "unit", "label": "牵头单位", "kind": "unit"},
    {"key": "due", "label": "时限", "kind": "date"},
    {"key": "progress", "label": "进度／序时", "kind": "bar"},
    {"key": "light", "label": "灯", "kind": "light"},
    {"key": "carried", "label": "结转", "kind": "num"},
    {"key": "whither", "label": "去向", "kind": "text"},
)


def cells(line: LedgerLine, seq: int, url: str, today: date) -> dict[str, Any]:
    """A line under the columns."""
    row, light = line.row, line.row.light
    late = row.due_on is not None and row.due_on < today and light.colour == "red"
    return {
        "seq": seq, "id": row.id, "number": row.number, "title": row.title, "url": url, "source": source_words(line.source),
        "unit": row.lead_name, "due": due_words(row.due_on, row.ongoing, today), "late": late,
        "progress": None if line.planned is None else (row.progress, line.planned),
        "light": (light.colour, light.word, "".join(light.why)), "carried": line.carried or "", "whither": line.whither,
    }  # fmt: skip


def grouped(lines: Sequence[LedgerLine], rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows with a head before each group; two characters are spaced to four (商　　务)."""
    numbers = Counter(line.group for line in lines)
    made: list[dict[str, Any]] = []
    for n, (line, row) in enumerate(zip(lines, rows, strict=True)):
        if n == 0 or lines[n - 1].group != line.group:
            name = line.group if len(line.group) != 2 else f"{line.group[0]}　　{line.group[1]}"
            made.append({"group": name, "count": f"{numbers[line.group]}项"})
        made.append(row)
    return made


def due_words(due: date | None, ongoing: bool, today: date) -> str:
    """12-18 within this year, 2027-01-15 in another, 长期坚持 without end."""
    if due is None:
        return "长期坚持" if ongoing else "未定"
    return f"{due:%m-%d}" if due.year == today.year else due.isoformat()


def source_words(title: str) -> str:
    """A source's title as a column holds it: 青岚市人民政府办公室关于印发市政府重点任务分工方案的通知 → 市政府重点任务分工方案."""
    core = NOTICE.fullmatch(title)
    return (core["core"] if core else title).strip("《》")


NOTICE = re.compile(r"(?:.{0,30}?)关于(?:印发|转发|做好)?(?P<core>.{4,60}?)的(?:通知|通报|意见|函|报告|请示|批复)")


def print_title(section: str, title: str, label: str) -> str:
    """秘书五科月台账（2026年10月）"""
    return f"{section}{title}（{label}）"


def print_note(filters: Filters, figure: int, count: int) -> str:
    """期末未结34项，本表列其中11项"""
    whole = f"{filters.part.label}{figure}项"
    return f"{whole}，本表列其中{count}项" if filters.narrow else whole


def account_line(balance: Balance) -> str:
    """上期未结38 ＋ 本期新增21 － 本期办结24 － 终止1 ＝ 期末未结34　账平"""
    signs = ("", " ＋ ", " － ", " － ", " ＝ ")
    figures = (f"{sign}{part.label}{getattr(balance, part.value)}" for sign, part in zip(signs, Part, strict=True))
    return f"{''.join(figures)}　{balance.verdict}"

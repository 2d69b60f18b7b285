"""What each role must do today, as data: the sections of the desk in their order, each with its one act.

A section names a view of the register and nothing else, so that its number, its lines and the list behind it are one
query. Plain values, no database.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from shuniu.people.api import Role
from workdays import (
    PeriodKind,
    WorkCalendar,
    last_workday_of_month,
    nth_workday_of_month,
    overdue_workdays,
    period_of,
    previous_period,
    rollover_day,
    workdays_between,
)

SHOWN = 8  # lines of a section; the rest stand behind 全部
TILES = 6
DAYS_AHEAD = 15
ONE_DAY = timedelta(days=1)
WEEKDAYS = "一二三四五六日"


@dataclass(frozen=True, slots=True)
class Act:
    """An act that this section offers instead of a matter's usual next step: its word, the place under the matter's
    address, and how it is taken there (``ui.marks.act``)."""

    word: str
    place: str = ""
    kind: str = "link"
    key: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A view of the register on the desk. ``mine`` narrows it to what a leader supervises himself."""

    view: str
    title: str
    act: Act | None = None
    mine: bool = False
    tile: bool = True


DECIDE = Act("批复")  # which of the two requests it is stands on the matter

SECTIONS: Mapping[Role, Sequence[Section]] = {
    Role.CHIEF: (
        Section("to_approve", "待审定"),
        Section("to_review", "待审核"),
        Section("requests", "待批申请", DECIDE),
        Section("overdue", "逾期"),
        Section("due_today", "今日到期"),
    ),
    Role.CLERK: (
        Section("overdue", "逾期"),
        Section("due_today", "今日到期"),
        Section("to_review", "待审核"),
        Section("sent_back", "退单和退回修改", Act("修改", "edit/", key="e"), tile=False),
        Section("to_assign", "待交办", tile=False),
        Section("to_sign", "待签收", Act("提醒", "urge/", "dialog", "u")),
        Section("to_urge", "待催办"),
        Section("drafts", "待报审", tile=False),
    ),
    Role.LEADER: (
        Section("to_approve", "待审定", mine=True),
        Section("requests", "待批申请", DECIDE, mine=True),
        Section("to_review", "待审核", mine=True),
        Section("overdue", "逾期"),
        Section("lagging", "严重滞后"),
    ),
    Role.LIAISON: (
        Section("sign_mine", "待签收"),
        Section("overdue", "逾期"),
        Section("due_today", "今日到期"),
        Section("returned", "退回补办"),
        Section("unacknowledged", "催办未知悉", Act("知悉", "urges/{urges}/acknowledge/", "post")),
        Section("to_report", "待反馈"),
    ),
    Role.HANDLER: (Section("mine", "我经办的"),),
    Role.ARCHIVIST: (Section("to_file", "待归档"),),
}

ENTERING = (Role.CLERK, Role.CHIEF)  # who lands what has come in
KEEPING = (*ENTERING, Role.LEADER)  # whom the ledgers concern


def sections_for(roles: Iterable[Role]) -> tuple[Section, ...]:
    """The sections of these roles in the order of the table; a view that two roles share stands once, where first met."""
    held = set(roles)
    found: dict[tuple[str, bool], Section] = {}
    for role, sections in SECTIONS.items():
        if role in held:
            for section in sections:
                found.setdefault((section.view, section.mine), section)
    return tuple(found.values())


def long_date(day: date) -> str:
    """2026年11月20日"""
    return f"{day.year}年{day.month}月{day.day}日"


def heading(calendar: WorkCalendar, today: date) -> str:
    """2026年11月20日　星期五　第47周, and what is special about the day."""
    words = [long_date(today), f"星期{WEEKDAYS[today.weekday()]}", f"第{today.isocalendar().week}周"]
    if label := calendar.label(today):
        words.append(label)
    return "　".join(words)


def month_so_far(calendar: WorkCalendar, today: date, *, ledgers: bool = True) -> str:
    """本月第15个工作日，余6个；12月1日（周二）结转月台账. The last part for whoever keeps ledgers."""
    first = today.replace(day=1)
    gone = workdays_between(calendar, first - ONE_DAY, today)
    left = workdays_between(calendar, today, _last_day(today))
    count = f"本月第{gone}个工作日" if calendar.is_workday(today) else f"今日休息，本月已过{gone}个工作日"
    if not ledgers:
        return f"{count}，余{left}个"
    roll = _next_rollover(calendar, today)
    return f"{count}，余{left}个；{roll.month}月{roll.day}日（周{WEEKDAYS[roll.weekday()]}）结转月台账"


def context(view: str, rows: Sequence[Mapping[str, Any]], number: int, today: date, calendar: WorkCalendar) -> str:
    """One line under a tile, said of the first rows in order of their due dates, or of all where all are there."""
    if not rows:
        return "已清"
    complete = len(rows) == number
    if view == "overdue":
        return f"最长{overdue_workdays(calendar, today, rows[0]['due_on'])}个工作日"
    if view == "due_today":
        times = sorted(row["due_time"] for row in rows if row["due_time"])
        return f"最早{times[0]:%H:%M}" if times else "今日下班前"
    if view == "to_sign" and complete:
        handed_out = min(row["assigned_on"] for row in rows)
        return f"交办已{workdays_between(calendar, handed_out, today)}日" if handed_out < today else "今日交办"
    if view == "to_urge" and complete:
        silent = sum(row["last_report_on"] is None for row in rows)
        return f"其中{silent}件未反馈" if silent else "都有反馈"
    due = rows[0]["due_on"]
    if due is None:
        return ""
    return f"最早时限{due:%m-%d}" if due.year == today.year else f"最早时限{due}"


def day_marks(calendar: WorkCalendar, day: date, *, ledgers: bool = True) -> list[str]:
    """What the calendar says of a day ahead: holidays, make-up days; for whoever keeps ledgers also when to roll over."""
    marks = [label] if (label := calendar.label(day)) else []
    if not ledgers or not calendar.is_workday(day):
        return marks
    if day == last_workday_of_month(calendar, day.year, day.month):
        marks.append("本月最后一个工作日，核对台账")
    for kind in (PeriodKind.MONTH, PeriodKind.WEEK):
        period = period_of(calendar, day, kind)
        if rollover_day(calendar, period) == day:
            marks.append(f"结转{_short(previous_period(calendar, period).label)}台账")
    return marks


def _short(label: str) -> str:
    """2026年11月 → 11月, 2026年第47周 → 第47周."""
    return label.partition("年")[2]


def _last_day(day: date) -> date:
    return (day.replace(day=28) + 4 * ONE_DAY).replace(day=1) - ONE_DAY


def _next_rollover(calendar: WorkCalendar, today: date) -> date:
    """Today, where the ledger of the month before is rolled over today; otherwise the next such day."""
    this_month = nth_workday_of_month(calendar, today.year, today.month, 1)
    if today <= this_month:
        return this_month
    following = _last_day(today) + ONE_DAY
    return nth_workday_of_month(calendar, following.year, following.month, 1)

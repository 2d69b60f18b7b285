"""工作日历: holidays, 调休 and working-day arithmetic. Pure Python, no web."""

from workdays.arithmetic import (
    add_workdays,
    last_day_of_month,
    last_workday_of_month,
    next_workday,
    nth_workday_of_month,
    overdue_workdays,
    previous_workday,
    workdays_between,
    workdays_left,
)
from workdays.calendar import WorkCalendar
from workdays.notice import Notice, NoticeUnreadable, parse_notice
from workdays.periods import (
    Period,
    PeriodKind,
    next_period,
    period_of,
    previous_period,
    rollover_day,
    rollovers,
)
from workdays.shipped import NoticeData, load_shipped_notices, notice_from_data, notice_to_data
from workdays.term_rules import Rhythm
from workdays.terms import Term, find_term

__all__ = [
    "Notice",
    "NoticeData",
    "NoticeUnreadable",
    "Period",
    "PeriodKind",
    "Rhythm",
    "Term",
    "WorkCalendar",
    "add_workdays",
    "find_term",
    "last_day_of_month",
    "last_workday_of_month",
    "load_shipped_notices",
    "next_period",
    "next_workday",
    "notice_from_data",
    "notice_to_data",
    "nth_workday_of_month",
    "overdue_workdays",
    "parse_notice",
    "period_of",
    "previous_period",
    "previous_workday",
    "rollover_day",
    "rollovers",
    "workdays_between",
    "workdays_left",
]

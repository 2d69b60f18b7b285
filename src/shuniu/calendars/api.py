"""The front door of 工作日历."""

from shuniu.calendars.actions import enter_notice, except_day, restore_day
from shuniu.calendars.choices import TRAIL_WORDS
from shuniu.calendars.queries import notices, office_calendar
from shuniu.calendars.rules import CalendarChanged, rest_words

__all__ = [
    "TRAIL_WORDS", "CalendarChanged", "enter_notice", "except_day", "notices", "office_calendar", "rest_words",
    "restore_day",
]  # fmt: skip

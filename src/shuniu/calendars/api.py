"""The front door of 工作日历."""

from shuniu.calendars.actions import enter_notice, except_day, restore_day
from shuniu.calendars.queries import notices, office_calendar

__all__ = ["enter_notice", "except_day", "notices", "office_calendar", "restore_day"]

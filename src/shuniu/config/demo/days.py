"""Days relative to the day of loading, and dates written into the texts of the demo.

An expression is a letter and an offset from today: ``d+3`` days, ``w-5`` working days, ``m+2`` the last day of a month.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from workdays import WorkCalendar, add_workdays, last_day_of_month, previous_workday

_FIELD = re.compile(r"\{(?:([dwm])([+-]\d+)|([YD]))\}")


@dataclass(frozen=True)
class Days:
    """The day of loading and the office's calendar."""

    today: date
    calendar: WorkCalendar

    def at(self, expression: str, start: date | None = None) -> date:
        """The day that an expression means, counted from ``start`` or from today."""
        start, letter, offset = start or self.today, expression[0], int(expression[1:])
        if letter == "w":
            return add_workdays(self.calendar, start, offset)
        if letter == "d":
            return start + timedelta(days=offset)
        assert letter == "m", expression
        months = start.year * 12 + start.month - 1 + offset
        return last_day_of_month(months // 12, months % 12 + 1)

    def workday(self, offset: int) -> date:
        """The working day so many calendar days from today, or the last one before it."""
        return previous_workday(self.calendar, self.today + timedelta(days=offset), inclusive=True)

    def after(self, day: date, n: int) -> date:
        """The n-th working day after a day, before it for a negative n."""
        return add_workdays(self.calendar, day, n)

    def ago(self, n: int) -> date:
        """The n-th working day before today."""
        return add_workdays(self.calendar, self.today, -n)

    def written(self, text: str, dated: date) -> str:
        """The text with its dates filled in. As an office writes them: the year only where it is not the paper's."""

        def fill(field: re.Match[str]) -> str:
            letter, offset, whole = field.groups()
            if whole:
                return str(dated.year) if whole == "Y" else f"{dated.year}年{dated.month}月{dated.day}日"
            day = self.at(f"{letter}{offset}")
            year = "" if day.year == dated.year else f"{day.year}年"
            return f"{year}{day.month}月" if letter == "m" else f"{year}{day.month}月{day.day}日"

        return _FIELD.sub(fill, text)

"""Number the working days one after another, so that every question about them is one search.

The plain weekdays (Monday to Friday) need no table: how many lie up to a day is a division. Only the days on which a
calendar departs from them (a few dozen a year) are kept, sorted, with the running count at each. Counting to a day
and finding the n-th working day are then one binary search, O(log d) in the number d of departures, whatever the
distance, with no table to build year by year and nothing to share between threads.

Days are proleptic Gregorian ordinals (`date.toordinal`); ordinal 1 is a Monday.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping


class WorkdayCount:
    """The numbering of working days under given departures from Monday to Friday. Not changed after it is made."""

    __slots__ = ("_counts", "_departures", "_shifts", "_works")

    def __init__(self, works: Mapping[int, bool]) -> None:
        """`works` tells for some ordinals whether work is done; it need not differ from the weekday."""
        self._works = {day: working for day, working in works.items() if working != _is_weekday(day)}
        self._departures = sorted(self._works)
        self._shifts = [0]  # how far the count is off the plain weekdays after so many departures
        for day in self._departures:
            self._shifts.append(self._shifts[-1] + (1 if self._works[day] else -1))
        self._counts = [self.up_to(day) for day in self._departures]

    def is_workday(self, day: int) -> bool:
        return self._works.get(day, (day - 1) % 7 < 5)

    def up_to(self, day: int) -> int:
        """How many working days there are up to and including `day`, counted from the first day of year 1."""
        return _weekdays_up_to(day) + self._shifts[bisect_right(self._departures, day)]

    def nth(self, number: int) -> int:
        """The ordinal of the working day with this number: `up_to` reaches `number` there for the first time."""
        segment = bisect_left(self._counts, number)
        day = _nth_weekday(number - self._shifts[segment])
        if segment < len(self._departures):
            # Past the end of its segment the number falls on the departure itself, a make-up day.
            return min(day, self._departures[segment])
        return day


def _is_weekday(day: int) -> bool:
    return (day - 1) % 7 < 5


def _weekdays_up_to(day: int) -> int:
    weeks, rest = divmod(day, 7)
    return weeks * 5 + min(rest, 5)


def _nth_weekday(number: int) -> int:
    weeks, rest = divmod(number - 1, 5)
    return weeks * 7 + rest + 1

"""The stage on which all histories are played at once, in the order of time."""

from __future__ import annotations

import heapq
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time

from shuniu.kernel import clock

History = Iterator[datetime]
"""What somebody does over time: it yields the moment of its next step, and takes the step when it is resumed."""


@dataclass
class Stage:
    """Histories waiting for their moments. Nothing happens on the day of loading or later: the desk is as it is at eight."""

    until: date
    steps: int = 0
    _waiting: list[tuple[datetime, int, History]] = field(default_factory=list)
    _last: int = 0

    def enter(self, history: History) -> None:
        """Let a history begin. What it does before its first moment is done now."""
        moment = next(history, None)
        if moment is not None and moment.date() < self.until:
            self._last += 1
            heapq.heappush(self._waiting, (moment, self._last, history))

    def play(self) -> Iterator[date]:
        """Play everything; gives each day before it is played."""
        day, last = None, datetime.combine(date.min, time())
        while self._waiting:
            moment, _, history = heapq.heappop(self._waiting)
            last = max(moment, last)  # a step that comes late does not go back in time
            if last.date() != day:
                day = last.date()
                yield day
            self.steps += 1
            with clock.pretend(last):
                self.enter(history)

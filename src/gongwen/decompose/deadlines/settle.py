"""Which of several times is the deadline: the latest, unless the work never ends."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from gongwen.decompose.deadlines.find import Time, find_times
from gongwen.decompose.deadlines.frame import Frame
from gongwen.decompose.deadlines.recurring import STANDING
from gongwen.decompose.model import Due, Milestone


@dataclass(frozen=True, slots=True)
class Deadline:
    """The deadline of a task, in whose words, and all times named."""

    raw: str = ""
    date: Due | None = None
    milestones: tuple[Milestone, ...] = ()


def settle(decisive: Sequence[Time], others: Sequence[Time] = ()) -> Deadline:
    """The latest of the decisive times (ongoing is later than any day); ``others`` become milestones only."""
    if not decisive and not others:
        return Deadline()
    if len(decisive) == 1 and not others:
        return Deadline(decisive[0].raw, decisive[0].date)
    every = tuple(dict.fromkeys(Milestone(t.raw, t.date) for t in (*decisive, *others)))
    if not decisive:
        return Deadline(milestones=every)
    last = max(decisive, key=lambda t: dt.date.max if t.date == "ongoing" else t.date)
    return Deadline(last.raw, last.date, every if len(every) > 1 else ())


def settle_cell(words: Sequence[str], frame: Frame) -> list[Time]:
    """The times in words that say nothing else: a bracket's clause, a 完成时限 line or cell."""
    times: list[Time] = []
    for text in words:
        found = find_times(text, frame, whole=True)
        if standing := STANDING.search(text):
            found.append(Time(standing.start(), standing.end(), standing.group(), "ongoing"))
        times.extend(Time(t.start, t.end, text if len(found) == 1 else t.raw, t.date) for t in found)
    return times

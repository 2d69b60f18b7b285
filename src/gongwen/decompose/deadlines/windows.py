"""Stretches in brackets behind a heading: ``自查自纠（3月22日至4月20日）``, ``总结（6月）``. The task is due at their end."""

from __future__ import annotations

import re

from gongwen.decompose.deadlines.find import Time, find_times
from gongwen.decompose.deadlines.frame import Frame

_STAGE = re.compile(r"^[^，。；：（）()\n]{2,24}[（(](?P<when>[^（）()，。；]{2,32})[）)](?=[。：\s]|$)")
_ONLY_TIME = re.compile(
    r"(?:即日起|从即日起|自|从|起|[至到—–\-~～]|[12]\d{3}年|今年|明年|\d{1,2}月份?|\d{1,2}日|[上中下]旬|[底末初]|之?前|以前|为止|止|[上下]半年|第?[一二三四]季度|年底|年内|\s)+"
)
_SHORT_END = re.compile(r"(?P<month>(?:[12]\d{3}年)?\d{1,2}月)\d{1,2}日?\s*[至到—–\-~～]+\s*(?P<day>\d{1,2}日)$")


def stage_end(words: str, frame: Frame) -> Time | None:
    """The end of the stretch of time that the heading at the head of the words gives; None if it gives none."""
    found = _STAGE.match(words[:80])
    if found is None or _ONLY_TIME.fullmatch(found["when"]) is None:
        return None
    when = found["when"]
    short = _SHORT_END.search(when)  # 4月1日至15日
    times = find_times(f"{short['month']}{short['day']}" if short else when, frame, whole=True)
    dated = [time for time in times if time.date != "ongoing"]
    return Time(found.start("when"), found.end("when"), when, dated[-1].date) if dated else None

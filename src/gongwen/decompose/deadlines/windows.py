"""Stretches of time for a stage of work; the task is due at their end.

In brackets or after a colon behind a heading, ``自查自纠（3月22日至4月20日）``, ``总结阶段：6月``; or at the head of a sentence,
``4―6月，由各单位自查``.
"""

from __future__ import annotations

import datetime as dt
import re

from gongwen.decompose.deadlines.find import Time, find_times
from gongwen.decompose.deadlines.frame import UNTIL, Frame

_STAGE = re.compile(
    r"^[^，。；：（）()\n]{2,24}(?:[（(](?P<when>[^（）()，。；]{2,32})[）)]|(?<=[段节骤间])[：:，](?P<said>[^（）()，。；：]{2,32}))(?=[。：\s]|$)"
)
_ONLY_TIME = re.compile(
    rf"(?:即日起|从即日起|自|从|起|{UNTIL}|[12]\d{{3}}年|今年|明年|次年|\d{{1,2}}月份?|\d{{1,2}}日|[上中下]旬|[底末初]|之?前|以前|为止|止|[上下]半年|第?[一二三四]季度|年底|年内|\s)+"
)
_SHORT_END = re.compile(rf"(?P<month>(?:[12]\d{{3}}年)?\d{{1,2}}月)\d{{1,2}}日?\s*{UNTIL}\s*(?P<day>\d{{1,2}}日)$")
_DAY = r"\d{1,2}月(?:份)?(?:\d{1,2}日|[上中下]旬|[初底末])?"
_AT_HEAD = re.compile(
    rf"^(?:[^，。；：\n]{{0,30}}[。：\n])?\s*(?:自|从)?(?P<year>[12]\d{{3}}年)?(?P<first>\d{{1,2}}(?=\s*[—–―－\-~～])|{_DAY})\s*{UNTIL}\s*"
    rf"(?P<last>(?:[12]\d{{3}}年|次年|翌年|当年)?{_DAY}|\d{{1,2}}日)(?:期间|底前|底|前)?(?:[，：,:]|(?=由|为|集中|组织|开展))"
)
# A stretch in which a benefit holds (1月1日至12月31日减半征收) is no time for work.
_BENEFIT = re.compile(r"免征|减征|减半|减免|征收|补贴|补助|返还|享受|缓缴|缴纳|税|有效|执行期|放假|休假|任期|聘期")
SENTENCE = 120
_HINT = re.compile(r"[年月季]")


def stage_end(words: str, frame: Frame) -> Time | None:
    """The end of the stretch of time that the words begin with or their heading gives; None if they give none."""
    if _HINT.search(words, 0, 60) is None:
        return None
    return _of_heading(words, frame) or _at_head(words, frame)


def _of_heading(words: str, frame: Frame) -> Time | None:
    found = _STAGE.match(words[:80])
    group = "when" if found and found["when"] else "said"
    if found is None or _ONLY_TIME.fullmatch(found[group]) is None:
        return None
    when = found[group]
    short = _SHORT_END.search(when)  # 4月1日至15日
    times = find_times(f"{short['month']}{short['day']}" if short else when, frame, whole=True)
    dated = [time for time in times if time.date != "ongoing"]
    return Time(found.start(group), found.end(group), when, dated[-1].date) if dated else None


def _at_head(words: str, frame: Frame) -> Time | None:
    found = _AT_HEAD.match(words[:100])
    if found is None:
        return None
    start = found.start("year") if found["year"] else found.start("first")
    if _BENEFIT.search(words[start : found.end() + SENTENCE].split("。", 1)[0]):
        return None
    last, year = found["last"], found["year"] or ""
    if "月" not in last:  # 4月1日至15日
        last = re.sub(r"月.*", "月", found["first"]) + last
    if last[:2] in ("次年", "翌年") and year:
        last = f"{int(year[:4]) + 1}年{last[2:]}"
    times = find_times(last if "年" in last else year + last, frame, whole=True)
    if not times or not isinstance(times[-1].date, dt.date) or (frame.issued and times[-1].date < frame.issued):
        return None  # past: what was done then
    return Time(start, found.end("last"), words[start : found.end("last")], times[-1].date)

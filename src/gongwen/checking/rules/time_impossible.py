"""Times that the clock does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_WORDS = re.compile(
    r"(?:^|(?<=[日午晨晚天间于）夜早前上、，到至。；：]))[ ]?(\d{1,2})[ ]?[时点](?![间期代段效速空差候分钟量]|小时)(?:[ ]?(\d{1,2})[ ]?分)?",
    re.MULTILINE,
)
_COLON = re.compile(r"(?:(?<=[日午晨晚天间于）夜早前至到—])|(?<=[日午] ))(\d{1,2})[:：](\d{2})(?![\d:：.])")
_TO_DO = re.compile(
    r"(?<![\d:：.])(\d{1,2})[:：](\d{2})(?=(?:之?前|起|准时)?(?:开始|召开|举行|出发|报到|集合|结束|截止|在[\u4e00-\u9fff]|到达|发车|入场|前[，。；报完])|时[，。])"
    r"|(?<=[时间][：为])[ ]?(\d{1,2})[:：](\d{2})(?![\d:：.])|(?<![\d:：.])([01]?\d|2[0-4])[:：](?:[0-5]?\d[:：][6-9]\d|[6-9]\d[:：]\d{2})(?![\d:：.])"
)
_CLOCK = re.compile(r"[:：]\d{1,2}")
_HALF = re.compile(
    r"(?:上午|早上|凌晨)[ ]?(1[3-9]|2[0-4])(?:[:：]\d{2}|[时点](?![间期代段]))|(?:中午)[ ]?([3-9]|1[6-9]|2\d)(?:[:：]\d{2}|[时点])"
)


@rule(
    family="日期和时间", name="时刻存在", level="错误", standard="GB/T 7408.1—2023 4.3",
    wrong="3月5日下午25:30召开。", right="3月5日下午2:30召开。",
)  # fmt: skip
def time_impossible(subject: Subject) -> Iterator[Hit]:
    """Hours go to 24, minutes to 59, and 上午 ends at 12: 25时, 9:75 and 上午15时 are found."""
    text = subject.narrow
    patterns = (_WORDS, _COLON, _TO_DO) if _CLOCK.search(text) else (_WORDS,)
    for pattern in patterns:
        for found in pattern.finditer(text):
            parts = [int(part) for part in found.groups() if part]
            hour, minute = parts[0], parts[1] if len(parts) > 1 else 0
            seconds = pattern is _TO_DO and found[5] is not None
            if seconds or hour > 24 or minute > 59 or (hour == 24 and minute):
                start = found.end() - len(found[0].lstrip())
                yield Hit(start, found.end(), f"时刻“{found[0].strip()}”不存在", "核对时、分")
    for found in _HALF.finditer(text):
        yield Hit(*found.span(), f"“{found[0]}”前后矛盾", "核对上午、下午与钟点")

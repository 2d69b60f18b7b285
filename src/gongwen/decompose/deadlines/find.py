"""Find the times in a stretch of text, in order."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from gongwen.decompose.deadlines import (
    calendar_days,
    days_of_month,
    festivals,
    numeric_days,
    recurring,
    relative,
    years,
)
from gongwen.decompose.deadlines.frame import UNTIL, Frame
from gongwen.decompose.model import Due

_HINT = re.compile(r"[年月日季周天节期续常前]")
_FIGURES = re.compile(r"\d[-./．]\d")
_RECURRING = re.compile(r"[每按逐]|贯穿|一[日周旬月季]一|半月一")
# A span of validity (2019年1月1日至12月31日) or a day from which (自…起) is no deadline.
_FROM = re.compile(
    rf"^\s*(?:起|以来|开始|之?后|以后|至今|{UNTIL}\s*(?:[12]\d{{3}}年|次年|翌年)?\d{{1,2}}月|{UNTIL}\s*[12]\d{{3}}年|{UNTIL}\d{{1,2}}日|版|度(?!末))"
)
# 2018年印发的办法: a date that only says when something was done.
# 自…起至…止, 有效期至…止: how long something holds.
_PERIOD = re.compile(r"起至|起到|有效期|执行期|试点期|期限|免征|减征|暂停")
# 自即日起至4月30日, 整治时间为3月15日至5月15日: how long the work goes on.
_RUNS_UNTIL = re.compile(
    r"(?:即日|现在|印发之日|今日)起?[至到]\s*$|(?:整治|排查|自查|检查|行动|整改|攻坚|宣传|活动|登记|申报|报名|征集|填报|工作)"
    rf"(?:时间|期限|阶段)(?:为|是|：|从|自)+[^，。；]{{3,14}}{UNTIL}\s*$"
)
_RUN = 32
_DONE_THEN = re.compile(r"^\s*(?:出台|印发|实施|召开|发布|公布)")
_RANGE_BEFORE = re.compile(rf"(?:\d日?|[月年日])\s*{UNTIL}\s*$")
_FACT_BEFORE = re.compile(r"(?:截至|截止到?|自|从|按照?|根据|早在)\s*(?:目前)?\s*$")
_CUE_BEFORE = re.compile(
    r"(?:于|在|到|至|截至|截止|最迟|最晚|不迟于|不晚于|力争|确保|争取|原则上|务必|须|时限|时间|期限|：|:|，|。|；|、|^)\s*$"
)
# 2026年实现全覆盖, 2020年初步建成300个: a bare year in which something is to be reached.
_REACHED_IN = re.compile(r"(?:力争|确保|基本|初步|全面|全部|实现|分别)*(?:分别|(?:实现|达到|建成|完成)(?!了|的))")
_CLAUSE_END = re.compile(r"[，。；]")
# 每年对…开展评估: done every year, whoever has a benefit.
_ACTS = re.compile(r"(?:都|均|要|应|须|至少|定期)*(?:对|向|组织|开展|进行|举办|抽查|检查|评估|通报|报送|公布)")
_MEASURED = re.compile(r"享受|给予|补助|补贴|奖励|不超过|最高|平均|计算|收入|产值")
_CUE_AFTER = re.compile(
    r"^\s*(?:达到|完成|报送|上报|报|实现|建成|开工|竣工|投入|印发|出台|启动|办结|提交|形成|到位|完工|投产|通车|交付|验收|落实|召开|举办|开展)"
)


@dataclass(frozen=True, slots=True)
class Time:
    """A time found: where, in which words, and the day it comes to."""

    start: int
    end: int
    raw: str
    date: Due


def find_times(text: str, frame: Frame, *, whole: bool = False, past: bool = False) -> list[Time]:
    """The deadlines that the text names, in order, years carried from one to the next.

    ``whole`` says that the text is nothing but a time (a 完成时限 cell): then 2026年12月 needs no 前.
    ``past`` keeps days before the document's own, which are otherwise facts.
    """
    if _HINT.search(text) is None and not whole:
        return []
    found = _Finder(text, frame, whole, past)
    return found.run()


def kind_is_bare_year(found: re.Match[str]) -> bool:
    """Whether the match is a year and nothing else (2021年全面完成): a time only where nothing but times stand."""
    return found.groupdict().get("plain") is not None


class _Finder:
    """One pass over a text. The kinds are tried in turn; what one has claimed, the next may not."""

    def __init__(self, text: str, frame: Frame, whole: bool, past: bool) -> None:
        self.text, self.frame, self.whole, self.past = text, frame, whole, past
        self.taken = bytearray(len(text))
        self.times: list[Time] = []

    def run(self) -> list[Time]:
        self._recurring()
        self._relative()
        self._dated()
        return sorted(self.times, key=lambda t: t.start)

    def _free(self, start: int, end: int) -> bool:
        return not any(self.taken[start:end])

    def _add(self, found: re.Match[str], date: Due | None, start: int | None = None) -> None:
        start = found.start() if start is None else start
        self.taken[start : found.end()] = b"\1" * (found.end() - start)
        if date is not None:
            self.times.append(Time(start, found.end(), self.text[start : found.end()].strip(" ，"), date))

    def _recurring(self) -> None:
        if _RECURRING.search(self.text):
            for found in recurring.PATTERN.finditer(self.text):
                self._add(found, "ongoing" if self._recurs(found) else None)
        if "全年" in self.text:
            for found in recurring.WHOLE_YEAR.finditer(self.text):
                self._add(found, "ongoing")
        if not self.whole and ("期" in self.text or "续" in self.text or "常" in self.text):
            for found in recurring.STANDING_END.finditer(self.text):
                self._add(found, "ongoing")

    def _recurs(self, found: re.Match[str]) -> bool:
        if found.group().startswith("逐"):
            return self.whole
        end = _CLAUSE_END.search(self.text, found.end(), found.end() + 60)
        stop = end.start() if end else found.end() + 60
        # 每年享受一次, 每年给予10万元: the measure of a benefit, not a time to report or act.
        return _ACTS.match(self.text, found.end()) is not None or _MEASURED.search(self.text, found.end(), stop) is None

    def _relative(self) -> None:
        if "内" not in self.text and "月底" not in self.text and "本月" not in self.text:
            return
        for found in relative.PATTERN.finditer(self.text):
            if self._free(*found.span()):
                before = self.text[max(0, found.start() - 40) : found.start()]
                date, named = relative.resolve(found, before, self.frame)
                self._add(found, date, found.start() - named)

    def _dated(self) -> None:
        kinds = (
            [(found, calendar_days) for found in calendar_days.PATTERN.finditer(self.text)] if "月" in self.text else []
        )
        kinds += (
            [(found, years) for found in years.PATTERN.finditer(self.text)]
            if "年" in self.text or "季" in self.text
            else []
        )
        before = "前" in self.text
        kinds += [(found, festivals) for found in festivals.PATTERN.finditer(self.text)] if before else []
        if before and "日" in self.text:
            kinds += [(found, days_of_month) for found in days_of_month.PATTERN.finditer(self.text)]
        if self.whole or (before and _FIGURES.search(self.text)):
            kinds += [
                (found, numeric_days)
                for found in numeric_days.PATTERN.finditer(self.text)
                if self.whole or (found["day"] and found["mark"])
            ]
        carried: int | None = None
        for found, kind in sorted(kinds, key=lambda pair: (pair[0].start(), -pair[0].end())):
            if not self._free(*found.span()):
                continue
            date, named = kind.resolve(found, self.frame, carried)
            counts = date is not None and self._is_deadline(found, date)
            carried = (named if counts or not self._is_past(named) else None) or carried
            self._add(found, date if counts else None)

    def _is_past(self, year: int | None) -> bool:
        """Whether a year only tells how things stood (截至2023年底，…), so that a later 6月底前 does not mean it."""
        return year is not None and self.frame.issued is not None and year < self.frame.issued.year

    def _is_deadline(self, found: re.Match[str], date: dt.date) -> bool:
        before, after = self.text[max(0, found.start() - 8) : found.start()], self.text[found.end() : found.end() + 14]
        words = found.group()
        if kind_is_bare_year(found) and not self.whole:
            return _REACHED_IN.match(after) is not None and not self._is_past(date.year)
        if found.groupdict().get("soon"):
            return True
        if _RUNS_UNTIL.search(self.text[max(0, found.start() - _RUN) : found.start()]):
            return not _FROM.match(after)
        if _FROM.match(after) or (_RANGE_BEFORE.search(before) and not self.whole):
            return False
        if (
            self.frame.issued
            and not self.past
            and not self.whole
            and date < self.frame.issued
            and (self.frame.issued - date).days > 31
        ):
            return False
        if (
            words.endswith("止")
            and not self.whole
            and _PERIOD.search(self.text, max(0, found.start() - 30), found.start())
        ):
            return False
        if words.endswith(("前", "止", "内")):
            return True
        if self.whole:
            return True
        if _FACT_BEFORE.search(before) or _DONE_THEN.match(after):
            return False
        if words.endswith(("底", "末", "旬")) or words[0] in "到至" or "半年" in words or "季度" in words:
            return _CUE_BEFORE.search(before) is not None or _CUE_AFTER.match(after) is not None
        return (_CUE_BEFORE.search(before) is not None and _CUE_AFTER.match(after) is not None) or re.search(
            r"(?:最迟|最晚|不迟于|不晚于|截止|截至)\D{0,4}$", before
        ) is not None

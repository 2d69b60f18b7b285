"""Find the term (时限) in one line as a clerk types it: “周五前报卫健委方案” is due on Friday.

The steps of `find_term`:

1. Every rule of `workdays.term_rules` is tried everywhere, each followed by an hour (“下午3点”) and by 前 or 内.
2. A find within a longer one is dropped: 周五 within 下周五, 月内 within 三个月内.
3. Of what remains, words that can only be a term (周五前, 月底, 3日内) come before a mere mention (周五), and a mention
   before the day of a meeting, of receipt or of a beginning (11月20日会议, 今天收到, 12月1日起). Among equals the first in the line is taken.

The result is a proposal for a person to confirm, never a decision.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time

from workdays.calendar import WorkCalendar
from workdays.numerals import NUMBER, read_number
from workdays.term_rules import RULES, Asking, Reading, Rhythm, Rule

# The end of each part of the day, since a term is when a thing must be there at the latest.
PART_OF_DAY_ENDS = {
    "早上": time(9, 0),
    "早": time(9, 0),
    "上午": time(12, 0),
    "中午": time(12, 0),
    "下午": time(18, 0),
    "晚上": time(21, 0),
    "晚": time(21, 0),
}
END_OF_WORK = time(18, 0)

# One sign for one sign, so that positions in the folded line are positions in the line as typed.
_FOLD = str.maketrans("０１２３４５６７８９：（）－／．", "0123456789:()-/.")

_TAIL = (
    r"(?:\((?:周|星期)[一二三四五六日天]\))?"
    r"[ \u3000]?(?P<part_of_day>早上|上午|中午|下午|晚上|早(?!日)|晚(?![于会]))?"
    rf"[ \u3000]?(?:(?P<hour>{NUMBER})(?::(?P<minute>[0-9]{{2}})|[点时](?![间候段限意建])(?P<past>半|整|(?P<minutes>[0-9]{{1,2}})分?)?))?"
    r"(?P<work_ends>下班)?"
    r"(?:(?P<before>之前|以前|前(?![往期来后提台景])|为止|止|截止)|(?P<within>之内|以内|内(?![容部设控蒙])))?"
)
_TERM_COMES = re.compile(
    r"(?:截止|截至|截止到|限|最迟|最晚|不晚于|不迟于|期限|时限|时间)(?:日期|时间)?[:为是于在到至]?$"
)
_MERE_MENTION = re.compile(r"(?:起|开始|[^,，。；;、]{0,4}(?:会议|召开|印发|来文|批示|交办|转来|收到|接到|接|讲话))")
_PATTERNS = [(re.compile(rule.pattern + _TAIL), rule) for rule in RULES]

TERM, MENTION, ASIDE = range(3)


@dataclass(frozen=True)
class Term:
    """A term found in a line.

    `due` is the last day in time and `time` the last hour, where the words name one. An `ongoing` term comes back in
    a rhythm; its `due`, if any, is the first time. `raw` are the words and `span` their place in the line.
    """

    due: date | None
    time: time | None
    ongoing: Rhythm | None
    raw: str
    span: tuple[int, int]


def find_term(calendar: WorkCalendar, text: str, base: date) -> Term | None:
    """The term in one line, counted from `base` (the day on which it was written), or None.

    Never raises for what a person may type. Dates in a year without a notice are given as weekends allow: ask
    `calendar.uncertainty(base, term.due)`.
    """
    base = date(base.year, base.month, base.day)
    finds = list(_finds(calendar, text.translate(_FOLD), base))
    open_finds = [find for find in finds if find.reading and not any(other.covers(find) for other in finds)]
    best = min(open_finds, key=lambda find: (find.rank, find.start), default=None)
    if best is None or best.reading is None:
        return None
    return Term(
        due=best.reading.due,
        time=_hour(best.match),
        ongoing=best.reading.ongoing,
        raw=text[best.start : best.end].strip(),
        span=(best.start, best.end),
    )


@dataclass(frozen=True)
class _Find:
    """A match of a rule and what was read from it."""

    match: re.Match[str]
    reading: Reading | None
    rank: int

    @property
    def start(self) -> int:
        return self.match.start()

    @property
    def end(self) -> int:
        return self.match.end()

    def covers(self, other: "_Find") -> bool:
        longer = self.end - self.start > other.end - other.start
        return longer and self.start <= other.start and other.end <= self.end


def _finds(calendar: WorkCalendar, line: str, base: date) -> Iterator[_Find]:
    for pattern, rule in _PATTERNS:
        for match in pattern.finditer(line):
            asking = Asking(calendar, base, before=bool(match["before"]), within=bool(match["within"]))
            reading = _read(rule, match, asking)
            yield _Find(match, reading, _rank(line, match, reading, base))


def _read(rule: Rule, match: re.Match[str], asking: Asking) -> Reading | None:
    try:
        return rule.read(match, asking)
    except (ValueError, OverflowError):  # 2月30日, 三三季度, a day beyond the year 9999
        return None


def _rank(line: str, match: re.Match[str], reading: Reading | None, base: date) -> int:
    if match["before"] or match["within"] or match["work_ends"] or _TERM_COMES.search(line[: match.start()]):
        return TERM
    if reading and reading.definite:
        return TERM
    if _MERE_MENTION.match(line, match.end()):
        return ASIDE
    if reading and (reading.due == base or reading.ongoing == Rhythm.CONTINUOUS) and not match["hour"]:
        return ASIDE
    return MENTION


def _hour(match: re.Match[str]) -> time | None:
    """The hour said after the day. 3点 without 上午 or 下午 is taken as 15:00: offices are shut before six."""
    part = match["part_of_day"]
    if not match["hour"]:
        return END_OF_WORK if match["work_ends"] else PART_OF_DAY_ENDS.get(part or "")
    hour = read_number(match["hour"])
    minute = 30 if match["past"] == "半" else int(match["minute"] or match["minutes"] or 0)
    afternoon = part in ("下午", "晚上", "晚") or (part == "中午" and hour < 3)
    if (afternoon and hour < 12) or (not part and 1 <= hour <= 6 and not match["hour"].startswith("0")):
        hour += 12
    if (hour, minute) == (24, 0):
        return time(23, 59)
    return time(hour, minute) if hour < 24 and minute < 60 else None

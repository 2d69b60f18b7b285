"""Quick capture: one line as a clerk types it, read into 来源、要求、时限、承办. What cannot be read stays empty.

“下周五前报流感疫苗接种安排，卫健委办，分管副市长批示” has a term (下周五前), an undertaking unit (卫健委), a source
(分管副市长批示); what is left is the requirement (报流感疫苗接种安排).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from shuniu.matters.choices import SourceKind
from workdays import Term, WorkCalendar, find_term

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class KnownUnit:
    """A unit by all the names under which it may be written; the first is its own."""

    name: str
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Captured:
    """What was read from a line. Empty means not read."""

    source: str = ""
    kind: SourceKind | None = None
    requirement: str = ""
    term: Term | None = None
    leads: tuple[str, ...] = ()
    supports: tuple[str, ...] = ()


_PLACE = r"(?:省|市|县|区)?(?:委|政府|人大|政协)?"
_TITLE = (
    rf"(?:{_PLACE}(?:主要领导|分管领导|常务副市长|分管副市长|分管副(?:省长|县长|区长)|副市长|市长|副县长|县长|副区长|区长|副书记|书记|副秘书长"
    r"|秘书长|副主任|主任|副科长|科长|副局长|局长|领导同志|领导))"
)
_PERSON = r"(?:[\u4e00-\u9fff]{1,2}(?=[副正]?(?:市长|县长|区长|书记|秘书长|主任|科长|局长)))?"
_MEETING = (
    rf"{_PLACE}(?:第[0-9一二三四五六七八九十百]+次)?(?:常务会议|常务会|党组会议|党组会|专题会议|专题会|办公会议|办公会|工作例会|例会|调度会|推进会"
    r"|协调会|现场会|全体会议|部署会|会议)(?:纪要|议定事项|议定|决定)?"
)
# In this order: the first that is found names the source.
SOURCES: tuple[tuple[SourceKind, re.Pattern[str]], ...] = (
    (SourceKind.INSTRUCTION, re.compile(rf"{_PERSON}{_TITLE}?(?:在[^，,。；;]{{1,20}}上)?(?:的)?(?:重要)?批示(?:件|要求)?")),
    (SourceKind.COMMISSION, re.compile(r"[\u4e00-\u9fff]{0,8}约稿(?:通知)?")),
    (SourceKind.REQUEST, re.compile(r"(?:12345|政务|市长)?热线(?:工单|转办)?|群众来(?:电|信|访)|信访件?(?:转办)?|网民留言|人民建议")),
    (SourceKind.DOCUMENT, re.compile(r"[\u4e00-\u9fff]{1,10}〔[0-9]{4}〕[0-9]+号(?:文件?)?")),
    (SourceKind.LEADER, re.compile(rf"{_PERSON}{_TITLE}(?:当面|口头|电话|来电)?(?:交办|安排|要求|来电|电话)|领导交办|来电(?:交办|通知)?|电话通知")),
    (SourceKind.MEETING, re.compile(_MEETING)),
)  # fmt: skip
_BEFORE_UNIT = re.compile(r"(?:请|由|转|交|责成)$")
_AFTER_UNIT = re.compile(r"(?:牵头(?:办理|负责)?|负责(?:办理)?|承办|主办|办理|来办|办(?![公法事]))")
_SUPPORT_AFTER = re.compile(r"(?:等)?(?:予以)?配合|协办")
_BEFORE_SOURCE = re.compile(r"(?:根据|按照|依据|按)$")
_JOIN = re.compile(r"^[、和及与,， ]+$")
_EDGE = " \t\u3000，,。；;、：:！!"


def capture(line: str, *, calendar: WorkCalendar, day: date, units: Iterable[KnownUnit]) -> Captured:
    """Read one line typed on ``day``.

    1. The term is found by the working calendar's own reading.
    2. The source is the first of its words, with the leader's title before it.
    3. Known units are found by any of their names, the longest first; one before 配合 supports.
    4. What is left, without the words that only join, is the requirement.
    """
    term = find_term(calendar, line, day)
    taken: list[Span] = [term.span] if term else []
    source, kind, span = _source(line, taken)
    if span:
        taken.append(span)
    leads, supports, doers = _units(line, units, taken)
    taken += doers
    return Captured(source, kind, _rest(line, taken), term, leads, supports)


def _source(line: str, taken: Sequence[Span]) -> tuple[str, SourceKind | None, Span | None]:
    for kind, pattern in SOURCES:
        for match in pattern.finditer(line):
            if not _overlaps(match.span(), taken):
                before = _BEFORE_SOURCE.search(line[: match.start()])
                return match.group(), kind, (before.start() if before else match.start(), match.end())
    return "", None, None


def _units(
    line: str, units: Iterable[KnownUnit], taken: Sequence[Span]
) -> tuple[tuple[str, ...], tuple[str, ...], list[Span]]:
    """Lead and support units in the order of the line, and the stretches that only say who does it."""
    names = sorted(((n, u.name) for u in units for n in (u.name, *u.others) if n), key=lambda pair: -len(pair[0]))
    found: list[tuple[int, int, str]] = []
    for written, name in names:
        start = line.find(written)
        while start >= 0:
            span = (start, start + len(written))
            if not _overlaps(span, [*taken, *((a, b) for a, b, _ in found)]):
                found.append((*span, name))
            start = line.find(written, span[1])
    found.sort()
    leads: list[str] = []
    supports: list[str] = []
    doers: list[Span] = []
    for group in _groups(line, found):
        start, end = group[0][0], group[-1][1]
        before = _BEFORE_UNIT.search(line[:start])
        supporting = _SUPPORT_AFTER.match(line, end) or (re.search(r"配合$", line[:start]) and leads)
        after = _SUPPORT_AFTER.match(line, end) or _AFTER_UNIT.match(line, end)
        (supports if supporting else leads).extend(name for _, _, name in group)
        whole = (before.start() if before else start, after.end() if after else end)
        if before or after or _alone(line, whole, taken):
            doers.append(whole)
    main = tuple(dict.fromkeys(leads))
    return main, tuple(name for name in dict.fromkeys(supports) if name not in main), doers


def _groups(line: str, found: Sequence[tuple[int, int, str]]) -> list[list[tuple[int, int, str]]]:
    """Units joined by 、 or 和 stand together."""
    groups: list[list[tuple[int, int, str]]] = []
    for unit in found:
        if groups and _JOIN.match(line[groups[-1][-1][1] : unit[0]]):
            groups[-1].append(unit)
        else:
            groups.append([unit])
    return groups


def _alone(line: str, span: Span, taken: Iterable[Span]) -> bool:
    """Whether the stretch is a clause of its own; what was read as source or term also ends a clause."""
    edges = {edge for other in taken for edge in other}
    starts = span[0] == 0 or line[span[0] - 1] in _EDGE or span[0] in edges
    ends = span[1] == len(line) or line[span[1]] in _EDGE or span[1] in edges
    return starts and ends


def _overlaps(span: Span, taken: Iterable[Span]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in taken)


def _rest(line: str, taken: Sequence[Span]) -> str:
    """The line without what was taken, its clauses joined again."""
    kept = "".join("，" if any(a <= i < b for a, b in taken) else sign for i, sign in enumerate(line))
    clauses = [part.strip(_EDGE) for part in re.split(r"[，,。；;]+", kept)]
    return "，".join(part for part in clauses if part and part not in {"办", "请", "由", "交", "前", "内", "的"})

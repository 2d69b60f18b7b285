"""Institutions by the name they have on the day of the document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from gongwen.checking.finding import Hit
from gongwen.checking.institutions import shipped
from gongwen.checking.office import OldName
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_SENTENCE_START = re.compile(r"[。！？；\n]")
_PAST = re.compile(
    r"原(?!则|因|有|来是|告|料|本)|时任|前身|曾任|更名|改为|改称|组建|撤销|不再保留|并入|划入|整合|合并|机构改革|当时|建国|历任|以下简称|《[^》]*$|挂牌|改制|转隶"
)
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})年")
# 交通部门, 建设部署: the short names of ministries inside other words.
_GOES_ON = re.compile(r"[门分位署队落属下级件委首族中]")
_MAY_PRECEDE = re.compile(r"[\u4e00-\u9fff]")
_LINKS = "和与及由经报请向按照据同从归对为是给以并被让把将送至到或、"
_PLACES = "省市县区州盟旗"
_TAX = re.compile(r"国家税务总局")


@rule(
    family="机构名称", name="机构旧称", level="错误", standard="国务院机构改革方案（2008、2013、2018、2023年）等，见机构名称表",
    wrong="云岫市人民政府关于防汛工作的通知\n各县人民政府：\n由市环境保护局牵头落实。\n云岫市人民政府\n2026年3月5日",
    right="云岫市人民政府关于防汛工作的通知\n各县人民政府：\n由市生态环境局牵头落实。\n云岫市人民政府\n2026年3月5日",
)  # fmt: skip
def institution_name(subject: Subject) -> Iterator[Hit]:
    """A document calls an institution by the name it has on its day. The table holds renamings that were enacted, each with day and source; an
    office adds its own. A name is judged by the day of the document, else by the day of the check, unless
    the text names no recent year; without either nothing is said. Names in titles cited (《》), behind 原, and in sentences that tell of the change or of a year before it
    are left alone."""
    rows = (*shipped(), *subject.office.old_names)
    pattern, by_old = _compiled(rows)
    day = subject.day
    for found in pattern.finditer(subject.text):
        row = by_old[found[0]]
        if day is None or day < row.since or not _stands_alone(subject.text, found, row):
            continue
        start = max(
            (m.end() for m in _SENTENCE_START.finditer(subject.text, max(0, found.start() - 200), found.start())),
            default=max(0, found.start() - 60),
        )
        sentence = subject.text[start : found.start()]
        if _PAST.search(sentence) or _PAST.match(subject.text[found.end() : found.end() + 4]) or _told(sentence, row):
            continue
        yield Hit(
            *found.span(),
            f"机构旧称“{row.old}”，{row.since.year}年已变更",
            f"改为“{row.new}”",
            None if subject.issued else "存疑",
        )


def _told(sentence: str, row: OldName) -> bool:
    """Whether the sentence speaks of a year before the change."""
    years = [int(year) for year in _YEAR.findall(sentence)]
    return bool(years) and max(years) < row.since.year


def _stands_alone(text: str, found: re.Match[str], row: OldName) -> bool:
    before, after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
    if row.old.endswith("部") and _GOES_ON.match(after):
        return False
    if row.old == "旅游局":  # 文化旅游局, 文体旅游局 are names of today
        return before in _PLACES or not _MAY_PRECEDE.match(before)
    if len(row.old) <= 3 and row.old.endswith("部"):
        return not _MAY_PRECEDE.match(before) or before in _LINKS
    return not (row.old == "国家税务局" and _TAX.match(text, found.start()))


@lru_cache(maxsize=8)
def _compiled(rows: tuple[OldName, ...]) -> tuple[re.Pattern[str], dict[str, OldName]]:
    by_old = {row.old: row for row in rows}
    return re.compile("|".join(re.escape(old) for old in sorted(by_old, key=len, reverse=True))), by_old

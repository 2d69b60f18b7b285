"""Responsible units are units that the office has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject
from gongwen.decompose import decompose
from gongwen.decompose.unitnames import is_pronoun

_EVERY = re.compile(r"各|有关|相关|其他|等|所属|成员单位|全体|本|你|我|贵|上述|以上|该")
_PLACE = re.compile(
    r"^(?:[\u4e00-\u9fff]{2,6}(?:省|市|县|区|州|旗))(?=[\u4e00-\u9fff]{2,})|^[省市县区州旗](?=[\u4e00-\u9fff]{2,})"
)


@rule(
    family="责任单位", name="责任单位存在", level="存疑", standard="本单位机构名录",
    wrong="", right="",
)  # fmt: skip
def unit_unknown(subject: Subject) -> Iterator[Hit]:
    """A unit that is to lead or support (市农机局牵头) is one that the office lists, in full or by a known short name. Without a list nothing is
    said; 各县, 有关部门 and the like stand for units and are left alone."""
    lexicon = subject.office.lexicon
    if not lexicon.units:
        return
    known = {_bare(name) for name in (*lexicon.units, *lexicon.aliases)}
    found = decompose(subject.document, lexicon=lexicon)
    told: set[tuple[int, int]] = set()
    for task in found.tasks:
        for name in (*task.lead, *task.support):
            if lexicon.knows(name) or _bare(name) in known or is_pronoun(name) or _EVERY.search(name):
                continue
            span = _place(subject.text, name, task.span.start, task.span.end)
            if span and span not in told:
                told.add(span)
                yield Hit(*span, f"名录中没有“{name}”", "核对责任单位名称")


def _bare(name: str) -> str:
    """The name without the place before it: 云岫市水务局, 市水务局 and 水务局 are one."""
    return _PLACE.sub("", name)


def _place(text: str, name: str, start: int, end: int) -> tuple[int, int] | None:
    place = text.find(name, start, min(len(text), end + 200))
    if place < 0:
        place = text.find(name, max(0, start - 200))
    return (place, place + len(name)) if place >= 0 else None

"""Documents go to offices, not to leaders."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.address import LEADER
from gongwen.checking.finding import Hit, Level
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_BETWEEN = re.compile(r"[、，,；;并和及]|\s+")
_KINDS = ("请示", "报告", "意见")
_LETTERS = ("函",)


@rule(
    family="行文规则", name="不主送领导者个人", level="错误", standard="《党政机关公文处理工作条例》第十五条（五）",
    wrong="云岫市水务局关于购置防汛车辆的请示\n林市长：\n妥否，请批示。",
    right="云岫市水务局关于购置防汛车辆的请示\n市人民政府：\n妥否，请批示。",
)  # fmt: skip
def recipient_person(subject: Subject) -> Iterator[Hit]:
    """Except for what a leader has himself ordered, no document goes to a leader by name or post (林市长, 市政府领导). Letters that
    answer a person are left alone."""
    part = subject.address
    if part is None or subject.paper.kind in _LETTERS:
        return
    if not (subject.paper.kind or subject.paper.head.number):
        return
    named = [name for name in _BETWEEN.split(re.sub(r"[（(][^（）()]*[）)]", "", part.text)) if LEADER.search(name)]
    if named:
        level: Level | None = None if subject.paper.kind in _KINDS else "存疑"
        yield Hit(part.start, part.end, f"公文主送了领导者个人（{named[0]}）", "主送机关，由机关呈送", level)

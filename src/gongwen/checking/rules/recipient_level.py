"""不越级行文: a document goes one level up, not two."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rank import issuer_level, level_of
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_ONE_LEVEL = 1.0


@rule(
    family="行文规则", name="不越级行文", level="错误", standard="《党政机关公文处理工作条例》第十四条",
    wrong="云岫县水务局关于购置防汛车辆的请示\n省人民政府：\n妥否，请批示。\n云岫县水务局\n2026年3月5日",
    right="云岫县水务局关于购置防汛车辆的请示\n县人民政府：\n妥否，请批示。\n云岫县水务局\n2026年3月5日",
)  # fmt: skip
def recipient_level(subject: Subject) -> Iterator[Hit]:
    """A 请示 or 报告 goes to the next level: a county bureau writes to its county or to the city bureau, not to the province. The levels are
    read from the names of issuer and addressee; where the office told its superior, a higher addressee is found too. A copy to the level
    between makes it legitimate."""
    part = subject.paper.recipients
    if subject.paper.kind not in ("请示", "报告") or part is None or part.span is None or not subject.recipients:
        return
    own = issuer_level(subject)
    if own is None:
        return
    first = re.split(r"[、，,；;]", part.text)[0]
    level = level_of(first)
    copies = subject.paper.imprint.copies
    above = level_of(subject.office.superior) if subject.office.superior else None
    over = level is not None and (own - level > _ONE_LEVEL or (above is not None and level < above))
    if level is None or not over or (copies and _between(copies.text, level, own)):
        return
    yield Hit(
        part.span.start, part.span.end, f"越级向“{first}”行文", "向直接上级机关行文；确需越级的，同时抄送被越过的机关"
    )


def _between(copies: str, upper: float, own: float) -> bool:
    return any(
        (level := level_of(name)) is not None and upper < level < own for name in re.split(r"[、，,；;。：:]", copies)
    )

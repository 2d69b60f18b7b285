"""A 请示 is not copied to those below."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_BELOW = re.compile(
    r"各(?:县|区|市|乡|镇|街道|科|处|股|室|直属|下属|基层|村|社区|分局|大队|中队|站|所)|局属|所属|下属|直属单位|本(?:局|委|办)各|各有关(?:县|乡|镇|科)|机关各"
)


@rule(
    family="行文规则", name="上行文不抄送下级机关", level="错误", standard="《党政机关公文处理工作条例》第十五条（一）",
    wrong="云岫市水务局关于购置防汛车辆的请示\n市人民政府：\n妥否，请批示。\n云岫市水务局\n2026年3月5日\n抄送：各县水务局。\n云岫市水务局办公室　2026年3月5日印发",
    right="云岫市水务局关于购置防汛车辆的请示\n市人民政府：\n妥否，请批示。\n云岫市水务局\n2026年3月5日\n抄送：市财政局。\n云岫市水务局办公室　2026年3月5日印发",
)  # fmt: skip
def request_copies(subject: Subject) -> Iterator[Hit]:
    """Copies of a 请示 go to other superiors and equals, never to offices below (各县水务局, 局属各单位)."""
    copies = subject.paper.imprint.copies
    if subject.paper.kind != "请示" or copies is None or copies.span is None:
        return
    found = _BELOW.search(copies.text)
    if found:
        yield Hit(copies.span.start, copies.span.end, f"请示抄送了下级机关（{found[0]}…）", "删去抄送的下级机关")

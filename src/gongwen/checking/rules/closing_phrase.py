"""Each 文种 closes in its own words."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen.checking.closings import ASKS, PROPER, foreign_closing
from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_LONGEST = 60


@rule(
    family="文种和标题", name="结尾用语与文种相符", level="错误", standard="《党政机关公文处理工作条例》第八条",
    wrong="云岫市水务局关于做好防汛工作的通知\n各县水务局：\n请做好防汛工作。\n特此报告。",
    right="云岫市水务局关于做好防汛工作的通知\n各县水务局：\n请做好防汛工作。\n特此通知。",
)  # fmt: skip
def closing_phrase(subject: Subject) -> Iterator[Hit]:
    """A document closes as its 文种 does: 请示 asks (妥否，请批示), 报告 reports (特此报告), 批复 answers (此复), 函 asks for or gives an
    answer (请函复, 特此函告), 通知 notifies. The closing of another 文种 is an error; a 请示 that asks nothing at its end is doubtful.
    A 报告 that asks is the matter of `report_request`."""
    kind = subject.paper.kind
    if kind not in PROPER or not subject.is_official or not subject.blocks:
        return
    for block in subject.blocks[-3:]:
        assert block.span is not None
        words = subject.text[block.span.start : block.span.end]
        tail = words[-_LONGEST:]
        foreign = foreign_closing(kind, tail)
        if foreign:
            start, end, other = foreign
            shift = block.span.end - len(tail)
            proper = f"改为“{PROPER[kind]}”" if PROPER[kind] else "删去"
            yield Hit(shift + start, shift + end, f"{kind}用了{other}的结尾用语", proper)
            return
    if kind == "请示" and not any(ASKS.search(block.text) for block in subject.blocks[-3:]):
        last = subject.blocks[-1].span
        assert last is not None
        yield Hit(
            max(last.start, last.end - 20), last.end, "请示缺少请求批示的结尾用语", "加上“妥否，请批示。”", "存疑"
        )

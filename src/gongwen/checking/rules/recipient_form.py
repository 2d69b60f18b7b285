"""主送 ends with a full-width colon."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_AFTER = re.compile(r"[ \u3000]*([^\n]?)")


@rule(
    family="行文规则", name="主送机关后用全角冒号", level="错误", standard="GB/T 9704—2012 7.3.2",
    wrong="云岫市水务局关于做好防汛工作的通知\n各县水务局:\n请做好防汛工作。", right="云岫市水务局关于做好防汛工作的通知\n各县水务局：\n请做好防汛工作。",
)  # fmt: skip
def recipient_form(subject: Subject) -> Iterator[Hit]:
    """The addressees are followed by a full-width colon; a half-width one, another mark, or none is found."""
    part = subject.paper.recipients
    if part is None or part.span is None or not subject.is_official:
        return
    last = part.text[-1:]
    after = _AFTER.match(subject.text, part.span.end)
    mark = after[1] if after else ""
    if mark == "：" and last not in "，,；;、。":
        return
    seen = last if last in "，,；;、。" else mark
    yield Hit(
        part.span.start,
        part.span.end + len(mark),
        f"主送机关后用了“{seen}”" if seen else "主送机关后没有冒号",
        "改用全角冒号“：”",
    )

"""主送 ends with a full-width colon."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject


@rule(
    family="行文规则", name="主送机关后用全角冒号", level="错误", standard="GB/T 9704—2012 7.3.2",
    wrong="云岫市水务局关于做好防汛工作的通知\n各县水务局:\n请做好防汛工作。", right="云岫市水务局关于做好防汛工作的通知\n各县水务局：\n请做好防汛工作。",
)  # fmt: skip
def recipient_form(subject: Subject) -> Iterator[Hit]:
    """The addressees are followed by a full-width colon; a half-width one, another mark, or none is found."""
    address = subject.address
    if address is None or not subject.is_official:
        return
    if address.mark != "：":
        seen = address.mark
        message = f"主送机关后用了“{seen}”" if seen else "主送机关后没有冒号"
        yield Hit(address.start, address.end + len(seen), message, "改用全角冒号“：”")

"""Length: 5,000 字 for a document, 4,000 for one on a special task."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

LIMIT, SPECIAL = 5000, 4000


@rule(
    family="篇幅", name="字数不超过限额", level="存疑", standard="《整治形式主义为基层减负若干规定》（2024年）",
    wrong="", right="",
)  # fmt: skip
def length_limit(subject: Subject) -> Iterator[Hit]:
    """A document has at most 5,000 字, one on a special task (专项) at most 4,000; an office may set its own limits by 文种. Every character
    but white space counts, attachments do not. Speeches and reports to a congress are not sent and not limited here."""
    if not subject.is_official:
        return
    kind = subject.paper.kind
    limit = subject.office.limits.get(kind) or (SPECIAL if "专项" in subject.title else LIMIT)
    end = _end(subject)
    count = _count(subject.text[:end])
    if count > limit:
        span = subject.title_span if len(subject.title_span) else subject.document.paragraphs[0].span
        yield Hit(span.start, span.end, f"全文{count}字，超过{limit}字", f"压缩到{limit}字以内")


def _end(subject: Subject) -> int:
    spans = [a.label.span or (a.title.span if a.title else None) for a in subject.paper.attachments]
    starts = [span.start for span in spans if span]
    return min(starts, default=len(subject.text))


def _count(text: str) -> int:
    return sum(not c.isspace() for c in text)

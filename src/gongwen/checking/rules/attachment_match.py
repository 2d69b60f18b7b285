"""The attachments that follow are those that the list names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject
from gongwen.decompose.numerals import narrow, to_int
from gongwen.decompose.unitnames import is_unit
from gongwen.paper import Attachment, Block, Part

_NUMBER = re.compile(r"\d{1,2}|[一二三四五六七八九十]{1,2}")
_STOPS = re.compile(r"[\s《》“”〈〉。；，、.．：:（）()\-—]")

_SHORT = 40


@rule(
    family="附件", name="附件与附件说明一致", level="错误", standard="GB/T 9704—2012 7.3.7",
    wrong="云岫市水务局关于开展防汛检查的通知\n各县水务局：\n请做好检查。\n附件：检查表\n云岫市水务局\n2026年3月5日\n附件\n检查情况统计表\n县区\t隐患\n东湖\t3",
    right="云岫市水务局关于开展防汛检查的通知\n各县水务局：\n请做好检查。\n附件：检查表\n云岫市水务局\n2026年3月5日\n附件\n检查表\n县区\t隐患\n东湖\t3",
)  # fmt: skip
def attachment_match(subject: Subject) -> Iterator[Hit]:
    """Number, order and titles of the attachments behind the document agree with the list below its text. A document whose attachments
    stand in other files has none behind it and is left alone."""
    paper = subject.paper
    attached = [a for a in paper.attachments if a.label.span and a.label.text]
    notes = paper.attachment_notes
    if not attached or not (subject.is_official and (paper.date or paper.signatures)):
        return
    if not notes:
        span = attached[0].label.span
        assert span is not None
        yield Hit(span.start, span.end, "有附件，但正文下没有附件说明", "在正文下空一行写“附件：”和附件名称")
        return
    if len(attached) != len(notes):
        last = attached[-1].label.span if len(attached) > len(notes) else notes[-1].span
        if last:
            yield Hit(last.start, last.end, f"附件说明列了{len(notes)}个附件，实际附了{len(attached)}个", "核对附件")
    for index, attachment in enumerate(attached):
        yield from _one(attachment, index, notes, len(attached))


def _one(attachment: Attachment, index: int, notes: tuple[Part, ...], count: int) -> Iterator[Hit]:
    span = attachment.label.span
    assert span is not None
    found = _NUMBER.search(narrow(attachment.label.text))
    number = to_int(found[0]) if found else None
    if number is not None and number != index + 1:
        yield Hit(span.start, span.end, f"第{index + 1}个附件的序号是{number}", "附件序号与附件说明一致")
    elif number is None and len(notes) > 1 and count > 1:
        yield Hit(span.start, span.end, "有几个附件而没有编序号", f"写作“附件{index + 1}”")
    which = (number or index + 1) - 1
    title = attachment.title or _first_line(attachment)
    if title and title.span and 0 <= which < len(notes) and not _agrees(title.text, notes[which].text):
        yield Hit(
            title.span.start, title.span.end,
            f"附件标题与附件说明“{notes[which].text}”不一致", "两处写成一样",
        )  # fmt: skip


def _first_line(attachment: Attachment) -> Part | None:
    """The short line that an attachment begins with, where it was not read as a title."""
    first = attachment.body[0] if attachment.body else None
    if not isinstance(first, Block) or first.level or len(first.text) > _SHORT or re.search(r"[。；：\t]", first.text):
        return None
    return Part(first.text, first.span)


def _agrees(title: str, note: str) -> bool:
    """Whether title and name in the list are the same but for marks; the list may put the issuer before the title, and
    what was read as the title may hold the head of a table below it."""
    one, other = _STOPS.sub("", title), _STOPS.sub("", note)
    if one == other or (len(title) > len(note) + 12 and one.startswith(other)):
        return True
    return other.endswith(one) and is_unit(other[: len(other) - len(one)])

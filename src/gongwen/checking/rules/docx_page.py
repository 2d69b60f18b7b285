"""Paper and margins of a .docx."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject
from gongwen.checking.word import Sheet
from gongwen.standard import number

_SLACK = 1.0  # 7.2: ± 1 mm
_PAPER = 2.0  # 6: trimmed size ± 2 mm


@rule(
    family="版面格式", name="用纸和页边", level="错误", standard="GB/T 9704—2012 5.1、5.2.1",
)  # fmt: skip
def docx_page(subject: Subject) -> Iterator[Hit]:
    """A4, 天头 37 ± 1 mm, 订口 28 ± 1 mm, 版心 156 × 225 mm, as the sections of the .docx state them. Turned pages are left alone."""
    if subject.word is None or not subject.document.paragraphs:
        return
    span = subject.document.paragraphs[0].span
    told: set[str] = set()
    for sheet in subject.word.sheets:
        for message, suggestion in _wrong(sheet):
            if message not in told:
                told.add(message)
                yield Hit(span.start, span.end, message, suggestion)


def _wrong(sheet: Sheet) -> Iterator[tuple[str, str]]:
    if sheet.landscape or sheet.width is None or sheet.height is None:
        return
    width, height = number("paper.width"), number("paper.height")
    if abs(sheet.width - width) > _PAPER or abs(sheet.height - height) > _PAPER:
        yield f"用纸是{sheet.width:g}×{sheet.height:g}毫米，不是A4", "改用A4型纸"
        return
    top, left = number("margin.top"), number("margin.inner")
    if sheet.top is not None and abs(sheet.top - top) > _SLACK:
        yield f"天头（上边距）是{sheet.top:.1f}毫米", f"改为{top:g}毫米（±1毫米）"
    if sheet.left is not None and abs(sheet.left - left) > _SLACK:
        yield f"订口（左边距）是{sheet.left:.1f}毫米", f"改为{left:g}毫米（±1毫米）"
    if sheet.left is not None and sheet.right is not None:
        area = sheet.width - sheet.left - sheet.right
        if abs(area - number("area.width")) > _SLACK:
            yield f"版心宽{area:.1f}毫米", f"改为{number('area.width'):g}毫米，右边距26毫米"
    if sheet.top is not None and sheet.bottom is not None:
        area = sheet.height - sheet.top - sheet.bottom
        if abs(area - number("area.height")) > _SLACK:
            yield f"版心高{area:.1f}毫米", f"改为{number('area.height'):g}毫米，下边距35毫米"

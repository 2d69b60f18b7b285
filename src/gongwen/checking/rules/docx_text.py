"""Font, size and pitch of the text of a .docx."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.setting import body_lines, is_font, place_of
from gongwen.checking.subject import Subject
from gongwen.checking.word import Line
from gongwen.standard import number

_SLACK = 0.4  # of a point: 小三 and 三号 are one apart
_PITCH = (27.8, 29.3)  # 22 lines in 225 mm, and what moves a signature to text (7.3.5.5)


@rule(
    family="版面格式", name="正文字体、字号、行距", level="建议", standard="GB/T 9704—2012 5.2.2、5.2.3",
)  # fmt: skip
def docx_text(subject: Subject) -> Iterator[Hit]:
    """The text is 3号 (16 pt) 仿宋, 22 lines a page, that is a pitch of about 28.95 pt. The standard says 一般, so this is advice; it is given once for the font,
    once for the size and once for the pitch: at the first paragraph that is set as most of them are, or, where most are right, at the first of the
    body that is not."""
    lines = body_lines(subject)
    if not lines:
        return
    body = {block.text.strip() for block in subject.blocks}
    for value, right, message, suggestion in _MEASURES:
        usual = Counter(value(line) for line in lines).most_common(1)[0][0]
        if right(usual):
            wrong = next((line for line in lines if line.text.strip() in body and not right(value(line))), None)
        else:
            wrong = next(line for line in lines if value(line) == usual)
        if wrong:
            yield _hit(subject, wrong.text, message(value(wrong)), suggestion)


def _right_font(font: str | None) -> bool:
    return font is None or is_font(font, "仿宋")


def _right_size(size: float | None) -> bool:
    return size is None or abs(size - number("body.size")) <= _SLACK


def _right_pitch(pitch: float | None) -> bool:
    return pitch is not None and _PITCH[0] <= pitch <= _PITCH[1]


_MEASURES: tuple[tuple[Callable[[Line], Any], Callable[[Any], bool], Callable[[Any], str], str], ...] = (
    (lambda line: line.font, _right_font, lambda font: f"正文用了{font}", "一般用仿宋体"),
    (lambda line: line.size, _right_size, lambda size: f"正文字号是{size:g}磅", "一般用3号（16磅）"),
    (
        lambda line: line.pitch,
        _right_pitch,
        lambda pitch: "正文没有设固定行距" if pitch is None else f"正文行距是{pitch:g}磅",
        "一般每面22行，固定行距28.95磅",
    ),
)


def _hit(subject: Subject, words: str, message: str, suggestion: str) -> Hit:
    start, end = place_of(subject, words)
    return Hit(start, end, message, suggestion)

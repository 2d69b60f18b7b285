"""Font, size and pitch of the text of a .docx."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.setting import body_lines, is_font, place_of
from gongwen.checking.subject import Subject
from gongwen.standard import number

_SLACK = 0.4  # of a point: 小三 and 三号 are one apart
_PITCH = (27.8, 29.3)  # 22 lines in 225 mm, and what moves a signature to text (7.3.5.5)


@rule(
    family="版面格式", name="正文字体、字号、行距", level="建议", standard="GB/T 9704—2012 5.2.2、5.2.3",
)  # fmt: skip
def docx_text(subject: Subject) -> Iterator[Hit]:
    """The text is 3号 (16 pt) 仿宋, 22 lines a page, that is a pitch of about 28.95 pt. The standard says 一般, so this is advice; it is given once for the font,
    once for the size and once for the pitch, at the first paragraph that is set otherwise, where most paragraphs are."""
    lines = body_lines(subject)
    if not lines:
        return
    fonts = Counter(line.font for line in lines if line.font)
    sizes = Counter(line.size for line in lines if line.size)
    pitches = Counter(line.pitch for line in lines)
    if fonts and not is_font(font := fonts.most_common(1)[0][0], "仿宋"):
        yield _hit(subject, next(line.text for line in lines if line.font == font), f"正文用了{font}", "一般用仿宋体")
    if sizes and abs((size := sizes.most_common(1)[0][0]) - number("body.size")) > _SLACK:
        yield _hit(
            subject,
            next(line.text for line in lines if line.size == size),
            f"正文字号是{size:g}磅",
            "一般用3号（16磅）",
        )
    pitch = pitches.most_common(1)[0][0]
    if pitch is None or not _PITCH[0] <= pitch <= _PITCH[1]:
        said = "没有设固定行距" if pitch is None else f"行距是{pitch:g}磅"
        yield _hit(subject, lines[0].text, f"正文{said}", "一般每面22行，固定行距28.95磅")


def _hit(subject: Subject, words: str, message: str, suggestion: str) -> Hit:
    start, end = place_of(subject, words)
    return Hit(start, end, message, suggestion)

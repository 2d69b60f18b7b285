"""Font, size and place of the title of a .docx."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.setting import is_font, title_lines
from gongwen.checking.subject import Subject
from gongwen.standard import number

_SLACK = 0.6


@rule(
    family="版面格式", name="标题字体、字号、居中", level="建议", standard="GB/T 9704—2012 7.3.1",
)  # fmt: skip
def docx_title(subject: Subject) -> Iterator[Hit]:
    """The title is 2号 (22 pt) 小标宋, centred. The standard says 一般, so this is advice."""
    lines = title_lines(subject)
    if not lines:
        return
    span = subject.title_span
    line = lines[0]
    if line.font and not is_font(line.font, "小标宋"):
        yield Hit(span.start, span.end, f"标题用了{line.font}", "一般用小标宋体")
    if line.size and abs(line.size - number("title.size")) > _SLACK:
        yield Hit(span.start, span.start + min(4, len(span)), f"标题字号是{line.size:g}磅", "一般用2号（22磅）")
    if not line.centred:
        yield Hit(span.start, span.start + min(2, len(span)), "标题没有居中", "居中排布")

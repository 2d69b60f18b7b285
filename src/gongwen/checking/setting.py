"""Which paragraphs of a .docx are title and text, and what its fonts are called."""

from __future__ import annotations

from gongwen.checking.subject import Subject
from gongwen.checking.word import Line

_ALIASES = {
    "仿宋": ("仿宋", "FangSong", "Fang Song"),
    "楷体": ("楷体", "KaiTi", "楷"),
    "黑体": ("黑体", "SimHei"),
    "小标宋": ("小标宋", "XiaoBiaoSong", "XBSong"),
    "宋体": ("宋体", "SimSun"),
}
_LONG = 30


def is_font(name: str, wanted: str) -> bool:
    """Whether a font of a file (仿宋_GB2312, FangSong) is the one that the standard names."""
    return any(alias.lower() in name.lower() for alias in _ALIASES.get(wanted, (wanted,)))


def body_lines(subject: Subject) -> list[Line]:
    """The paragraphs of running text of the body: long ones that are not the title."""
    if subject.word is None or not subject.is_official:
        return []
    return [
        line
        for line in subject.word.lines
        if len(line.text.strip()) >= _LONG and "，" in line.text and not line.centred
    ]


def title_lines(subject: Subject) -> list[Line]:
    """The paragraphs that the title was read from."""
    if subject.word is None or not subject.is_official or not subject.title:
        return []
    title = "".join(subject.title.split())
    lines = [line for line in subject.word.lines if len(words := "".join(line.text.split())) > 1 and words in title]
    return sorted(lines, key=lambda line: -len(line.text))[:1]


def place_of(subject: Subject, words: str) -> tuple[int, int]:
    """Where the words of a paragraph stand in the text as read; the first paragraph where they are not found."""
    start = subject.text.find(words.strip()[:_LONG])
    if start < 0:
        span = subject.document.paragraphs[0].span
        return span.start, span.end
    return start, min(len(subject.text), start + min(len(words.strip()), _LONG))

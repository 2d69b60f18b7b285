"""The lines that the parts of a document are found in: one per paragraph or table row, with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from gongwen.model import Document, Paragraph, Setting, Span
from gongwen.paper import Part

# Letters set apart, "通　知", and the space that an editor left between two 汉字.
_LOOSE = re.compile(r"(?<=[\u2e80-\u9fff\uff00-\uffef])\s+(?=[\u2e80-\u9fff\uff00-\uffef])")
_UNSAID = Setting()
_PIECE = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph or a row, the ``index``-th of the document. ``text`` is what stands at ``span``."""

    index: int
    span: Span
    text: str
    paragraph: Paragraph
    setting: Setting = _UNSAID

    @property
    def is_row(self) -> bool:
        """Whether it is a row of a table."""
        return self.paragraph.kind == "row"

    @property
    def close(self) -> str:
        """The words without any white space."""
        return "".join(self.text.split())

    def follows(self, before: Line) -> bool:
        """Whether nothing stands between another line and this one, also nothing that a part has taken already."""
        return self.index == before.index + 1

    def part(self, start: int = 0, end: int | None = None) -> Part | None:
        """The words between two places of the line, without white space around them; None where there are none."""
        line = self.cut(start, end)
        return Part(line.text, line.span) if line.text else None

    def cut(self, start: int = 0, end: int | None = None) -> Line:
        """The line between two of its places, without white space around it."""
        words = self.text[start:end]
        at = self.span.start + start + len(words) - len(words.lstrip())
        words = words.strip()
        return replace(self, span=Span(at, at + len(words)), text=words)

    def pieces(self, start: int = 0, end: int | None = None) -> Iterator[Part]:
        """The words between two places of the line, cut at white space."""
        for found in _PIECE.finditer(self.text, start, len(self.text) if end is None else end):
            yield Part(found[0], Span(self.span.start + found.start(), self.span.start + found.end()))


def lines_of(document: Document) -> list[Line]:
    """The lines of a document in reading order."""
    text, known = document.text, dict(enumerate(document.tables))
    return [
        Line(
            index,
            paragraph.span,
            paragraph.span.of(text),
            paragraph,
            known.get(paragraph.table if paragraph.table is not None else -1, _UNSAID),
        )
        for index, paragraph in enumerate(document.paragraphs)
    ]


def tightened(text: str) -> str:
    """The words with the white space between 汉字 taken out."""
    return _LOOSE.sub("", text)


def joined(lines: Sequence[Line], by: str = "", *, tight: bool = False) -> Part:
    """Several lines that follow each other as one part; ``tight`` takes out the white space inside them."""
    texts = (tightened(line.text) if tight else line.text for line in lines)
    return Part(by.join(texts), Span(lines[0].span.start, lines[-1].span.end))

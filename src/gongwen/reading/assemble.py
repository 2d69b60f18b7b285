"""Putting a document together: the offsets of paragraphs, rows and cells while the text grows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from gongwen.model import Document, Paragraph, Span
from gongwen.reading.source import Source


class Anchor(NamedTuple):
    """A cell that belongs to a merge: where in the table, counted from 0, the merged cell begins."""

    row: int
    column: int


Cell = str | Anchor
"""The text of a cell of its own, or the cell it was merged into."""


def tidy(text: str) -> str:
    """The text of a cell on one line: every run of white space is one space, so that ``\\t`` stays the separator."""
    return " ".join(text.split()) if text else text


class Assembler:
    """Collects what a reader finds, in reading order, and hands it over as a document."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self._parts: list[str] = []
        self._paragraphs: list[Paragraph] = []
        self._at = 0
        self._tables = 0
        self._cells = 0
        self._notes = list(source.notes)

    @property
    def is_empty(self) -> bool:
        """Whether nothing but white space was found so far."""
        return not self._paragraphs

    def add_note(self, note: str) -> None:
        """Say something about how the document was read, once."""
        if note not in self._notes:
            self._notes.append(note)

    def add_text(self, text: str) -> None:
        """Add running text: one paragraph per line that is not blank."""
        for line in text.splitlines():
            line = line.strip()
            if line:
                self._paragraphs.append(Paragraph(self._append(line)))

    def add_table(self, rows: Iterable[Sequence[Cell]]) -> None:
        """Add a table. Rows without text of their own are left out; a merged cell refers to the first of its cells."""
        spans: dict[int, tuple[Span, ...]] = {}
        for number, row in enumerate(rows):
            if any(not isinstance(cell, Anchor) and cell.strip() for cell in row):
                spans[number] = self._add_row(number, row, spans)
        if spans:
            self._tables += 1

    def document(self) -> Document:
        """The document as collected."""
        source = self.source
        return Document("\n".join(self._parts), tuple(self._paragraphs), source.name, source.kind, tuple(self._notes))

    def _add_row(self, number: int, row: Sequence[Cell], above: dict[int, tuple[Span, ...]]) -> tuple[Span, ...]:
        texts = ["" if isinstance(cell, Anchor) else tidy(cell) for cell in row]
        self._cells += len(texts)
        if self._cells > self.source.limits.cells:
            raise self.source.refuse(f"表格超过 {self.source.limits.cells} 格", "请删去空白区域或拆成几份后再试")
        whole = self._append("\t".join(texts))
        spans: list[Span] = []
        start = whole.start
        for cell, text in zip(row, texts, strict=True):
            own = Span(start, start + len(text))
            start += len(text) + 1
            if isinstance(cell, Anchor):
                known = spans if cell.row == number else above.get(cell.row, ())
                own = known[cell.column] if cell.column < len(known) else own
            spans.append(own)
        cells = tuple(spans)
        self._paragraphs.append(Paragraph(whole, "row", self._tables, cells))
        return cells

    def _append(self, text: str) -> Span:
        start = self._at + 1 if self._parts else 0
        self._parts.append(text)
        self._at = start + len(text)
        if self._at > self.source.limits.characters:
            raise self.source.refuse(f"文字超过 {self.source.limits.characters} 字", "请拆成几份后分别读取")
        return Span(start, self._at)

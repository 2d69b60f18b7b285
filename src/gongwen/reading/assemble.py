"""Putting a document together: the offsets of paragraphs, rows and cells while the text grows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from gongwen.model import Aside, Document, Paragraph, Setting, Span
from gongwen.reading.marks import has_marks, unmarked, without_marks
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
        self._settings: list[Setting] = []
        self._footnotes = False
        self._cells = 0
        self._notes = list(source.notes)
        self._asides: list[Aside] = []
        self._margins: set[tuple[str, str]] = set()
        self._places: dict[int, int] = {}

    @property
    def is_empty(self) -> bool:
        """Whether nothing but white space was found so far."""
        return not self._paragraphs

    @property
    def tables(self) -> int:
        """How many tables there are so far."""
        return len(self._settings)

    def turn_tables(self, since: int) -> None:
        """Say that the tables from this number on stand on turned pages."""
        self._settings[since:] = [replace(setting, landscape=True) for setting in self._settings[since:]]

    def begin_footnotes(self) -> None:
        """Say that all that follows are footnotes."""
        self._footnotes = True

    def add_note(self, note: str) -> None:
        """Say something about how the document was read, once."""
        if note not in self._notes:
            self._notes.append(note)

    def add_aside(self, aside: Aside) -> None:
        """Keep words that stand beside the text."""
        self._asides.append(aside)

    def add_margin(self, aside: Aside) -> None:
        """Keep words from the head or foot of a page, once for all pages that say the same."""
        if (aside.kind, aside.text) not in self._margins:
            self._margins.add((aside.kind, aside.text))
            self.add_aside(aside)

    def place(self, mark: int) -> int | None:
        """Where in the text a mark came to stand; None when it was in nothing that was added."""
        return self._places.get(mark)

    def add_text(self, text: str) -> None:
        """Add running text: one paragraph per line that is not blank."""
        for line in text.splitlines():
            if has_marks(line):
                line, marks = unmarked(line)
                lead = len(line) - len(line.lstrip())
                self._settle(marks, [place - lead for _, place in marks], len(line.strip()))
            line = line.strip()
            if line:
                self._paragraphs.append(Paragraph(self._append(line), footnote=self._footnotes))

    def _settle(self, marks: Sequence[tuple[int, int]], places: Sequence[int], length: int) -> None:
        """Note where the marks stand in the words, of so many characters, that are added next."""
        start = self._at + 1 if self._parts and length else self._at
        for (mark, _), place in zip(marks, places, strict=True):
            self._places[mark] = start + min(max(place, 0), length)

    def add_table(self, rows: Iterable[Sequence[Cell]], setting: Setting | None = None) -> None:
        """Add a table. Rows without text of their own are left out; a merged cell refers to the first of its cells."""
        spans: dict[int, tuple[Span, ...]] = {}
        for number, row in enumerate(rows):
            if any(not isinstance(cell, Anchor) and without_marks(cell).strip() for cell in row):
                spans[number] = self._add_row(number, row, spans)
        if spans:
            self._settings.append(setting or Setting())

    def document(self) -> Document:
        """The document as collected."""
        source = self.source
        return Document(
            "\n".join(self._parts),
            tuple(self._paragraphs),
            source.name,
            source.kind,
            tuple(self._notes),
            tuple(self._asides),
            tuple(self._settings),
        )

    def _add_row(self, number: int, row: Sequence[Cell], above: dict[int, tuple[Span, ...]]) -> tuple[Span, ...]:
        texts = ["" if isinstance(cell, Anchor) else tidy(without_marks(cell)) for cell in row]
        self._cells += len(texts)
        if self._cells > self.source.limits.cells:
            raise self.source.refuse(f"表格超过 {self.source.limits.cells} 格", "请删去空白区域或拆成几份后再试")
        whole = self._append("\t".join(texts))
        spans: list[Span] = []
        start = whole.start
        for cell, text in zip(row, texts, strict=True):
            own = Span(start, start + len(text))
            if not isinstance(cell, Anchor) and has_marks(cell):
                self._settle_in_cell(cell, own)
            start += len(text) + 1
            if isinstance(cell, Anchor):
                known = spans if cell.row == number else above.get(cell.row, ())
                own = known[cell.column] if cell.column < len(known) else own
            spans.append(own)
        cells = tuple(spans)
        self._paragraphs.append(Paragraph(whole, "row", self.tables, cells, self._footnotes))
        return cells

    def _settle_in_cell(self, cell: str, span: Span) -> None:
        words, marks = unmarked(cell)
        for mark, place in marks:
            before = tidy(words[:place])
            gap = bool(before) and words[place - 1].isspace()
            self._places[mark] = min(span.start + len(before) + gap, span.end)

    def _append(self, text: str) -> Span:
        start = self._at + 1 if self._parts else 0
        self._parts.append(text)
        self._at = start + len(text)
        if self._at > self.source.limits.characters:
            raise self.source.refuse(f"文字超过 {self.source.limits.characters} 字", "请拆成几份后分别读取")
        return Span(start, self._at)

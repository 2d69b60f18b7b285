"""What a reader hands over: the text of a document and where its paragraphs and table cells are.

Every offset is in characters of :attr:`Document.text`, half open ``[start, end)``. The text is what the
reader could read, paragraphs separated by one ``\\n``, the cells of a table row by one ``\\t``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["text", "row"]
AsideKind = Literal["header", "footer", "comment", "deleted", "inserted", "hidden", "ruby", "field", "diagram", "chart"]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text, half open."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters that the span covers."""
        return text[self.start : self.end]

    def __len__(self) -> int:
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph, or one row of a table.

    ``cells`` is empty for running text. For a row it has one span per column; a cell that a vertical merge
    covers has the span of the cell it was merged into (only true merges inherit, a blank cell stays blank).
    ``footnote`` marks the notes of a Word document, which stand behind its text.
    """

    span: Span
    kind: Kind = "text"
    table: int | None = None
    cells: tuple[Span, ...] = ()
    footnote: bool = False


@dataclass(frozen=True, slots=True)
class Setting:
    """How a table is set: whether its page is turned, and how many rows are its head (0 where the file does not say)."""

    landscape: bool = False
    heading_rows: int = 0


@dataclass(frozen=True, slots=True)
class Aside:
    """Words that the file holds beside the running text: they are no part of :attr:`Document.text`, but they are kept.

    ``kind`` is what they are: heads and feet of pages, 批注, what a tracked change took out or put in (修订; inserted words
    are in the text too), hidden text, the sound above 汉字 (拼音指南), what was filled into a form, the words in a diagram or chart. ``anchor`` is the
    place in the text that they belong to, empty where they stand between two characters, None where there is none.
    ``date`` is as the file has it.
    """

    kind: AsideKind
    text: str
    author: str = ""
    date: str = ""
    anchor: Span | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A document as read: its text, its paragraphs in reading order, and what the reader has to say about it.

    ``tables`` says how the tables are set, by their numbers; it is empty for formats that do not tell.
    """

    text: str
    paragraphs: tuple[Paragraph, ...]
    name: str = ""
    format: str = "txt"
    notes: tuple[str, ...] = ()
    asides: tuple[Aside, ...] = ()
    tables: tuple[Setting, ...] = ()

    @classmethod
    def from_text(cls, text: str, name: str = "", format: str = "txt") -> Document:
        """A document of running text, one paragraph per non-blank line."""
        text = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
        paragraphs, start = [], 0
        for line in text.split("\n"):
            if line.strip():
                lead = len(line) - len(line.lstrip())
                paragraphs.append(Paragraph(Span(start + lead, start + len(line.rstrip()))))
            start += len(line) + 1
        return cls(text, tuple(paragraphs), name, format)


class Unreadable(Exception):  # noqa: N818 - named for what happened, as all refusals here are
    """A file that cannot be read. The message is one Chinese sentence: what, where, what to do."""

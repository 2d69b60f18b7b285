"""What a Word document holds beside its running text, and how it finds its place there: changes, comments, hidden words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lxml import etree

from gongwen.model import Aside, AsideKind, Span
from gongwen.reading.assemble import Assembler
from gongwen.reading.marks import mark, without_marks
from gongwen.reading.numbering import W


@dataclass(slots=True)
class _Pending:
    """An aside whose place is not known yet, only the marks between which it belongs."""

    kind: AsideKind
    text: str
    author: str = ""
    date: str = ""
    start: int | None = None
    end: int | None = None


class Beside:
    """Collects asides while the text is walked through, in the order in which they are met."""

    def __init__(self, comments: Mapping[str, tuple[etree._Element, str]] | None = None) -> None:
        self._pending: list[_Pending] = []
        self._marks = 0
        self._comments: dict[str, _Pending] = {}
        for number, (node, text) in (comments or {}).items():
            self._comments[number] = self._add("comment", text, node)

    def at(self, kind: AsideKind, text: str, node: etree._Element | None = None) -> str:
        """Keep words that belong to this point of the text; the result is the mark to put there."""
        text = without_marks(text).strip("\n")
        if not text.strip():
            return ""
        found = self._add(kind, text, node)
        found.start = found.end = self._next()
        return mark(self._marks)

    def begin(self) -> int:
        """The number of a mark where a stretch of the text begins."""
        return self._next()

    def around(self, kind: AsideKind, start: int, text: str, node: etree._Element) -> str:
        """Keep words that are also in the text, from the mark ``start`` to the one that is the result."""
        found = self._add(kind, without_marks(text), node)
        found.start, found.end = start, self._next()
        return mark(self._marks)

    def comment(self, node: etree._Element) -> str:
        """The mark where the words begin or end that a comment is about."""
        found = self._comments.get(node.get(f"{W}id", ""))
        if found is None:
            return ""
        number = self._next()
        if found.start is None:
            found.start = number
        if not node.tag.endswith("Reference") or found.end is None:
            found.end = number
        return mark(number)

    def hand_over(self, assembler: Assembler) -> None:
        """Give the asides to the assembler, with their places; called when all the text is there."""
        for one in self._pending:
            start, end = (None if at is None else assembler.place(at) for at in (one.start, one.end))
            anchor = None if start is None or end is None else Span(start, max(start, end))
            assembler.add_aside(Aside(one.kind, one.text, one.author, one.date, anchor))

    def keep(self, kind: AsideKind, texts: Iterable[str]) -> None:
        """Keep words that have no place in the text, each only once."""
        for text in dict.fromkeys(text for text in texts if text.strip()):
            self._add(kind, text, None)

    def _add(self, kind: AsideKind, text: str, node: etree._Element | None) -> _Pending:
        author, date = ("", "") if node is None else (node.get(f"{W}author", ""), node.get(f"{W}date", ""))
        self._pending.append(_Pending(kind, text, author, date))
        return self._pending[-1]

    def _next(self) -> int:
        self._marks += 1
        return self._marks

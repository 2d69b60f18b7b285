"""The paragraphs of a document, and what they are to the outline; a document run into one line is cut first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from gongwen.model import Document, Span

LONG = 900
PASTED = -1  # the number of a table that is tabs in running text
# Where a heading starts inside a paragraph that swallowed its neighbours: after a stop or a gap.
_INSIDE = re.compile(
    r"(?:(?<=[。；：！”）)])|(?<=[ \u3000]))[ \u3000]*(?=[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}[.．](?![\d]))"
)
# Issuer and date that follow the last sentence in the same paragraph.
_SIGNED = re.compile(
    r"(?<=[。）])\s*(?P<who>[\u4e00-\u9fff、 \u3000]{2,40}\s+(?:[12]\d{3}|[一二][〇○零一二三四五六七八九]{3})\s*年[^。，；]{3,12}日)\s*(?:（[^（）]{0,20}）)?\s*$"
)


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or a part of one: its place, its words, and its cells if it is a row of a table.

    ``through`` is the last paragraph of a row put together of several.
    """

    start: int
    end: int
    text: str
    paragraph: int
    cells: tuple[Span, ...] = ()
    table: int | None = None
    through: int = -1

    @property
    def paragraphs(self) -> Sequence[int]:
        """The paragraphs it takes in."""
        return range(self.paragraph, self.through + 1) if self.through > self.paragraph else (self.paragraph,)

    @property
    def is_row(self) -> bool:
        """Whether it is a row of a table."""
        return bool(self.cells)


def blocks_of(document: Document) -> list[Block]:
    """The blocks in reading order. Running text longer than any paragraph should be is cut at its headings."""
    text, blocks = document.text, []
    for index, paragraph in enumerate(document.paragraphs):
        span = paragraph.span
        if paragraph.kind == "row":
            blocks.append(Block(span.start, span.end, span.of(text), index, paragraph.cells, paragraph.table))
        elif text.count("\t", span.start, span.end) > 1 and len(span) <= LONG:
            blocks.append(Block(span.start, span.end, span.of(text), index, _tabbed(text, span), PASTED))
        else:
            blocks.extend(Block(start, end, text[start:end], index) for start, end in _cuts(text, span))
    return blocks


def _tabbed(text: str, span: Span) -> tuple[Span, ...]:
    """The cells of a row pasted into running text."""
    cells, start = [], span.start
    for cell in span.of(text).split("\t"):
        cells.append(Span(start, start + len(cell)))
        start += len(cell) + 1
    return tuple(cells)


def _cuts(text: str, span: Span) -> Iterator[tuple[int, int]]:
    dated = len(span) > 60 and text.find("日", span.end - 30, span.end) >= 0
    signed = _SIGNED.search(text, max(span.start, span.end - 120), span.end) if dated else None
    if signed is not None:
        yield from _pieces(text, Span(span.start, signed.start()))
        yield signed.start("who"), span.end
        return
    yield from _pieces(text, span)


def _pieces(text: str, span: Span) -> Iterator[tuple[int, int]]:
    if len(span) <= LONG:
        yield span.start, span.end
        return
    at = [span.start, *(found.end() for found in _INSIDE.finditer(text, span.start, span.end)), span.end]
    if len(at) < 5:  # two headings at most: a long paragraph, not a lost outline
        yield span.start, span.end
        return
    for start, end in pairwise(at):
        piece = text[start:end]
        lead, tail = len(piece) - len(piece.lstrip()), len(piece) - len(piece.rstrip())
        if end - tail > start + lead:
            yield start + lead, end - tail

"""The tree of headings: which paragraph stands under which number, and what it is called in a path."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from gongwen.decompose.blocks import Block, blocks_of
from gongwen.decompose.numbering import ARTICLE, LEVEL_THREE, Mark, read_mark
from gongwen.model import Document

_STOP = re.compile(r"[。；！？]")
TITLE_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Heading:
    """A numbered heading on the way down to a paragraph: its level, label, first words and block."""

    level: int
    label: str
    title: str
    block: int


@dataclass(frozen=True, slots=True)
class Line:
    """A block in its place: its own number if it has one, the headings above it, where its words begin.

    ``heading`` says that the block is nothing but a heading; the words under it are in the blocks that follow.
    """

    block: Block
    index: int
    mark: Mark | None
    chain: tuple[Heading, ...]
    body: int
    heading: bool = False

    @property
    def path(self) -> str:
        """The labels from the top down: ``一/(二)/3``."""
        return "/".join(h.label for h in self.chain)

    @property
    def words(self) -> str:
        """The text without its number."""
        return self.block.text[self.body :]


def outline_lines(blocks: Sequence[Block]) -> list[Line]:
    """The lines of the document in reading order, each with the headings above it."""
    marks = _marks(blocks)
    stack: list[Heading] = []
    lines: list[Line] = []
    for index, (block, mark) in enumerate(zip(blocks, marks, strict=True)):
        if mark is not None:
            while stack and stack[-1].level >= mark.level:
                stack.pop()
            stack.append(Heading(mark.level, mark.label, _title(block.text[mark.end :]), index))
        heading = mark is not None and _is_heading(index, blocks, marks)
        lines.append(Line(block, index, mark, tuple(stack), mark.end if mark else 0, heading))
    return lines


def _marks(blocks: Sequence[Block]) -> list[Mark | None]:
    marks: list[Mark | None] = []
    expected = 1
    for block in blocks:
        mark = None if block.is_row else read_mark(block.text, expected)
        if mark is not None and mark.level == LEVEL_THREE and mark.value:
            expected = mark.value + 1
        marks.append(mark)
    return marks


def _title(words: str) -> str:
    stop = _STOP.search(words[: TITLE_LONGEST + 1])
    return words[: stop.start() if stop else TITLE_LONGEST].strip()


def _is_heading(index: int, blocks: Sequence[Block], marks: Sequence[Mark | None]) -> bool:
    mark, block = marks[index], blocks[index]
    assert mark is not None
    words = block.text[mark.end :].strip()
    if mark.level == ARTICLE or len(words) > 80:
        return False
    after = marks[index + 1] if index + 1 < len(marks) else None
    if after is not None and after.level > mark.level and _STOP.search(words.rstrip("。：:")) is None:
        return True
    if _STOP.search(words) is None:
        if "，" in words and not _stands_above(index, blocks, marks):
            return False  # a sentence that lacks its stop
        return len(words) <= TITLE_LONGEST and not words.endswith(("：", "，"))
    # A phrase closed by a stop, with a paragraph of text below it.
    below = blocks[index + 1] if index + 1 < len(blocks) and after is None else None
    phrase = len(words) <= 30 and words.endswith("。") and "，" not in words[:-1] and _STOP.search(words[:-1]) is None
    return phrase and below is not None and not below.is_row and len(below.text) > max(40, len(words))


def _stands_above(index: int, blocks: Sequence[Block], marks: Sequence[Mark | None]) -> bool:
    """Whether there is anything under this number: a paragraph without one, a row, a deeper number."""
    if index + 1 == len(blocks):
        return False
    mark, after = marks[index], marks[index + 1]
    return after is None or (mark is not None and after.level > mark.level)


def outline(document: Document) -> list[Line]:
    """The numbered paragraphs of a document in reading order, each with the headings above it."""
    return [line for line in outline_lines(blocks_of(document)) if line.mark is not None]

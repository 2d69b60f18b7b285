"""Lines of a document that was read which are no part of the form: they keep their place, so that no word is lost."""

from __future__ import annotations

from dataclasses import replace

from gongwen.paper import Block, Paper, Part, Table


def with_rest(paper: Paper) -> tuple[Paper, list[Part]]:
    """The paper with its leftover lines in the text where they stood, and those that stood behind the text."""
    placed = [part for part in paper.rest if part.span]
    end = _end_of_body(paper)
    inside = [part for part in placed if part.span and part.span.start < end]
    after = [part for part in paper.rest if part not in inside]
    body: list[Block | Table] = list(paper.body)
    for part in reversed(inside):
        assert part.span is not None
        begin = part.span.start
        at = next((n for n, block in enumerate(body) if (_start(block) or 0) > begin), len(body))
        body.insert(at, Block(part.text, span=part.span))
    return replace(paper, body=tuple(body), rest=()), after


def _end_of_body(paper: Paper) -> int:
    starts = [_start(block) for block in paper.body]
    known = [start for start in starts if start is not None]
    return max(known, default=0)


def _start(block: Block | Table) -> int | None:
    if isinstance(block, Block):
        return block.span.start if block.span else None
    return next((cell.span.start for row in block.rows for cell in row if cell.span), None)

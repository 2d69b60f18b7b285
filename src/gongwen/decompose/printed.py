"""Odd type made plain before a document is read: wide digits, narrow commas, straight quotes, figures set apart.

``于 2024 年 6 月底前`` and ``于２０２４年６月底前，`` say what ``于2024年6月底前，`` says. The words of the tasks are given back as they
stand in the document.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from gongwen.decompose.model import Cover, Decomposition
from gongwen.model import Document, Span

_HAN = "\u4e00-\u9fff"
_SPACE = re.compile(r"[ \u3000]{1,2}(?=\S)")
# What may stand before a figure that is set apart, and behind one.
_BEFORE = re.compile(rf"[{_HAN}（〔《“，。；：、—–-]")
_BEHIND = re.compile(rf"[{_HAN}%〕）》”，。；：、—–-]")
_SET_APART = re.compile(rf"\d[\d.]*[ \u3000]{{1,2}}[{_HAN}%〕）》”]")
_WIDE = re.compile(r"[０-９％]")
_TO_NARROW = {ord("０") + i: ord("0") + i for i in range(10)} | {ord("％"): ord("%")}
_NARROW_STOP = re.compile(rf"(?<=[{_HAN}）”》)%])[,;:]|[,;:](?=[{_HAN}“《（])")
_TO_WIDE = {",": "，", ";": "；", ":": "："}
# 责 任 单 位：
_SPREAD_LABEL = re.compile(
    rf"^[\s（【]*(?P<words>(?:[{_HAN}][ \u3000]){{2,10}}[{_HAN}][ \u3000]?)[】]?[：:]", re.MULTILINE
)
_STRAIGHT = re.compile(r'"([^"\n]{1,300})"')
_LINE_HEAD = re.compile(r"\s*\d+$")


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the plain text came from: the places in the document of the characters left out."""

    document: Document
    dropped: tuple[int, ...]

    def restored(self, result: Decomposition) -> Decomposition:
        """The result with the spans and words of the document itself."""
        shifted = [place - number for number, place in enumerate(self.dropped)]
        tasks = []
        for task in result.tasks:
            start = task.span.start + bisect_right(shifted, task.span.start)
            end = task.span.end + bisect_left(shifted, task.span.end)
            tasks.append(replace(task, span=Span(start, end), text=self.document.text[start:end]))
        covers = [
            Cover(paragraph.span, cover.covered_by, cover.skip)
            for paragraph, cover in zip(self.document.paragraphs, result.paragraphs, strict=True)
        ]
        return replace(result, tasks=tuple(tasks), paragraphs=tuple(covers))


def made_plain(document: Document) -> tuple[Document, Origin | None]:
    """The document in plain type, and the way back; the document itself and None where nothing is odd."""
    text = document.text
    if _WIDE.search(text):
        text = text.translate(_TO_NARROW)
    if _NARROW_STOP.search(text):
        text = _NARROW_STOP.sub(lambda found: _TO_WIDE[found.group()], text)
    if '"' in text:
        text = _STRAIGHT.sub(r"“\1”", text)
    dropped = _gaps(text)
    if text == document.text and not dropped:
        return document, None
    kept, start = [], 0
    for place in dropped:
        kept.append(text[start:place])
        start = place + 1
    plain = "".join([*kept, text[start:]])
    paragraphs = tuple(
        replace(p, span=_moved(p.span, dropped), cells=tuple(_moved(cell, dropped) for cell in p.cells))
        for p in document.paragraphs
    )
    return replace(document, text=plain, paragraphs=paragraphs), Origin(document, tuple(dropped))


def _gaps(text: str) -> list[int]:
    """The places of the spaces that only set a figure apart from the words around it.

    At the head of a line a figure is a number, and the space behind it stays.
    """
    dropped: list[int] = []
    for found in _SPACE.finditer(text, 1) if " " in text or "\u3000" in text else ():
        before = text[found.start() - 1]
        if before.isdigit():
            gap = _BEHIND.match(text, found.end()) is not None and not _heads_line(text, found.start())
        else:
            gap = _BEFORE.match(before) is not None and _SET_APART.match(text, found.end()) is not None
        if gap:
            dropped.extend(range(found.start(), found.end()))
    for label in _SPREAD_LABEL.finditer(text) if dropped or " " in text or "\u3000" in text else ():
        dropped.extend(at for at in range(label.start("words"), label.end()) if text[at] in " \u3000")
    return sorted(set(dropped))


def _heads_line(text: str, place: int) -> bool:
    head = text.rfind("\n", 0, place) + 1
    return place - head < 8 and _LINE_HEAD.fullmatch(text, head, place) is not None


def _moved(span: Span, dropped: Sequence[int]) -> Span:
    return Span(span.start - bisect_left(dropped, span.start), span.end - bisect_left(dropped, span.end))

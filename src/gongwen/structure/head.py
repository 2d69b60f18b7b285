"""版头 (7.2): 份号, 密级, 紧急程度, 发文机关标志, 发文字号, 签发人."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from gongwen.model import Span
from gongwen.paper import Head, Part
from gongwen.structure.lines import Line, joined, tightened
from gongwen.structure.mark import find_mark
from gongwen.structure.names import is_office
from gongwen.structure.title import is_closed_title

_OPEN, _CLOSE = r"[〔\[（(【﹝]", r"[〕\]）)】﹞]"
NUMBER = (
    rf"(?:[\u4e00-\u9fffA-Za-z]{{0,16}}\s*{_OPEN}\s*\d{{2,4}}\s*{_CLOSE}\s*第?\s*\d{{1,5}}\s*号?"
    rf"|[\u4e00-\u9fff]{{1,16}}\s*(?:{_OPEN}\s*[12]\d{{3}}|[12]\d{{3}}\s*{_CLOSE})\s*第?\s*\d{{1,5}}\s*号"
    r"|[\u4e00-\u9fff]{1,12}[发函办字规文通令报请电]\s*[12]\d{3}\s*[-年]?\s*第?\s*\d{1,5}\s*号"
    r"|[\u4e00-\u9fff]{0,8}[（(]?\s*第\s*[\d〇一二三四五六七八九十百]{1,6}\s*[号期]\s*[）)]?)"
)
_ITEM = re.compile(
    r"\s*(?:(?P<copy_number>(?:№\s*)?\d{6})(?!\d)"
    r"|(?P<secrecy>(?:绝\s*密|机\s*密|秘\s*密)(?:\s*[★☆*]\s*\S{0,8})?)(?=\s|$)"
    r"|(?P<urgency>特\s*急|加\s*急|特\s*提|平\s*急)(?=\s|$)"
    r"|签\s*发\s*人?\s*(?:[：:]\s*|\s+)(?P<signers>[^：:，。；]{1,60}?)\s*$"
    rf"|(?:(?:发文字号|文号|字号)\s*[：:]\s*)?(?P<number>{NUMBER})(?=\s|$|签))"
)
_SIGNER = re.compile(
    r"[\u4e00-\u9fff]{2,4}(?:·[\u4e00-\u9fff]{1,8})*|[\u4e00-\u9fff][ \u3000]{1,2}[\u4e00-\u9fff](?![\u4e00-\u9fff])"
)
# The last row of signers stands in the line of the number, without the label.
_BESIDE = re.compile(r"\s+(?P<signers>[\u4e00-\u9fff \u3000\t]{2,40})$")
_MORE_SIGNERS = re.compile(
    r"\s*(?:[\u4e00-\u9fff]{2,3}|[\u4e00-\u9fff][ \u3000][\u4e00-\u9fff])(?:\s+[\u4e00-\u9fff]{2,3}){0,2}\s*"
)
_NO_NAME = re.compile(
    r"(?:通知|通报|通告|公告|报告|请示|批复|决定|决议|意见|议案|公报|命令|纪要|函|令|正文|目录|方案)$"
)
_ENDS_ZONE = re.compile(r"[。；！？]|[：:]$")
_LONGEST = 90
_LINES = 30


@dataclass(slots=True)
class HeadFound:
    """What the lines before the text hold of the 版头: the parts, the lines they stand in, where the title may begin."""

    parts: dict[str, Part] = field(default_factory=dict)
    signers: list[Part] = field(default_factory=list)
    mark: list[int] = field(default_factory=list)
    issuers: tuple[str, ...] = ()
    taken: set[int] = field(default_factory=set)
    title_from: int = 0

    def forget_from(self, end: int, at: int) -> None:
        """Leave to the text what stands in it: the text begins at the line ``end``, at the offset ``at``."""
        self.parts = {kind: part for kind, part in self.parts.items() if part.span and part.span.start < at}
        self.signers = [part for part in self.signers if part.span and part.span.start < at]
        if self.mark and self.mark[-1] >= end:
            self.mark, self.issuers = [], ()

    def head(self, mark: Part | None) -> Head:
        """The parts as a 版头."""
        parts = self.parts
        return Head(
            parts.get("copy_number"),
            parts.get("secrecy"),
            parts.get("urgency"),
            mark,
            self.issuers,
            parts.get("number"),
            tuple(self.signers),
        )


def find_head(lines: Sequence[Line]) -> HeadFound:
    """The 版头 in the lines before the text."""
    found = HeadFound()
    zone = _zone(lines)
    for index in range(zone):
        if _items(lines[index], found) or (found.signers and _more_signers(lines, index, found)):
            found.taken.add(index)
    found.mark, found.issuers = find_mark(lines[:zone], found.taken, has_number="number" in found.parts)
    found.taken.update(found.mark)
    found.title_from = _title_from(found)
    return found


def mark_of(lines: Sequence[Line], found: HeadFound) -> Part | None:
    """The 发文机关标志; names that stand one over the other are lines of their own in it."""
    return joined([lines[index] for index in found.mark], by="\n", tight=True) if found.mark else None


def _zone(lines: Sequence[Line]) -> int:
    """How many lines from the top may belong to the 版头: up to the first sentence or the addressees."""
    for index, line in enumerate(lines[:_LINES]):
        if len(line.text) > _LONGEST or (_ENDS_ZONE.search(line.text) and not is_closed_title(line.text)):
            return index
    return min(len(lines), _LINES)


def _items(line: Line, found: HeadFound) -> bool:
    """Take the line apart into items of the 版头; False, and nothing is taken, when there is anything else in it."""
    at = 0
    items: list[re.Match[str]] = []
    text = line.text
    while at < len(text) and text[at:].strip():
        item = _ITEM.match(text, at) or (_BESIDE.match(text, at) if items and found.signers else None)
        if item is None:
            return False
        items.append(item)
        at = item.end()
    if any(str(item.lastgroup) in found.parts for item in items):
        # A page of the web says the number twice.
        return len(items) == 1
    for item in items:
        kind = str(item.lastgroup)
        if kind == "signers":
            found.signers += _names(line, item.start("signers"), item.end("signers"))
        elif (part := line.part(item.start(kind), item.end(kind))) is not None:
            found.parts[kind] = Part(tightened(part.text), part.span)
    return bool(items)


def _names(line: Line, start: int, end: int) -> list[Part]:
    at = line.span.start
    return [
        Part("".join(name[0].split()), Span(at + name.start(), at + name.end()))
        for name in _SIGNER.finditer(line.text, start, end)
    ]


def _more_signers(lines: Sequence[Line], index: int, found: HeadFound) -> bool:
    """Names of signers go on in the lines below the first (联合上报)."""
    line = lines[index]
    if index - 1 not in found.taken or ("number" in found.parts and not _after_signers(line, found)):
        return False
    if not _MORE_SIGNERS.fullmatch(line.text) or _NO_NAME.search(line.close) or is_office(line.text):
        return False
    found.signers += _names(line, 0, len(line.text))
    return True


def _after_signers(line: Line, found: HeadFound) -> bool:
    last = found.signers[-1].span
    return last is not None and line.span.start > last.end


def _title_from(found: HeadFound) -> int:
    """Behind the mark, and behind the items that follow it without anything between."""
    at = found.mark[-1] + 1 if found.mark else 0
    while at in found.taken:
        at += 1
    return at

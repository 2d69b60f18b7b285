"""What stands before the text: 版头, title, a date under it, addressees."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from gongwen.paper import Form, Head, Part
from gongwen.structure.ending import date_line, is_signature
from gongwen.structure.head import HeadFound, find_head, mark_of
from gongwen.structure.lines import Line
from gongwen.structure.names import are_offices, is_office, offices_in
from gongwen.structure.recipients import find_recipients, is_addressee
from gongwen.structure.title import find_title, kind_of, run_in, title_of

# 甲局转发乙局关于…的通知: who hands on the words of another is who issues.
_HANDS_ON = re.compile("转发|批转|印发")


@dataclass(frozen=True, slots=True)
class Front:
    """What stands before the text; the text begins at the line ``end``, or in it at ``cut``."""

    head: Head
    title: Part | None
    recipients: Part | None
    date: Part | None
    signatures: tuple[Part, ...]
    end: int
    cut: int = 0

    @property
    def kind(self) -> str:
        """The 文种, by the title or by the mark."""
        mark = self.head.mark.text if self.head.mark else ""
        by_mark = "命令" if mark.endswith("令") else "纪要" if mark.endswith("纪要") else ""
        return kind_of(self.title.text if self.title else "") or by_mark

    @property
    def is_official(self) -> bool:
        """Whether there is enough of an official document to look for what such a document ends with."""
        head = self.head
        known = head.number or head.mark or self.recipients or self.kind
        return bool(known and (self.title or head.mark))

    @property
    def form(self) -> Form:
        """The form by 文种, mark and 签发人."""
        kind, mark = self.kind, self.head.mark.text if self.head.mark else ""
        if kind == "命令":
            return "order"
        if kind == "纪要":
            return "minutes"
        if self.head.signers or kind in {"请示", "议案"} or (kind == "报告" and self._goes_up):
            return "up"
        if kind == "函":
            return "level" if "文件" in mark else "letter"
        return "down"

    @property
    def _goes_up(self) -> bool:
        """Whether a 报告 is for an office: the reports that are read out to a congress are no 上行文."""
        return self.recipients is not None and are_offices(self.recipients.text)

    def title_with(self, issuers: Sequence[str]) -> Part | None:
        """The title, with the offices apart that issue together where they were read as one."""
        who, about, rest = (self.title.text if self.title else "").partition("关于")
        if self.title is None or len(issuers) < 2 or "".join(who.split()) != "".join(issuers):
            return self.title
        return replace(self.title, text=" ".join(issuers) + about + rest)

    def issued_by(self, signatures: Sequence[Part]) -> Head:
        """The 版头 with the offices that issue: those of the 标志, else those the title begins with, else who signs."""
        who, about, _ = (self.title.text if self.title else "").partition("关于")
        titled = offices_in(_HANDS_ON.split(who)[0]) if about else ()
        signed = tuple("".join(part.text.split()) for part in signatures if is_office(part.text))
        named = titled if titled and all(map(is_office, titled)) else ()
        issuers = self.head.issuers
        for names in (named, signed):
            # Names that stood one over the other may have been read as one.
            if not issuers or (len(names) > len(issuers) and "".join(names) == "".join(issuers)):
                issuers = names
        return replace(self.head, issuers=issuers)


def find_front(lines: Sequence[Line]) -> Front:
    """What stands before the text of a document."""
    found = find_head(lines)
    first, end = find_title(lines, found.title_from, found.taken)
    if "number" not in found.parts and first < len(lines) and (run := run_in(lines[first])):
        return _run_in(found, lines, first, run)
    title = title_of(lines[first:end])
    if title is None and found.mark:
        # A page of the web has the title above the decree that it belongs to.
        title = title_of(lines[slice(*find_title(lines[: found.mark[0]], 0, found.taken))])
    date: Part | None = None
    signatures: tuple[Part, ...] = ()
    while end < len(lines):
        if end not in found.taken:
            under, names = _under_title(lines, end, dated=date is not None) if title or found.mark else (None, ())
            if under is None and not names:
                break
            date, signatures = date or under, signatures + names
        end += 1
    recipients, end = find_recipients(lines, end, official=bool(title and found.parts))
    return Front(_head(found, lines, end), title, recipients, date, signatures, end)


def _under_title(lines: Sequence[Line], index: int, *, dated: bool) -> tuple[Part | None, tuple[Part, ...]]:
    """The date, and who speaks or issues, of a line below the title; the name may stand above or below the date."""
    date, names = date_line(lines[index])
    if date is not None:
        return (None, ()) if dated else (date, names)
    name = lines[index].part()
    beside = date_line(lines[index + 1])[0] is not None if index + 1 < len(lines) else False
    if name is None or lines[index].is_row or not (dated or beside) or not is_signature(name.text):
        return None, ()
    return None, (name,)


def _run_in(found: HeadFound, lines: Sequence[Line], at: int, run: tuple[Part, Part, int]) -> Front:
    """Title and number that stand in one line, with the text or without."""
    title, number, cut = run
    line = lines[at]
    rest = line.cut(cut)
    head = replace(_head(found, lines, at), number=number)
    if is_addressee(rest.text):
        return Front(head, title, rest.part(0, len(rest.text.rstrip("：: "))), None, (), at + 1)
    if rest.text:
        return Front(head, title, None, None, (), at, cut)
    recipients, end = find_recipients(lines, at + 1, official=True)
    return Front(head, title, recipients, None, (), end)


def _head(found: HeadFound, lines: Sequence[Line], end: int) -> Head:
    if end < len(lines):
        found.forget_from(end, lines[end].span.start)
    return found.head(mark_of(lines, found))

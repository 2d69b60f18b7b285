"""署名, 成文日期 (7.3.5) and 附注 (7.3.6): where the document ends and what belongs to it begins."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from gongwen.decompose.numbering import read_mark
from gongwen.model import Span
from gongwen.paper import Part
from gongwen.structure.dates import DATE
from gongwen.structure.lines import Line
from gongwen.structure.names import are_offices, is_office
from gongwen.structure.notes import notes_above

_DATED = re.compile(
    rf"\s*(?P<who>[^。；：:！？（(]{{0,80}}?)\s*(?P<open>[（(])?\s*(?P<date>{DATE})\s*[）)]?\s*(?P<note>[（(].{{1,60}}[）)])?\s*"
)
_BRACKETED = re.compile(rf"\s*[（(]\s*(?:[^。（）()]{{0,30}}?)(?P<date>{DATE}).{{0,60}}[）)]\s*")
_NOTE = re.compile(r"\s*(?:[（(].{1,200}[）)]|(?:联\s*系\s*人|联系电话|联系方式)\s*[：:].{1,100})\s*")
# Office and date behind the last sentence, in the same paragraph.
_SIGNED = re.compile(
    rf"(?<=[。）])\s*(?P<who>[\u4e00-\u9fff、 \u3000]{{2,40}}\s+)(?P<date>{DATE})\s*(?P<note>（[^（）]{{1,60}}）)?\s*$"
)
_NO_SIGNATURE = re.compile(
    r"[。，；：:！？](?<!sp;)|^\s*附\s*件|^\s*[（(]|^(?:特此|此致|敬礼|妥否|当否|以上|专此|望|请)|^\d|(?:通知|报告|请示|方案|意见|计划|清单|表|正文)$"
)
_OFFICER = re.compile(r"[\u4e00-\u9fff]{1,12}\s+[\u4e00-\u9fff](?:\s*[\u4e00-\u9fff]){1,3}")
_NAME = re.compile(r"[\u4e00-\u9fff·\s]{2,12}")
# What a page of the web leaves between names: "&nbsp;".
_STRAY = re.compile(r"&[a-z]{1,8};|&#\d{1,6};")
_LONGEST = 120
_LONGEST_NAME = 60
_MOST_NAMES = 20


@dataclass(frozen=True, slots=True)
class Ending:
    """The end of a document: its lines go from ``start`` to ``end``; ``cut`` is where, in the line before them, the
    signature begins that stands in one paragraph with the last sentence."""

    signatures: tuple[Part, ...]
    date: Part | None
    note: Part | None
    start: int
    end: int
    cut: int | None = None


def find_ending(lines: Sequence[Line], start: int, stop: int, *, official: bool) -> Ending | None:
    """The signature and date that end the text between two lines; None when it is not signed."""
    weak: Ending | None = None
    for index in range(start, stop):
        line = lines[index]
        found = _dated(line)
        if found is not None:
            ending = _ending(lines, start, index, stop, found)
            if ending.signatures:
                return ending
            if weak is None and official and _ends_text(lines, start, index):
                weak = _with_names_below(lines, ending, stop)
        elif line.text.endswith(("日", "）", "月")) and not line.is_row and (run := _run_together(lines, index, stop)):
            return run
    return weak or (_undated(lines, start, stop) if official else None)


def date_line(line: Line) -> tuple[Part | None, tuple[Part, ...]]:
    """The date of a line below title or mark, bare, in brackets, or behind the office of 纪要, which is given too."""
    if len(line.text) > _LONGEST or line.is_row:
        return None, ()
    found = _BRACKETED.fullmatch(line.text)
    if found is not None:
        return line.part(*found.span("date")), ()
    found = _dated(line)
    return (line.part(*found.span("date")), tuple(_names(line, *found.span("who")))) if found else (None, ())


def is_signature(words: str) -> bool:
    """Whether the words are the names of offices, or an officer with title and name."""
    return are_offices(words) or _OFFICER.fullmatch(words.strip()) is not None


def note_at(lines: Sequence[Line], index: int, stop: int) -> tuple[Part | None, int]:
    """The 附注 at a line and the line behind it; one that goes on over several lines is read up to its bracket."""
    if index >= stop or lines[index].is_row:
        return None, index
    for end in range(index, min(index + 3, stop)):
        if end > index and not lines[end].follows(lines[end - 1]):
            break
        words = "".join(line.text for line in lines[index : end + 1])
        if _NOTE.fullmatch(words):
            return Part(words.strip(), Span(lines[index].span.start, lines[end].span.end)), end + 1
        if not words.lstrip().startswith(("（", "(")):
            break
    return None, index


def _dated(line: Line) -> re.Match[str] | None:
    """A line that is a date, with whose it is before it and a 附注 behind it."""
    text = line.text
    if len(text) > _LONGEST or not text.rstrip().endswith(("日", "月", "）", ")", *"0123456789")):
        return None
    found = _DATED.fullmatch(text)
    if found is None or (found["open"] and not found["who"] and "）" not in text and ")" not in text):
        return None
    who = found["who"].strip()
    return found if not who or is_signature(who) else None


def _ending(lines: Sequence[Line], start: int, index: int, stop: int, found: re.Match[str]) -> Ending:
    line = lines[index]
    names = list(_names(line, found.start("who"), found.end("who")))
    first = index
    if not names:
        first = _first_name(lines, start, index)
        names = [name for other in lines[first:index] for name in _names(other, 0, len(other.text))]
    note = line.part(*found.span("note")) if found["note"] else None
    end = index + 1
    if note is None:
        note, end = note_at(lines, end, stop)
    return Ending(tuple(names), line.part(*found.span("date")), note, first, end)


def _with_names_below(lines: Sequence[Line], ending: Ending, stop: int) -> Ending:
    """The end of a document with its names below the date, as none should have them."""
    end = ending.end
    while end < stop and end - ending.end < _MOST_NAMES and are_offices(lines[end].text):
        end += 1
    names = tuple(name for line in lines[ending.end : end] for name in _names(line, 0, len(line.text)))
    note, after = (ending.note, end) if ending.note is not None else note_at(lines, end, stop)
    return replace(ending, signatures=names, note=note, end=after)


def _first_name(lines: Sequence[Line], start: int, index: int) -> int:
    """Up to where names stand above the date: the nearest may be anybody's, those above it are offices."""
    first = index
    while first - 1 >= start and index - first < _MOST_NAMES:
        line = lines[first - 1]
        if len(line.text) > _LONGEST_NAME or _NO_SIGNATURE.search(line.text) or read_mark(line.text):
            break
        known = is_signature(_STRAY.sub("", line.text))
        if not known and (first < index or line.is_row or not _looks_signed(lines, start, first - 1)):
            break
        first -= 1
    return first


def _looks_signed(lines: Sequence[Line], start: int, index: int) -> bool:
    """A short line behind a finished sentence is a name, whatever it looks like."""
    before = lines[index - 1].text.rstrip() if index > start else ""
    return _NAME.fullmatch(lines[index].text.strip()) is not None and before.endswith(("。", "！", "）", "：", "”"))


def _names(line: Line, start: int, end: int) -> Iterator[Part]:
    """The names in a line: several offices are several parts, an officer with title and name is one."""
    whole = line.part(start, end)
    if whole is None:
        return
    pieces = list(line.pieces(start, end))
    offices = [piece for piece in pieces if is_office(piece.text)]
    if len(pieces) > 1 and all(piece in offices or _STRAY.fullmatch(piece.text) for piece in pieces):
        yield from offices
    else:
        yield whole


def _run_together(lines: Sequence[Line], index: int, stop: int) -> Ending | None:
    line = lines[index]
    found = _SIGNED.search(line.text, max(0, len(line.text) - _LONGEST)) if len(line.text) > _LONGEST_NAME else None
    if found is None or not are_offices(found["who"]):
        return None
    note, end = (line.part(*found.span("note")), index + 1) if found["note"] else note_at(lines, index + 1, stop)
    names = tuple(_names(line, *found.span("who")))
    return Ending(names, line.part(*found.span("date")), note, index + 1, end, found.start("who"))


def _ends_text(lines: Sequence[Line], start: int, index: int) -> bool:
    return (
        index > start
        and not lines[index - 1].is_row
        and lines[index - 1].text.rstrip().endswith(("。", "！", "）", "”"))
    )


def _undated(lines: Sequence[Line], start: int, stop: int) -> Ending | None:
    """Offices, and a note, behind the last sentence of a document that has no date."""
    note = note_at(lines, stop - 1, stop)[0] if stop - 1 > start else None
    first = end = stop - 1 if note is not None else stop
    while first - 1 > start and end - first < _MOST_NAMES and are_offices(lines[first - 1].text):
        first -= 1
    if first == end or not (_ends_text(lines, start, first) or notes_above(lines, start, first) < first):
        return None
    names = tuple(name for line in lines[first:end] for name in _names(line, 0, len(line.text)))
    return Ending(names, None, note, first, stop)

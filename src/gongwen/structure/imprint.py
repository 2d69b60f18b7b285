"""版记 (7.4): 抄送, 印发机关, 印发日期, wherever its lines stand (in Word often in a text box)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from gongwen.paper import Imprint, Part
from gongwen.structure.dates import DATE
from gongwen.structure.lines import Line, joined

_COPIES = re.compile(r"\s*(?:抄\s*送|抄\s*报|抄\s*发|分\s*送|报\s*送|发\s*送|呈\s*报)\s*(?:机关|单位)?\s*[：:]\s*")
_RECIPIENTS = re.compile(r"\s*主\s*送\s*(?:机关|单位)?\s*[：:]\s*")
_PRINTED = re.compile(rf"(?P<who>[^。，；：]{{0,60}}?)\s*(?P<date>{DATE})\s*(?:印\s*发|印\s*制|印)\s*")
_TOGETHER = re.compile(r"\s*[（(]?\s*共\s*印\s*\d+\s*份\s*[）)]?\s*")
_OLD = re.compile(r"\s*主\s*题\s*词\s*[：:]")
_NOT_COPIES = re.compile(r"\s*(?:附\s*件|主\s*题\s*词|[（(]?\s*共\s*印|[一二三四五六七八九十]、|.{0,40}\d{4}\s*年)")
_OFFICE = re.compile(r"[^。，；：:！？\d]{2,40}")
_LOOKED_AT = 8
_AT_END = 15


@dataclass(slots=True)
class ImprintFound:
    """The 版记 and the lines it stands in."""

    imprint: Imprint = field(default_factory=Imprint)
    taken: set[int] = field(default_factory=set)


def find_imprint(lines: Sequence[Line], start: int, *, official: bool) -> ImprintFound:
    """The 版记 behind a line. Where several are found, the last one counts; 抄送 alone does in an official document.

    主题词, which stood above it until 2012, is taken out of the text but is no part of it any more.
    """
    found = _imprint(lines, start, official=official)
    if official:
        end = range(max(start, len(lines) - 2 * _AT_END), len(lines))
        found.taken |= {index for index in end if _OLD.match(lines[index].text) and len(lines[index].text) < 120}
    return found


def _imprint(lines: Sequence[Line], start: int, *, official: bool) -> ImprintFound:
    for printed in range(len(lines) - 1, start - 1, -1):
        if len(lines[printed].text) < 120 and "印" in lines[printed].text[-8:]:
            found = _PRINTED.fullmatch(lines[printed].text)
            if found is not None and _may_be_printed(lines, printed, found):
                return _with_printer(lines, start, printed, found)
    first = next((i for i in range(max(start, len(lines) - _AT_END), len(lines)) if _opens(lines[i])), None)
    if not official or first is None or _sentences(lines[first + 1 :]):
        return ImprintFound()
    return _copies_only(lines, first, len(lines))


def _may_be_printed(lines: Sequence[Line], index: int, found: re.Match[str]) -> bool:
    """印发 behind a date is 版记 at the end of the document, behind 抄送, or with the office before it."""
    near = any(_opens(line) for line in lines[max(0, index - _LOOKED_AT) : index])
    return near or bool(found["who"].strip()) or len(lines) - index <= 3


def _opens(line: Line) -> bool:
    return _COPIES.match(line.text) is not None or _RECIPIENTS.match(line.text) is not None


def _sentences(lines: Sequence[Line]) -> bool:
    """Whether text goes on behind what looks like 抄送: then it was a word of the text."""
    return any(len(line.text) > 60 and "。" in line.text[:-1] for line in lines)


def _with_printer(lines: Sequence[Line], start: int, printed: int, found: re.Match[str]) -> ImprintFound:
    line = lines[printed]
    printer = line.part(found.start("who"), found.end("who"))
    first = next((i for i in range(max(start, printed - _LOOKED_AT), printed) if _opens(lines[i])), printed)
    taken = {printed}
    if printer is None and printed - 1 >= start and _OFFICE.fullmatch(lines[printed - 1].text.strip()):
        printer = lines[printed - 1].part()
        taken.add(printed - 1)
    made = _copies_only(lines, first, min(taken))
    after = printed + 1
    if after < len(lines) and _TOGETHER.fullmatch(lines[after].text):
        taken.add(after)
    date = line.part(found.start("date"), found.end("date"))
    imprint = Imprint(made.imprint.recipients, made.imprint.copies, printer, date)
    return ImprintFound(imprint, made.taken | taken)


def _copies_only(lines: Sequence[Line], first: int, end: int) -> ImprintFound:
    """主送 and 抄送 between two lines; what follows one of them and opens nothing new goes on with it."""
    groups: list[tuple[bool, list[int]]] = []
    for index in range(first, end):
        if _opens(lines[index]):
            groups.append((_RECIPIENTS.match(lines[index].text) is not None, [index]))
        elif groups and groups[-1][1][-1] == index - 1 and _goes_on(lines[index - 1], lines[index]):
            groups[-1][1].append(index)
    made = {is_to: _part([lines[i] for i in own], is_to=is_to) for is_to, own in reversed(groups)}
    kept = [own for number, (is_to, own) in enumerate(groups) if is_to not in {other for other, _ in groups[:number]}]
    return ImprintFound(Imprint(made.get(True), made.get(False)), {index for own in kept for index in own})


def _goes_on(before: Line, line: Line) -> bool:
    """Whether a list of offices goes on: it ends with a full stop."""
    return not before.text.rstrip().endswith("。") and _NOT_COPIES.match(line.text) is None and len(line.text) < 300


def _part(lines: Sequence[Line], *, is_to: bool) -> Part | None:
    label = (_RECIPIENTS if is_to else _COPIES).match(lines[0].text)
    first = lines[0].cut(label.end() if label else 0)
    own = ([first] if first.text else []) + list(lines[1:])
    return joined(own) if own else None

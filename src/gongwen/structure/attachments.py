"""附件 (7.3.7), and the text that a document issues (印发), which follows its date without a label."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from gongwen.paper import Attachment, Part
from gongwen.structure.body import body_of
from gongwen.structure.lines import Line
from gongwen.structure.title import find_title, title_of

_LABEL = re.compile(
    r"\s*(?P<label>附(?=\s*[：:]\s*$)|附\s*[件录]\s*(?:[（(]?\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:\s*[-－—]\s*\d{1,2})?\s*[）)]?)?)\s*"
    r"(?:[.．、]?\s*$|(?P<colon>[：:])\s*|(?<=\d)\s*[.．、]?\s+(?=\S))"
)
_STOP = re.compile(r"[。；！？]")
_LONGEST = 80
_LEFT = 2
_MOST_LINES = 6


def label_end(line: Line) -> re.Match[str] | None:
    """The label that a line begins with, 附件 or 附件1, when it is the first line of an attachment."""
    if (line.is_row and line.text.count("\t") > 1) or len(line.text) > _LONGEST or _STOP.search(line.text):
        return None
    return _LABEL.match(line.text)


def is_bare_label(line: Line) -> bool:
    """Whether a line is 附件 or 附件1 and nothing else."""
    found = label_end(line)
    return found is not None and found.end() == len(line.text) and not found["colon"]


def is_attached(lines: Sequence[Line]) -> bool:
    """Whether what stands behind the end of a document is more than a line or two that somebody left there."""
    return len(lines) > _LEFT or any(line.is_row or "。" in line.text or label_end(line) for line in lines)


def attachments_of(lines: Sequence[Line], names: Sequence[str] = ()) -> tuple[Attachment, ...]:
    """What follows the end of the document, cut at the labels; ``names`` are those that the 附件说明 gives."""
    # 附： in a text that is handed on belongs to that text.
    starts = [
        index for index, line in enumerate(lines) if (found := label_end(line)) and (names or found["label"] != "附")
    ]
    cuts = [*([0] if lines and starts[:1] != [0] else []), *starts, len(lines)]
    known = frozenset("".join(name.split()) for name in names)
    return tuple(_attachment(lines[at:end], known) for at, end in pairwise(cuts))


def _attachment(lines: Sequence[Line], known: Collection[str]) -> Attachment:
    found = label_end(lines[0])
    if found is None or (found["label"] == "附" and not known):
        title, at = _title(lines, 0, known)
        return Attachment(Part(""), title, body_of(lines[at:]))
    label = lines[0].part(*found.span("label"))
    assert label is not None
    title = lines[0].part(found.end())
    at = 1
    if title is None:
        title, at = _title(lines, 1, known)
    return Attachment(label, title, body_of(lines[at:]))


def _title(lines: Sequence[Line], start: int, known: Collection[str]) -> tuple[Part | None, int]:
    first, end = find_title(lines, start, ())
    for last in range(first + 1, min(first + _MOST_LINES, len(lines)) + 1):
        # Where the document named it, there is no doubt where its title ends.
        own = lines[first:last]
        if "".join(line.close for line in own) in known and all(b.follows(a) for a, b in pairwise(own)):
            return title_of(lines[first:last]), last
    if first == end and start + 1 == len(lines) and not lines[start].is_row and not _STOP.search(lines[start].text):
        end = start + 1
    return title_of(lines[first:end]), end

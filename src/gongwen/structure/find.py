"""The parts of a document, found one after the other; each takes its lines, and what is left is the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from gongwen.model import Document
from gongwen.paper import Attendance, Paper
from gongwen.structure.attachments import attachments_of, is_attached, is_bare_label, label_end
from gongwen.structure.attendance import find_attendance
from gongwen.structure.body import body_of
from gongwen.structure.ending import Ending, find_ending
from gongwen.structure.front import Front, find_front
from gongwen.structure.imprint import find_imprint
from gongwen.structure.leftovers import leftovers
from gongwen.structure.lines import Line, lines_of
from gongwen.structure.notes import notes_above, notes_below, notes_of, opens_notes


def structure(document: Document) -> Paper:
    """The parts of a document. A text that is no official document is a paper of little but ``body``.

    Every character that is not white space stands in exactly one part. The same document gives the same paper, in
    time that grows with its length. Source: GB/T 9704-2012, 7.2 to 7.4, 10.1 to 10.3.
    """
    every = lines_of(document)
    lines = [line for line in every if not line.paragraph.footnote]
    front = find_front(lines)
    imprint = find_imprint(lines, front.end, official=front.is_official)
    flow = [
        line.cut(front.cut) if index == front.end else line
        for index, line in enumerate(lines)
        if index >= front.end and index not in imprint.taken
    ]
    attendance: tuple[Attendance, ...] = ()
    if front.kind == "纪要":
        attendance, present = find_attendance(flow)
        flow = [line for index, line in enumerate(flow) if index not in present]
    paper = _with_text(_framed(front), flow, official=front.is_official)
    head = front.issued_by(paper.signatures)
    paper = replace(
        paper,
        title=front.title_with(head.issuers),
        attendance=attendance,
        imprint=imprint.imprint,
        head=head,
    )
    labels, rest = leftovers(paper, every)
    return replace(paper, labels=labels, rest=rest)


def _framed(front: Front) -> Paper:
    return Paper(
        title=front.title,
        kind=front.kind,
        form=front.form,
        head=front.head,
        recipients=front.recipients,
        date=front.date,
        signatures=front.signatures,
    )


def _with_text(paper: Paper, flow: Sequence[Line], *, official: bool) -> Paper:
    """The paper with text, end and attachments, out of the lines that are left for them."""
    stop = _first_label(flow) if official else len(flow)
    ending = find_ending(flow, 0, stop, official=official)
    if ending is None:
        first = notes_above(flow, 0, stop) if official else stop
        return _attached(replace(paper, body=body_of(flow[:first])), flow[first:stop], flow[stop:])
    text = _text_before(flow, ending)
    first = notes_above(text, 0, len(text))
    names, after = text[first:], ending.end
    if not names and after < len(flow) and opens_notes(flow[after]) and _notes_below_date(flow, after):
        last = notes_below(flow, after)
        names, after = list(flow[after:last]), last
    paper = replace(
        paper,
        body=body_of(text[:first]),
        signatures=paper.signatures + ending.signatures,
        date=ending.date or paper.date,
        note=ending.note,
    )
    return _attached(paper, names, flow[after:])


def _first_label(flow: Sequence[Line]) -> int:
    return next((index for index, line in enumerate(flow) if index and is_bare_label(line)), len(flow))


def _attached(paper: Paper, names: Sequence[Line], lines: Sequence[Line]) -> Paper:
    """The paper with 附件说明 and attachments."""
    notes = notes_of(names)
    attachments = attachments_of(lines, [part.text for part in notes]) if is_attached(lines) else ()
    return replace(paper, attachment_notes=notes, attachments=attachments)


def _text_before(flow: Sequence[Line], ending: Ending) -> list[Line]:
    text = list(flow[: ending.start])
    if ending.cut is not None:
        text[-1] = text[-1].cut(0, ending.cut)
    return text


def _notes_below_date(flow: Sequence[Line], start: int) -> bool:
    """附件： behind the date is the list of names, not the first attachment, when nothing or a label follows it."""
    end = notes_below(flow, start)
    return end == len(flow) or label_end(flow[end]) is not None

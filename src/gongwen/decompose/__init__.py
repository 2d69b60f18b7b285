"""Take an official document (公文) apart into tasks to be supervised (任务分解)."""

from __future__ import annotations

import datetime as dt

from gongwen.decompose.blocks import blocks_of
from gongwen.decompose.coverage import cover
from gongwen.decompose.deadlines import Frame, WorkdayAfter
from gongwen.decompose.deadlines.frame import weekdays_after
from gongwen.decompose.deadlines.relative import plan_start
from gongwen.decompose.docrules import first_unit_leads
from gongwen.decompose.drafting import draft_all
from gongwen.decompose.finish import finish
from gongwen.decompose.genre import genre_of
from gongwen.decompose.header import read_header
from gongwen.decompose.model import Cover, Decomposition, Due, Milestone, Target, Task
from gongwen.decompose.outline import Line, outline, outline_lines
from gongwen.decompose.printed import made_plain
from gongwen.decompose.running import setting_of
from gongwen.decompose.torn import with_torn_tables
from gongwen.lexicon import EMPTY, Lexicon
from gongwen.model import Document

__all__ = ["Cover", "Decomposition", "Due", "Line", "Milestone", "Target", "Task", "decompose", "outline"]


def decompose(
    document: Document,
    *,
    lexicon: Lexicon | None = None,
    date: dt.date | None = None,
    workday_after: WorkdayAfter | None = None,
) -> Decomposition:
    """The tasks of a document: who leads, who supports, by when, to which figures, in whose words.

    ``date`` stands in for the date of the document (成文日期) when it bears none or another is to count.
    ``workday_after(day, n)`` knows the office's working days; without it Monday to Friday count.
    """
    plain, origin = made_plain(document)
    result = _decompose(plain, lexicon or EMPTY, date, workday_after or weekdays_after)
    return origin.restored(result) if origin else result


def _decompose(
    document: Document, lexicon: Lexicon, date: dt.date | None, workday_after: WorkdayAfter
) -> Decomposition:
    blocks = with_torn_tables(blocks_of(document), document.text)  # 1 paragraphs
    lines = outline_lines(blocks)  # 2 headings above each
    header = read_header(blocks, document.text)  # 3 title, number, issuer, date
    issued = date or header.date
    genre = genre_of(header.title, header.number, header.addressee, lines)  # 4 kind of document
    setting = setting_of(lines, genre, first_unit_leads(document.text), lexicon, header.addressee, header.aside)
    drafts, reasons = draft_all(document.text, lines, header.aside, setting)  # 5 who is to do what
    frame = Frame(
        issued.year if issued else header.year,
        issued,
        header.met,
        plan_start(document.text),
        workday_after,
    )
    tasks = finish(document.text, lines, drafts, frame, lexicon)  # 6 times, figures, confidence
    covers = cover(document, lines, drafts, reasons)  # 7 nothing is lost unseen
    return Decomposition(header.title, header.number, header.issuer, issued, tasks, covers)

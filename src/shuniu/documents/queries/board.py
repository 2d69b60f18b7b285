"""The confirm page as plain values: paragraphs on the left, proposals on the right, the strip above."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from shuniu.calendars.api import office_calendar, rest_words
from shuniu.documents.models import Draft
from shuniu.documents.queries.alike import Alike, alike
from shuniu.documents.queries.drafts import sheet_for, text_of
from shuniu.documents.queries.units import KnownUnits, known_units
from shuniu.documents.rules import Coverage, Fate, Proposal, Sheet, coverage, hindrances, short_title
from shuniu.kernel import clock
from shuniu.matters.api import Outcome
from shuniu.people.api import Standing
from workdays import WorkCalendar

BRIEF = 26  # characters; a shorter paragraph without a matter is a heading
FOLD_FROM = 5  # paragraphs, that a run of checked ones is folded to a line


@dataclass(frozen=True, slots=True)
class Row:
    """A proposal in the list."""

    number: int
    proposal: Proposal
    unknown: tuple[str, ...]
    alike: Alike | None
    today: date
    calendar: WorkCalendar

    @property
    def lead(self) -> str:
        """The first lead unit, and whether there are more."""
        leads = self.proposal.leads
        return f"{leads[0]}等" if len(leads) > 1 else leads[0] if leads else "（未写明）"

    @property
    def due(self) -> str:
        """11-27 周五, with the year where it is another; 长期坚持; or nothing."""
        day = self.proposal.due_on
        if self.proposal.ongoing:
            return "长期坚持"
        if day is None:
            return "未定"
        return f"{day:%m-%d} 周{'一二三四五六日'[day.weekday()]}" if day.year == self.today.year else f"{day:%Y-%m-%d}"

    @property
    def passed(self) -> bool:
        """Whether its term is over before it is entered."""
        day = self.proposal.due_on
        return day is not None and not self.proposal.ongoing and day < self.today

    @property
    def rest_words(self) -> str:
        """That its term falls on a day of rest; empty for a working day, a term passed and a year not known."""
        day = self.proposal.due_on
        return "" if day is None or self.proposal.ongoing or self.passed else rest_words(self.calendar, day)

    @property
    def hindrances(self) -> tuple[str, ...]:
        """What keeps it from being entered as it stands."""
        return hindrances(self.proposal)


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a paragraph: part of a proposal (``row``), or not."""

    at: int
    text: str
    row: Row | None = None
    first: bool = False


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph as it is shown."""

    fate: Fate
    segments: tuple[Segment, ...]
    shape: str

    @property
    def mark(self) -> str:
        """The class of its cell in the strip and of its text."""
        return {Outcome.MATTER: "", Outcome.SKIPPED: "pass", Outcome.UNDECIDED: "open"}[self.fate.outcome]

    @property
    def brief(self) -> bool:
        """Whether its reason goes without saying: headings, letterhead, signature."""
        return self.fate.passage.end - self.fate.passage.start < BRIEF


@dataclass(frozen=True, slots=True)
class Board:
    """Everything on the confirm page."""

    draft: Draft
    sheet: Sheet
    coverage: Coverage
    rows: tuple[Row, ...]
    listed: tuple[Row, ...]
    paragraphs: tuple[Para, ...]
    folded: tuple[Para, ...]
    chosen: Row | None

    @property
    def title(self) -> str:
        """What the document is about: 关于印发X的通知 is X."""
        return short_title(self.draft.source.title)

    @property
    def made(self) -> int:
        return self.coverage.count(Outcome.MATTER)

    @property
    def skipped(self) -> int:
        return self.coverage.count(Outcome.SKIPPED)

    @property
    def unchecked(self) -> int:
        return sum(not row.proposal.checked for row in self.rows)

    @property
    def unknown(self) -> int:
        return len({name for row in self.rows for name in row.unknown})

    @property
    def fold_sentence(self) -> str:
        """第1至6段已核：立项2，不立项4"""
        made = sum(bool(p.fate.keys) for p in self.folded)
        last = self.folded[-1].fate.passage.index if self.folded else 0
        return f"第1至{last}段已核：立项{made}，不立项{len(self.folded) - made}"

    def row(self, key: str) -> Row | None:
        """The row of a proposal."""
        return next((row for row in self.rows if row.proposal.key == key), None)


def board(standing: Standing, draft: Draft, chosen: str = "", *, doubtful_first: bool = False) -> Board:
    """The page of a draft that has been fetched for this person; ``chosen`` is open for editing, else the first
    that has not been checked."""
    sheet, text, units = sheet_for(draft), text_of(draft), known_units()
    rows = _rows(standing, sheet, units)
    listed = sorted(rows, key=lambda row: row.proposal.state != "doubtful") if doubtful_first else rows
    by_key = {row.proposal.key: row for row in rows}
    first_open = next((row for row in listed if not row.proposal.checked), listed[0] if listed else None)
    covered = coverage(sheet)
    paragraphs = [_para(fate, text, by_key) for fate in covered.fates]
    picked = by_key.get(chosen) or first_open
    fold = _foldable(paragraphs, picked)
    return Board(
        draft, sheet, covered, tuple(rows), tuple(listed), tuple(paragraphs[fold:]), tuple(paragraphs[:fold]), picked
    )


def _rows(standing: Standing, sheet: Sheet, units: KnownUnits) -> list[Row]:
    like, today, calendar = alike(standing, sheet.proposals, units), clock.today(), office_calendar()
    return [
        Row(number, p, tuple(units.unknown((*p.leads, *p.supports))), like.get(p.key), today, calendar)
        for number, p in enumerate(sheet.proposals, start=1)
    ]


def _para(fate: Fate, text: str, rows: dict[str, Row]) -> Para:
    passage, segments = fate.passage, []
    at = passage.start
    for key in fate.keys:
        row = rows[key]
        start, end = max(row.proposal.start, passage.start), min(row.proposal.end, passage.end)
        if start >= end:
            continue  # attached: a line that only names its units
        if start > at:
            segments.append(Segment(at, text[at:start]))
        segments.append(Segment(start, text[start:end], row, first=row.proposal.start >= passage.start))
        at = end
    if at < passage.end:
        segments.append(Segment(at, text[at : passage.end]))
    return Para(fate, tuple(segments), _shape(fate, text))


def _shape(fate: Fate, text: str) -> str:
    """How the paragraph is set: the letterhead, the number and the title of a document stand in the middle."""
    passage = fate.passage
    words = text[passage.start : passage.end].strip()
    if fate.keys or passage.index > 12:
        return "row" if "\t" in words else "para"
    if words.endswith("文件") and passage.index <= 3:
        return "redhead"
    return {"标题": "title", "发文字号": "docno", "主送机关": "flush"}.get(
        passage.hint, "row" if "\t" in words else "para"
    )


def _foldable(paragraphs: list[Para], chosen: Row | None) -> int:
    """How many paragraphs at the head are done with: decided, their proposals checked, the chosen one after them."""
    count = 0
    for para in paragraphs:
        rows = [segment.row for segment in para.segments if segment.row]
        if para.fate.outcome == Outcome.UNDECIDED or any(not r.proposal.checked or r is chosen for r in rows):
            break
        count += 1
    checked = sum(bool(para.fate.keys) for para in paragraphs[:count])
    return max(0, count - 2) if checked and count - 2 >= FOLD_FROM else 0

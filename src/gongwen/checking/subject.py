"""What the rules look at: the document, its parts, the office and the day."""

from __future__ import annotations

import datetime as dt
import re
from functools import cached_property

from gongwen.checking.dates import date_in
from gongwen.checking.office import NOBODY, Office
from gongwen.checking.pairs import Loose, loose_marks
from gongwen.checking.passage import Passage
from gongwen.decompose.numerals import narrow
from gongwen.model import Document
from gongwen.paper import Paper
from gongwen.structure import structure

_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})(?=年|〕)")


class Subject:
    """A document under check. Everything that several rules need is computed once, when first asked for."""

    def __init__(self, document: Document, office: Office = NOBODY, today: dt.date | None = None) -> None:
        self.document = document
        self.text = document.text
        self.office = office
        self.today = today

    @cached_property
    def paper(self) -> Paper:
        """The parts of the document: title, 主送, 署名, 成文日期, 附件."""
        return structure(self.document)

    @cached_property
    def narrow(self) -> str:
        """The text with full-width digits made half-width, character for character: offsets stay."""
        return narrow(self.text)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The paragraphs of running text, table rows left out."""
        return tuple(Passage(p.span.start, p.span.of(self.text)) for p in self.document.paragraphs if p.kind == "text")

    @cached_property
    def issued(self) -> dt.date | None:
        """The day of the document (成文日期), where it bears one that exists."""
        return date_in(self.paper.date.text) if self.paper.date else None

    def year_near(self, place: int) -> int | None:
        """The year of a date without one: named before it in its paragraph, else of the document, else the only one."""
        start = self.text.rfind("\n", 0, place) + 1
        before = [found[1] for found in _YEAR.finditer(self.narrow, start, place)]
        if before:
            return int(before[-1])
        if self.issued:
            return self.issued.year
        years = self._years
        return next(iter(years)) if len(years) == 1 else None

    @cached_property
    def _years(self) -> set[int]:
        return {int(found[1]) for found in _YEAR.finditer(self.narrow)}

    @cached_property
    def loose_marks(self) -> list[Loose]:
        """The brackets and quotation marks without partner."""
        return loose_marks(self.passages)

    @cached_property
    def headed(self) -> bool:
        """Whether it has the frame of an official document: a title of some kind, or a 文号, or 主送."""
        paper = self.paper
        return bool(paper.title and (paper.kind or paper.head.number or paper.recipients))

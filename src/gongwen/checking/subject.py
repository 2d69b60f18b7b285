"""What the rules look at: the document, its parts, the office and the day."""

from __future__ import annotations

import datetime as dt
import re
from functools import cached_property

from gongwen.checking.address import Address, address_of
from gongwen.checking.dates import date_in
from gongwen.checking.levels import Number, numbers
from gongwen.checking.office import NOBODY, Office
from gongwen.checking.pairs import Loose, loose_marks
from gongwen.checking.passage import Passage
from gongwen.checking.word import WordFile, read_word
from gongwen.decompose.numerals import narrow
from gongwen.model import Document, Span
from gongwen.paper import Block, Paper
from gongwen.structure import structure

_ARTICLE = re.compile(r"(?:^|[\s。])第[一二三四五六七八九十百]{1,6}条")
_ARTICLES = 5
_SPOKEN_TO = re.compile(r"各位(?!领导)|代表们?$|委员们?$|同志们|女士|先生|朋友")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})(?=年|〕)")


class Subject:
    """A document under check. Everything that several rules need is computed once, when first asked for."""

    def __init__(
        self, document: Document, office: Office = NOBODY, today: dt.date | None = None, source: bytes | None = None
    ) -> None:
        self.document = document
        self.text = document.text
        self.office = office
        self.today = today
        self._source = source

    @cached_property
    def word(self) -> WordFile | None:
        """How the .docx is set that the document was read from; None where it was read from something else."""
        return read_word(self._source) if self._source and self.document.format == "docx" else None

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

    @cached_property
    def day(self) -> dt.date | None:
        """The day by which the document is judged: its own, else that of the check.

        An undated text that names only years long past is an old one, and is not judged by the day of the check.
        """
        if self.issued or self.today is None:
            return self.issued
        return self.today if not self._years or max(self._years) >= self.today.year - 1 else None

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
    def numbers(self) -> tuple[Number, ...]:
        """The numbers 一、 （一） 1. （1） at the heads of paragraphs, in order."""
        return tuple(numbers(self.passages))

    @cached_property
    def title(self) -> str:
        """The words of the title; "" where there is none."""
        return self.paper.title.text if self.paper.title else ""

    @cached_property
    def title_span(self) -> Span:
        """Where the title stands; empty at the beginning where there is none."""
        return (self.paper.title.span if self.paper.title else None) or Span(0, 0)

    @cached_property
    def is_official(self) -> bool:
        """Whether it is sent as an official document: it has a 文号, goes to offices, or its title says 关于 what it is."""
        paper = self.paper
        about = bool(paper.title) and "关于" in self.title and bool(paper.kind)
        return bool(paper.head.number or about or (paper.kind and self.recipients))

    @cached_property
    def is_regulation(self) -> bool:
        """Whether it is written in articles (第一条), as statutes and rules are."""
        return len(_ARTICLE.findall(self.text)) >= _ARTICLES

    @cached_property
    def recipients(self) -> str:
        """主送机关 as written; "" where there is none, and for the address of a speech (各位代表)."""
        words = self.paper.recipients.text if self.paper.recipients else ""
        return "" if _SPOKEN_TO.search(words) else words

    @cached_property
    def address(self) -> Address | None:
        """主送 with the mark behind it; None where there is none, and for the address of a speech."""
        below = [p for p in self.passages[:12] if p.start >= self.title_span.end > 0]
        return address_of(self.text, self.paper.recipients, below)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The paragraphs of the body that have a place in the text, without tables and attachments."""
        return tuple(block for block in self.paper.body if isinstance(block, Block) and block.span)

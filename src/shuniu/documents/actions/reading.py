"""Reading a document and taking it apart. Changes nothing, and may take a minute: always outside a transaction."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from gongwen.decompose import Decomposition, decompose
from gongwen.model import Document, Unreadable
from gongwen.reading import read
from shuniu.calendars.api import office_calendar
from shuniu.documents import queries
from shuniu.documents.choices import LONGEST_TEXT
from shuniu.documents.rules import title_of, year_of
from shuniu.kernel import clock
from shuniu.kernel.refusal import Invalid
from shuniu.matters.api import text_digest
from workdays import add_workdays


@dataclass(frozen=True, slots=True)
class Paper:
    """A document as read and decomposed. ``content`` is empty where the text was pasted."""

    name: str
    content: bytes
    document: Document
    found: Decomposition
    sha256: str
    digest: str

    @property
    def title(self) -> str:
        """Its own title, or the name of the file, or the first words of pasted text."""
        if self.found.title or self.content:
            return self.found.title or PurePath(self.name).stem
        return title_of(self.document.paragraphs[0].span.of(self.document.text)) or PurePath(self.name).stem


def read_paper(*, name: str, content: bytes | str, received_on: date | None = None) -> Paper:
    """The document in a file or in pasted text. Refuses with one sentence what cannot be read."""
    document = _document(name, content)
    if not document.paragraphs:
        raise Invalid(f"“{name}”里没有文字。", "如果是扫描件，请先识别成文字，再粘贴进来。", "file")
    if (length := len(document.text)) > LONGEST_TEXT:
        raise Invalid(
            f"“{name}”有{length // 10_000}万字，一次最多读{LONGEST_TEXT // 10_000}万字。", "请拆成几份再立项。", "file"
        )
    return Paper(
        name, content if isinstance(content, bytes) else b"", document, _taken_apart(document, received_on),
        hashlib.sha256(content).hexdigest() if isinstance(content, bytes) else "", text_digest(document.text),
    )  # fmt: skip


def _document(name: str, content: bytes | str) -> Document:
    if isinstance(content, str):
        return Document.from_text(content, name)
    try:
        return read(content, name=name)
    except Unreadable as problem:
        raise Invalid(str(problem), "", "file") from problem


def _taken_apart(document: Document, received_on: date | None) -> Decomposition:
    """Terms are counted from the date of the document; where it bears none, from the day it came in, unless its
    number says that it is of another year: 〔2022〕 dates its 年底前 better than a day of 2026."""
    calendar, words = office_calendar(), queries.lexicon()

    def workday_after(day: date, n: int) -> date:
        return add_workdays(calendar, day, n)

    found = decompose(document, lexicon=words, workday_after=workday_after)
    day = received_on or clock.today()
    if found.date is not None or year_of(found.doc_number or "") not in (None, day.year):
        return found
    counted = decompose(document, lexicon=words, date=day, workday_after=workday_after)
    return Decomposition(counted.title, counted.doc_number, counted.issuer, None, counted.tasks, counted.paragraphs)

"""Made-up documents of an invented city, one for each way in which tasks are written."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from gongwen.decompose import Decomposition, decompose
from gongwen.lexicon import Lexicon
from gongwen.model import Document, Paragraph, Span

CORPUS = Path(__file__).resolve().parents[4] / "shared" / "corpus"


def taken_apart(text: str, *, lexicon: Lexicon | None = None, date: dt.date | None = None) -> Decomposition:
    """The decomposition of running text."""
    return decompose(Document.from_text(text.strip("\n")), lexicon=lexicon, date=date)


def table_document(*rows: tuple[str, ...]) -> Document:
    """A document that is one table."""
    text, paragraphs = "", []
    for row in rows:
        cells, at = [], len(text)
        for cell in row:
            cells.append(Span(at, at + len(cell)))
            at += len(cell) + 1
        line = "\t".join(row)
        paragraphs.append(Paragraph(Span(len(text), len(text) + len(line)), "row", 0, tuple(cells)))
        text += line + "\n"
    return Document(text.rstrip("\n"), tuple(paragraphs), format="csv")


HEAD = "云岫市人民政府办公室关于做好湖区整治工作的通知\n云政办发〔2021〕6号\n各县（市、区）人民政府，市政府各部门：\n"
FOOT = "\n云岫市人民政府办公室\n2021年3月9日"


def notice(body: str) -> Decomposition:
    """The decomposition of a notice of 9 March 2021 with this body."""
    return taken_apart(HEAD + body.strip("\n") + FOOT)

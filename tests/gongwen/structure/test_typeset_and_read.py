"""A document that was set on pages and read again has the same parts."""

from __future__ import annotations

import pytest

from gongwen.layout import docx, pdf
from gongwen.paper import Attachment, Attendance, Block, Paper, Part, Table
from gongwen.reading import read
from gongwen.reading.office import program
from gongwen.structure import structure
from tests.gongwen.structure.samples import JOINT_REQUEST, LETTER, MINUTES, NOTICE, ORDER, paper_of


def words(value: object) -> object:
    """The words of parts, without their places and without white space."""
    if isinstance(value, str):
        return "".join(value.split())
    if isinstance(value, Part | Block):
        return words(value.text)
    if isinstance(value, Attendance):
        return words(value.label), words(value.names)
    if isinstance(value, Attachment):
        return words(value.label), words(value.title), words(value.body)
    if isinstance(value, Table):
        return tuple(tuple(words(cell.text) for cell in row) for row in value.rows)
    if isinstance(value, tuple):
        return tuple(words(one) for one in value)
    return value


NAMES = (
    "title", "kind", "form", "recipients", "body", "attendance", "attachment_notes", "signatures", "date", "note", "attachments",
)  # fmt: skip
HEAD = ("copy_number", "secrecy", "urgency", "issuers", "number", "signers")
IMPRINT = ("recipients", "copies", "printer", "printed_on")


def parts(paper: Paper) -> dict[str, object]:
    whole = {name: words(getattr(paper, name)) for name in NAMES}
    head = {name: words(getattr(paper.head, name)) for name in HEAD}
    return whole | head | {f"imprint {name}": words(getattr(paper.imprint, name)) for name in IMPRINT}


@pytest.mark.parametrize(
    "text", [NOTICE, JOINT_REQUEST, LETTER, ORDER, MINUTES], ids=["notice", "joint", "letter", "order", "minutes"]
)
def test_the_parts_are_the_same(text: str):
    paper = paper_of(text)
    assert parts(structure(read(docx(paper), name="公文.docx"))) == parts(paper)


@pytest.mark.office
@pytest.mark.skipif(program() is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("text", [NOTICE, MINUTES], ids=["notice", "minutes"])
def test_the_parts_are_the_same_on_the_printed_page(text: str):
    paper = paper_of(text)
    assert parts(structure(read(pdf(docx(paper)).data, name="公文.pdf"))) == parts(paper)

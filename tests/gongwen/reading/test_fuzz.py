"""Broken files: whatever the bytes, a document or one sentence."""

from __future__ import annotations

import io
import random
import zipfile

import openpyxl
import pypdfium2 as pdfium
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gongwen.model import Document, Unreadable
from gongwen.reading import read
from gongwen.structure import structure
from tests.gongwen.reading.ofd_writer import Writer
from tests.gongwen.reading.samples import cell, docx_of, notice, p, table, zip_of
from tests.gongwen.structure.test_every_character import check as every_character

ROUNDS = 60


def outcome(data: bytes, name: str) -> None:
    try:
        document = read(data, name=name)
    except Unreadable as refusal:
        message = str(refusal)
        assert message.startswith("无法读取")
        assert message.endswith("。")
        assert "\n" not in message
    else:
        check(document)


def check(document: Document) -> None:
    for paragraph in document.paragraphs:
        assert 0 <= paragraph.span.start < paragraph.span.end <= len(document.text)
        assert all(0 <= span.start <= span.end <= len(document.text) for span in paragraph.cells)
    every_character(document, structure(document))
    for aside in document.asides:
        assert aside.text.strip()
        assert aside.anchor is None or 0 <= aside.anchor.start <= aside.anchor.end <= len(document.text)


def damaged(data: bytes, chance: random.Random) -> bytes:
    broken = bytearray(data)
    for _ in range(chance.choice([1, 2, 20])):
        at = chance.randrange(len(broken))
        what = chance.randrange(4)
        if what == 0:
            broken[at] = chance.randrange(256)
        elif what == 1:
            del broken[at + 1 : at + chance.randrange(1, 400)]
        elif what == 2:
            broken[at:at] = chance.randbytes(9)
        else:
            broken[at:at] = broken[chance.randrange(len(broken)) :][:60]
    return bytes(broken)


def damaged_inside(data: bytes, chance: random.Random) -> bytes:
    """The package whole, the parts in it broken."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    return zip_of(
        {name: damaged(part, chance) if part and chance.random() < 0.3 else part for name, part in parts.items()}
    )


def workbook() -> bytes:
    book = openpyxl.Workbook()
    for number in range(20):
        book.active.append([number, "任务", 0.5, "林业局"])
    book.active.merge_cells("B2:B9")
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def blank_pdf() -> bytes:
    made = io.BytesIO()
    document = pdfium.PdfDocument.new()
    document.new_page(595, 842).close()
    document.save(made)
    document.close()
    return made.getvalue()


PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj\n"
    b"4 0 obj<</Length 96>>stream\nBT /F 16 Tf 80 700 Td (Notice of 2026) Tj 0 -29 Td (Done.) Tj ET 0 0 50 50 re S 0 0 90 50 re S\nendstream endobj\n"
    b"5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
)
WORD = docx_of(p("一、目标") + table(cell("甲") + cell("乙")), styles="", numbering="")
BESIDE = docx_of(
    '<w:p><w:commentRangeStart w:id="1"/><w:ins><w:r><w:t>甲</w:t></w:r></w:ins><w:del><w:r><w:delText>乙</w:delText></w:r></w:del>'
    '<w:commentRangeEnd w:id="1"/><m:oMath><m:d><m:e><m:r><m:t>a</m:t></m:r></m:e></m:d></m:oMath><w:r><w:sym w:char="F061"/></w:r></w:p>'
    + table(cell("丙") + cell("丁")),
    comments=f'<w:comment w:id="1">{p("改")}</w:comment>',
    header=p("内部"),
)


def ofd() -> bytes:
    writer = Writer()
    writer.title("关于修路的通知")
    writer.paragraph("请各乡镇抓紧组织实施并按时报送进展情况。" * 3)
    writer.table((("甲", "乙"), ("丙", "丁")))
    return writer.data()


OFD = ofd()


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (WORD, "a.docx"),
        (workbook(), "a.xlsx"),
        (notice(), "b.docx"),
        (PDF, "a.pdf"),
        (OFD, "a.ofd"),
        (BESIDE, "c.docx"),
    ],
)
def test_damaged_files(data: bytes, name: str):
    chance = random.Random(20261122)
    for _ in range(ROUNDS):
        outcome(damaged(data, chance), name)
        if data.startswith(b"PK"):
            outcome(damaged_inside(data, chance), name)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300), st.sampled_from(["a.txt", "a.csv", "a.md", "a.pdf", "a.docx", ""]))
def test_any_bytes(data: bytes, name: str):
    outcome(data, name)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200), st.sampled_from(["a.txt", "a.csv", "a.md"]))
def test_any_text(text: str, name: str):
    outcome(text.encode("utf-8", errors="surrogatepass"), name)


def test_the_pdf_is_whole_before_it_is_damaged():
    assert read(PDF, name="a.pdf").text == "Notice of 2026\nDone."


def test_a_scan_is_refused():
    with pytest.raises(Unreadable, match="扫描件"):
        read(blank_pdf(), name="扫描.pdf")

"""Not a character is lost on the way to the page, and every font that stands in is named."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter

import pytest
from lxml import etree

from gongwen.layout.fonts import fonts
from gongwen.paper import Block, Paper, Table
from gongwen.reading import read
from tests.gongwen.layout.samples import RARE, SAMPLES

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NUMBER = re.compile(r"^—\d+—$")


def in_file(data: bytes) -> Counter[str]:
    """The characters of a .docx without its footers."""
    root = etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml"))
    return Counter(sign for text in root.iter(f"{W}t") for sign in text.text if not sign.isspace())


def on_pages(one) -> Counter[str]:
    """The characters of a PDF without page numbers."""
    found: Counter[str] = Counter()
    for number, page in enumerate(one.pages, 1):
        signs = Counter("".join(sign.text for sign in page.signs).replace(" ", ""))
        if "—" in signs:
            signs -= Counter(f"—{number}—")
        found += Counter({sign: count for sign, count in signs.items() if not sign.isspace()})
    return found


def in_paper(paper: Paper) -> Counter[str]:
    """The characters that the document itself has, without the labels that the layout adds."""
    words = [paper.title, paper.recipients, paper.date, paper.note, *paper.signatures, *paper.attachment_notes]
    words += [paper.head.copy_number, paper.head.secrecy, paper.head.urgency, paper.head.mark, paper.head.number]
    words += [*paper.head.signers, paper.imprint.copies]
    if paper.form != "letter":
        words += [paper.imprint.printer, paper.imprint.printed_on]
    text = "".join(part.text for part in words if part)
    blocks = [*paper.body, *(block for attachment in paper.attachments for block in attachment.body)]
    for block in blocks:
        assert isinstance(block, (Block, Table))
        cells = [cell.text for row in block.rows for cell in row] if isinstance(block, Table) else [block.text]
        text += "".join(cells)
    text += "".join(f"{a.label.text}{a.title.text if a.title else ''}" for a in paper.attachments)
    text += "".join(entry.label + entry.names for entry in paper.attendance)
    return Counter(sign for sign in text if not sign.isspace())


@pytest.mark.office
@pytest.mark.parametrize("name", SAMPLES)
def test_the_pages_hold_every_character_of_the_file(sheets, name):
    assert on_pages(sheets[name]) == in_file(sheets[name].docx)


@pytest.mark.parametrize("name", SAMPLES)
def test_the_file_holds_every_character_of_the_document(name):
    from gongwen.layout import docx

    paper = SAMPLES[name]
    made = in_file(docx(paper))
    assert not in_paper(paper) - made
    added = made - in_paper(paper)
    assert set(added) <= set("签发人：附件抄送主印。.0123456789—（）")


@pytest.mark.parametrize("name", SAMPLES)
def test_our_own_reader_reads_it_back(name):
    from gongwen.layout import docx

    data = docx(SAMPLES[name])
    read_back = Counter(sign for sign in read(data, name="a.docx").text if not sign.isspace())
    assert read_back == in_file(data)


@pytest.mark.office
def test_the_substituted_fonts_are_listed(sheets):
    rendered = sheets["notice"].rendered
    told = {one.name: one.used for one in rendered.substitutions}
    assert told.get("仿宋_GB2312", "FandolFang R") == "FandolFang R"
    used = {sign.font.split("+")[1].split("-")[0] for page in sheets["notice"].pages for sign in page.signs}
    stand_ins = {name.split(":")[0].replace(" ", "") for font in fonts() for name in font.stand_ins}
    assert all(any(name.startswith(ours[:9]) for ours in stand_ins) for name in used)


@pytest.mark.office
def test_a_rare_character_of_a_name_is_taken_from_a_font_that_has_it(sheets):
    pages = sheets["words"].pages
    shown = "".join(sign.text for page in pages for sign in page.signs)
    assert all(sign in shown for sign in RARE)
    page = pages[0]
    for sign in page.signs:
        if sign.text in RARE:
            part = page.black[
                round(sign.top * 10) : round(sign.bottom * 10), round(sign.left * 10) : round(sign.right * 10)
            ]
            assert part.any()


def test_the_standard_names_of_fonts_stay_in_the_file():
    from gongwen.layout import docx

    package = zipfile.ZipFile(io.BytesIO(docx(SAMPLES["full"])))
    root = etree.fromstring(package.read("word/document.xml"))
    names = {value for fonts in root.iter(f"{W}rFonts") for key, value in fonts.attrib.items() if "hint" not in key}
    assert names <= {"仿宋_GB2312", "楷体_GB2312", "黑体", "方正小标宋简体", "宋体"}
    assert {"仿宋_GB2312", "楷体_GB2312", "黑体", "方正小标宋简体"} <= names
    assert not [part for part in package.namelist() if "font" in part.lower() or "theme" in part.lower()]


def test_a_paragraph_of_mixed_script_is_not_stretched():
    """Stretched, LibreOffice drops a mark that hangs over the edge of such a line."""
    from gongwen.layout import docx

    root = etree.fromstring(zipfile.ZipFile(io.BytesIO(docx(SAMPLES["end mixed0"]))).read("word/document.xml"))
    bodies = [p for p in root.iter(f"{W}p") if p.find(f"{W}pPr/{W}pStyle[@{W}val='Body']") is not None]
    assert len(bodies) == 4
    assert all(p.find(f"{W}pPr/{W}jc").get(f"{W}val") == "left" for p in bodies)

"""A file inside a Word document: read where it is Word, a web page or text, named where it is not."""

import io
import zipfile

import pytest

from gongwen.reading import read
from tests.gongwen.reading.samples import docx_of, p

_NOTE = "文件里嵌有另一份文件的内容，未读取，请用 Word 或 WPS 打开后另存一份再读"
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk"
_BODY = p("前") + '<w:altChunk xmlns:r="urn:r" r:id="c1"/>' + p("后")


def holding(name: str, data: bytes, body: str = _BODY) -> bytes:
    """A Word document that holds the file between two paragraphs."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx_of(body))) as old, zipfile.ZipFile(out, "w") as new:
        for part in old.namelist():
            words = old.read(part)
            if part == "word/_rels/document.xml.rels":
                link = f'<Relationship Id="c1" Type="{_KIND}" Target="{name}"/>'.encode()
                words = words.replace(b"</Relationships>", link + b"</Relationships>").replace(
                    b'openxmlformats.org/package/2006/relationships"/>',
                    b'openxmlformats.org/package/2006/relationships">' + link + b"</Relationships>",
                )
            new.writestr(part, words)
        new.writestr(f"word/{name}", data)
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.docx", docx_of(p("中"))),
        ("a.txt", "中".encode()),
        ("a.txt", "\ufeff中\r\n".encode()),
        ("a.html", "<html><head><title>题</title></head><body><p>中</p></body></html>".encode()),
        ("a.html", b'<html><head><meta charset="gb18030"></head><body><div>' + "中".encode("gb18030") + b"</div></body></html>"),
        ("a.docx", holding("b.txt", "中".encode(), '<w:altChunk xmlns:r="urn:r" r:id="c1"/>')),
    ],
)  # fmt: skip
def test_its_words_stand_where_it_stands(name, data):
    found = read(holding(name, data), name="通知.docx")
    assert found.text == "前\n中\n后"
    assert found.notes == ()


def test_the_cells_of_a_web_page_stay_apart():
    page = "<table><tr><td>东湖</td><td>3</td></tr><tr><td>西山</td><td>5</td></tr></table><p>共<b>8</b>件</p>"
    assert read(holding("a.html", page.encode()), name="通知.docx").text == "前\n东湖 3\n西山 5\n共8件\n后"


@pytest.mark.parametrize(
    "data", [b"{\\rtf1 x}", b"PK\x03\x04broken", b"MIME-Version: 1.0\n", bytes(range(256)), docx_of("")]
)
def test_what_cannot_be_read_is_said(data):
    found = read(holding("a.bin", data), name="通知.docx")
    assert found.text == "前\n后"
    assert found.notes == (_NOTE,)


def test_a_document_that_holds_itself_ends():
    inner = docx_of(p("中"))
    for _ in range(6):
        inner = holding("a.docx", inner)
    found = read(inner, name="通知.docx")
    assert found.text == "前\n" * 4 + "后\n" * 3 + "后"
    assert "中" not in found.text

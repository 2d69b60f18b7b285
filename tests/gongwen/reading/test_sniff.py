from __future__ import annotations

import pytest

from gongwen.model import Unreadable
from gongwen.reading import read
from gongwen.reading.sniff import OLE, kind_of
from gongwen.reading.source import Source
from tests.gongwen.reading.samples import docx_of, p, zip_of


def ole(*streams: str) -> bytes:
    """The beginning of an old Office file with these streams."""
    return OLE + b"\0" * 2000 + b"\0".join(stream.encode("utf-16-le") for stream in streams)


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (docx_of(p("甲")), "a.doc", "docx"),
        (b"%PDF-1.7", "a.docx", "pdf"),
        (rb"{\rtf1 x}", "a.doc", "rtf"),
        (ole("WordDocument"), "a.docx", "doc"),
        (ole("WordDocument"), "a.wps", "wps"),
        (ole("Workbook"), "a.xlsx", "xls"),
        (b"PK\x03\x04", "", ""),
        (zip_of({"xl/workbook.xml": ""}), "a", "xlsx"),
        (zip_of({"mimetype": "application/vnd.oasis.opendocument.text"}), "a.doc", "odt"),
        ("正文".encode(), "a.docx", "txt"),
        ("正文".encode(), "a.csv", "csv"),
        ("正文".encode(), "a.md", "md"),
        ("MZ 是一种缩写".encode(), "a.txt", "txt"),
    ],
)
def test_the_content_decides(data: bytes, name: str, kind: str):
    if kind:
        assert kind_of(Source(data, name)) == kind
    else:
        with pytest.raises(Unreadable, match="不完整或已损坏"):
            kind_of(Source(data, name))


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "文件是空的"),
        (b" \r\n\t", "文件是空的"),
        (b"\xef\xbb\xbf", "文件是空的"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "图片"),
        (b"MZ\x90\0\3\0\0\0" + bytes(100), "程序"),
        (b"Rar!\x1a\x07", "压缩包"),
        (zip_of({"a.txt": "x"}), "压缩包"),
        (zip_of({"ppt/presentation.xml": "x"}), "演示文稿"),
        (b"<html><table><tr><td>x</td></tr></table></html>", "网页"),
        (b"\xef\xbb\xbf<!DOCTYPE html>", "网页"),
        (ole("EncryptedPackage"), "密码"),
        (ole("PowerPoint Document"), "演示文稿"),
        (ole("Other"), "不是 Word"),
    ],
)
def test_what_is_no_document_is_refused_in_one_sentence(data: bytes, why: str):
    with pytest.raises(Unreadable, match=why) as refused:
        read(data, name="附件.xls")
    message = str(refused.value)
    assert message.startswith("无法读取“附件.xls”：")
    assert message.endswith("。")
    assert message.count("。") == 1


def test_it_says_when_the_suffix_is_wrong():
    assert read(docx_of(p("甲")), name="通知.doc").notes == ("扩展名是 .doc，内容其实是 docx，已按 docx 读取",)
    assert read(docx_of(p("甲")), name="通知.docx").notes == ()


def test_a_protected_opendocument_is_refused():
    manifest = "<manifest:manifest><manifest:encryption-data/></manifest:manifest>"
    mime = "application/vnd.oasis.opendocument.text"
    with pytest.raises(Unreadable, match="密码"):
        read(zip_of({"mimetype": mime, "META-INF/manifest.xml": manifest}), name="a.odt")

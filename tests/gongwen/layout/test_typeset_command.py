"""gongwen typeset."""

from __future__ import annotations

import io
import os
import sys
import zipfile

import docx as python_docx
import pytest

from gongwen.cli import main
from gongwen.layout import docx
from gongwen.office import program
from gongwen.reading import read
from tests.gongwen.layout.samples import FULL, LETTER, NOTICE

DRAFT = """---
文种：通知
发文机关：青川市人民政府
发文字号：青政发〔2026〕8号
署名：青川市人民政府
成文日期：2026年3月5日
---
# 青川市人民政府关于做好防汛工作的通知

各县（市、区）人民政府：

现就有关事项通知如下：

## 总体要求

坚持预防为主。
"""


@pytest.fixture
def draft(tmp_path):
    path = tmp_path / "通知.md"
    path.write_text(DRAFT, "utf-8")
    return path


def test_a_draft_becomes_a_docx(draft, tmp_path, capsys):
    assert main(["typeset", str(draft), "-o", str(tmp_path / "a.docx")]) == 0
    text = read(tmp_path / "a.docx").text
    assert "青川市人民政府文件" in text
    assert "一、总体要求" in text
    assert capsys.readouterr().err == ""


def test_standard_input_is_read(draft, tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(DRAFT.encode())))
    assert main(["typeset", "-", "-o", str(tmp_path / "a.docx")]) == 0
    assert "青政发〔2026〕8号" in read(tmp_path / "a.docx").text


def test_a_document_that_was_typeset_is_typeset_to_the_same(tmp_path, capsys):
    for number, paper in enumerate((NOTICE, FULL)):
        first = tmp_path / f"{number}.docx"
        first.write_bytes(docx(paper))
        assert main(["typeset", str(first), "-o", str(tmp_path / "again.docx")]) == 0
        assert read(tmp_path / "again.docx").text == read(first).text
    assert capsys.readouterr().err == ""


def test_plain_text_keeps_every_character(tmp_path, capsys):
    source = tmp_path / "a.txt"
    source.write_text(
        "关于开展检查的通知\n各科室：\n请于3月底前完成。\n附注之外的一行\n青川市水务局\n2026年3月5日\n", "utf-8"
    )
    assert main(["typeset", str(source), "-o", str(tmp_path / "a.docx")]) == 0
    made = read(tmp_path / "a.docx").text
    assert all(line in made.replace("\n", "") for line in source.read_text("utf-8").split("\n"))
    assert capsys.readouterr().err == ""


def test_a_letter_says_what_the_standard_leaves_out(tmp_path, capsys):
    source = tmp_path / "a.md"
    source.write_text(
        DRAFT.replace("文种：通知", "文种：函\n印发机关：青川市人民政府办公室").replace("的通知", "的函"), "utf-8"
    )
    assert main(["typeset", str(source), "-o", str(tmp_path / "a.docx")]) == 0
    assert "信函版记不加印发机关" in capsys.readouterr().err
    assert LETTER.imprint.printer


@pytest.mark.office
@pytest.mark.skipif(program() is None, reason="LibreOffice is not installed")
def test_a_draft_becomes_a_pdf_with_its_fonts_listed(draft, tmp_path, capsys):
    assert main(["typeset", str(draft), "-o", str(tmp_path / "a.pdf")]) == 0
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
    assert "字体替代：" in capsys.readouterr().err


def refused(arguments, capsys) -> str:
    assert main(arguments) == 1
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert error.strip().endswith("。")
    return error


def test_an_unknown_suffix_is_refused_before_any_work(draft, tmp_path, capsys):
    assert "扩展名应为 .docx 或 .pdf" in refused(["typeset", str(draft), "-o", str(tmp_path / "a.xls")], capsys)


def test_a_folder_that_does_not_exist_is_refused(draft, tmp_path, capsys):
    assert "不存在，请先建立" in refused(["typeset", str(draft), "-o", str(tmp_path / "none" / "a.docx")], capsys)


@pytest.mark.skipif(os.geteuid() != 0, reason="needs a place that cannot be written")
def test_a_place_that_cannot_be_written_is_refused(draft, capsys):
    assert "不能写入" in refused(["typeset", str(draft), "-o", "/proc/a.docx"], capsys)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("空.txt", b""),
        ("空白.docx", b"PK\x03\x04broken"),
        ("图.docx", b"\x89PNG\r\n\x1a\n" + bytes(100)),
        ("无.md", b"---\n\n---\n"),
        ("错.md", "---\n文种：通知\n颜色：红\n---\n正文。\n".encode()),
        ("错2.md", "---\n文种：请示报告\n---\n正文。\n".encode()),
        ("未完.md", "---\n文种：通知\n正文。\n".encode()),
        ("错3.md", "---\n用印：两个\n---\n正文。\n".encode()),
    ],
)
def test_bad_input_is_one_sentence_and_changes_nothing(name, data, tmp_path, capsys):
    (tmp_path / name).write_bytes(data)
    target = tmp_path / "a.docx"
    target.write_bytes(b"before")
    refused(["typeset", str(tmp_path / name), "-o", str(target)], capsys)
    assert target.read_bytes() == b"before"
    assert not list(tmp_path.glob(".gongwen-*"))


def test_without_libreoffice_a_pdf_is_refused(draft, tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("PATH", "")
    error = refused(["typeset", str(draft), "-o", str(tmp_path / "a.pdf")], capsys)
    assert "未安装 LibreOffice" in error


def test_an_end_that_never_comes_is_cut_off(draft, tmp_path, capsys, monkeypatch):
    """With a stand-in for LibreOffice that never ends."""
    office = tmp_path / "soffice"
    office.write_text("#!/bin/sh\nsleep 300\n")
    office.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    from gongwen.layout import CannotRender
    from gongwen.layout.pdf import pdf

    with pytest.raises(CannotRender, match="超过 1 秒仍未完成"):
        pdf(docx(NOTICE), seconds=1)


def test_the_file_opens_elsewhere(draft, tmp_path):
    main(["typeset", str(draft), "-o", str(tmp_path / "a.docx")])
    assert zipfile.is_zipfile(tmp_path / "a.docx")
    styles = {p.style.name for p in python_docx.Document(str(tmp_path / "a.docx")).paragraphs}
    assert {"公文标题", "发文机关标志", "发文字号", "公文正文", "一级标题"} <= styles

from __future__ import annotations

import os
import random
import subprocess
import time
from pathlib import Path

import openpyxl
import pytest

from gongwen.model import Unreadable
from gongwen.reading import Limits, read
from gongwen.reading.office import program
from gongwen.reading.sniff import OLE
from tests.gongwen.reading.samples import cells
from tests.gongwen.reading.test_sniff import ole

WORD = ole("WordDocument")


def test_it_says_so_when_there_is_no_libreoffice(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PATH", "")
    with pytest.raises(Unreadable, match="本机未安装 LibreOffice，无法读取 .*请另存为 .docx 后再试"):
        read(WORD, name="旧.doc")


def test_it_ends_a_conversion_that_takes_too_long(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    """With a stand-in for LibreOffice that starts a program of its own and never ends."""
    office = tmp_path / "soffice"
    office.write_text(f"#!/bin/sh\nsleep 300 & echo $! > {tmp_path}/child\nwait\n")
    office.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    began = time.perf_counter()
    with pytest.raises(Unreadable, match="超过 1 秒仍未完成"):
        read(WORD, name="旧.doc", limits=Limits(office_seconds=1))
    assert time.perf_counter() - began < 10
    child = int((tmp_path / "child").read_text())
    assert not _runs(child)


@pytest.mark.office
@pytest.mark.skipif(program() is None, reason="LibreOffice is not installed")
def test_a_broken_file_is_refused():
    with pytest.raises(Unreadable, match="LibreOffice 打不开该文件|没有文字"):
        read(WORD, name="旧.doc", limits=Limits(office_seconds=50))


@pytest.mark.office
@pytest.mark.skipif(program() is None, reason="LibreOffice is not installed")
def test_bytes_that_libreoffice_takes_for_text_are_refused():
    noise = random.Random(3).randbytes(3000)
    with pytest.raises(Unreadable, match="不完整或已损坏|打不开该文件"):
        read(OLE + noise, name="旧.doc", limits=Limits(office_seconds=50))


@pytest.mark.office
@pytest.mark.skipif(program() is None, reason="LibreOffice is not installed")
def test_rich_text_with_a_wrong_suffix():
    document = read(rb"{\rtf1\ansi\ansicpg936 \'d5\'fd\'ce\'c4\par 2026\par}", name="正文.doc")
    assert document.text == "正文\n2026"
    assert document.notes == ("扩展名是 .doc，内容其实是 rtf，已按 rtf 读取",)


@pytest.mark.office
@pytest.mark.skipif(program() is None, reason="LibreOffice is not installed")
def test_an_old_workbook(tmp_path: Path):
    book = openpyxl.Workbook()
    book.active.append(["任务", "单位"])
    book.active.append(["演练", 3])
    book.save(tmp_path / "a.xlsx")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [
        str(program()),
        profile,
        "--headless",
        "--convert-to",
        "xls",
        "--outdir",
        str(tmp_path),
        str(tmp_path / "a.xlsx"),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    document = read(tmp_path / "a.xls")
    assert document.format == "xls"
    assert cells(document) == [["任务", "单位"], ["演练", "3"]]


def _runs(process: int) -> bool:
    """Whether a process still runs; one that ended but was not yet collected by its parent does not."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False

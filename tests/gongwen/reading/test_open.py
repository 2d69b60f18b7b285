from __future__ import annotations

from pathlib import Path

import pytest

from gongwen.model import Unreadable
from gongwen.reading import KINDS, Limits, read
from tests.gongwen.reading.samples import docx_of, p, zip_of


def test_a_file_has_its_own_name(tmp_path: Path):
    path = tmp_path / "通知.txt"
    path.write_text("正文。", encoding="utf-8")
    assert read(path).name == "通知.txt"
    assert read(path, name="来文.txt").name == "来文.txt"


def test_what_is_not_there_is_refused(tmp_path: Path):
    with pytest.raises(Unreadable, match="找不到该文件"):
        read(tmp_path / "无.docx")
    with pytest.raises(Unreadable, match="这是文件夹"):
        read(tmp_path)


def test_a_file_too_large_is_not_even_opened(tmp_path: Path):
    path = tmp_path / "大.docx"
    path.write_bytes(bytes(2_000_000))
    with pytest.raises(Unreadable, match="文件超过 1 MB"):
        read(path, limits=Limits(file_bytes=1_000_000))


@pytest.mark.parametrize("keep", [5, 100, 300, -30])
def test_a_truncated_file_is_refused(keep: int):
    with pytest.raises(Unreadable, match="不完整或已损坏"):
        read(docx_of(p("正文" * 100))[:keep], name="通知.docx")


def test_a_package_that_unpacks_without_end_is_refused():
    bomb = zip_of({"word/document.xml": b"<a>" + b" " * 60_000_000})
    with pytest.raises(Unreadable, match="解压后超过 50 MB"):
        read(bomb, name="a.docx", limits=Limits(unpacked_bytes=50_000_000))


def test_names_of_parts_lead_nowhere(tmp_path: Path):
    data = zip_of({"../../outside.txt": "x", "/etc/outside": "x", "word/document.xml": "<x/>"})
    with pytest.raises(Unreadable, match="损坏"):
        read(data, name="a.docx")


def test_kinds_are_suffixes():
    assert all(kind.startswith(".") for kind in KINDS)

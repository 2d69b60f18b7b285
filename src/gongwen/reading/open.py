"""The front door: take a file, find out what it is, hand it to its reader."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from gongwen.model import Document
from gongwen.reading import csv, docx, markdown, ofd, office, pdf, txt, xlsx
from gongwen.reading.limits import DEFAULT_LIMITS, Limits
from gongwen.reading.sniff import kind_of
from gongwen.reading.source import Source, refusal

_READERS: dict[str, Callable[[Source], Document]] = {
    "txt": txt.read,
    "md": markdown.read,
    "csv": csv.read,
    "docx": docx.read,
    "doc": office.read_text,
    "wps": office.read_text,
    "odt": office.read_text,
    "rtf": office.read_text,
    "pdf": pdf.read,
    "ofd": ofd.read,
    "xlsx": xlsx.read,
    "xls": office.read_sheets,
    "ods": office.read_sheets,
}

KINDS = (".txt", ".md", ".docx", ".doc", ".wps", ".odt", ".rtf", ".pdf", ".ofd", ".xlsx", ".csv")
"""The suffixes of the files that are read."""


def read(source: Path | bytes, *, name: str = "", limits: Limits = DEFAULT_LIMITS) -> Document:
    """The document in a file, or in bytes that came from elsewhere and may have a name.

    Raises :class:`gongwen.model.Unreadable` with one sentence for the person when it cannot be read.
    """
    if isinstance(source, bytes):
        found = Source(source, name, limits=limits)
    else:
        found = Source(_bytes_of(source, name or source.name, limits), name or source.name, limits=limits)
    if len(found.data) > limits.file_bytes:
        raise _too_large(found.name, limits)
    found = _known(found)
    try:
        return _READERS[found.kind](found)
    except RecursionError as error:
        raise found.damaged() from error


def _bytes_of(path: Path, name: str, limits: Limits) -> bytes:
    try:
        if path.is_dir():
            raise refusal(name, "这是文件夹", "请指定其中的一个文件")
        if not path.is_file():
            raise refusal(name, "找不到该文件", "请检查路径是否正确")
        if path.stat().st_size > limits.file_bytes:
            raise _too_large(name, limits)
        return path.read_bytes()
    except OSError as error:
        raise refusal(name, "没有读取该文件的权限或读取出错", "请检查权限后再试") from error


def _too_large(name: str, limits: Limits) -> Exception:
    return refusal(name, f"文件超过 {limits.file_bytes // 1_000_000} MB", "请删去图片等附带内容，或拆成几份后再试")


def _known(source: Source) -> Source:
    """The source with its kind, and with a note when its suffix says something else."""
    kind = kind_of(source)
    if source.suffix in KINDS and source.suffix != f".{kind}":
        note = f"扩展名是 {source.suffix}，内容其实是 {kind}，已按 {kind} 读取"
        return replace(source, kind=kind, notes=(*source.notes, note))
    return replace(source, kind=kind)

"""From a file to a file: a draft or any readable document, set after GB/T 9704-2012 as .docx or .pdf."""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from gongwen.drafting import is_draft, parse
from gongwen.layout import CannotRender, docx, pdf
from gongwen.model import Document, Unreadable
from gongwen.paper import Paper
from gongwen.reading import read
from gongwen.structure import structure

SUFFIXES = (".docx", ".pdf")


class CannotWrite(Exception):  # noqa: N818 - named for what happened, as all refusals here are
    """The result cannot be written. The message is one Chinese sentence."""


@dataclass(frozen=True, slots=True)
class Typeset:
    """What was made: the bytes, and what a person should know about it."""

    data: bytes
    notes: tuple[str, ...] = ()


def check_target(target: Path) -> None:
    """Raise :class:`CannotWrite` for a target that could not be written, before any work is done."""
    if target.suffix.lower() not in SUFFIXES:
        raise CannotWrite(f"不能写成“{target.name}”：输出文件的扩展名应为 .docx 或 .pdf。")
    if target.is_dir():
        raise CannotWrite(f"不能写入“{target}”：这是文件夹，请指定文件名。")
    if not target.parent.is_dir():
        raise CannotWrite(f"不能写入“{target}”：文件夹“{target.parent}”不存在，请先建立。")


def typeset(paper: Paper, suffix: str = ".docx") -> Typeset:
    """The document as ``.docx`` or ``.pdf``. Raises :class:`gongwen.layout.CannotRender` for a PDF."""
    made = docx(paper)
    if suffix.lower() == ".docx":
        return Typeset(made)
    rendered = pdf(made)
    notes = tuple(f"字体替代：{substitution}" for substitution in rendered.substitutions)
    return Typeset(rendered.data, notes)


def paper_of(document: Document, given: str | Path = "") -> Paper:
    """The parts of a document: of the draft that was ``given`` as text or as a file, or as its structure shows them.

    Raises :class:`gongwen.model.Unreadable` for a draft with mistakes and for a document without text.
    """
    if document.format in ("txt", "md"):
        text = given if isinstance(given, str) else read(given.read_bytes(), name=f"{given.stem}.txt").text
        if is_draft(text):
            return parse(text)
    if not document.text.strip():
        raise Unreadable(f"“{document.name}”里没有文字，无法排版，请确认选对了文件。")
    return structure(document)


def write(target: Path, data: bytes) -> None:
    """Write the whole file or nothing. Raises :class:`CannotWrite`."""
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=".gongwen-")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            os.chmod(name, 0o644)
            os.replace(name, target)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise CannotWrite(f"不能写入“{target}”：没有写入权限或磁盘已满，请换一个位置再试。") from error


__all__ = ["CannotRender", "CannotWrite", "Typeset", "check_target", "paper_of", "typeset", "write"]

"""From a file to a file: a draft or any readable document, set after GB/T 9704-2012 as .docx or .pdf."""

from __future__ import annotations

import os
import tempfile
from collections import Counter
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


def typeset(paper: Paper, suffix: str = ".docx", *, source: Document | None = None) -> Typeset:
    """The document as ``.docx`` or ``.pdf``. Raises :class:`gongwen.layout.CannotRender` for a PDF.

    Of a ``source`` that was read every character must come back: what does not is said in the notes.
    """
    made = docx(paper)
    notes = [*_left_out(paper), *(_lost(source, made) if source else [])]
    if suffix.lower() == ".docx":
        return Typeset(made, tuple(notes))
    rendered = pdf(made)
    notes += [f"字体替代：{substitution}" for substitution in rendered.substitutions]
    return Typeset(rendered.data, tuple(notes))


def _left_out(paper: Paper) -> list[str]:
    """What has no place in the form of a document: 印发机关, 印发日期 and 签发人 in a letter (10.1), 签发人 in an order."""
    notes = []
    if paper.form == "letter" and (paper.imprint.printer or paper.imprint.printed_on):
        notes.append("信函版记不加印发机关和印发日期（GB/T 9704 10.1），已略去。")
    if paper.form in ("letter", "order") and paper.head.signers:
        notes.append("信函和命令不标注签发人，已略去；需要时请改用上行文。")
    return notes


def _lost(source: Document, made: bytes) -> list[str]:
    lost = _words(source.text) - _words(read(made, name="排版结果.docx").text)
    if not lost:
        return []
    shown = "".join(f"{sign}×{count} " for sign, count in lost.most_common(20)).strip()
    return [f"原文有 {lost.total()} 个字符没有排入，请对照原文检查：{shown}"]


def _words(text: str) -> Counter[str]:
    """Characters that carry words: no white space, and no marks, which the form itself sets or drops at ends."""
    return Counter(sign for sign in text if sign.isalnum())


def typeset_file(document: Document, given: str | Path, suffix: str = ".docx") -> Typeset:
    """A document that was read, set anew; a draft, ``given`` as text or as a file, set for the first time.

    Raises :class:`gongwen.model.Unreadable` for a draft with mistakes and for a document without text.
    """
    draft = draft_of(document, given)
    if draft is not None:
        return typeset(draft, suffix)
    if not document.text.strip():
        raise Unreadable(f"“{document.name}”里没有文字，无法排版，请确认选对了文件。")
    return typeset(structure(document), suffix, source=document)


def draft_of(document: Document, given: str | Path) -> Paper | None:
    """The parts of a draft; None for a document without the front matter of one."""
    if document.format not in ("txt", "md"):
        return None
    text = given if isinstance(given, str) else read(given.read_bytes(), name=f"{given.stem}.txt").text
    return parse(text) if is_draft(text) else None


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


__all__ = ["CannotRender", "CannotWrite", "Typeset", "check_target", "draft_of", "typeset", "typeset_file", "write"]

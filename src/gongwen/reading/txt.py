"""Plain text and Markdown."""

from __future__ import annotations

import re
from dataclasses import replace

from gongwen.model import Document
from gongwen.reading.encoding import decode
from gongwen.reading.source import Source

# Python's other line ends, and the form feed between pages.
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")


def text_of(source: Source) -> tuple[str, tuple[str, ...]]:
    """The text of a file, lines ended by ``\\n``, and what there is to say about it."""
    found = decode(source.data)
    if found is None:
        raise source.refuse("内容不是文字，或文字编码无法识别", "请另存为 UTF-8 编码的文本或 .docx 后再试")
    if len(found.text) > source.limits.characters:
        raise source.refuse(f"文字超过 {source.limits.characters} 字", "请拆成几份后分别读取")
    notes = source.notes
    if found.bad:
        notes += (f"有 {found.bad} 处字节无法识别，已用“\ufffd”代替，请核对原文",)
    text = _LINE_ENDS.sub("\n", found.text)
    if text.count("\n") > source.limits.paragraphs:
        raise source.refuse(f"文本超过 {source.limits.paragraphs} 行", "请拆成几份后分别读取")
    return text, notes


def read(source: Source) -> Document:
    """The document as it is written, one paragraph per line."""
    text, notes = text_of(source)
    document = Document.from_text(text, source.name, source.kind)
    if not document.paragraphs:
        raise source.refuse("文件里没有文字", "请确认选对了文件")
    return replace(document, notes=notes)

"""Markdown: the text without its marks. Numbers that the writer typed stay."""

from __future__ import annotations

import re

from gongwen.model import Document
from gongwen.reading.assemble import Assembler
from gongwen.reading.source import Source
from gongwen.reading.txt import text_of

_ANY_MARK = re.compile(r"[#>*+_`~=\\\[\]|-]")
_HEADING = re.compile(r"^[ \t]{0,3}#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$")
_QUOTE = re.compile(r"^[ \t]{0,3}(?:>[ \t]?)+")
_BULLET = re.compile(r"^[ \t]*[-*+][ \t]+(?:\[[ xX]\][ \t]+)?")
_RULE = re.compile(r"^[ \t]*(?:-[ \t]*){3,}$|^[ \t]*(?:\*[ \t]*){3,}$|^[ \t]*(?:_[ \t]*){3,}$|^[ \t]*=+[ \t]*$")
_FENCE = re.compile(r"^[ \t]*(?:```|~~~)")
_LINK = re.compile(r"!?\[([^\]\n]*)\]\((?:[^()\s]|\([^()\s]*\))*(?:[ \t]+\"[^\"\n]*\")?\)")
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_EMPHASIS = re.compile(r"(?<![A-Za-z0-9*_])([*_])(?=[^\s*_])([^*_\n]+?)(?<=\S)\1(?![A-Za-z0-9*_])")
_CODE = re.compile(r"`([^`\n]+)`")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~])")
_TABLE_LINE = re.compile(r"^[ \t]*\|.*\|[ \t]*$")
_TABLE_RULE = re.compile(r"^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_CELL_EDGE = re.compile(r"(?<!\\)\|")


def read(source: Source) -> Document:
    """The document without marks of Markdown; a pipe table becomes rows."""
    text, notes = text_of(source)
    assembler = Assembler(source)
    table: list[list[str]] = []
    for line in text.split("\n"):
        if _TABLE_LINE.match(line):
            if not _TABLE_RULE.match(line):
                table.append([plain(cell) for cell in _CELL_EDGE.split(line.strip())[1:-1]])
            continue
        assembler.add_table(table)
        table = []
        assembler.add_text(plain(line))
    assembler.add_table(table)
    if assembler.is_empty:
        raise source.refuse("文件里没有文字", "请确认选对了文件")
    for note in notes:
        assembler.add_note(note)
    return assembler.document()


def plain(line: str) -> str:
    """One line without its marks: ``## **一、目标**`` becomes ``一、目标``."""
    if not _ANY_MARK.search(line):
        return line.strip()
    if _RULE.match(line) or _FENCE.match(line):
        return ""
    line = _BULLET.sub("", _QUOTE.sub("", line))
    heading = _HEADING.match(line)
    line = heading[1] if heading else line
    line = _LINK.sub(r"\1", line)
    line = _STRONG.sub(r"\2", line)
    line = _CODE.sub(r"\1", _EMPHASIS.sub(r"\2", line))
    return _ESCAPE.sub(r"\1", line).strip()

"""Comma-separated files, and those with tabs or semicolons. Every line is a row."""

from __future__ import annotations

import csv
import io

from gongwen.model import Document
from gongwen.reading.assemble import Assembler
from gongwen.reading.source import Source
from gongwen.reading.txt import text_of

_DELIMITERS = ",\t;"
_LOOKED_AT = 100_000
_LINES = 50


def read(source: Source) -> Document:
    """The rows of the file as one table."""
    text, notes = text_of(source)
    assembler = Assembler(source)
    delimiter = delimiter_of(text)
    strict = _quoting(text, delimiter)
    if strict is None:
        notes += ("引号不成对，已按不含引号的表格读取，请核对单元格",)
        assembler.add_table(line.split(delimiter) for line in text.split("\n"))
    else:
        assembler.add_table(csv.reader(io.StringIO(text), delimiter=delimiter, strict=strict))
    if assembler.is_empty:
        raise source.refuse("文件里没有文字", "请确认选对了文件")
    for note in notes:
        assembler.add_note(note)
    return assembler.document()


def delimiter_of(text: str) -> str:
    """What separates the cells: the sign that most evenly divides the first lines, a comma in doubt."""
    # A line end or a comma inside quotation marks belongs to the cell.
    unquoted = "".join(text[:_LOOKED_AT].split('"')[::2])
    lines = [line for line in unquoted.split("\n") if line.strip()][:_LINES]

    def evenness(delimiter: str) -> tuple[float, int]:
        counts = [line.count(delimiter) for line in lines]
        most = max(set(counts), key=counts.count)
        return (counts.count(most) / len(counts) if most else 0.0), most

    return max(_DELIMITERS, key=evenness) if lines else ","


def _quoting(text: str, delimiter: str) -> bool | None:
    """Whether the quotation marks follow the rules; None when one lacks its partner and would swallow the rest."""
    for strict in (True, False):
        try:
            for _ in csv.reader(io.StringIO(text), delimiter=delimiter, strict=strict):
                pass
        except csv.Error as error:
            # "甲"乙: a mark in the middle of a cell, which Excel takes as it stands.
            if "expected after" not in str(error):
                return None
        else:
            return strict
    return None

"""The papers of the demo: texts with their dates filled in, as the files that came in.

A word in angle brackets at the end of a line names the history of the matter that the line becomes; it is taken off.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from datetime import date
from io import BytesIO, StringIO
from pathlib import Path

import docx
import xlsxwriter

_FATE = re.compile(r"<([a-z_]+)>\s*$")
_NUMBER = re.compile(r"^[\s#]*(?:\d+[.．、,]|（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、)")
MARK = 12  # so many characters of a line tell it from all others


@dataclass(frozen=True)
class Paper:
    """A file as it comes in, and the histories that its lines name: the beginning of the line, the history."""

    name: str
    content: bytes
    fates: tuple[tuple[str, str], ...]

    def fate_of(self, words: str) -> str:
        """The history that is named for a task in these words; empty where none is."""
        return next((fate for mark, fate in self.fates if mark in words), "")


def paper_of(path: Path, name: str, text: str) -> Paper:
    """The file that a text of the demo stands for; the suffix of the name says of what kind."""
    lines, fates = [], []
    for line in text.splitlines():
        if found := _FATE.search(line):
            line = line[: found.start()]
            fates.append((_mark(line, path.suffix), found[1]))
        lines.append(line)
    plain = "\n".join(lines) + "\n"
    made = {".docx": _docx, ".xlsx": _xlsx}.get(Path(name).suffix)
    return Paper(name, made(plain) if made else plain.encode(), tuple(fates))


def _mark(line: str, suffix: str) -> str:
    if suffix == ".csv":
        return max(next(csv.reader([line])), key=len)[:MARK]
    words = _NUMBER.sub("", line)
    # a clause that begins with the units is told by what comes after the date
    return words.split("前", 1)[-1][:MARK] if re.match(r"由|请", words) else words[:MARK]


def _docx(text: str) -> bytes:
    paper = docx.Document()
    for line in text.splitlines():
        if not line.strip():
            continue
        words = line.lstrip("#")
        level = len(line) - len(words)
        if level:
            paper.add_heading(words.strip(), level=level)
        else:
            paper.add_paragraph(words.strip())
    out = BytesIO()
    paper.save(out)
    return out.getvalue()


def _xlsx(text: str) -> bytes:
    out = BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        sheet = book.add_worksheet("任务表")
        head = book.add_format({"bold": True, "border": 1, "text_wrap": True})
        body = book.add_format({"border": 1, "text_wrap": True, "valign": "top"})
        for number, row in enumerate(csv.reader(StringIO(text))):
            sheet.write_row(number, 0, row, head if number == 0 else body)
        sheet.set_column(1, 2, 34)
    return out.getvalue()


def dated(received: date) -> date:
    """The day that stands under a paper which came in on this day."""
    return date.fromordinal(received.toordinal() - 2)

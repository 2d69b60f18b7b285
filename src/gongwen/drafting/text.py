"""The text of a draft, line by line: every line is a paragraph, ``#`` a heading, ``|`` a table, 附件N a new page."""

from __future__ import annotations

import re
from dataclasses import dataclass

from gongwen.drafting.headings import Numbers
from gongwen.paper import Attachment, Block, Cell, Part, Table
from gongwen.reading.markdown import plain

_HEADING = re.compile(r"^[ \t]{0,3}(#{1,6})[ \t]+(.+?)[ \t#]*$")
_TABLE = re.compile(r"^[ \t]*\|.*\|[ \t]*$")
_UNDER_HEAD = re.compile(r"^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_EDGE = re.compile(r"(?<!\\)\|")
_ACROSS = re.compile(r"^[\[（【{]横排[\]）】}]$")
_LABEL = re.compile(r"^附件\s*(\d{0,2})\s*[：:]?$")
_NOTES = re.compile(r"^附件\s*[：:]\s*(.*)$")
_NOTE_ITEM = re.compile(r"^(\d{1,2})\s*[.．、]\s*(.+)$")
_DAY = re.compile(r"^\d{4}年\d{1,2}月\d{1,2}日$")
_REMARK = re.compile(r"^[（(].+[）)]$")
_SENTENCE = re.compile(r"[。；：！？，]")
_NO_ADDRESS = re.compile(r"[。；！？]|如下|现[将就]|^为|^根据")
_RULE = re.compile(r"^[ \t]*(?:={3,}|-{3,}|\*{3,})[ \t]*$")


@dataclass(frozen=True, slots=True)
class Text:
    """What the text shows by itself; parts that are not there are empty."""

    title: str = ""
    recipients: str = ""
    body: tuple[Block | Table, ...] = ()
    notes: tuple[str, ...] = ()
    signatures: tuple[str, ...] = ()
    date: str = ""
    note: str = ""
    attachments: tuple[Attachment, ...] = ()


def read_text(lines: list[str], told: frozenset[str] = frozenset()) -> Text:
    """The parts in the lines of a draft. ``told`` are the parts that the front matter gives: these are not looked for."""
    labels = [at for at, line in enumerate(lines) if _LABEL.match(line.strip())]
    main = lines[: labels[0]] if labels else lines
    pages = [lines[at:end] for at, end in zip(labels, [*labels[1:], len(lines)], strict=True)] if labels else []
    title, rest = _title(main)
    flow = _flow(rest)
    recipients = ""
    if "recipients" not in told and flow and isinstance(flow[0], Block) and _is_address(flow[0]):
        recipients, flow = flow[0].text, flow[1:]
    flow, signatures, date, note = _end(flow)
    flow, notes = _notes(flow)
    return Text(title, recipients, tuple(flow), notes, signatures, date, note, tuple(map(_attachment, pages)))


def _title(lines: list[str]) -> tuple[str, list[str]]:
    """The title: ``# `` lines at the beginning; several of them are its lines as its writer broke them."""
    found: list[str] = []
    for at, line in enumerate(lines):
        heading = _HEADING.match(line)
        if heading and len(heading[1]) == 1:
            found.append(plain(heading[2]).rstrip("\\").strip())
        elif line.strip():
            return "\n".join(found), lines[at:]
    return "\n".join(found), []


def _attachment(lines: list[str]) -> Attachment:
    title, rest = _title(lines[1:])
    return Attachment(Part(re.sub(r"[\s：:]", "", lines[0])), Part(title) if title else None, tuple(_flow(rest)))


def _flow(lines: list[str]) -> list[Block | Table]:
    made: list[Block | Table] = []
    numbers, grid, heads, across = Numbers(), list[list[str]](), 0, False
    for line in [*lines, ""]:
        if _TABLE.match(line):
            if _UNDER_HEAD.match(line):
                heads = len(grid)
            else:
                grid.append([plain(cell).replace("\\|", "|").strip() for cell in _EDGE.split(line.strip())[1:-1]])
            continue
        if grid:
            made.append(_table(grid, heads, across))
            grid, heads, across = [], 0, False
        if _ACROSS.match(line.strip()):
            across = True
        elif line.strip() and not _RULE.match(line):
            made.append(_block(line, numbers))
    return made


def _table(grid: list[list[str]], heads: int, across: bool) -> Table:
    columns = max(map(len, grid))
    rows = tuple(tuple(Cell(text) for text in [*row, *[""] * (columns - len(row))]) for row in grid)
    return Table(rows, landscape=across, heading_rows=heads)


def _block(line: str, numbers: Numbers) -> Block:
    heading = _HEADING.match(line)
    if heading:
        return numbers.heading(plain(heading[2]), max(1, min(4, len(heading[1]) - 1)))
    return numbers.paragraph(plain(line))


def _is_address(block: Block) -> bool:
    return block.level == 0 and block.text.endswith(("：", ":")) and not _NO_ADDRESS.search(block.text)


def _end(flow: list[Block | Table]) -> tuple[list[Block | Table], tuple[str, ...], str, str]:
    """署名, 成文日期 and 附注 at the end of the text."""
    end, note = len(flow), ""
    texts = [block.text if isinstance(block, Block) and not block.level else "" for block in flow]
    if end > 1 and _REMARK.match(texts[-1]) and _DAY.match(texts[-2]):
        end, note = end - 1, texts[-1]
    if not end or not _DAY.match(texts[end - 1]):
        return flow, (), "", ""
    date, first = texts[end - 1], end - 1
    while first and end - 1 - first < 6 and 1 < len(texts[first - 1]) <= 30 and not _SENTENCE.search(texts[first - 1]):
        if _NOTES.match(texts[first - 1]) or _NOTE_ITEM.match(texts[first - 1]):
            break
        first -= 1
    return flow[:first], tuple(texts[first : end - 1]), date, note


def _notes(flow: list[Block | Table]) -> tuple[list[Block | Table], tuple[str, ...]]:
    """附件说明: the line that begins with 附件： and the numbered lines under it."""
    for at in range(len(flow) - 1, -1, -1):
        block = flow[at]
        if not isinstance(block, Block):
            break
        opened = _NOTES.match(block.text)
        if opened:
            after = [later.text for later in flow[at + 1 :] if isinstance(later, Block)]
            names = [_NOTE_ITEM.match(line) for line in filter(None, [opened[1], *after])]
            return flow[:at], tuple(
                n[2] if n else line for n, line in zip(names, filter(None, [opened[1], *after]), strict=True)
            )
        if not _NOTE_ITEM.match(block.text):
            break
    return flow, ()

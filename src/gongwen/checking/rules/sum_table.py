"""The row 合计 of a table is the sum of the rows above it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject
from gongwen.model import Paragraph, Span

_TOTAL = re.compile(
    r"^\s*[\u4e00-\u9fff]{0,4}(?:合\s*计|总\s*计|共\s*计|总数)(?:[（(][^（）()]{1,8}[）)])?\s*[：:]?\s*$"
)
_NAMED = re.compile(r"[合总共小]\s*计|总数")
_PART = re.compile(r"小\s*计|其中|合\s*计|总\s*计|共\s*计")
_NUMBER = re.compile(r"^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^-?\d+(?:\.\d+)?$")
_NOT_SUMMED = re.compile(
    r"序号|编号|率|占比|比例|比重|%|％|年份|年度|年限|年龄|出生|^年|^月|月份|时间|日期|电话|邮编|均|增幅|增长|单价|排名|名次|备注|代码"
)
_FEWEST = 2


@rule(
    family="合计和百分数", name="表格合计", level="错误", standard="《党政机关公文处理工作条例》第十九条（三）",
    wrong="", right="",
)  # fmt: skip
def sum_table(subject: Subject) -> Iterator[Hit]:
    """In the rows of a table, also one of tabs or in Markdown, the row 合计 holds in every column of amounts the sum of the rows between the head
    and itself. Columns of rates, years and numbers, and tables with 小计 or 其中, are left alone."""
    for rows in _tables(subject):
        yield from _check(subject, rows)


def _tables(subject: Subject) -> Iterator[list[list[Span]]]:
    """Tables as rows of cells, one span each."""
    if _NAMED.search(subject.text) is None:
        return
    paragraphs = subject.document.paragraphs
    for table, group in groupby(paragraphs, key=lambda p: p.table if p.kind == "row" else _drawn(subject, p)):
        if table is not None:
            rows = [_cells(subject, paragraph) for paragraph in group]
            kept = [row for row in rows if not all(_RULE.match(cell.of(subject.text)) for cell in row)]
            if kept:
                yield kept


# A table in plain text: cells parted by tabs, by | as in Markdown, or by gaps; no sentence is a row.
_MARKS = ("\t", "|", " ")
_RULE = re.compile(r"^\s*:?-{2,}:?\s*$")
_GAP = re.compile(r"[ \u3000]+")
_ROW = re.compile(r"^[^，。；：\n]{1,40}?[ \u3000]+[^，。；：\n]{0,120}$")


def _drawn(subject: Subject, paragraph: Paragraph) -> int | None:
    """Which mark parts the cells of a line, as a number below zero; None for a line that is no row."""
    words = paragraph.span.of(subject.text)
    if "\t" in words:
        return -1
    if words.lstrip().startswith("|"):
        return -2
    return -3 if _ROW.match(words.strip()) else None


def _cells(subject: Subject, paragraph: Paragraph) -> list[Span]:
    if paragraph.cells:
        return list(paragraph.cells)
    words, start = paragraph.span.of(subject.text), paragraph.span.start
    kind = _drawn(subject, paragraph)
    if kind == -1:
        return _parted(words, start, re.compile("\t"))
    lead = len(words) - len(words.lstrip(" \u3000|"))
    inner = words.strip(" \u3000|") if kind == -3 else words.strip()[1:].rstrip("| ")
    lead = lead if kind == -3 else words.index("|") + 1
    return _parted(inner, start + lead, _GAP if kind == -3 else re.compile(r"[|]"))


def _parted(words: str, start: int, mark: re.Pattern[str]) -> list[Span]:
    """The stretches between the marks."""
    cells, place = [], 0
    for found in mark.finditer(words):
        cells.append(Span(start + place, start + found.start()))
        place = found.end()
    return [*cells, Span(start + place, start + len(words))]


_UNIT = re.compile(r"(?<=\d)\s*[\u4e00-\u9fff]{1,3}$")


def _amounts(row: Sequence[str]) -> list[str]:
    """The cells of a row without the unit behind the figure."""
    return [_UNIT.sub("", cell) for cell in row]


def _check(subject: Subject, rows: Sequence[Sequence[Span]]) -> Iterator[Hit]:
    width = len(rows[0])
    rows = [[Span(row[0].start, row[0].start)] * (width - len(row)) + list(row) if row else row for row in rows]
    words = [_amounts([span.of(subject.narrow).strip() for span in row]) for row in rows]
    yield from _across(rows, words)
    yield from _down(rows, words)


def _across(rows: Sequence[Sequence[Span]], words: Sequence[Sequence[str]]) -> Iterator[Hit]:
    """The column 合计 against the other columns of its row, where most rows agree with it."""
    head = words[0]
    total = [i for i, cell in enumerate(head) if _TOTAL.match(cell)]
    parts = [i for i, cell in enumerate(head) if i not in total and not _NOT_SUMMED.search(cell)]
    if len(total) != 1:
        return
    wrong, agreed = [], 0
    for index, row in enumerate(words[1:], 1):
        if len(row) != len(head) or _NUMBER.match(row[total[0]]) is None:
            continue
        values = [Decimal(row[i].replace(",", "")) for i in parts if _NUMBER.match(row[i])]
        if len(values) < _FEWEST:
            continue
        said = Decimal(row[total[0]].replace(",", ""))
        if abs(sum(values, Decimal(0)) - said) <= Decimal("0.2") * (any("." in cell for cell in row)):
            agreed += 1
        else:
            wrong.append((rows[index][total[0]], sum(values, Decimal(0)), said))
    if len(wrong) <= agreed:
        for span, result, said in wrong:
            yield Hit(span.start, span.end, f"本行各列之和是{result}，合计写作{said}", "核对各列与合计")


def _down(rows: Sequence[Sequence[Span]], words: Sequence[Sequence[str]]) -> Iterator[Hit]:
    total = next((i for i, row in enumerate(words) if any(_TOTAL.match(cell) for cell in row[:2])), None)
    if total is None and any(re.fullmatch(r"小\s*计", cell) for cell in words[-1][:2]):
        total = len(words) - 1
    if total is None:
        return
    above, below = words[1:total], words[total + 1 :]
    summed = above if len(above) >= _FEWEST else below
    if len(summed) < _FEWEST or any(_PART.search(cell) for row in summed for cell in row[:2]):
        return
    for column, cell in enumerate(words[total]):
        if _NUMBER.match(cell) is None or (column < len(words[0]) and _NOT_SUMMED.search(words[0][column])):
            continue
        values = [
            row[column].replace(",", "")
            for row in summed
            if column < len(row) and row[column] not in ("", "-", "—", "/")
        ]
        if len(values) < _FEWEST or not all(_NUMBER.match(value) for value in values):
            continue
        result = sum((Decimal(value) for value in values), Decimal(0))
        said = Decimal(cell.replace(",", ""))
        places = max((len(value.split(".")[1]) if "." in value else 0) for value in [*values, cell.replace(",", "")])
        if abs(result - said) > _slack(places, len(values)):
            span = rows[total][column]
            yield Hit(span.start, span.end, f"本列各行之和是{result}，合计写作{said}", "核对各行与合计")


_FEW, _MANY = 3, 6


def _slack(places: int, count: int) -> Decimal:
    """What rounding may take from a sum of figures with so many decimals: nothing in a few rows, the last digit by one, in long columns by two."""
    if not places:
        return Decimal(0)
    return Decimal(1).scaleb(-places) * (0 if count <= _FEW else 1 if count < _MANY else 2)

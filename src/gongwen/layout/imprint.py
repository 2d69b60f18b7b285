"""版记 (7.4): a table in a text box that hangs on the lower edge of the 版心 of the last page.

A table, because the borders of paragraphs end at their indents and would be shorter than the 版心; a box, because
LibreOffice does not keep a floating table at the bottom. The paragraph that carries the box is an empty strut as high as
the box: where the text leaves less room than that, strut and box go on to the next page by themselves.
"""

from __future__ import annotations

from gongwen import standard
from gongwen.layout.flow import Item, Placed
from gongwen.layout.shapes import Spot, text_box
from gongwen.layout.text import count_lines, width
from gongwen.layout.units import AREA, DEPTH, in_mm
from gongwen.layout.wml import Box, Line, Para, Run, paragraph, table
from gongwen.paper import Imprint, Paper

_SIZE = standard.number("imprint.size")
_EM = round(_SIZE * 20)
_LINE = 500
"""Twips of a line of 4号 in 版记, which the standard does not give."""

_THICK, _THIN = 8, 6
"""1/8 pt: 0.353 mm and 0.265 mm, nearest to 0.35 and 0.25."""

_MANY = 20
"""Lines of an entry that may be broken over pages."""

_SLACK = 30
"""Twips between a label and the tab stop behind it: at the stop itself, a tab would go on to the next."""

_TAIL = 4
"""Twips of the empty paragraph that must end a text box."""


def imprint(paper: Paper) -> list[Item]:
    """The strut with 版记; nothing where there is nothing to say. One longer than a page is a table in the text."""
    rows = lines_of(paper.imprint, letter=paper.form == "letter")
    if not rows:
        return []
    height = sum(row.height for row in rows) + _TAIL + 60
    made = table(_grid(paper.imprint), rows)
    if height > DEPTH:
        return [Para(line=20, new_page=True), Placed(made, (height,)), Para(line=20)]
    box = text_box((made, paragraph(Para(line=_TAIL))), Spot(0, "bottom", "margin"), in_mm(AREA), in_mm(height), 1)
    return [Para(drawings=(box,), line=height)]


def lines_of(given: Imprint, *, letter: bool) -> list[Line]:
    """The rows of 版记 with their rules; a letter (10.1) has no rules, no printer and no date."""
    entries = [
        (label, part.text) for label, part in (("主送", given.recipients), ("抄送", given.copies)) if part and part.text
    ]
    printed = not letter and bool(given.printer or given.printed_on)
    rows = []
    for place, (label, names) in enumerate(entries):
        top = _THICK if not letter and not place else 0
        bottom = _THICK if not letter and not printed and place == len(entries) - 1 else 0
        rows.append(_names(label, names, sum(_grid(given)), top, bottom))
    if printed:
        rows.append(_printer(given, _THIN if rows else _THICK))
    return rows


def _grid(given: Imprint) -> list[int]:
    right = round(_EM * (width(_day(given)) + 1.5))
    return [AREA - right, right]


def _day(given: Imprint) -> str:
    return f"{given.printed_on.text}印发" if given.printed_on and given.printed_on.text else ""


def _names(label: str, names: str, wide: int, top: int, bottom: int) -> Line:
    ended = names if names.endswith("。") else f"{names.rstrip('，；、.')}。"
    hang = 3 * _EM + _SLACK
    runs = (Run(f"{label}：\t{ended}", size=_SIZE, tight=0),)
    para = Para(runs, "Imprint", left=_EM + hang, right=_EM, first=-hang)
    count = count_lines(ended, (wide - 2 * _EM - hang) / _EM)
    return Line(
        (Box((paragraph(para),), wide, columns=2, top=top, bottom=bottom),),
        height=count * _LINE + 40,
        whole=count < _MANY,
    )


def _printer(given: Imprint, top: int) -> Line:
    grid = _grid(given)
    office = given.printer.text if given.printer else ""
    left = Para((Run(office, size=_SIZE, tight=0),), "Imprint", left=_EM, align="left")
    right = Para((Run(_day(given), size=_SIZE, tight=0),), "Imprint", right=_EM, align="right")
    count = count_lines(office, (grid[0] - _EM) / _EM)
    cells = [Box((paragraph(p),), w, top=top, bottom=_THICK) for p, w in zip((left, right), grid, strict=True)]
    return Line(tuple(cells), height=count * _LINE + 40)

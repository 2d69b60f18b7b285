"""版头 (7.2), and the heads of 命令 (10.2) and 纪要 (10.3): everything from the first line to the red rule."""

from __future__ import annotations

from gongwen import standard
from gongwen.layout import marks
from gongwen.layout.flow import Item
from gongwen.layout.text import width
from gongwen.layout.units import AREA, PITCH, characters, of_standard
from gongwen.layout.wml import Para, Run
from gongwen.paper import Paper, Part

RULE = 10
"""Thickness of the red rule in 1/8 pt, 0.44 mm: the standard gives none, 0.35 to 0.5 mm are in use."""

_BELOW_NUMBER = 171
"""Twips from the end of the line of the number to the rule, so that 4 mm lie between the ink of both."""


def head(paper: Paper, room: float) -> list[Item]:
    """版头. ``room`` is how many lines stacked offices may take. A document without 标志, as a copy from a web page, has
    its labels, number and signers at the top without the red rule."""
    above = labels(paper)
    numbered = _with_signers(paper) if paper.head.signers else _number(paper)
    if not marks.text_of(paper):
        return [*above, *numbered]
    form = paper.form if paper.form in ("order", "minutes") else "mark"
    made = [*above, *marks.mark(paper, of_standard(f"{form}.top") - len(above) * PITCH, room)]
    if paper.form == "order":
        return [*made, *_order_number(paper.head.number)]
    made += blank(int(standard.number("number.blank")))
    made += numbered
    return [*made, Para(line=_BELOW_NUMBER, rule=RULE)]


def blank(count: int) -> list[Para]:
    """So many blank lines."""
    return [Para() for _ in range(count)]


def labels(paper: Paper) -> list[Para]:
    """份号, 密级 and 紧急程度, one line each, in this order (7.2.1 to 7.2.3)."""
    given = ((paper.head.copy_number, "fang"), (paper.head.secrecy, "hei"), (paper.head.urgency, "hei"))
    return [Para((Run(part.text, face),), align="left") for part, face in given if part and part.text]  # type: ignore[arg-type]


def _number(paper: Paper) -> list[Para]:
    number = paper.head.number
    return [Para((Run(number.text),), "Number")] if number else []


def _order_number(number: Part | None) -> list[Para]:
    gap = int(standard.number("order.blank"))
    return [*blank(gap), *([Para((Run(number.text),), "Number")] if number else []), *blank(gap)]


def _with_signers(paper: Paper) -> list[Para]:
    """Signers at the right, two a line under one another; the number beside the last of them (7.2.5, 7.2.6)."""
    names = [signer.text for signer in paper.head.signers]
    slot = max(map(width, names)) + 1
    per_row = min(int(standard.number("signer.per_row")), len(names))
    begin = AREA - characters(standard.number("signer.right") + 4 + slot * per_row - 1)
    side = characters(standard.number("number.left"))
    names_at = begin + characters(4)
    rows = [names[at : at + per_row] for at in range(0, len(names), per_row)]
    number = paper.head.number.text if paper.head.number else ""
    made = []
    for place, row in enumerate(rows):
        # The first name follows its label at once; the names of further lines begin under it.
        runs = [Run(f"\t{number if row is rows[-1] else ''}\t{'' if place else '签发人：'}")]
        runs += [run for at, signer in enumerate(row) for run in (Run("\t" if at else ""), Run(signer, "kai"))]
        stops = (side, names_at if place else begin, *(names_at + characters(slot * at) for at in range(1, per_row)))
        tabs = tuple(("left", stop) for stop in stops)
        made.append(Para(tuple(r for r in runs if r.text), "Number", align="left", tabs=tabs))  # type: ignore[arg-type]
    return made

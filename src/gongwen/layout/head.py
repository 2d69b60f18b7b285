"""版头 (7.2), and the heads of 命令 (10.2) and 纪要 (10.3): everything from the first line to the red rule."""

from __future__ import annotations

from gongwen import standard
from gongwen.layout import marks
from gongwen.layout.text import width
from gongwen.layout.units import AREA, PITCH, characters, of_standard
from gongwen.layout.wml import Element, Para, Run, paragraph
from gongwen.paper import Paper, Part

RULE = 10
"""Thickness of the red rule in 1/8 pt, 0.44 mm: the standard gives none, 0.35 to 0.5 mm are in use."""

_BELOW_NUMBER = 137
"""Twips from the end of the line of the number to the rule, so that 4 mm lie between the ink of both."""


def head(paper: Paper, room: int) -> list[Element]:
    """The paragraphs of 版头; none for a document without 标志. ``room`` is how many lines stacked offices may take."""
    mark = marks.text_of(paper)
    if not mark:
        return list(map(paragraph, labels(paper)))
    above = labels(paper)
    top = of_standard(f"{'order' if paper.form == 'order' else 'minutes' if paper.form == 'minutes' else 'mark'}.top")
    made = list(map(paragraph, above)) + marks.mark(paper, top - len(above) * PITCH, room)
    if paper.form == "order":
        return made + [paragraph(p) for p in _order_number(paper.head.number)]
    made += map(paragraph, blank(int(standard.number("number.blank"))))
    made += [
        paragraph(p) for p in (_with_signers(paper) if paper.form == "up" and paper.head.signers else _number(paper))
    ]
    return [*made, paragraph(Para(line=_BELOW_NUMBER, rule=RULE))]


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
    stops = tuple(begin + characters(4 + slot * place) for place in range(per_row))
    rows = [names[at : at + per_row] for at in range(0, len(names), per_row)]
    number = paper.head.number.text if paper.head.number else ""
    made = []
    for place, row in enumerate(rows):
        last = place == len(rows) - 1
        runs = [Run(f"\t{number if last else ''}\t"), Run("签发人：" if not place else "")]
        runs += [run for signer in row for run in (Run("\t"), Run(signer, "kai"))]
        tabs = (("left", side), ("left", begin), *(("left", stop) for stop in stops))
        made.append(Para(tuple(r for r in runs if r.text), "Number", align="left", tabs=tabs))  # type: ignore[arg-type]
    return made

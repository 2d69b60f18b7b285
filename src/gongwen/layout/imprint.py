"""版记 (7.4): a table in a text box that hangs on the lower edge of the 版心 of the last page.

A table, because the borders of paragraphs end at their indents and would be shorter than the 版心; a box, because
LibreOffice does not keep a floating table at the bottom. The paragraph that carries the box is an empty strut as high as
the box: where the text leaves less room than that, strut and box go on to the next page by themselves.
"""

from __future__ import annotations

from gongwen import standard
from gongwen.layout.text import count_lines, width
from gongwen.layout.units import AREA, emu_of, of_standard
from gongwen.layout.wml import Box, Element, Line, Para, Run, el, paragraph, table
from gongwen.paper import Imprint, Paper

_SIZE = standard.number("imprint.size")
_EM = round(_SIZE * 20)
_LINE = 500
"""Twips of a line of 4号 in 版记, which the standard does not give."""

_THICK, _THIN = 8, 6
"""1/8 pt: 0.353 mm and 0.265 mm, nearest to 0.35 and 0.25."""

_TAIL = 20
"""Twips of the empty paragraph that must end a text box."""

_AREA = of_standard("imprint.width")


def imprint(paper: Paper) -> list[Element]:
    """The strut with 版记; nothing where there is nothing to say."""
    rows = lines_of(paper.imprint, letter=paper.form == "letter")
    if not rows:
        return []
    height = sum(row.height for row in rows) + _TAIL + 60
    grid = _grid(paper.imprint)
    content = (table(grid, rows), paragraph(Para(line=_TAIL)))
    return [paragraph(Para(drawings=(_hung(content, height),), line=height))]


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
    return [_AREA - right, right]


def _day(given: Imprint) -> str:
    return f"{given.printed_on.text}印发" if given.printed_on and given.printed_on.text else ""


def _names(label: str, names: str, wide: int, top: int, bottom: int) -> Line:
    ended = names if names.endswith("。") else f"{names.rstrip('，；、.')}。"
    hang = 3 * _EM
    runs = (Run(f"{label}：{ended}", size=_SIZE, tight=0),)
    para = Para(runs, "Imprint", left=_EM + hang, right=_EM, first=-hang)
    count = count_lines(ended, (wide - 2 * _EM - hang) / _EM)
    return Line((Box((paragraph(para),), wide, columns=2, top=top, bottom=bottom),), height=count * _LINE + 40)


def _printer(given: Imprint, top: int) -> Line:
    grid = _grid(given)
    office = given.printer.text if given.printer else ""
    left = Para((Run(office, size=_SIZE, tight=0),), "Imprint", left=_EM, align="left")
    right = Para((Run(_day(given), size=_SIZE, tight=0),), "Imprint", right=_EM, align="right")
    count = count_lines(office, (grid[0] - _EM) / _EM)
    cells = [Box((paragraph(p),), w, top=top, bottom=_THICK) for p, w in zip((left, right), grid, strict=True)]
    return Line(tuple(cells), height=count * _LINE + 40)


def _hung(content: tuple[Element, ...], height: int) -> Element:
    """The run with the drawing; its lower edge on that of the 版心, its content at its foot."""
    body = el(
        "wps:bodyPr", {"lIns": 0, "tIns": 0, "rIns": 0, "bIns": 0, "anchor": "b", "wrap": "square"}, el("a:spAutoFit")
    )
    return anchored(
        content, body, size=(emu_of(AREA), emu_of(height)), across=("margin", 0), down=("margin", "bottom"), number=1
    )


def anchored(
    content: tuple[Element, ...] | None,
    body: Element,
    *,
    size: tuple[int, int],
    across: tuple[str, int],
    down: tuple[str, int | str],
    number: int,
    fill: str | None = None,
) -> Element:
    """A run with a shape at a fixed place. ``size`` and the distances are EMU, from the edges that are named."""
    wide, high = size
    frame = el("a:xfrm", None, el("a:off", {"x": 0, "y": 0}), el("a:ext", {"cx": wide, "cy": high}))
    outline = el("a:prstGeom", {"prst": "rect"}, el("a:avLst"))
    paint = el("a:solidFill", None, el("a:srgbClr", {"val": fill})) if fill else el("a:noFill")
    looks = el("wps:spPr", None, frame, outline, paint, el("a:ln", None, el("a:noFill")))
    shape = el("wps:wsp", None, el("wps:cNvSpPr", {"txBox": 1} if content else None), looks)
    if content:
        shape.append(el("wps:txbx", None, el("w:txbxContent", None, *content)))
    shape.append(body)
    uri = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
    graphic = el("a:graphic", None, el("a:graphicData", {"uri": uri}, shape))
    zero = {f"dist{side}": 0 for side in "TBLR"}
    flags = {
        "simplePos": 0,
        "relativeHeight": number,
        "behindDoc": 0,
        "locked": 0,
        "layoutInCell": 1,
        "allowOverlap": 1,
    }
    anchor = el("wp:anchor", {**zero, **flags}, el("wp:simplePos", {"x": 0, "y": 0}))
    for axis, (edge, offset) in (("H", across), ("V", down)):
        place = el("wp:align" if isinstance(offset, str) else "wp:posOffset")
        place.text = str(offset)
        anchor.append(el(f"wp:position{axis}", {"relativeFrom": edge}, place))
    anchor.extend((el("wp:extent", {"cx": wide, "cy": high}), el("wp:effectExtent", dict.fromkeys("ltrb", 0))))
    anchor.extend(
        (
            el("wp:wrapNone"),
            el("wp:docPr", {"id": number, "name": f"版记{number}"}),
            el("wp:cNvGraphicFramePr"),
            graphic,
        )
    )
    choice = el("mc:Choice", {"Requires": "wps"}, el("w:drawing", None, anchor))
    return el("w:r", None, el("mc:AlternateContent", None, choice))

"""Shapes at fixed places of a page: text boxes and filled bars."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from gongwen.layout.units import emu
from gongwen.layout.wml import RED, Element, el

_SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"

Edge = Literal["page", "margin"]


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the page, in mm from the named edges; ``down`` may be "bottom": on the lower edge."""

    across: float
    down: float | Literal["bottom"]
    edge: Edge = "page"


def text_box(
    content: Sequence[Element], spot: Spot, wide: float, high: float, number: int, *, turned: bool = False
) -> Element:
    """A run with a box of text, mm wide and high, its content at its foot. It grows with what is in it.

    ``turned`` text runs from the top of the box to its bottom.
    """
    inner = {**dict.fromkeys(("lIns", "tIns", "rIns", "bIns"), 0), "wrap": "square", "anchor": "t" if turned else "b"}
    if turned:
        inner["vert"] = "vert"
    body = el("wps:bodyPr", inner, el("a:noAutofit") if turned else el("a:spAutoFit"))
    words = el("wps:txbx", None, el("w:txbxContent", None, *content))
    return _anchored([el("wps:cNvSpPr", {"txBox": 1}), _looks(wide, high, None), words, body], spot, wide, high, number)


def bar(spot: Spot, wide: float, high: float, number: int) -> Element:
    """A run with a red bar, mm wide and high."""
    return _anchored([el("wps:cNvSpPr"), _looks(wide, high, RED), el("wps:bodyPr")], spot, wide, high, number)


def _looks(wide: float, high: float, colour: str | None) -> Element:
    frame = el("a:xfrm", None, el("a:off", {"x": 0, "y": 0}), el("a:ext", {"cx": emu(wide), "cy": emu(high)}))
    outline = el("a:prstGeom", {"prst": "rect"}, el("a:avLst"))
    paint = el("a:solidFill", None, el("a:srgbClr", {"val": colour})) if colour else el("a:noFill")
    return el("wps:spPr", None, frame, outline, paint, el("a:ln", None, el("a:noFill")))


def _anchored(parts: list[Element], spot: Spot, wide: float, high: float, number: int) -> Element:
    graphic = el("a:graphic", None, el("a:graphicData", {"uri": _SHAPE}, el("wps:wsp", None, *parts)))
    zero = {f"dist{side}": 0 for side in "TBLR"}
    flags = {"simplePos": 0, "relativeHeight": number, "behindDoc": 0, "locked": 0}
    anchor = el(
        "wp:anchor", {**zero, **flags, "layoutInCell": 1, "allowOverlap": 1}, el("wp:simplePos", {"x": 0, "y": 0})
    )
    anchor.append(_position("H", spot.edge, spot.across))
    anchor.append(_position("V", spot.edge, spot.down))
    anchor.extend(
        (el("wp:extent", {"cx": emu(wide), "cy": emu(high)}), el("wp:effectExtent", dict.fromkeys("ltrb", 0)))
    )
    named = {"id": number, "name": f"图形 {number}"}
    anchor.extend((el("wp:wrapNone"), el("wp:docPr", named), el("wp:cNvGraphicFramePr"), graphic))
    choice = el("mc:Choice", {"Requires": "wps"}, el("w:drawing", None, anchor))
    return el("w:r", None, el("mc:AlternateContent", None, choice))


def _position(axis: str, edge: Edge, distance: float | str) -> Element:
    place = el("wp:align" if isinstance(distance, str) else "wp:posOffset")
    place.text = distance if isinstance(distance, str) else str(emu(distance))
    return el(f"wp:position{axis}", {"relativeFrom": edge}, place)

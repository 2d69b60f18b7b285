"""The pages of a document in stretches of one kind: upright, or turned for a wide table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gongwen.layout import footers
from gongwen.layout.flow import Item, element
from gongwen.layout.units import BOTTOM, HEIGHT, INNER, OUTER, TOP, WIDTH
from gongwen.layout.wml import Element, Para, el, paragraph


@dataclass(frozen=True, slots=True)
class Stretch:
    """Items on pages of one kind."""

    items: tuple[Item, ...]
    across: bool = False


def body_of(stretches: Sequence[Stretch], *, bare_first: bool = False) -> Element:
    """``w:body``. ``bare_first``: the first page shows no number (信函)."""
    made = el("w:body")
    for number, stretch in enumerate(stretches):
        made.extend(map(element, stretch.items))
        section = _properties(stretch, bare_first=bare_first and not number)
        if number == len(stretches) - 1:
            made.append(section)
        else:
            made.append(_break(section))
    return made


def _break(section: Element) -> Element:
    """The end of a section hangs on a paragraph, here one as low as can be."""
    made = paragraph(Para(line=20))
    made[0].append(section)
    return made


def parts() -> dict[str, Element]:
    """The footers that the sections refer to."""
    return {
        "footer1": footers.odd(),
        "footer2": footers.even(),
        "footer3": footers.empty(),
        "footer4": footers.turned_odd(),
        "footer5": footers.turned_even(),
    }


def _properties(stretch: Stretch, *, bare_first: bool) -> Element:
    odd, even = ("footer4", "footer5") if stretch.across else ("footer1", "footer2")
    kinds = [("default", odd), ("even", even), *([("first", "footer3")] if bare_first else [])]
    made = el("w:sectPr", None, *(el("w:footerReference", {"w:type": kind, "r:id": part}) for kind, part in kinds))
    if stretch.across:
        made.append(el("w:pgSz", {"w:w": HEIGHT, "w:h": WIDTH, "w:orient": "landscape"}))
        edges = {"top": INNER, "right": TOP, "bottom": OUTER, "left": BOTTOM}
    else:
        made.append(el("w:pgSz", {"w:w": WIDTH, "w:h": HEIGHT}))
        edges = {"top": TOP, "right": OUTER, "bottom": BOTTOM, "left": INNER}
    edges |= {"header": 567, "footer": 567 if stretch.across else footers.DISTANCE, "gutter": 0}
    made.append(el("w:pgMar", {f"w:{edge}": width for edge, width in edges.items()}))
    if bare_first:
        made.append(el("w:titlePg"))
    return made

"""A :class:`gongwen.paper.Paper` as the parts of a .docx."""

from __future__ import annotations

from gongwen import standard
from gongwen.layout import body, closing, footers
from gongwen.layout.head import blank, head
from gongwen.layout.imprint import imprint
from gongwen.layout.package import zipped
from gongwen.layout.styles import settings, styles
from gongwen.layout.units import BOTTOM, HEIGHT, INNER, OUTER, TOP, WIDTH
from gongwen.layout.wml import Element, Para, Run, el, paragraph
from gongwen.paper import Block, Paper


def docx(paper: Paper) -> bytes:
    """The document as a .docx after GB/T 9704-2012. The same paper gives the same bytes."""
    content = el("w:body", None, *_flow(paper), _section())
    parts = {
        "document": el("w:document", None, content),
        "styles": styles(),
        "settings": settings(),
        "footer1": footers.odd(),
        "footer2": footers.even(),
    }
    return zipped(parts, title=paper.name)


def _flow(paper: Paper) -> list[Element]:
    made = head(paper, 8)
    begun = bool(made)
    if paper.title:
        made += map(paragraph, blank(int(standard.number("title.blank")) if begun else 0))
        made += body.title(paper.title.text)
    if paper.recipients:
        made += [*map(paragraph, blank(1)), body.recipients(paper.recipients)]
    elif paper.title:
        made += map(paragraph, blank(1))
    for part in paper.body:
        if isinstance(part, Block):
            made.append(body.block(part))
    if paper.attachment_notes:
        made += map(paragraph, [*blank(1), *closing.attachment_notes(paper.attachment_notes)])
    if paper.attendance:
        made += map(paragraph, [*blank(1), *closing.attendance(paper.attendance)])
    made += closing.signed(paper)
    if paper.note:
        made.append(paragraph(closing.note(paper.note)))
    for attachment in paper.attachments:
        made.append(paragraph(Para((Run(attachment.label.text, "hei"),), "AttachmentLabel", new_page=True)))
        if attachment.title:
            made += map(paragraph, blank(1))
            made += body.title(attachment.title.text)
            made += map(paragraph, blank(1))
        made += [body.block(part) for part in attachment.body if isinstance(part, Block)]
    return made + imprint(paper)


def _section() -> Element:
    made = el("w:sectPr")
    for kind, part in (("default", "footer1"), ("even", "footer2")):
        made.append(el("w:footerReference", {"w:type": kind, "r:id": part}))
    made.append(el("w:pgSz", {"w:w": WIDTH, "w:h": HEIGHT}))
    edges = {
        "top": TOP,
        "right": OUTER,
        "bottom": BOTTOM,
        "left": INNER,
        "header": 851,
        "footer": footers.DISTANCE,
        "gutter": 0,
    }
    made.append(el("w:pgMar", {f"w:{edge}": width for edge, width in edges.items()}))
    return made

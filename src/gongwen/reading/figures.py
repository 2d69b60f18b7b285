"""The words in diagrams (SmartArt) and charts of a Word document, which are parts of their own in the package."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from gongwen.model import AsideKind
from gongwen.reading.package import Package

_KINDS = {"diagramData": "diagram", "chart": "chart"}


def name_of(node: etree._Element) -> str:
    """The name of an element without its namespace, which the strict variant of the format changes."""
    return str(node.tag).rpartition("}")[2]


class Figures:
    """The figures that a part of the package refers to."""

    def __init__(self, package: Package, main: str) -> None:
        self._package = package
        self._parts = {one.id: one for one in package.relations(main) if one.kind in _KINDS}

    def words(self, node: etree._Element) -> tuple[AsideKind, str]:
        """The words of the figure that an element shows, one line per box, title or name."""
        wanted = "dm" if name_of(node) == "relIds" else "id"
        number = next((value for key, value in node.attrib.items() if str(key).rpartition("}")[2] == wanted), "")
        part = self._parts.get(str(number))
        root = None if part is None else self._package.xml(part.part)
        if root is None:
            return "diagram", ""
        if name_of(root) == "dataModel":
            return "diagram", "\n".join(_paragraphs(root))
        return "chart", "\n".join((*_paragraphs(root), *_names(root)))


def _paragraphs(root: etree._Element) -> Iterator[str]:
    """The paragraphs of DrawingML below an element."""
    for node in root.iter("{*}p"):
        text = "".join(piece.text or "" for piece in node.iter("{*}t"))
        if text.strip():
            yield text


def _names(chart: etree._Element) -> Iterator[str]:
    """The names of series and categories of a chart; series mostly share their categories."""
    texts = [
        value.text or ""
        for holder in chart.iter("{*}tx", "{*}cat")
        for cache in holder.iter("{*}strCache")
        for value in cache.iter("{*}v")
    ]
    yield from dict.fromkeys(text for text in texts if text.strip())

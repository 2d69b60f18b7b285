"""OFD (GB/T 33190-2016): pages of text objects in a zip file, put together to a document as those of a PDF are.

Left out: pictures, seals and signatures, and text in composite graphics (复合图元).
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from gongwen.model import Aside, Document
from gongwen.reading.glyphs import Matrix, glyphs_of, numbers_of, strokes_of
from gongwen.reading.lines import Glyph
from gongwen.reading.package import Package
from gongwen.reading.pages import Page, Point, document_of, page_of
from gongwen.reading.source import Source

_POINT = 72 / 25.4
_A4 = (0.0, 0.0, 210.0, 297.0)


def read(source: Source) -> Document:
    """The text of all documents in the file, page by page; annotations are in ``asides``."""
    with Package(source) as package:
        if any(name.endswith("encryptions.xml") for name in package.names()):
            raise source.refuse("OFD 文件已加密", "请用 OFD 阅读器解密后另存一份再试")
        reader = _Reader(source, package)
        pages = reader.pages()
        asides = tuple(reader.asides)
    document = document_of(source, pages)
    return replace(document, asides=document.asides + asides)


class _Reader:
    """Goes through the parts of the file: OFD.xml, the documents it names, their pages."""

    def __init__(self, source: Source, package: Package) -> None:
        self.source = source
        self.asides: list[Aside] = []
        self._package = package
        self._templates: dict[str, str] = {}
        self._box = _A4
        self._signs = 0

    def pages(self) -> list[Page]:
        """All pages in their order."""
        root = self._xml("OFD.xml")
        pages: list[Page] = []
        for place in root.iter("{*}DocRoot"):
            pages += self._document(_beside("OFD.xml", place.text or ""), len(pages))
        if not pages:
            raise self.source.damaged()
        return pages

    def _document(self, name: str, before: int) -> Iterator[Page]:
        root = self._xml(name)
        self._box = _box_of(root, "{*}CommonData/{*}PageArea") or _A4
        self._templates = {
            node.get("ID", ""): _beside(name, node.get("BaseLoc", "")) for node in root.iter("{*}TemplatePage")
        }
        for number, page in enumerate(root.iterfind("{*}Pages/{*}Page"), before + 1):
            if number > self.source.limits.pages:
                raise self.source.refuse(f"OFD 超过 {self.source.limits.pages} 页", "请拆成几份后分别读取")
            yield self._page(_beside(name, page.get("BaseLoc", "")))
        for place in root.iterfind("{*}Annotations"):
            self._annotations(_beside(name, place.text or ""))

    def _page(self, name: str) -> Page:
        root = self._xml(name)
        box = _box_of(root, "{*}Area") or self._box
        glyphs: list[Glyph] = []
        strokes: list[tuple[Point, Point]] = []
        for layer in (*self._template_layers(root), root):
            base = Matrix(_POINT, 0.0, 0.0, -_POINT, -box[0] * _POINT, (box[1] + box[3]) * _POINT)
            for node in layer.iter("{*}TextObject"):
                glyphs += glyphs_of(node, base)
            for node in layer.iter("{*}PathObject"):
                strokes += strokes_of(node, base)
        self._signs += len(glyphs)
        if self._signs > self.source.limits.characters:
            raise self.source.refuse(f"文字超过 {self.source.limits.characters} 字", "请拆成几份后分别读取")
        return page_of(box[2] * _POINT, glyphs, strokes, landscape=box[2] > box[3])

    def _template_layers(self, page: etree._Element) -> Iterator[etree._Element]:
        """The pages that this one is written on: a form, or a letterhead."""
        for node in page.iterfind("{*}Template"):
            name = self._templates.get(node.get("TemplateID", ""))
            root = self._package.xml(name) if name else None
            if root is not None:
                yield root

    def _annotations(self, name: str) -> None:
        root = self._package.xml(name)
        for place in () if root is None else root.iter("{*}FileLoc"):
            page = self._package.xml(_beside(name, place.text or ""))
            for note in () if page is None else page.iter("{*}Annot"):
                text = "".join(code.text or "" for code in note.iter("{*}TextCode")).strip()
                if text:
                    self.asides.append(Aside("comment", text, note.get("Creator", ""), note.get("LastModDate", "")))

    def _xml(self, name: str) -> etree._Element:
        root = self._package.xml(name)
        if root is None:
            raise self.source.damaged()
        return root


def _beside(name: str, place: str) -> str:
    """The part that another part refers to: from the top when it begins with /, else from the folder of that part."""
    place = place.strip().replace("\\", "/")
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(name), place)).lstrip("/")


def _box_of(root: etree._Element, path: str) -> tuple[float, float, float, float] | None:
    """Left, top, width and height of a page in millimetres; None where they are not given, or make no page."""
    node = root.find(f"{path}/{{*}}PhysicalBox")
    found = numbers_of("" if node is None else node.text)
    return (found[0], found[1], found[2], found[3]) if len(found) == 4 and found[2] > 0 and found[3] > 0 else None

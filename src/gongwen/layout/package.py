"""The parts of a .docx in their zip: written directly, so that nothing of a foreign template slips in."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from typing import cast

from lxml import etree

from gongwen.layout.wml import Element

_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
_KINDS = {
    "styles": "styles",
    "settings": "settings",
    "footer": "footer",
    "fontTable": "fontTable",
    "document": "document.main",
}
_LONG_AGO = (1980, 1, 1, 0, 0, 0)


def zipped(parts: Mapping[str, Element], *, title: str = "") -> bytes:
    """A .docx of ``document``, ``styles``, ``settings``, ``footer1`` …: the same parts give the same bytes.

    The relation of a part has the name of the part: ``r:id="footer1"``.
    """
    files = {"[Content_Types].xml": _content_types(parts), "_rels/.rels": _roots()}
    files["docProps/core.xml"] = _core(title)
    files["word/_rels/document.xml.rels"] = _relations(parts)
    files |= {f"word/{part}.xml": _serialised(root) for part, root in parts.items()}
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in files.items():
            package.writestr(zipfile.ZipInfo(name, _LONG_AGO), data, zipfile.ZIP_DEFLATED)
    return target.getvalue()


def _serialised(root: Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _unnamed(space: str) -> dict[str, str]:
    return cast("dict[str, str]", {None: space})  # the types of lxml do not know the default namespace


def _kind(part: str) -> str:
    return part.rstrip("0123456789")


def _content_types(parts: Mapping[str, Element]) -> bytes:
    root = etree.Element(f"{{{_PACKAGE}content-types}}Types", nsmap=_unnamed(f"{_PACKAGE}content-types"))
    xml = "application/vnd.openxmlformats-package.relationships+xml"
    for suffix, kind in (("rels", xml), ("xml", "application/xml")):
        etree.SubElement(root, f"{{{_PACKAGE}content-types}}Default", Extension=suffix, ContentType=kind)
    named = {f"/word/{part}.xml": f"{_TYPES}{_KINDS[_kind(part)]}+xml" for part in parts}
    named["/docProps/core.xml"] = "application/vnd.openxmlformats-package.core-properties+xml"
    for name, kind in named.items():
        etree.SubElement(root, f"{{{_PACKAGE}content-types}}Override", PartName=name, ContentType=kind)
    return _serialised(root)


def _roots() -> bytes:
    core = f"{_PACKAGE}relationships/metadata/core-properties"
    return _links(
        {"document": (f"{_RELATIONS}officeDocument", "word/document.xml"), "core": (core, "docProps/core.xml")}
    )


def _relations(parts: Mapping[str, Element]) -> bytes:
    others = [part for part in parts if part != "document"]
    return _links({part: (f"{_RELATIONS}{_kind(part)}", f"{part}.xml") for part in others})


def _links(links: Mapping[str, tuple[str, str]]) -> bytes:
    space = f"{_PACKAGE}relationships"
    root = etree.Element(f"{{{space}}}Relationships", nsmap=_unnamed(space))
    for name, (kind, target) in links.items():
        etree.SubElement(root, f"{{{space}}}Relationship", Id=name, Type=kind, Target=target)
    return _serialised(root)


def _core(title: str) -> bytes:
    space, elements = f"{_PACKAGE}metadata/core-properties", "http://purl.org/dc/elements/1.1/"
    root = etree.Element(f"{{{space}}}coreProperties", nsmap={"cp": space, "dc": elements})
    etree.SubElement(root, f"{{{elements}}}title").text = title
    return _serialised(root)

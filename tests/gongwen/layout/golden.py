"""The golden files: ``document.xml`` of small documents, one element a line. ``python -m tests.gongwen.layout.golden``
writes them anew; look at what changed before it is committed."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path

from lxml import etree

from gongwen.layout import docx
from gongwen.paper import Block, Paper
from tests.gongwen.layout.samples import LETTER, MINUTES, NOTICE, ORDER, REQUEST, joint

FOLDER = Path(__file__).parent / "golden"
_SHORT = (Block("一句话。"), Block("一、一级标题", 1), Block("（一）二级标题。正文。", 2))

GOLDEN: dict[str, Paper] = {
    "notice": replace(NOTICE, body=_SHORT),
    "request": replace(REQUEST, body=_SHORT),
    "letter": replace(LETTER, body=_SHORT),
    "order": ORDER,
    "minutes": replace(MINUTES, body=_SHORT),
    "joint": replace(joint(3), body=_SHORT),
}


def normalised(paper: Paper) -> str:
    """``document.xml`` without names of fonts, which stand on every run, one element a line."""
    root = etree.fromstring(zipfile.ZipFile(io.BytesIO(docx(paper))).read("word/document.xml"))
    for fonts in root.iter("{*}rFonts"):
        name = fonts.get("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}eastAsia", "")
        fonts.attrib.clear()
        fonts.set("name", name)
    etree.indent(root, " ")
    return str(etree.tostring(root, encoding="unicode")) + "\n"


def main() -> None:
    """Write all golden files."""
    FOLDER.mkdir(exist_ok=True)
    for name, paper in GOLDEN.items():
        (FOLDER / f"{name}.xml").write_text(normalised(paper), "utf-8")


if __name__ == "__main__":
    main()

"""How an existing .docx is set: paper, margins, fonts, sizes, pitch, page numbers.

Only what the file states is read; what a renderer makes of it is not. A measure that the file leaves to its defaults is the default
that it states, and unknown (None) where it states none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any, TypeVar

import docx
from docx.oxml.ns import qn

Key = TypeVar("Key")
_TWIPS = 1440 / 25.4
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One section: measures in millimetres."""

    width: float | None
    height: float | None
    top: float | None
    bottom: float | None
    left: float | None
    right: float | None
    landscape: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph: its words, the East Asian font and size (pt) of most of them, and the exact pitch (pt) if it has one."""

    text: str
    font: str | None
    size: float | None
    pitch: float | None
    bold: bool
    centred: bool


@dataclass(frozen=True, slots=True)
class WordFile:
    """What a .docx says of its setting."""

    sheets: tuple[Sheet, ...]
    lines: tuple[Line, ...]
    numbered: bool
    number_texts: tuple[str, ...]


def read_word(data: bytes) -> WordFile | None:
    """The setting of a .docx; None for what is none."""
    try:
        document = docx.Document(BytesIO(data))
    except (
        Exception
    ):  # python-docx raises whatever the broken part gives; the reader of text has refused such files already
        return None
    styles = _Styles(document.styles.element)
    body = document.element.body
    lines = tuple(_line(p, styles) for p in body.iter(qn("w:p")) if not _in_box(p))
    footers = [
        part for rel in document.part.rels.values() if rel.reltype.endswith("/footer") for part in [rel.target_part]
    ]
    texts = [part.blob.decode("utf-8", "replace") for part in footers]
    paged = [text for text in texts if re.search(r"PAGE\b(?!REF)", text)]
    words = tuple("".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", text)) for text in paged)
    return WordFile(tuple(_sheet(s) for s in body.iter(qn("w:sectPr"))), lines, bool(paged), words)


def _sheet(section: Any) -> Sheet:
    size, margins = section.find(qn("w:pgSz")), section.find(qn("w:pgMar"))

    def of(element: Any, name: str) -> float | None:
        value = None if element is None else element.get(qn(f"w:{name}"))
        return round(float(value) / _TWIPS, 2) if value and re.fullmatch(r"-?\d+(?:\.\d+)?", value) else None

    landscape = size is not None and size.get(qn("w:orient")) == "landscape"
    return Sheet(
        of(size, "w"),
        of(size, "h"),
        of(margins, "top"),
        of(margins, "bottom"),
        _with_gutter(of(margins, "left"), of(margins, "gutter")),
        of(margins, "right"),
        landscape,
    )


def _with_gutter(left: float | None, gutter: float | None) -> float | None:
    """The gutter is part of the inner margin."""
    return left if left is None or not gutter else round(left + gutter, 2)


def _in_box(paragraph: Any) -> bool:
    return any(parent.tag.endswith("}txbxContent") for parent in paragraph.iterancestors())


class _Styles:
    """What the styles of the file say, each with what it is based on."""

    def __init__(self, element: Any) -> None:
        self.by_id = {s.get(qn("w:styleId")): s for s in element.iter(qn("w:style"))}
        self.default = next(
            (s for s in self.by_id.values() if s.get(qn("w:default")) == "1" and s.get(qn("w:type")) == "paragraph"),
            None,
        )
        self.base = element.find(qn("w:docDefaults"))

    def chain(self, name: str | None) -> Iterator[Any]:
        """The style of that id and those it is based on, nearest first, then the defaults of the file."""
        style = self.by_id.get(name) if name else self.default
        for _ in range(20):
            if style is None:
                break
            yield style
            based = style.find(qn("w:basedOn"))
            style = self.by_id.get(based.get(qn("w:val"))) if based is not None else None
        if self.base is not None:
            yield from self.base


def _line(paragraph: Any, styles: _Styles) -> Line:
    properties = paragraph.find(qn("w:pPr"))
    named = properties.find(qn("w:pStyle")) if properties is not None else None
    chain = list(styles.chain(named.get(qn("w:val")) if named is not None else None))
    fonts: dict[str | None, int] = {}
    sizes: dict[float | None, int] = {}
    bold = 0
    text = ""
    for run in paragraph.iter(qn("w:r")):
        words = "".join(t.text or "" for t in run.findall(qn("w:t")))
        if not words.strip():
            text += words
            continue
        text += words
        own = [run.find(qn("w:rPr")), *(s.find(f".//{_W}rPr") for s in chain)]
        fonts[_font(own)] = fonts.get(_font(own), 0) + len(words)
        sizes[_size(own)] = sizes.get(_size(own), 0) + len(words)
        bold += len(words) if _bold(own) else 0
    spacing = [e.find(qn("w:spacing")) for e in (properties, *(s.find(f".//{_W}pPr") for s in chain)) if e is not None]
    aligned = [e.find(qn("w:jc")) for e in (properties, *(s.find(f".//{_W}pPr") for s in chain)) if e is not None]
    jc = next((j.get(qn("w:val")) for j in aligned if j is not None), None)
    return Line(
        text, _most(fonts), _most(sizes), _pitch(spacing), bold * 2 > len(text.strip()) > 0, jc == "center"
    )  # fmt: skip


def _most(counts: dict[Key, int]) -> Key | None:
    return max(counts, key=lambda key: counts[key]) if counts else None


def _font(own: list[Any]) -> str | None:
    for element in own:
        fonts = element.find(qn("w:rFonts")) if element is not None else None
        if fonts is not None and (name := fonts.get(qn("w:eastAsia"))):
            return str(name)
        if fonts is not None and fonts.get(qn("w:eastAsiaTheme")):
            return None
    return None


def _size(own: list[Any]) -> float | None:
    for element in own:
        size = element.find(qn("w:sz")) if element is not None else None
        value = size.get(qn("w:val")) if size is not None else None
        if value and re.fullmatch(r"\d+(?:\.\d+)?", value):
            return float(value) / 2
    return None


def _bold(own: list[Any]) -> bool:
    for element in own:
        mark = element.find(qn("w:b")) if element is not None else None
        if mark is not None:
            return mark.get(qn("w:val")) not in ("0", "false", "off")
    return False


def _pitch(spacing: list[Any]) -> float | None:
    for element in spacing:
        line = element.get(qn("w:line")) if element is not None else None
        if line and re.fullmatch(r"\d+(?:\.\d+)?", line):
            return float(line) / 20 if element.get(qn("w:lineRule")) in ("exact", "atLeast") else None
    return None

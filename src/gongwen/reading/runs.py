"""The runs of a Word paragraph: text, signs, equations, and what stands beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from gongwen.reading.beside import Beside
from gongwen.reading.fields import shown
from gongwen.reading.figures import Figures, name_of
from gongwen.reading.marks import mark, safe
from gongwen.reading.numbering import W
from gongwen.reading.symbols import is_picture_font, symbol

M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_ALTERNATIVES, _CHOICE, _FALLBACK = (f"{_COMPATIBLE}{name}" for name in ("AlternateContent", "Choice", "Fallback"))
PARAGRAPH, TABLE, BOX = (f"{W}{name}" for name in ("p", "tbl", "txbxContent"))
WORD_ART = "{urn:schemas-microsoft-com:vml}textpath"
DELETED = {f"{W}del", f"{W}moveFrom"}
COMMENT_MARKS = {f"{W}{name}" for name in ("commentRangeStart", "commentRangeEnd", "commentReference")}
_INSERTED = {f"{W}ins", f"{W}moveTo"}
_RUN, _SOUND, _SYMBOL, _FIELD_MARK = (f"{W}{name}" for name in ("r", "rt", "sym", "fldChar"))
EQUATIONS = {f"{M}oMath", f"{M}oMathPara"}
_TEXTS = {f"{W}t", f"{M}t"}
_LEFT_OUT = {
    f"{W}{name}" for name in ("pPr", "rPr", "instrText", "delInstrText", "delText", "sectPr", "tblPr", "trPr", "tcPr")
} | {f"{M}{name}" for name in ("ctrlPr", "rPr")}
_SIGNS = {f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
_PICTURED = re.compile("[\uf020-\uf0ff]")
_FIGURES = {"relIds", "chart"}
_DRAWN_TEXT = (f"{W}t", WORD_ART)
_NARY, _FENCED = f"{M}nary", f"{M}d"


class Runs:
    """Reads paragraphs; what is met beside their text goes to ``beside``."""

    def __init__(self, beside: Beside, figures: Figures | None = None) -> None:
        self.beside = beside
        self._figures = figures
        self._fields: dict[etree._Element, str] = {}

    def text(self, paragraph: etree._Element, boxes: list[etree._Element]) -> str:
        """The text of a paragraph. Text boxes and lettering in it are put aside: they are paragraphs of their own."""
        if next(paragraph.iter(f"{W}fldChar"), None) is not None:
            self._fields |= shown(paragraph)
        return "".join(self._pieces(paragraph, boxes))

    def deleted(self, node: etree._Element) -> str:
        """Keep the words of an element that a tracked change took out; the result is the mark of the place."""
        return self.beside.at("deleted", plain(node), node)

    def _pieces(self, parent: etree._Element, boxes: list[etree._Element]) -> Iterator[str]:
        for node in visible(parent):
            tag = node.tag
            if tag in _TEXTS:
                yield _words(node)
            elif tag in _SIGNS:
                yield _SIGNS[tag]
            elif tag in {BOX, WORD_ART}:
                boxes.append(node)
            elif tag == _RUN and _is_hidden(node):
                yield self.beside.at("hidden", plain(node))
            elif (special := self._special(node, boxes)) is not None:
                yield special
            else:
                yield from self._pieces(node, boxes)

    def _special(self, node: etree._Element, boxes: list[etree._Element]) -> str | None:
        """The text of an element that is no plain wrapper of others; None for a wrapper."""
        tag = node.tag
        if tag == _SYMBOL:
            return symbol(node.get(f"{W}font", ""), node.get(f"{W}char", ""))
        if tag == _FIELD_MARK:
            return self._fields.pop(node, "")
        if tag in DELETED:
            return self.deleted(node)
        if tag in _INSERTED:
            return self._inserted(node, boxes)
        if tag in COMMENT_MARKS:
            return self.beside.comment(node)
        if tag == _SOUND:
            return self.beside.at("ruby", plain(node))
        if tag == _NARY:
            return _value(node, "naryPr", "chr", "∫") + self.text(node, boxes)
        if tag == _FENCED:
            return self._fenced(node, boxes)
        if self._figures is not None and name_of(node) in _FIGURES:
            return self.beside.at(*self._figures.words(node))
        return None

    def _inserted(self, node: etree._Element, boxes: list[etree._Element]) -> str:
        start = self.beside.begin()
        text = self.text(node, boxes)
        return mark(start) + text + self.beside.around("inserted", start, text, node) if text.strip() else text

    def _fenced(self, node: etree._Element, boxes: list[etree._Element]) -> str:
        """Brackets of an equation are no text: they are named, or the usual ones when they are not."""
        between = _value(node, "dPr", "sepChr", "|")
        inner = between.join(self.text(part, boxes) for part in node.iterchildren(f"{M}e"))
        return _value(node, "dPr", "begChr", "(") + inner + _value(node, "dPr", "endChr", ")")


def _words(node: etree._Element) -> str:
    """The characters of a text element; LibreOffice writes signs of picture fonts as if they were characters."""
    text = safe(node.text or "")
    if _PICTURED.search(text):
        fonts = node.find(f"../{W}rPr/{W}rFonts")
        font = "" if fonts is None else fonts.get(f"{W}ascii", "")
        if is_picture_font(font):
            return _PICTURED.sub(lambda sign: symbol(font, f"{ord(sign[0]):X}"), text)
    return text


def plain(node: etree._Element) -> str:
    """All words below an element, deleted ones too, its paragraphs on lines of their own."""
    pieces: list[str] = []
    for one in node.iter():
        if one.tag in _TEXTS or one.tag == f"{W}delText":
            pieces.append(safe(one.text or ""))
        elif one.tag in _SIGNS:
            pieces.append(_SIGNS[one.tag])
        elif one.tag == PARAGRAPH and pieces:
            pieces.append("\n")
    return "".join(pieces)


def visible(parent: etree._Element) -> Iterator[etree._Element]:
    """The children to look at: no properties, and of two drawings of the same thing only one."""
    for node in parent:
        if node.tag == _ALTERNATIVES:
            chosen = node.find(_CHOICE)
            if chosen is None or next(chosen.iter(*_DRAWN_TEXT), None) is None:
                fallback = node.find(_FALLBACK)
                other = fallback is not None and (chosen is None or next(fallback.iter(*_DRAWN_TEXT), None) is not None)
                chosen = fallback if other else chosen
            if chosen is not None:
                yield chosen
        elif isinstance(node.tag, str) and node.tag not in _LEFT_OUT:
            yield node


def _value(node: etree._Element, properties: str, name: str, default: str) -> str:
    found = node.find(f"{M}{properties}/{M}{name}")
    return default if found is None else found.get(f"{M}val", "")


def _is_hidden(run: etree._Element) -> bool:
    hidden = run.find(f"{W}rPr/{W}vanish")
    return hidden is not None and hidden.get(f"{W}val") not in {"0", "false", "off"}

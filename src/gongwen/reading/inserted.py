"""Another file inside a Word document (altChunk), as programs that fill in forms insert them: Word, web page or plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree, html

from gongwen.reading.encoding import decode

_BLOCKS = {
    "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol", "br", "hr", "pre", "blockquote", "body",
}  # fmt: skip
_SKIPPED = {"script", "style", "head", "title"}
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?([A-Za-z0-9_-]+)", re.IGNORECASE)
_ZIP, _RTF = b"PK\x03\x04", b"{\\rtf"
_WEB = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?\s*(?:<!--.*?-->\s*)*<(?:!doctype|html|head|body|p|div|table|meta)\b", re.I | re.S
)


def is_word(data: bytes) -> bool:
    """Whether the inserted file is a package, as a .docx is."""
    return data.startswith(_ZIP)


def lines(data: bytes) -> list[str] | None:
    """The lines of an inserted web page or text; None for what is neither."""
    if data.startswith((_ZIP, _RTF)) or data[:1024].lstrip().startswith(b"MIME-Version"):
        return None
    if _WEB.match(data):
        return _web_lines(data)
    text = decode(data)
    return None if text is None else text.text.splitlines()


def _web_lines(data: bytes) -> list[str] | None:
    stated = _CHARSET.search(data[:2048])
    parser = html.HTMLParser(encoding=stated[1].decode("ascii") if stated else "utf-8", no_network=True)
    try:
        root = html.fromstring(data, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, LookupError, ValueError):
        return None
    whole = "".join(_pieces(root))
    found = (" ".join(line.split(" ")).strip() for line in re.sub(r"[ \t\r\f]+", " ", whole).split("\n"))
    return [line for line in found if line]


def _pieces(node: etree._Element) -> Iterator[str]:
    """The words below an element; a block begins and ends a line, a cell ends with a tab."""
    tag = node.tag if isinstance(node.tag, str) else ""
    if tag and tag not in _SKIPPED:
        if tag in _BLOCKS:
            yield "\n"
        yield re.sub(r"\s+", " ", node.text or "")
        for child in node:
            yield from _pieces(child)
        if tag in _BLOCKS:
            yield "\n"
        elif tag in {"td", "th"}:
            yield " "
    yield re.sub(r"\s+", " ", node.tail or "")

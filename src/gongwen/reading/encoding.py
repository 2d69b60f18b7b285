"""From the bytes of a text file to its characters: UTF-8, UTF-16, GB18030 (and so GBK and GB 2312)."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

# The order matters: the mark of UTF-32 begins with the mark of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
_SAMPLE = 65536
_BAD_SHARE = 0.005
_STRANGE_SHARE = 0.05
_STRANGE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ue000-\uf8ff\ufff0-\uffff\U000e0000-\U0010ffff]")
_USUAL = re.compile("[\t\n\r -~\u2010-\u2030\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")
_USUAL_SHARE = 0.95
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The characters of a text file and how many places of it made no sense."""

    text: str
    encoding: str
    bad: int = 0


def decode(data: bytes) -> Decoded | None:
    """The characters, without mark of byte order and control characters; None when the bytes are not text."""
    found = _marked(data) or _utf16_without_mark(data) or _strictly(data) or _leniently(data)
    if found is None or not looks_like_text(found.text):
        return None
    return Decoded(_CONTROL.sub("", found.text), found.encoding, found.bad)


def _marked(data: bytes) -> Decoded | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = data[len(mark) :].decode(encoding, errors="replace")
            return Decoded(text, encoding, text.count("\ufffd"))
    return None


def _utf16_without_mark(data: bytes) -> Decoded | None:
    """UTF-16 shows by zero bytes, in line ends and digits; in the right order nearly all of it is usual writing."""
    sample = data[:_SAMPLE]
    if len(data) % 2 or 0 not in sample:
        return None
    for encoding in ("utf-16-le", "utf-16-be"):
        usual = _USUAL.findall(sample.decode(encoding, errors="replace"))
        if len(usual) * 2 >= len(sample) * _USUAL_SHARE:
            text = data.decode(encoding, errors="replace")
            return Decoded(text, encoding, text.count("\ufffd"))
    return None


def _strictly(data: bytes) -> Decoded | None:
    for encoding in ("utf-8", "gb18030"):
        try:
            return Decoded(data.decode(encoding), encoding)
        except UnicodeDecodeError:
            continue
    return None


def _leniently(data: bytes) -> Decoded | None:
    """Some bytes are wrong, as after a cut in the middle of a character: the encoding with fewer losses."""
    tries = [(data.decode(encoding, errors="replace"), encoding) for encoding in ("utf-8", "gb18030")]
    bad, text, encoding = min((text.count("\ufffd"), text, encoding) for text, encoding in tries)
    # One cut character is forgiven in a text of any length.
    return Decoded(text, encoding, bad) if bad <= max(1, len(text) * _BAD_SHARE) else None


def looks_like_text(text: str) -> bool:
    """Random bytes often pass as GB18030, but then they are full of control and private characters."""
    sample = text[:_SAMPLE]
    return len(_STRANGE.findall(sample)) <= len(sample) * _STRANGE_SHARE

"""Chinese and full-width numerals."""

from __future__ import annotations

import re

_DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0, "Ｏ": 0, "O": 0, "两": 2, "半": 0}
_UNITS = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
_WIDE = re.compile(r"[０-９％．]")
_NARROW = {ord("０") + i: ord("0") + i for i in range(10)} | {ord("％"): ord("%"), ord("．"): ord(".")}


def narrow(text: str) -> str:
    """The text with full-width digits made half-width, character for character."""
    return text.translate(_NARROW) if _WIDE.search(text) else text


def to_int(text: str) -> int | None:
    """The whole number that the text writes, ``二十一``, ``二〇〇四`` or ``12``; None if it writes none."""
    text = narrow(text.strip())
    if text.isascii():
        return int(text) if text.isdigit() and len(text) < 16 else None
    if not text or any(c not in _DIGITS and c not in _UNITS for c in text):
        return None
    if not any(c in _UNITS for c in text):
        return int("".join(str(_DIGITS[c]) for c in text[:16]))
    return _with_units(text)


def _with_units(text: str) -> int:
    total = section = digit = 0
    for c in text:
        if c in _DIGITS:
            digit = _DIGITS[c]
            continue
        unit = _UNITS[c]
        if unit >= 10_000:
            total, section, digit = (total + (section + digit or 1) * unit), 0, 0
        else:
            section, digit = section + (digit or 1) * unit, 0
    return total + section + digit

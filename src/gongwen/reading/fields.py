"""Fields of a Word paragraph that show something without a stored result: 带圈字符 and fractions (EQ), lists to choose from, boxes to tick."""

from __future__ import annotations

import re

from lxml import etree

from gongwen.reading.numbering import W

_CHAR, _INSTRUCTION, _DATA = f"{W}fldChar", f"{W}instrText", f"{W}ffData"
_KIND = f"{W}fldCharType"
_OVER = re.compile(r"\\o\s*(?:\\a[lcrdhmq]\s*|\\ad\s*)*\(\s*([^,，()]+)\s*[,，]\s*([^,，()]+)\s*\)", re.IGNORECASE)
_FRACTION = re.compile(r"\\f\s*\(\s*([^,，()]+)\s*[,，]\s*([^,，()]+)\s*\)", re.IGNORECASE)
_SWITCH = re.compile(r"\\[a-z]+\s*\d*", re.IGNORECASE)
_RING = "○〇◯"
_MOST_RINGED = 20


def shown(paragraph: etree._Element) -> dict[etree._Element, str]:
    """For the last mark of each such field what it shows."""
    found: dict[etree._Element, str] = {}
    open_: list[tuple[list[str], etree._Element, bool]] = []
    for node in paragraph.iter(_CHAR, _INSTRUCTION):
        if node.tag == _INSTRUCTION:
            if open_ and not open_[-1][2]:
                open_[-1][0].append(node.text or "")
            continue
        kind = node.get(_KIND)
        if kind == "begin":
            open_.append(([], node, False))
        elif kind == "separate" and open_:
            open_[-1] = (*open_[-1][:2], True)
        elif kind == "end" and open_:
            words, begin, stored = open_.pop()
            text = _chosen(begin) or ("" if stored else _equation("".join(words)))
            if text and not stored:
                found[node] = text
    return found


def _equation(instruction: str) -> str:
    """What an EQ field shows; "" for another field."""
    words = instruction.strip()
    if not re.match(r"eq\b", words, re.IGNORECASE):
        return ""
    words = _OVER.sub(lambda m: _over(m[1].strip(), m[2].strip()), words[2:])
    words = _FRACTION.sub(lambda m: f"{m[1].strip()}/{m[2].strip()}", words)
    return re.sub(r"[(),，\s]+", "", _SWITCH.sub("", words))


def _over(one: str, other: str) -> str:
    """Two signs set over each other: a number in a ring has a character of its own, another sign stands without its ring."""
    inner = other if one in _RING else one if other in _RING else ""
    if inner.isdigit() and 1 <= int(inner) <= _MOST_RINGED:
        return chr(0x245F + int(inner))
    return inner or one + other


def _chosen(begin: etree._Element) -> str:
    """The entry chosen from a list of a form, or the box that is ticked or not."""
    data = begin.find(_DATA)
    if data is None:
        return ""
    entries = [entry.get(f"{W}val", "") for entry in data.iter(f"{W}listEntry")]
    if entries:
        result = data.find(f"{W}ddList/{W}result")
        if result is None:
            result = data.find(f"{W}ddList/{W}default")
        number = "0" if result is None else result.get(f"{W}val", "0")
        return entries[int(number)] if number.isdigit() and int(number) < len(entries) else entries[0]
    box = data.find(f"{W}checkBox")
    if box is None:
        return ""
    state = box.find(f"{W}checked")
    if state is None:
        state = box.find(f"{W}default")
    return "☒" if state is not None and state.get(f"{W}val", "1") not in {"0", "false", "off"} else "☐"

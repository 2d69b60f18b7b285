"""Find the brackets that say who is responsible: ``…。（A牵头，B配合，2019年5月底前完成）``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from gongwen.decompose.responsibility import Responsibility, read_roles
from gongwen.decompose.unitnames import is_unit
from gongwen.lexicon import EMPTY, Lexicon

OPENING, CLOSING = "（(【〔﹝\uff3b[", "）)】〕﹞\uff3d]"
_EDGE = re.compile(f"[{re.escape(OPENING + CLOSING)}]")
_OPENED = re.compile(f"[{re.escape(OPENING)}]")
_HINT = re.compile(r"负责|牵头|配合|单位|部门|落实|会同|协助|参与|承办|主办|指导|实施|职责|分工")
_AFTER = "。；;，、\n"
_BEFORE = "。；;！？”’:：" + CLOSING
_STOPS = ("。", "；", "！")
LONGEST = 800


@dataclass(frozen=True, slots=True)
class Bracket:
    """A responsibility bracket: its place in the text it was found in, the words inside, and what they say."""

    start: int
    end: int
    raw: str
    says: Responsibility


def find_brackets(text: str, *, first_leads: bool = False, lexicon: Lexicon = EMPTY) -> list[Bracket]:
    """The responsibility brackets of a paragraph, in order."""
    if _OPENED.search(text) is None:
        return []
    found = []
    for start, end in _outermost(text):
        if end - start > LONGEST or not _at_an_end(text, start, end):
            continue
        inside = text[start + 1 : end - 1].strip()
        if _HINT.search(inside) is None and not _closes_all(text, start, end):
            continue
        says = read_roles(inside, first_leads=first_leads, lexicon=lexicon)
        if says and (says.spoken or _closes_all(text, start, end)) and _has_unit(says, lexicon):
            found.append(Bracket(start, end, inside, says))
    return found


def _has_unit(says: Responsibility, lexicon: Lexicon) -> bool:
    return any(is_unit(name, lexicon) for name in (*says.lead, *says.support))


def _closes_all(text: str, start: int, end: int) -> bool:
    """Only at the very end, behind a full stop, is a bare list of units a responsibility: ``…。（市水务局、市财政局）``."""
    return not text[end : end + 8].strip() and text[max(0, start - 8) : start].rstrip()[-1:] in _STOPS


def _outermost(text: str) -> list[tuple[int, int]]:
    """The outermost pairs of brackets; a bracket that is never closed is passed over."""
    pairs: list[tuple[int, int]] = []
    opened: list[int] = []
    for found in _EDGE.finditer(text):
        if found.group() in OPENING:
            opened.append(found.start())
        elif opened:
            start = opened.pop()
            while pairs and pairs[-1][0] > start:
                pairs.pop()
            pairs.append((start, found.end()))
    return pairs


def _at_an_end(text: str, start: int, end: int) -> bool:
    """A responsibility bracket closes a sentence: it stands after its stop or before it, or ends the paragraph."""
    before, after = text[max(0, start - 8) : start].rstrip()[-1:], text[end : end + 8].lstrip()[:1]
    return after == "" or before in _BEFORE or after in _AFTER

"""Marks that come in pairs, over whole paragraph blocks: which of them stand alone.

A bracket or a quotation may go on over a paragraph break: a title that was broken into lines, a quotation of several
paragraphs, each of which begins with the opening mark and only the last of which ends with the closing one, or an
article quoted after a colon.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from gongwen.checking.passage import Passage

OPENING = {
    "（": "round", "(": "round", "《": "title", "〈": "inner", "“": "quote", "‘": "single",
    "【": "black", "〔": "hexagonal", "「": "corner", "『": "double corner", "[": "square", "［": "square",
}  # fmt: skip
CLOSING = {
    "）": "round", ")": "round", "》": "title", "〉": "inner", "”": "quote", "’": "single",
    "】": "black", "〕": "hexagonal", "」": "corner", "』": "double corner", "]": "square", "］": "square",
}  # fmt: skip
PARTNER = {
    "（": "）", "(": ")", "《": "》", "〈": "〉", "“": "”", "‘": "’", "【": "】", "〔": "〕", "「": "」", "『": "』", "[": "]", "［": "］",
}  # fmt: skip
PARTNER |= {closing: opening for opening, closing in PARTNER.items()}
_MARK = re.compile("[" + "".join(map(re.escape, (*OPENING, *CLOSING))) + "]")
# 1) and a） number an item; ’ after a letter or before a year is an apostrophe.
_ITEM = re.compile(r"(?:^|[\s。；，：:;,、])(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,4})$")
_ENDED = "。！？；!?;"
_FAR = {"quote": 400, "single": 400}
_NEAR = 3


@dataclass(frozen=True, slots=True)
class Loose:
    """A mark without partner: its place, the mark, the paragraph, and whether its partner may stand in another one."""

    place: int
    mark: str
    passage: int
    open_ended: bool


_STOPS = re.compile(r"[，。；：！？\n]")
_LONGEST = 60


def reach(text: str, loose: Loose) -> tuple[int, int]:
    """The mark and the words up to the next stop, or from the last one: there its partner should stand."""
    if loose.mark in OPENING:
        stop = _STOPS.search(text, loose.place + 1, loose.place + _LONGEST)
        return loose.place, stop.start() if stop else min(len(text), loose.place + _LONGEST)
    start = max(0, loose.place - _LONGEST)
    stops = [found.end() for found in _STOPS.finditer(text, start, loose.place)]
    return stops[-1] if stops else start, loose.place + 1


def loose_marks(passages: Sequence[Passage]) -> list[Loose]:
    """The marks without partner in running text, in the order of the text."""
    waiting: dict[str, list[Loose]] = {}
    alone: list[Loose] = []
    for index, passage in enumerate(passages):
        opened, closed = _within(passage, index)
        for loose in closed:
            kind = CLOSING[loose.mark]
            before = [w for w in waiting.get(kind, ()) if index - w.passage <= _FAR.get(kind, _NEAR)]
            if before:
                waiting[kind] = [w for w in waiting[kind] if w not in before]
                alone += before[:-1] if kind not in _FAR else []
            else:
                alone.append(loose)
        for loose in opened:
            if loose.open_ended:
                waiting.setdefault(OPENING[loose.mark], []).append(loose)
            else:
                alone.append(loose)
    alone += [loose for kind in waiting.values() for loose in kind]
    return sorted(alone, key=lambda loose: loose.place)


def _within(passage: Passage, index: int) -> tuple[list[Loose], list[Loose]]:
    """Opening and closing marks that find no partner inside the paragraph."""
    text, start = passage.text, passage.start
    stacks: dict[str, list[int]] = {}
    closed: list[Loose] = []
    for found in _MARK.finditer(text):
        mark, place = found[0], found.start()
        if mark in OPENING:
            stack = stacks.setdefault(OPENING[mark], [])
            if (
                mark == "“"
                and stack
                and text[place - 1] in _ENDED
                and text[stack[-1] - 1 : stack[-1]] in ("", "：", ":")
            ):
                stack.pop()  # a quotation of several paragraphs that were run together opens again in each
            stack.append(place)
            continue
        if stacks.get(CLOSING[mark]):
            stacks[CLOSING[mark]].pop()
        elif not _is_no_bracket(text, place, mark):
            closed.append(Loose(start + place, mark, index, True))
    opened = [
        Loose(start + place, text[place], index, _may_go_on(text, place))
        for stack in stacks.values()
        for place in stack
        if not (text[place] == "‘" and text[place + 1 : place + 3].isdigit())
    ]
    return opened, closed


def _opens_again(text: str, first: int, place: int) -> bool:
    """Whether a quotation of several paragraphs, which were run together, opens again at the next of them."""
    return text[place - 1] in _ENDED + "： " and text[first - 1 : first] in ("", "：", ":", "。", "；", " ")


def _is_no_bracket(text: str, place: int, mark: str) -> bool:
    if mark == "’":
        before, after = text[place - 1 : place], text[place + 1 : place + 3]
        return (before.isascii() and before.isalnum()) or after.isdigit()
    return mark in "）)" and _ITEM.search(text[max(0, place - 5) : place]) is not None


def _may_go_on(text: str, place: int) -> bool:
    """Whether the partner may stand in a later paragraph: the mark begins the paragraph, follows a colon, or the
    paragraph ends within a sentence, as a title broken into lines does."""
    if place == 0 or text[place - 1] in "：:，,":
        return True
    return text[-1] not in _ENDED and len(text) - place < 120

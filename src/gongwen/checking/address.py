"""主送 as the rules see it: also a line that the reader of parts did not take for one because of the mark behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from gongwen.checking.passage import Passage
from gongwen.decompose.unitnames import is_unit
from gongwen.paper import Part

_MARK = re.compile(r"[ \u3000]*([：:；;。，,、.]?)")
_BETWEEN = re.compile(r"[、，,；;]")
_INNER = re.compile(r"[（(][^（）()]*[）)]")
_SPOKEN_TO = re.compile(r"各位|代表们?$|委员们?$|同志们|女士|先生|朋友")
_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Address:
    """The addressees: their words, where these stand, and the mark behind them ("" for none)."""

    text: str
    start: int
    end: int
    mark: str


def address_of(text: str, recipients: Part | None, below_title: Sequence[Passage]) -> Address | None:
    """The addressees that were read as such, else those in the first line below the title."""
    if recipients and recipients.span:
        if _SPOKEN_TO.search(recipients.text):
            return None
        words = recipients.text.rstrip("，,；;、。 ")
        end = recipients.span.end - (len(recipients.text) - len(words))
        return Address(words, recipients.span.start, end, _mark(text, end))
    for passage in below_title[:1]:
        words = passage.text.strip().rstrip("：:；;。，,、. ")
        if not words or len(words) > _LONGEST or "。" in words:
            return None
        names = [name for name in _BETWEEN.split(_INNER.sub("", words)) if name]
        if names and all(is_unit(name) for name in names):
            start = passage.start + passage.text.find(words)
            return Address(words, start, start + len(words), _mark(text, start + len(words)))
    return None


def _mark(text: str, end: int) -> str:
    found = _MARK.match(text, end)
    return found[1] if found else ""

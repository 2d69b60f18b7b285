"""主送 as the rules see it: also a line that the reader of parts did not take for one because of the mark behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from gongwen.checking.passage import Passage
from gongwen.decompose.unitnames import is_unit
from gongwen.paper import Part

LEADER = re.compile(
    r"(?:同志|先生|女士|领导|书记|主席|总理|省长|市长|州长|县长|区长|镇长|乡长|部长|厅长|局长|处长|科长|司长|署长|行长|校长|院长|主任|秘书长|常委|专员|盟长|旗长|总工程师|董事长|总经理|检察长|首长|负责人|参谋长|政委|会长|所长|站长|[\u4e00-\u9fff]总)$|(?:书记|主席|总理|省长|市长|州长|县长|区长|部长|厅长|局长|主任|秘书长)[\u4e00-\u9fff]某{1,2}$|(?:书记|省长|市长|州长|县长|区长|部长|厅长|局长|主任)[\u4e00-\u9fff]{2,3}(?<![会局办厅部委院府处室组科司署])$"
)
_MARK = re.compile(r"[ \u3000]*(——?|-{1,2}|[：:；;。，,、.！!？?…]?)")
_BETWEEN = re.compile(r"[、，,；;]|(?<=[府局委厅部院办会处])(?:并|和|及|与)(?=[省市县区国中财发水住教民人公农])")
_INNER = re.compile(r"[（(][^（）()]*[）)]")
_SPOKEN_TO = re.compile(r"各位(?!领导)|代表们?$|委员们?$|同志们|女士|先生|朋友")
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
        words = recipients.text.rstrip("，,；;、。！!？?—-… ")
        end = recipients.span.end - (len(recipients.text) - len(words))
        return Address(words, recipients.span.start, end, _mark(text, end))
    for passage in below_title[:1]:
        words = passage.text.strip().rstrip("：:；;。，,、.！!？?—-… ")
        marked = passage.text.rstrip().endswith(("：", ":"))
        if not words or len(words) > _LONGEST or "。" in words:
            return None
        names = [name for name in _BETWEEN.split(_INNER.sub("", words)) if name]
        if names and all(is_unit(name) or name.startswith("各") or (marked and LEADER.search(name)) for name in names):
            start = passage.start + passage.text.find(words)
            return Address(words, start, start + len(words), _mark(text, start + len(words)))
    return None


def _mark(text: str, end: int) -> str:
    found = _MARK.match(text, end)
    return found[1] if found else ""

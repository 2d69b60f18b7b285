"""主送机关 (7.3.2): the line, or the lines, to whom the document goes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gongwen.decompose.numbering import read_mark
from gongwen.model import Span
from gongwen.paper import Part
from gongwen.structure.lines import Line
from gongwen.structure.names import are_offices

_SENTENCE = re.compile(r"[。；！？]")
_NO_ADDRESS = re.compile(
    r"如下|以下|意见|通知|要求|事项|会议|现将|研究提出|时限|牵头|附件|抄送|主送|负责|是$|有$|为$|说$|指出"
)
_NEVER_IN = re.compile(r"[：:〔〕]|关于")
_PERSONS = re.compile(
    r"(?:同志|代表|委员|先生|女士|部门|单位|领导|会员|市民|居民|群众|企业|业主|家长|同学|老师|你[省市县区局们]|各.{1,12})$"
)
_BETWEEN = re.compile(r"[\s、，,（）()]+")
_LONGEST = 400
_MOST_LINES = 4


def is_addressee(words: str) -> bool:
    """Whether a line names whom the document is for, ended by a colon."""
    words = words.rstrip()
    if not words.endswith(("：", ":")) or len(words) > _LONGEST or _SENTENCE.search(words) or read_mark(words):
        return False
    return not _NEVER_IN.search(words[:-1]) and not _NO_ADDRESS.search(words[-13:-1])


def find_recipients(lines: Sequence[Line], start: int, *, official: bool) -> tuple[Part | None, int]:
    """The addressees that begin at a line, and the line behind them.

    ``official`` says that the document has a number or mark: then who is addressed need not look like an office.
    """
    for end in range(start, min(start + _MOST_LINES, len(lines))):
        line = lines[end]
        if line.is_row:
            return None, start
        if is_addressee(line.text):
            names = "".join(other.text for other in lines[start : end + 1]).rstrip("：: ")
            known = official or any(
                are_offices(name) or _PERSONS.search(name) for name in _BETWEEN.split(names) if name
            )
            return (_part(lines[start : end + 1]), end + 1) if known else (None, start)
        if not line.text.rstrip().endswith(("，", "、", ",")):
            break
    if start < len(lines) and official and not lines[start].is_row and _bare(lines[start].text):
        return _part(lines[start : start + 1]), start + 1
    return None, start


def _bare(words: str) -> bool:
    """Names of offices without the colon that should follow them."""
    return len(words) <= _LONGEST and not _SENTENCE.search(words) and are_offices(words.rstrip("，,；; "))


def _part(lines: Sequence[Line]) -> Part:
    text = "".join(line.text for line in lines)
    kept = text.rstrip("：: ")
    last = lines[-1]
    return Part(kept, Span(lines[0].span.start, last.span.start + len(last.text.rstrip("：: "))))

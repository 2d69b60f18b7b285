"""A sentence written twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.passage import Passage
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_SENTENCE = re.compile(r"(?<![^。！？\n])[^。！？\n]{12,400}[。！？]")
_CLAUSE = re.compile(
    r"([^，。；！？：\n]{7,60}[，；])\1|(?<![^，。；：\n \u3000])([^，。；！？：\n]{4,40}，[^，。；！？：\n]{4,40}[；：，])\2"
)
_STOPPED = re.compile(r"(?<![^。！？\n])[^。！？\n]{1,24}[。！？]")
_FEWEST = 5
_SHORTEST, _CERTAIN = 15, 25
_NEAR, _WHOLE = 1500, 6000  # 字: a document as long as the limit allows is looked at as a whole
_CLOSE = 200
_LEAD = re.compile(r"^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[一二三四五六七八九]是)?|\s")
_FIXED = re.compile(
    r"有关规定|由.{2,40}负责|责任单位|牵头单位|联系人|联系电话|本办法|本条例|处以?|罚款|法律责任|各位代表"
)


@rule(
    family="重复", name="句子、段落重复", level="存疑", standard="《党政机关公文处理工作条例》第十九条（三）",
    wrong="各县要健全湖泊保护工作的长效机制。各县要健全湖泊保护工作的长效机制。", right="各县要健全湖泊保护工作的长效机制。",
)  # fmt: skip
def repeat_sentence(subject: Subject) -> Iterator[Hit]:
    """A sentence of fifteen characters or more that comes twice near itself, or in a document no longer than one may be anywhere, is doubtful;
    so is a clause twice in a row. Statutes, which repeat their clauses, are looked at within a short distance only, and refrains (由…负责,
    有关规定) and table rows not at all."""
    seen: dict[str, int] = {}
    far = _CLOSE if subject.is_regulation else _WHOLE if len(subject.text) <= 3 * _WHOLE else _NEAR
    for passage in subject.passages:
        open_: list[int] | None = None  # repeated sentences that touch are one finding
        yield from _at_once(passage)
        for found in _SENTENCE.finditer(passage.text):
            words = _LEAD.sub("", found[0])
            place, end = passage.start + found.start(), passage.start + found.end()
            last = seen.get(words)
            if len(words) >= _SHORTEST:
                seen[words] = place
            if last is None or not _doubtful(words, place - last, far):
                continue
            if open_ and open_[1] == place:
                open_[1] = end
                continue
            if open_:
                yield _hit(*open_)
            open_ = [place, end]
        if open_:
            yield _hit(*open_)
    for found in _CLAUSE.finditer(subject.text):
        yield Hit(*found.span(), "分句重复", "删去一个")


def _at_once(passage: Passage) -> Iterator[Hit]:
    """A short sentence that comes twice in a row; longer ones are seen by the rule itself."""
    before = ""
    for found in _STOPPED.finditer(passage.text):
        words = found[0].strip()
        if words == before and _FEWEST < len(words) <= _SHORTEST and words.endswith("。"):
            yield _hit(passage.start + found.start(), passage.start + found.end())
        before = words


def _doubtful(words: str, distance: int, far: int) -> bool:
    return distance <= far and (len(words) >= _CERTAIN or distance < _CLOSE) and not _FIXED.search(words)


def _hit(start: int, end: int) -> Hit:
    return Hit(start, end, "句子与前文重复", "删去重复的句子")

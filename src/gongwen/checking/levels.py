"""The numbers at the head of paragraphs: 一、 （一） 1. （1）, in the order of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gongwen.checking.passage import Passage
from gongwen.decompose.numerals import narrow, to_int

_CN = "一二三四五六七八九十"
_HEAD = re.compile(
    rf"[ \u3000]*(?:(?P<one>[{_CN}]{{1,3}})(?P<m1>[ ]?[、，,.．：:。；][、.．，]?|[ \u3000]+(?=[\u4e00-\u9fff]))"
    rf"|[（(][ ]?(?P<two>[{_CN}]{{1,3}})[ ]?[）)](?P<m2>[、，,.．：:。]?)"
    rf"|(?P<three>\d{{1,2}})[ ]?(?P<m3>[.．、，,。：:；;][、.．，]?(?!\d)|[.．](?=\d{{4}}年))"
    rf"|[（(][ ]?(?P<four>\d{{1,2}})[ ]?[）)](?P<m4>[、，,.．。]?)"
    rf"|第(?P<article>[{_CN}百零〇]{{1,6}})条(?=[ \u3000])"
    rf"|第(?P<chapter>[{_CN}]{{1,3}})章(?=[ \u3000]))"
)
_LEVELS = {"one": 1, "two": 2, "three": 3, "four": 4}


@dataclass(frozen=True, slots=True)
class Number:
    """A number at the head of a paragraph: its level (1 to 4), its value, the mark behind it, and where it stands."""

    level: int
    value: int
    mark: str
    start: int
    end: int
    passage: int

    @property
    def label(self) -> str:
        """The number as it should be written."""
        return label(self.level, self.value)


def label(level: int, value: int) -> str:
    """一、 （一） 1. （1） for a level and a value."""
    if level in (1, 2):
        chinese = chinese_of(value)
        return f"{chinese}、" if level == 1 else f"（{chinese}）"
    return f"{value}." if level == 3 else f"（{value}）"


def chinese_of(value: int) -> str:
    """A number up to 99 in Chinese numerals."""
    tens, ones = divmod(value, 10)
    head = "" if tens == 0 else "十" if tens == 1 else f"{_CN[tens - 1]}十"
    return head + (_CN[ones - 1] if ones else "")


def numbers(passages: Sequence[Passage]) -> Iterator[Number]:
    """The numbers at the heads of the paragraphs; articles (第一条) belong to another order and are left out."""
    for index, passage in enumerate(passages):
        text = narrow(passage.text[:14])
        found = _HEAD.match(text)
        if found is None or found.lastgroup is None:
            continue
        kind = next((name for name in _LEVELS if found[name]), None)
        if kind is None:
            continue
        value = to_int(found[kind])
        if value is None or value == 0 or (kind in ("one", "two") and chinese_of(value) != found[kind]):
            continue
        level = _LEVELS[kind]
        lead = len(text) - len(text.lstrip(" \u3000"))
        yield Number(level, value, found[f"m{level}"], passage.start + lead, passage.start + found.end(), index)

"""A word written twice in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject
from gongwen.checking.vocabulary import lines_of

_TWICE = re.compile(r"([\u4e00-\u9fff]{2,10})\1")
_LINKED = re.compile(
    r"(?<![\u4e00-\u9fff])([\u4e00-\u9fff]{2,12})[、，]\1(?=[、，。；和等要应须及与的负牵配])|(?:、|包括|分别是|分别为)([\u4e00-\u9fff]{2,12})、\2(?=[、，。；和等及的要应须与\n]|$)"
)

_LIST = re.compile(r"(?:[\u4e00-\u9fff]{3,14}、){2,60}[\u4e00-\u9fff]{3,14}(?=[，。；）等]|$)", re.MULTILINE)
_CLAUSE = re.compile(r"[由据的是]|本省|和|与")
_NAMED = 4
_GOES_ON = "负要应须配牵等的按会"
# 一个一个, 很多很多, 讨论讨论: said twice on purpose; 用信用信息: two words that overlap.
_STEPS = re.compile(r"^(?:一|很|最|极|越|年|天|月|日|多|大片|多少)")


@rule(
    family="重复", name="词语重复", level="错误", standard="《党政机关公文处理工作条例》第十九条（三）",
    wrong="要进一步进一步加强湖泊保护。", right="要进一步加强湖泊保护。",
)  # fmt: skip
def repeat_word(subject: Subject) -> Iterator[Hit]:
    """Two to ten characters that come twice in a row are a slip (进行进行), and so is an item that a list names twice in a row.
    One by one (一个一个) and words that overlap at their seam (用信用信息), which official text knows, are left alone."""
    for found in _TWICE.finditer(subject.text):
        if _STEPS.match(found[1]) or found[0] in SEAMS or len(set(found[1])) == 1:
            continue
        yield Hit(*found.span(), f"“{found[1]}”重复", "删去一个")
    for found in _LINKED.finditer(subject.text):
        word = found[1] or found[2]
        yield Hit(*found.span(), f"并列的“{word}”重复", "删去一个，或改为所缺的一项")
    for found in _LIST.finditer(subject.text):
        yield from _listed_twice(found)


def _listed_twice(found: re.Match[str]) -> Iterator[Hit]:
    """Items that a list names twice, not side by side."""
    items = found[0].split("、")
    if any(_CLAUSE.search(item) for item in items[1:-1]):
        return  # 省、自治区的规章由省、自治区制定 is no list of its own
    place = found.start()
    for index, item in enumerate(items):
        same = next((other for other in items[: max(0, index - 1)] if _same(items, other, item, index)), None)
        if same:
            yield Hit(place, place + len(item), f"并列的“{item}”前面已经列过", "删去一个，或改为所缺的一项")
        place += len(item) + 1


def _same(items: list[str], other: str, item: str, index: int) -> bool:
    """Whether two items of a list name the same; the first may have words before it (由市水务局), the last behind it (市水务局负责)."""
    if item == other or (other is items[0] and len(item) >= _NAMED and other.endswith(item)):
        return True
    head = other[-len(item.rstrip("负责牵头")) :] if other is items[0] else other
    rest = item[len(head) :]
    return (
        index == len(items) - 1
        and len(head) >= _NAMED
        and item.startswith(head)
        and rest[:1] in _GOES_ON
        and rest != ""
    )


def _seams() -> frozenset[str]:
    return frozenset(line.split("\t")[0] for line in lines_of("seams.tsv"))


SEAMS = _seams()

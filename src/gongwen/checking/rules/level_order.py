"""Numbers of one level follow each other without gap, repetition or turning back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from gongwen.checking.finding import Hit
from gongwen.checking.levels import Number, label
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_NEXT = 2  # paragraphs: a number and its text


@rule(
    family="层次序号", name="序号连续", level="错误", standard="GB/T 9704—2012 7.3.3",
    wrong="一、提高认识\n抓紧落实。\n三、加强督查\n定期通报。", right="一、提高认识\n抓紧落实。\n二、加强督查\n定期通报。",
)  # fmt: skip
def level_order(subject: Subject) -> Iterator[Hit]:
    """Within one section the numbers of a level run 1, 2, 3. A number that is left out, comes twice, or goes back is found. A level may
    start again at 1 in every section or run on through all of them, and a number that stands inside a paragraph run together counts."""
    last: dict[int, Number] = {}
    for number in subject.numbers:
        before = last.get(number.level)
        for level in [level for level in last if level > number.level]:
            last[level] = _ended(last[level])
        last[number.level] = number
        if number.value == 1 and before and before.mark != "ended" and _skips(subject, number, before.value + 2):
            yield _hit(number, f"序号“{number.label}”排在“{before.label}”之后", "核对序号的先后")
            last[number.level] = replace(number, value=before.value + 1)
            continue
        if number.value == 1:
            if before and _same_again(subject, before, number):
                yield _hit(number, f"序号“{number.label}”重复", f"改为“{label(number.level, 2)}”")
            continue
        hit = _first(subject, number) if before is None else _next(subject, before, number)
        if hit:
            yield hit


def _same_again(subject: Subject, before: Number, number: Number) -> bool:
    """Whether a 1 follows a 1 in the same list, which no words like 有下列情形： open anew."""
    near = before.value == 1 and before.mark != "ended" and number.passage - before.passage <= _NEXT
    return (
        near
        and (number.level > 1 or _goes_on(subject, number))
        and not subject.text[before.end : number.start].rstrip().endswith(("：", ":"))
    )


def _goes_on(subject: Subject, number: Number) -> bool:
    """Whether the next number of its level is not 二, as it would be in a list that begins with it."""
    later = (n.value for n in subject.numbers if n.start > number.start and n.level == number.level)
    return next(later, 2) > 2


def _skips(subject: Subject, number: Number, value: int) -> bool:
    """Whether the next number of its level is this one, which is no second number of a new list."""
    later = (n.value for n in subject.numbers if n.start > number.start and n.level <= number.level)
    return value > 3 and next(later, 0) == value


def _ended(number: Number) -> Number:
    """The same number with a mark that its section is over."""
    return Number(number.level, number.value, "ended", number.start, number.end, number.passage)


def _first(subject: Subject, number: Number) -> Hit | None:
    if _stands_inside(subject, number.level, number.value - 1, 0, number.start):
        return None
    if number.level in (3, 4) and number.value > 3:  # a lone figure at the head of a line
        return None
    return Hit(
        number.start, number.end, f"序号从“{number.label}”开始，缺“{label(number.level, 1)}”", "核对序号", "存疑"
    )


def _next(subject: Subject, before: Number, number: Number) -> Hit | None:
    if number.value == before.value + 1:
        return None
    if _stands_inside(subject, number.level, number.value - 1, before.end, number.start):
        return None
    if before.mark == "ended":  # a new section counts anew or runs on
        return _hit(number, f"序号“{number.label}”前缺“{label(number.level, number.value - 1)}”", "核对序号")
    if number.value == before.value:
        return _hit(number, f"序号“{number.label}”重复", f"改为“{label(number.level, before.value + 1)}”")
    if number.value < before.value:
        return _hit(number, f"序号“{number.label}”排在“{before.label}”之后", "核对序号的先后")
    if _stands_inside(subject, number.level, number.value - 1, before.end, number.start):
        return None
    return _hit(
        number,
        f"“{before.label}”之后跳到了“{number.label}”",
        f"改为“{label(number.level, before.value + 1)}”，或补上所缺部分",
    )


def _hit(number: Number, message: str, suggestion: str) -> Hit:
    return Hit(number.start, number.end, message, suggestion)


def _stands_inside(subject: Subject, level: int, value: int, start: int, end: int) -> bool:
    """Whether the number stands somewhere in the text between, in a paragraph that was run together."""
    words = label(level, value).strip("、.（）")
    pattern = {
        1: rf"{words}[、，.．]",
        2: rf"[（(]{words}[）)]",
        3: rf"(?<!\d){words}[.．、]",
        4: rf"[（(]{words}[）)]",
    }[level]
    return re.search(pattern, subject.narrow[max(start, end - 20_000) : end]) is not None

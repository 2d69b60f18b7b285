"""一、 above （一） above 1. above （1）."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.levels import Number, label
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject


@rule(
    family="层次序号", name="层次依次使用", level="存疑", standard="GB/T 9704—2012 7.3.3",
    wrong="一、提高认识\n1.加强学习\n（一）明确内容\n（二）明确时间\n2.加强宣传\n二、压实责任\n抓紧落实。",
    right="一、提高认识\n（一）加强学习\n1.明确内容\n2.明确时间\n（二）加强宣传\n二、压实责任\n抓紧落实。",
)  # fmt: skip
def level_nesting(subject: Subject) -> Iterator[Hit]:
    """The levels follow each other as 一、 （一） 1. （1）. An outer form inside an inner one is found, and a jump from 一、 or （一） to （1）.
    The standard says “may”, so both are doubtful, and leaving out （一） between 一、 and 1. is not found."""
    open_: list[Number] = []
    numbers = subject.numbers
    for index, number in enumerate(numbers):
        while open_ and open_[-1].level > number.level and any(n.level == number.level for n in open_):
            open_.pop()
        if open_ and open_[-1].level == number.level:
            open_[-1] = number
            continue
        if number.value == 1 and open_:
            outer = open_[-1]
            resumed = next((n for n in reversed(open_) if n.level > number.level and _resumed(numbers, index, n)), None)
            if resumed:
                outer = resumed
                yield Hit(
                    number.start,
                    number.end,
                    f"“{outer.label}”之下用了“{number.label}”",
                    "按“一、（一）1.（1）”的次序使用",
                )
            elif number.level == 4 and outer.level < 3:
                yield Hit(
                    number.start, number.end, f"“{outer.label}”之下直接用了“{number.label}”", f"改用“{label(outer.level + 1, 1)}”", "建议"
                )  # fmt: skip
        if open_ and open_[-1].level > number.level:
            open_ = [n for n in open_ if n.level < number.level] if not _resumed(numbers, index, open_[-1]) else open_
        open_.append(number)


def _resumed(numbers: tuple[Number, ...], index: int, outer: Number) -> bool:
    """Whether the inner form goes on after the outer one began under it: 1. （一）（二） 2."""
    level = numbers[index].level
    for later in numbers[index + 1 :]:
        if later.level < level:
            return False
        if later.level == outer.level:
            return later.value == outer.value + 1
        if later.level == level and later.value == 1:
            return False
    return False

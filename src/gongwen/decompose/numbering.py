"""Recognise the number at the head of a paragraph: 一、（一）1.（1）① and their odd forms."""

from __future__ import annotations

import re
from dataclasses import dataclass

from gongwen.decompose.numerals import narrow, to_int

_CN = "[一二三四五六七八九十百零〇]{1,5}"
_SPACE = r"[ \u3000\t]*"
_HEAD = re.compile(
    rf"{_SPACE}(?:#+[ ]*)?(?:"
    rf"第(?P<part>{_CN}|\d{{1,3}}){_SPACE}(?P<kind>部分|[编章节条])(?![款项]){_SPACE}[、：:]?|"
    rf"(?P<topic>(?:议题|事项|专题)(?:{_CN}|\d{{1,2}})){_SPACE}[：:、.．]{_SPACE}|"
    rf"(?P<one>{_CN}){_SPACE}[、，．.﹒]{_SPACE}|"
    rf"[（(]{_SPACE}(?P<two>{_CN}){_SPACE}[）)]{_SPACE}[、．.]?|"
    rf"(?P<sign>[㈠-㈩])|"
    rf"(?P<decimal>\d{{1,2}}(?:[.．]\d{{1,2}}){{2,3}}(?=\D)|\d{{1,2}}[.．]\d{{1,2}}(?=[ \u3000]))[、．.]?{_SPACE}|"
    rf"(?P<three>[\d０-９]{{1,3}}){_SPACE}(?:[.．﹒、。]|\.\u3000){_SPACE}(?P<run>[\d０-９]*)|"
    rf"[（(]{_SPACE}(?P<four>[\d０-９]{{1,3}}){_SPACE}[）)]{_SPACE}[、．.]?|"
    rf"(?P<fourhalf>\d{{1,3}})[）)]{_SPACE}|"
    rf"(?P<five>[①-⑳]){_SPACE})"
)
_PARTS = {"编": 0, "部分": 0, "章": 1, "节": 2, "条": 3}
# Levels, outermost first. 章 and 条 belong to regulations and do not mix with 一、（一）.
LEVEL_ONE, LEVEL_TWO, LEVEL_THREE, LEVEL_FOUR, LEVEL_FIVE = 10, 20, 30, 40, 50
ARTICLE = 3


@dataclass(frozen=True, slots=True)
class Mark:
    """A number at the head of a paragraph: its level, how it is cited in a path, and where the words begin."""

    level: int
    label: str
    end: int
    value: int | None = None


def read_mark(text: str, expected: int = 0) -> Mark | None:
    """The number that the text begins with; None if it begins with words.

    ``expected`` is the arabic number due next: it tells ``11.121个项目`` (item 11) from ``11.5亿元``.
    """
    found = _HEAD.match(text[:60])
    if found is None:
        return None
    kind = found.lastgroup if found.lastgroup not in ("kind", "run") else ("part" if found["part"] else "three")
    match kind:
        case "part":
            return Mark(_PARTS[found["kind"]], f"第{found['part']}{found['kind']}", found.end(), to_int(found["part"]))
        case "topic":
            return Mark(LEVEL_ONE, found["topic"], found.end(), None)
        case "one":
            return Mark(LEVEL_ONE, found["one"], found.end(), to_int(found["one"]))
        case "two":
            return Mark(LEVEL_TWO, f"({found['two']})", found.end(), to_int(found["two"]))
        case "sign":
            number = "一二三四五六七八九十"[ord(found["sign"]) - ord("㈠")]
            return Mark(LEVEL_TWO, f"({number})", found.end(), to_int(number))
        case "decimal":
            return _decimal(found, expected)
        case "three":
            return _arabic(text, found, expected)
        case "four" | "fourhalf":
            number = narrow(found["four"] or found["fourhalf"])
            return Mark(LEVEL_FOUR, f"({number})", found.end(), int(number))
        case _:
            return Mark(LEVEL_FIVE, found["five"], found.end(), ord(found["five"]) - ord("①") + 1)


def _decimal(found: re.Match[str], expected: int) -> Mark | None:
    number = narrow(found["decimal"])
    first, rest = number.split(".", 1)
    if expected > 1 and int(first) == expected and "." not in rest and len(rest) > 1:
        return Mark(LEVEL_THREE, first, found.start("decimal") + len(first) + 1, int(first))
    return Mark(LEVEL_THREE + number.count("."), number, found.end(), None)


def _arabic(text: str, found: re.Match[str], expected: int) -> Mark | None:
    number = int(narrow(found["three"]))
    if found["run"]:
        # A figure follows the stop at once: 1．2020年底前 is item 1, 3.5亿元 a sum.
        end = found.start("run")
        year = re.match(r"[12]\d{3}\s*年", narrow(text[end : end + 7])) is not None
        if not year and number != expected:
            return None
        return Mark(LEVEL_THREE, str(number), end, number)
    return Mark(LEVEL_THREE, str(number), found.end(), number)

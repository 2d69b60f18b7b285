"""A character written twice in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_TWICE = re.compile(r"([\u4e00-\u9fff])\1(?!\1)")
# Slips of these are certain where no word ends and begins at them; of others they are doubtful.
_PARTICLES = frozenset("的了和与是在为对将被把从以及到于由要有并应请使")


@rule(
    family="重复", name="叠字", level="存疑", standard="《党政机关公文处理工作条例》第十九条（三）",
    wrong="要做好防汛工作的的准备。", right="要做好防汛工作的准备。",
)  # fmt: skip
def repeat_character(subject: Subject) -> Iterator[Hit]:
    """A character twice in a row is a slip unless it is a reduplicated word (紧紧, 往往) or the seam of two words (用水水源, 目的的). Which seams
    there are was counted in 22 million characters of statutes, reports and newspapers: the table holds, for each character, what stood before
    and behind it. A slip is found where the text has neither, unless two frequent words meet
    (节能能力). Characters that the corpus never doubles and hardly knows, as in names, are left alone."""
    text, table = subject.text, _table()
    for found in _TWICE.finditer(text):
        sign, start, end = found[1], found.start(), found.end()
        before, after = _class(text[start - 1 : start]), _class(text[end : end + 1])
        if before == sign or _is_aabb(text, start, end):
            continue
        entry = table.get(sign)
        if entry is None or entry[0] or (before in entry[1] and after in entry[2]):
            continue
        if before + sign in _words() and sign + after in _words():
            continue
        level = "错误" if sign in _PARTICLES else None
        yield Hit(start, end, f"“{sign}”字重复", "删去一个", level)  # type: ignore[arg-type]


def _is_aabb(text: str, start: int, end: int) -> bool:
    """清清楚楚: one doubled character beside another."""
    return (
        text[start - 2 : start - 1] == text[start - 1 : start] != ""
        or text[end : end + 1] == text[end + 1 : end + 2] != ""
    )


def _class(sign: str) -> str:
    """A figure stands for all figures, an end of line for all ends."""
    return "0" if sign.isdigit() else sign if sign.strip() else "\n"


@cache
def _table() -> dict[str, tuple[bool, frozenset[str], frozenset[str]]]:
    lines = files("gongwen.checking").joinpath("tables", "doubled.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines[1:])
    return {
        sign: (kind == "叠词", frozenset(_decode(before)), frozenset(_decode(after)))
        for sign, kind, before, after in rows
    }


@cache
def _words() -> frozenset[str]:
    lines = files("gongwen.checking").joinpath("tables", "words.tsv").read_text("utf-8").splitlines()
    return frozenset(line.split("\t")[0] for line in lines[1:])


def _decode(signs: str) -> str:
    return signs.replace("↵", "\n")

"""The marks behind numbers: 一、 （一） 1. （1）."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_ORDINAL = re.compile(
    r"(?:^|(?<=[。；]))[ \u3000]*((?:首先|其次|再次|最后)[、：:；;]|第[一二三四五六七八九十][、：:；;](?![一二三四五六七八九十])|[一二三四五六七八九]是[、：:；;]|[①-⑳][、.．，]|(?<=[。；：])[（(](?:[一二三四五六七八九十]{1,2}|\d{1,2})[）)][、，.．：:](?=[\u4e00-\u9fff]))",
    re.MULTILINE,
)


@rule(
    family="层次序号", name="序号后的标点", level="错误", standard="GB/T 9704—2012 7.3.3；GB/T 15834—2011 附录B.3",
    wrong="（一）、提高认识。\n（二）、加强督查。", right="（一）提高认识。\n（二）加强督查。",
)  # fmt: skip
def level_mark(subject: Subject) -> Iterator[Hit]:
    """一 is followed by 、, （一） and （1） by nothing, 1 by a dot; 第一, 首先 and 一是 take a comma or nothing. 1、 is widespread and only
    advised against, once a document."""
    advised = False
    for number in subject.numbers:
        mark = number.mark.strip(" \u3000")
        words = subject.text[number.start : number.end]
        if number.level == 1 and number.mark != "、":
            unsure = mark in ("", "：", ":") or (mark == "，" and number.value == 1)
            if unsure and not _in_sequence(subject, number.value):
                continue
            yield Hit(number.start, number.end, f"序号“{words.strip()}”后的标点不对", f"改为“{number.label}”")
        elif number.level in (2, 4) and mark:
            yield Hit(number.start, number.end, "带括号的序号后不用标点", f"改为“{number.label}”")
        elif number.level == 3 and (len(mark) > 1 or mark in ("，", ",", "。", "：", ":", "；", ";")):
            yield Hit(number.start, number.end, f"序号“{words.strip()}”后的标点不对", f"改为“{number.label}”")
        elif number.level == 3 and mark == "、" and not advised:
            advised = True
            yield Hit(number.start, number.end, "阿拉伯数字序号后用了顿号", f"改为“{number.label}”", "建议")
    heads = {number.start for number in subject.numbers}
    for found in _ORDINAL.finditer(subject.text):
        if found.start(1) in heads:
            continue
        yield Hit(*found.span(1), f"“{found[1]}”的标点不对", "“第一”“首先”后用逗号，“一是”“①”后不用标点")


def _in_sequence(subject: Subject, value: int) -> bool:
    """Whether a neighbour of the number stands at the head of another paragraph, so that it is a number and no word (一 方面)."""
    return any(number.level == 1 and abs(number.value - value) == 1 for number in subject.numbers)

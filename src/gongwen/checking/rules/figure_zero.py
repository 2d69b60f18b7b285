"""Years and numbers in Chinese numerals are written with 〇."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_YEAR = re.compile(
    r"(?<![一二三四五六七八九〇○零0OoＯ０ОΟ◯\d])[一二](?=[一二三四五六七八九〇]*[0OoＯ０零○ОΟ◯])[一二三四五六七八九〇○零0OoＯ０ОΟ◯]{3}(?=[ ]?年)"
)
_DIGIT = re.compile(
    r"[两一二三四五六七八九][十百千万][0０OＯ][一二三四五六七八九]|[一二三四五六七八九][0０OoＯ][一二三四五六七八九](?![ ]?年)"
)
_MIXED = re.compile(
    r"(?<![一二三四五六七八九〇○零\d])(?=[一二三四五六七八九〇○零\d]*[一二三四五六七八九〇○零])(?:[12][\d一二三四五六七八九〇○零]{3}|[一二](?=[\d一二三四五六七八九〇○零]*[1-9])[\d一二三四五六七八九〇○零]{3})(?=[ ]?年[\d一二三四五六七八九十]+月|[ ]?年(?:以来|底|初|度|末|工作))"
)

# A year is read digit by digit (二〇二六), not as an amount.
_AMOUNT = re.compile(
    r"(?:[两二]千零[一二三四五六七八九十]{1,3}|一千九百[零一二三四五六七八九十]{1,4})年(?!前|后|来|间|的|历史|以[上下前后])"
)

_IN_FORCE = dt.date(2012, 7, 1)  # the setting of dates in arabic figures


@rule(
    family="数字", name="汉字年份用“〇”", level="错误", standard="GB/T 15835—2011 5.2.1",
    wrong="二0二六年三月五日", right="二〇二六年三月五日",
)  # fmt: skip
def figure_zero(subject: Subject) -> Iterator[Hit]:
    """The zero of a year in Chinese numerals is 〇: 0, the letter O and 零 are found, and years that mix both kinds of numerals.
    The circle ○, which many fonts show alike, is advised against once, in documents of today."""
    text, advised = subject.text, False
    for pattern in (_YEAR, _DIGIT, _MIXED, _AMOUNT):
        for found in pattern.finditer(text):
            if set(found[0]) <= set("一二三四五六七八九〇○"):
                if not advised and "○" in found[0] and subject.day and subject.day >= _IN_FORCE:
                    yield Hit(*found.span(), f"“{found[0]}”里的“○”是几何图形", "汉字年份的零写作“〇”", "建议")
                    advised = True
                continue
            yield Hit(*found.span(), f"“{found[0]}”的写法不规范", "汉字年份的零写作“〇”，或全部用阿拉伯数字")

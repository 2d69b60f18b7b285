"""The year of a 发文字号 is four arabic digits, without 年."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_YEAR = re.compile(r"[〔﹝]\s*([^〔〕﹝﹞\n]{0,8}?)\s*[〕﹞]\s*第?\s*(?:\d+|[一二三四五六七八九十百]+)\s*号")
_LOOSE = re.compile(
    r"[（(\[［【](?:(?<=[发办函字政委][（(])|(?<=[\u4e00-\u9fff][\[［【]))\s*(\d{2}|\d{4}年|\d{5})\s*[\]］）)】]\s*第?\s*\d+\s*号"
)
# Round brackets around two figures are those of a year where the number is all that follows: 云水（24）9号文.
_ROUND = re.compile(
    r"[（(](?<=[\u4e00-\u9fff]{2}[（(])\s*(\d{2}|\d{4}年)\s*[）)]\s*第?\s*\d+\s*号(?=[）)，。；、\n文]|$)"
)
_FIRST, _LAST = 1949, 2099


@rule(
    family="发文字号", name="年份写全四位", level="错误", standard="GB/T 9704—2012 7.2.5",
    wrong="云政发〔26〕1号", right="云政发〔2026〕1号",
)  # fmt: skip
def number_year(subject: Subject) -> Iterator[Hit]:
    """The year of a 发文字号 is written in full with arabic digits and without the word 年. A year that cannot be one
    (before 1949, after 2099, or after the day of the check) is found too."""
    last = subject.today.year if subject.today else _LAST
    for pattern in (_YEAR, _LOOSE, _ROUND):
        for found in pattern.finditer(subject.narrow):
            year = found[1]
            if re.fullmatch(r"\d{4}", year) is None:
                yield Hit(*found.span(), f"发文字号的年份写作“{year}”，应为四位阿拉伯数字", "写全年份，如〔2026〕")
            elif not _FIRST <= int(year) <= last:
                yield Hit(*found.span(), f"发文字号的年份“{year}”不合常理", "核对年份", "存疑")

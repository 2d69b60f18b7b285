"""A 发文字号 ends with an arabic serial number and 号."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_NO_WORD = re.compile(
    r"(?<=[\u4e00-\u9fff])[〔﹝][12]\d{3}[〕﹞][ \u3000]*\d{1,5}(?![\d号 \u3000—～~至\-－和及]|[、，,][ ]?\d)(?=([^号\n]{0,1}))"
)
_SPACED_END = re.compile(r"(?<=[\u4e00-\u9fff])[〔﹝][12]\d{3}[〕﹞][ \u3000]*\d{1,5}[ \u3000]*(?=$|\n)")
_CHINESE = re.compile(
    r"[〔﹝][12]\d{3}[〕﹞][ \u3000]*第?([一二三四五六七八九十百〇零壹贰叁肆伍陆柒捌玖拾]+)(?:[ \u3000]*号|(?![\u4e00-\u9fff]))"
)
_SIGNED = re.compile(r"[〔﹝][12]\d{3}[〕﹞][ \u3000]*((?:[Nn][Oo][.．]?|№|[-－—#＃])[ \u3000]*\d{1,5}[ \u3000]*号?)")
_NO_SERIAL = re.compile(r"(?<=[\u4e00-\u9fff])[〔﹝][12]\d{3}[〕﹞][ \u3000]*(?:号|[_＿×X]+号)")


_SWAPPED = re.compile(r"(?<=[\u4e00-\u9fff])((?:19|20)\d{2})[〔\[［（(](\d{1,5})[〕\]］）)]号")


@rule(
    family="发文字号", name="序号用阿拉伯数字加“号”", level="错误", standard="GB/T 9704—2012 7.2.5",
    wrong="（云政发〔2026〕12）", right="（云政发〔2026〕12号）",
)  # fmt: skip
def number_form(subject: Subject) -> Iterator[Hit]:
    """After the bracketed year come an arabic serial number and 号: a missing 号, a missing number and a Chinese number
    are found, and other signs before the number (No.3, -3号). A list such as 〔2026〕1、2号 is left alone."""
    text = subject.narrow
    for pattern in (_NO_WORD, _SPACED_END):
        for found in pattern.finditer(text):
            yield Hit(*found.span(), "发文字号缺“号”字", f"改为“{found[0].strip()}号”")
    for found in _SWAPPED.finditer(text):
        yield Hit(*found.span(), "发文字号的年份和序号写反了", f"改为“〔{found[1]}〕{found[2]}号”")
    for found in _CHINESE.finditer(text):
        yield Hit(*found.span(), f"发文字号的序号“{found[1]}”没有用阿拉伯数字", "改用阿拉伯数字")
    for found in _SIGNED.finditer(text):
        yield Hit(*found.span(), f"发文字号的序号写作“{found[1]}”", "写作阿拉伯数字加“号”")
    for found in _NO_SERIAL.finditer(text):
        yield Hit(*found.span(), "发文字号缺序号", "补上序号")

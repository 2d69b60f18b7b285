"""The year of a 发文字号 stands in 六角括号〔〕."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_NUMBER = re.compile(
    r"(?<=[\u4e00-\u9fffA-Za-z])[ \u3000]*([〔﹝\[［（(【〖〈《<＜{｛「『“]?)[ \u3000]*((?:19|20)\d{2})年?[ \u3000]*([〕﹞\]］）)】〗〉》>＞}｝」』”]?)"
    r"[ \u3000]*第?[ \u3000]*(\d{1,5})[ \u3000]*号"
)
_CODE = re.compile(
    r"(?:[政党委府办厅局院纪教财人卫建农水交商文发](?:发|办|函|字|办发|办函|办字|明电|督|任)|国发|国办发|国函|国办函)$"
)
_RIGHT = ("〔", "〕")
_SMALL = ("﹝", "﹞")
_WORDS_BEFORE = re.compile(r"(?:印发|转发|下发|制发|发布|公布|颁发)$")


@rule(
    family="发文字号", name="年份用六角括号", level="错误", standard="GB/T 9704—2012 7.2.5",
    wrong="云政发[2026]1号", right="云政发〔2026〕1号",
)  # fmt: skip
def number_brackets(subject: Subject) -> Iterator[Hit]:
    """The year of a 发文字号 is enclosed in 六角括号〔〕, not in round, square or other brackets, not in one of a pair, and
    not bare; the small form ﹝﹞ is advised against. A bare year counts only behind the code of an office (云政办发2026年1号), since 2026年第1号公告 is a form of its own."""
    text = subject.narrow
    for found in _NUMBER.finditer(text):
        pair = (found[1], found[3])
        if pair == _RIGHT:
            continue
        if pair == _SMALL:
            yield Hit(
                *found.span(), "发文字号的年份用了小号六角括号“﹝﹞”", f"改为“〔{found[2]}〕{int(found[4])}号”", "建议"
            )
            continue
        before = text[max(0, found.start() - 6) : found.start()]
        if pair == ("", "") and (not _CODE.search(before) or _WORDS_BEFORE.search(before)):
            continue
        yield Hit(*found.span(), "发文字号的年份没有用六角括号“〔〕”括入", f"改为“〔{found[2]}〕{int(found[4])}号”")

"""Arabic and Chinese numerals are not mixed in one number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_ONE = "一二三四五六七八九"
_UNIT = "瓦米克伏卡帕赫焦牛兆比字吨安乏欧升位"  # 千米, 千瓦, 千字 are units
_AFTER = re.compile(
    rf"(?<![\d.])\d{{1,9}}[ ]?(?:[百十](?!分|里|帕|佳|强|大|年[大])|千(?![{_UNIT}年多]|多?千))(?:[零〇]?[{_ONE}十百\d]{{0,9}})[万亿]?"
)
_LARGE = re.compile(
    rf"[万亿](?<=\d[万亿])[零〇]?[{_ONE}两][十百千万](?![{_UNIT}分])|[万亿](?<=[{_ONE}十百千两][万亿])(?!20\d\d年|19\d\d年)\d"
)
_CITED = "第之其唯统同任万专单星期周初表图件款项章节"  # 第三2026年, 表一3个 are no number
_COUNTED = r"(?=[\u4e00-\u9fff%％])"
_TEEN = re.compile(
    rf"[{_ONE}十](?<![{_CITED}{_ONE}百千“][{_ONE}十])\d{{1,3}}(?![\d.．、:：])(?=[个名人家条件户场所台套处起座辆批])"
)
_FRACTION = re.compile(r"[一二三四五六七八九十百]分之\d|\d分之[一二三四五六七八九十]")
_DIGIT_DIGIT = re.compile(r"(?<![\d.])\d{1,9}[一二三四五六七八九](?=[个名人家项条次年月日天万亿千百十元吨米公%％倍])")
_BEFORE = re.compile(
    rf"[十百千](?<![{_CITED}][十百千])(?<![第表图][{_ONE}两][十百千])(?:[零〇]|[{_ONE}]十|[余多几])?(?!20\d\d年|19\d\d年)\d{{1,9}}(?![.．、:：\d]){_COUNTED}"
)
_ORDINAL = re.compile(rf"第[{_ONE}]?十\d{{1,2}}(?=[次届批期轮])")
_POINT = re.compile(rf"[{_ONE}十](?<!第[{_ONE}十])[.．]\d{{1,4}}(?=个?百分点|[%％倍万亿])")
_PERCENT = re.compile(
    r"百分之[一二三四五六七八九十百]{1,6}点?\d{1,9}|百分之\s*\d{1,9}(?:\.\d{1,9})?|千分之\s*\d{1,9}|万分之\s*\d{1,9}|[一二三四五六七八九十百]{1,9}(?:点[一二三四五六七八九零〇]{1,9})?[%％]"
)


_DATE = re.compile(
    r"[一二][〇○零一二三四五六七八九]{3}年\d{1,2}月(?:\d{1,2}日)?|(?<!\d)(?:19|20)\d{2}年[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日)?|(?<=年)\d{1,2}月[一二三四五六七八九十]{1,3}日|[一二三四五六七八九十]{1,2}月\d{1,2}日"
)


@rule(
    family="数字", name="阿拉伯数字与汉字数字不混用", level="错误", standard="GB/T 15835—2011 5.3",
    wrong="全年办理建议3百28件。", right="全年办理建议328件。",
)  # fmt: skip
def figure_mixed(subject: Subject) -> Iterator[Hit]:
    """One number is written in one kind of numerals: 328 or 三百二十八, not 3百28, 5十 or 二十6; 30% or 百分之三十, not 百分之30; a date too (not 二〇二六年3月).
    万 and 亿 may follow arabic figures (12万), and units that begin with 千 or 百 (千米, 百分点) are units."""
    text = subject.narrow
    for pattern in (_AFTER, _LARGE, _DIGIT_DIGIT, _BEFORE, _TEEN, _ORDINAL, _POINT, _FRACTION, _PERCENT, _DATE):
        for found in pattern.finditer(text):
            yield Hit(*found.span(), f"“{found[0]}”混用了阿拉伯数字和汉字数字", "统一用一种数字")

"""Falls are not counted in 倍, and shares change by 百分点."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_FALL = r"(?:下降|降低|减少|缩短|缩小|压缩|压减|减轻|回落|下跌|削减|降幅达?|减幅达?|下滑|萎缩|缩减|精简|降至原来的负)"
_FOLD = re.compile(
    rf"{_FALL}(?:了|到|至|近|约|超过|达)?(?:约|近|超过|达)?[ ]?(?:\d{{1,9}}(?:\.\d{{1,9}})?|[一二两三四五六七八九十百数几点]{{1,9}})(?:多|余)?倍(?!以)"
)
_FOLD_OF = re.compile(
    r"(?:压缩|缩短|减少|降低|压减)(?:时间|时限|成本|用时|时长|费用|能耗|开支|排放)(?:了|近|约)?[ ]?(?:\d+(?:\.\d+)?|[一二两三四五六七八九十点几]{1,6})(?:多|余)?倍"
)
_CHINESE_RATE = re.compile(r"[率比](?:达到?|为|是)?百分之[一二三四五六七八九]?百[一二三四五六七八九零]")
_NO_POINT = re.compile(r"个[%％](?<=\d个[%％])|[两一二三四五六七八九十]个百分比(?!例)|[%％]个(?:百分)?点")
_OVER = re.compile(rf"{_FALL}(?:了|近|约|超过|达|幅度为)?[ ]?(\d{{1,9}}(?:\.\d{{1,9}})?)[ ]?[%％]")
_POINTS = re.compile(
    r"\d(?:\.\d{1,9})?[ ]?[%％]个百分点|\d{1,9}(?:\.\d{1,9})?[ ]?个?百分比(?!较|例)|(?<=\d)[ ]?百分点(?<!个百分点)|(?<=\d)[ ]?个百分(?!点|之|比)"
)
_RATE = re.compile(
    r"(?:合格率|覆盖率|满意率|满意度|入学率|参保率|普及率|达标率|优良率|就业率|出勤率|及时率|办结率|整改率|占比|占总数的?|占全部的?)(?:达到?|为|是|均?达|提高到|保持在)?(?:了)?[ ]?((?:1\d{2}|[2-9]\d{2})(?:\.\d{1,4})?)[ ]?[%％]"
)
_NOT_OVER = re.compile(r"利润|利税|收益|效益|净增|逆差|顺差")


@rule(
    family="合计和百分数", name="倍数和百分点", level="错误", standard="GB/T 15835—2011；《党政机关公文处理工作条例》第十九条（三）",
    wrong="事故起数下降了2倍。", right="事故起数下降了50%。",
)  # fmt: skip
def percent_words(subject: Subject) -> Iterator[Hit]:
    """What falls cannot fall by 倍, nor by more than 100 %; nor does a rate of its nature (合格率, 占比) go beyond that. A difference of rates is so many 个百分点, without %, not 百分比 and not 百分点 alone."""
    text = subject.narrow
    for pattern in (_FOLD, _FOLD_OF):
        for found in pattern.finditer(text):
            yield Hit(*found.span(), "下降、减少不能用“倍”", "改用百分数或分数")
    for found in _CHINESE_RATE.finditer(text):
        yield Hit(*found.span(), "比率超过百分之一百", "核对百分数")
    for found in _NO_POINT.finditer(text):
        yield Hit(*found.span(), f"“{found[0]}”用法不对", "写作“×个百分点”")
    for found in _OVER.finditer(text):
        if float(found[1]) > 100 and not _NOT_OVER.search(text[max(0, found.start() - 12) : found.start()]):
            yield Hit(*found.span(), f"下降幅度{found[1]}%超过100%", "核对百分数")
    for found in _RATE.finditer(text):
        if float(found[1]) > 100:
            yield Hit(*found.span(), f"比率{found[1]}%超过100%", "核对百分数")
    for found in _POINTS.finditer(text):
        yield Hit(*found.span(), f"“{found[0].strip()}”用法不对", "写作“×个百分点”")

"""Shares of one whole add up to 100 %."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_P = r"\d+(?:\.\d+)?"
_SHARES = re.compile(
    rf"(?:(?:占比?|比重|比例|份额|(?:分别|各自)(?:承担|负担))(?:分别)?(?:为|达|是|约)?)[ ]?{_P}[ ]?[%％](?:[、，；和及][^。；\n%％]{{0,30}}?{_P}[ ]?[%％])+"
)
_EACH = re.compile(
    rf"(?:[^，。；、\n]{{0,20}}占比?(?:总数|全部|总量|总额)?(?:的|为|达)?[ ]?({_P})[ ]?[%％][，、；和]?)(?:[^，。；、\n]{{0,20}}占比?(?:总数|全部|总量|总额)?(?:的|为|达)?[ ]?{_P}[ ]?[%％][，、；和]?)+"
)
_RATIO = re.compile(rf"(?:三次产业|产业结构|一二三产|三产)[^。；\n\d]{{0,30}}?({_P})[:：∶]({_P})[:：∶]({_P})")
_SHARED = re.compile(rf"按(?:照)?({_P})[:：∶]({_P})[:：∶]({_P})的?比例")
# 60%用于…，30%用于…，其余20%用于…
_REST = re.compile(
    rf"{_P}[ ]?[%％][^，、。；\n%％]{{0,14}}[，、；](?:[^，、。；\n%％\d]{{0,8}}{_P}[ ]?[%％][^，、。；\n%％]{{0,14}}[，、；]){{0,6}}(?:其余|剩余|余下)的?{_P}[ ]?[%％]"
)
_QUALITIES = re.compile(r"党员|少数民族|学历|职称|以上")
_NUMBER = re.compile(rf"({_P})[ ]?[%％]")
_THEN = re.compile(r"(?:调整为|优化为|变为|转变为|演变为)[ ]?(\d+(?:\.\d+)?)[:：∶](\d+(?:\.\d+)?)[:：∶](\d+(?:\.\d+)?)")
_LIST = re.compile(r"分别(?:为|占|达|是)|其余|剩余")
_CHANGE = re.compile(
    r"增长|下降|提高|提升|降低|上升|减少|增加|同比|比上年|完成率|合格率|满意率|覆盖率|达标率|从|由|到|左右|以上|超过|以内|不低于"
)


@rule(
    family="合计和百分数", name="占比之和", level="存疑", standard="《党政机关公文处理工作条例》第十九条（三）",
    wrong="一、二、三产业占比分别为8%、40%、55%。", right="一、二、三产业占比分别为8%、40%、52%。",
)  # fmt: skip
def percent_parts(subject: Subject) -> Iterator[Hit]:
    """Shares that a sentence lists as parts of one whole (占比分别为, A占…、B占…, the ratio of the three industries) do not go beyond 100 %, and where the
    sentence says that they are all (分别为, 其余, a ratio) they come to it, but for rounding."""
    text = subject.narrow
    seen: set[int] = set()
    for pattern in (_SHARES, _EACH):
        for found in pattern.finditer(text):
            values = [float(value) for value in _NUMBER.findall(found[0])]
            if (
                len(values) < 2
                or _CHANGE.search(found[0])
                or _QUALITIES.search(found[0])
                or any(found.start() <= s < found.end() for s in seen)
            ):
                continue
            total = sum(values)
            slack = 0.11 * len(values)
            whole = len(values) >= 3 and _LIST.search(found[0]) is not None and 90 <= total < 100 - slack
            if total > 100 + slack or whole or (_rest(found[0]) and abs(total - 100) > slack):
                seen.add(found.start())
                yield Hit(*found.span(), f"各占比之和是{total:g}%", "核对占比")
    for found in _REST.finditer(text) if "余" in text else ():
        total = sum(float(value) for value in _NUMBER.findall(found[0]))
        if abs(total - 100) > _ROUNDING and not _CHANGE.search(found[0]):
            yield Hit(*found.span(), f"各占比之和是{total:g}%", "核对占比")
    for found in _SHARED.finditer(text):
        total = sum(float(found[i]) for i in (1, 2, 3))
        nearest = min(_WHOLES, key=lambda whole: abs(whole - total))
        if 0 < abs(total - nearest) <= nearest / 5:
            yield Hit(*found.span(), f"分担比例之和是{total:g}", "核对比例")
    for pattern in (_RATIO, _THEN):
        for found in pattern.finditer(text):
            total = sum(float(found[i]) for i in (1, 2, 3))
            if abs(total - 100) > 0.31 and 50 < total < 150:
                yield Hit(*found.span(), f"结构比之和是{total:g}", "核对结构比")


_ROUNDING = 0.31
_WHOLES = (1.0, 10.0, 100.0)


def _rest(words: str) -> bool:
    return re.search(r"(?:其余|剩余|其他)[^，。；]{0,10}占", words) is not None

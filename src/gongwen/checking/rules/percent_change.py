"""从…增加到…, 增长…% agree."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_N = r"(\d+(?:\.\d+)?)[ ]?(万|亿|万亿)?"
_UNIT = r"([\u4e00-\u9fff%％/]{1,8}?)"
_CHANGE = re.compile(
    rf"[由从](?:[^，。；\n\d]{{0,10}}?|\d{{4}}年(?:底|末)?的?)[ ]?{_N}{_UNIT}(?:，)?(?:增加|增长|提高|提升|扩大|上升|减少|下降|降低|压缩|压减|缩短|精简|降|增|升|减|发展|跃升|达|扩展|扩充|缩减|合并|整合)(?:到|至|为)(?:[^，。；\n\d]{{0,8}}?|\d{{4}}年(?:底|末)?的?)[ ]?{_N}(?:\3)?[，,、（(]?[ ]?(?:[^，。；\n\d]{{0,8}}?)(增长|增加|提高|提升|上升|下降|减少|降低|压缩|压减|缩短|降幅|增幅|精简|扩大|缩减)(?:了|达到|达|为|幅度为)?(?:约|近|超过)?[ ]?(\d+(?:\.\d+)?)[ ]?([%％]|个百分点|倍)"
)
_AMOUNT = re.compile(
    rf"[由从](?:[^，。；\n\d]{{0,10}}?|\d{{4}}年(?:底|末)?的?)[ ]?{_N}(?P<unit>[\u4e00-\u9fff]{{1,3}}?)(?:增加|增长|提高|提升|扩大|上升|减少|下降|降低|压缩|压减|缩短|精简|降|增|减|发展)(?:到|至|为)[ ]?{_N}(?P=unit)"
    rf"[，,][ ]?(净?增加|净增长?|增长|提高|减少|净减少|压缩|压减|缩短)(?:了)?[ ]?{_N}(?P=unit)"
)
# 收入36亿元，比上年的30亿元增长20%
_AGAINST = re.compile(
    rf"(?<![\d.]){_N}(?P<unit>[\u4e00-\u9fff]{{1,3}})，[比较](?:上年|去年|上一年|上年同期|去年同期|20\d\d年)的?{_N}(?P=unit)(增长|增加|提高|上升|下降|减少|降低)(?:了)?[ ]?(\d+(?:\.\d+)?)[ ]?[%％]"
)
_LAST_YEAR = re.compile(r"，[比较](?:上|去|20)")
_SCALE = {"": 1.0, None: 1.0, "万": 1e4, "亿": 1e8, "万亿": 1e12}
_YEARLY = re.compile(r"年均|平均每年|每年")
_FALLS = ("精简", "缩减", "下降", "减少", "降低", "压缩", "压减", "缩短", "降幅")


@rule(
    family="合计和百分数", name="增减幅度与数值相符", level="存疑", standard="《党政机关公文处理工作条例》第十九条（三）",
    wrong="投资由100亿元增加到150亿元，增长30%。", right="投资由100亿元增加到150亿元，增长50%。",
)  # fmt: skip
def percent_change(subject: Subject) -> Iterator[Hit]:
    """Where a sentence gives the value before, the value after and the change between them (由100亿元增加到150亿元，增长30%), the change is computed again;
    up to one point of rounding is allowed, and yearly averages are left alone. Rates change by 百分点, not by %."""
    text = subject.narrow
    for found in _AMOUNT.finditer(text):
        old, new, said = (float(found[i]) * _SCALE[found[i + 1]] for i in (1, 4, 7))
        if abs(abs(new - old) - said) > 0.006 * max(old, new) and not _YEARLY.search(found[0]):
            yield Hit(*found.span(), f"按前后数值计算，相差{abs(new - old):g}，文中写作{said:g}", "核对数值")
    for found in _AGAINST.finditer(text) if _LAST_YEAR.search(text) else ():
        new, old = (float(found[i]) * _SCALE[found[i + 1]] for i in (1, 4))
        change, said = (new - old) / old * 100 if old else 0.0, float(found[7])
        if abs(abs(change) - said) > max(1.0, said * 0.02) or (change < 0) != (found[6] in _FALLS):
            yield Hit(*found.span(), f"按前后数值计算，变动是{abs(change):.1f}%，文中写作{said:g}%", "核对数值")
    for found in _CHANGE.finditer(text):
        if _YEARLY.search(found[0]):
            continue
        old = float(found[1]) * _SCALE[found[2]]
        new = float(found[4]) * _SCALE[found[5]]
        if found[2] and not found[5] and "万" not in found[3] and new < old / 100:
            new *= _SCALE[found[2]]
        hit = _judge(found, old, new)
        if hit:
            yield hit


def _judge(found: re.Match[str], old: float, new: float) -> Hit | None:
    said, kind = float(found[7]), found[8]
    falls = found[6] in _FALLS
    rate = found[3] in ("%", "％")
    if not old or old == new or falls != (new < old):
        return (
            Hit(*found.span(), "增减方向与数值不符", "核对数值")
            if old and falls != (new < old) and old != new
            else None
        )
    if rate and kind in "%％":
        return Hit(*found.span(), "百分数之差用了“%”", "改用“个百分点”") if abs(abs(new - old) - said) < 0.051 else None
    if rate and kind == "个百分点":
        return _hit(found, abs(new - old), "个百分点") if abs(abs(new - old) - said) > 0.11 else None
    if rate or kind == "个百分点":
        return None
    change = abs(new - old) / old
    if kind == "倍":
        return _hit(found, change, "倍") if abs(change - said) > 0.1 * max(1.0, said) else None
    return _hit(found, change * 100, "%") if abs(change * 100 - said) > max(1.0, said * 0.02) else None


def _hit(found: re.Match[str], right: float, unit: str) -> Hit:
    return Hit(*found.span(), f"按前后数值计算，变动是{right:.1f}{unit}，文中写作{found[7]}{found[8]}", "核对数值")

"""Legal units, written as the standard writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_OLD = {
    "公尺": "米", "公分": "厘米", "公升": "升", "公吨": "吨", "平方公尺": "平方米", "立方公尺": "立方米", "市斤": "斤或千克", "华里": "里或千米",
    "英里": "千米", "英尺": "米", "英寸": "厘米", "马力": "千瓦", "瓩": "千瓦", "浬": "海里", "度电": "千瓦时", "平米": "平方米", "立方水": "立方米水",
    "加仑": "升", "磅": "千克", "英吋": "厘米", "英呎": "米", "公厘": "毫米", "立方": "立方米",
    "市亩": "亩", "市尺": "米", "市升": "升", "英亩": "公顷", "盎司": "克", "个流量": "立方米每秒", "华氏度": "摄氏度", "平方": "平方米",
}  # fmt: skip
_WORD = re.compile(
    rf"(?<=[\d多余万亿百千十])[ ]?({'|'.join(sorted(_OLD, key=len, reverse=True))})(?!水污染|米|厘米|分米|毫米|公里|千米|体|公尺|寸|英|里|[和差根])"
)
# Symbols as the standard writes them; whoever writes one of them in other capitals is told so.
_RIGHT = {
    symbol.lower(): symbol
    for symbol in (
        "km", "cm", "mm", "kg", "mg", "mL", "kW", "MW", "GW", "kV", "kPa", "MPa", "Hz", "kHz", "MHz", "GHz", "dB", "kN", "kJ", "MJ", "kW·h", "kV·A", "MV·A",
    )
} | {"kwh": "kW·h", "mwh": "MW·h", "kva": "kV·A", "mva": "MV·A", "ha": "hm²", "ton": "t", "tons": "t"}  # fmt: skip
_LEGAL = {*_RIGHT.values(), "ml", "mW", "ha"}
_SYMBOL = re.compile(r"(?<=[\d万亿])[ ]?([A-Za-z]{2,4}(?:[·.][A-Za-z])?)(?![A-Za-z\d\-])")
_POWER = re.compile(r"电(?<=[用发耗节供售]电)(?:总?量)?[^，。；\n\d]{0,8}\d[\d.]*[多余]?[万亿]?(度)(?!以)")
_COOLING = re.compile(r"(?:功率|空调)[^，。；\n\d]{0,6}\d(?:\.\d)?[ ]?(匹)")
_MONEY = re.compile(r"(?:人民币|￥|¥)[ ]?\d[\d.,]*[万亿]?元人民币|(?:￥|¥)[ ]?\d[\d.,]*[万亿]?元")


@rule(
    family="数字", name="法定计量单位", level="建议", standard="GB 3100—1993；GB/T 15835—2011 4.1.1",
    wrong="管线长120公尺，功率5KW。", right="管线长120米，功率5kW。",
)  # fmt: skip
def figure_unit(subject: Subject) -> Iterator[Hit]:
    """Units that are no longer legal (公尺, 公分, 马力, 平米) and symbols in wrong capitals (KM, KG, KW) are found behind a number."""
    text = subject.narrow
    for found in _WORD.finditer(text):
        yield Hit(*found.span(1), f"“{found[1]}”不是法定计量单位", f"改为“{_OLD[found[1]]}”")
    for found in _SYMBOL.finditer(text):
        unit = found[1]
        right = _RIGHT.get(unit.lower())
        if right and unit not in _LEGAL:
            yield Hit(*found.span(1), f"单位符号“{unit}”写得不对", f"改为“{right}”")
    for pattern, right in ((_POWER, "千瓦时"), (_COOLING, "千瓦")):
        for found in pattern.finditer(text):
            yield Hit(*found.span(1), f"“{found[1]}”不是法定计量单位", f"改为“{right}”")
    for found in _MONEY.finditer(text):
        yield Hit(*found.span(), "货币名称或符号重复", "只留一个")

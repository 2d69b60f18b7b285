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
}  # fmt: skip
_WORD = re.compile(
    rf"(?<=[\d多余万亿百千十])[ ]?({'|'.join(sorted(_OLD, key=len, reverse=True))})(?!水污染|米|厘米|分米|毫米|公里|千米|体|公尺)"
)
_SYMBOL = re.compile(
    r"(?<=\d)[ ]?(?:KM|Km|KG|Kg|KW|Kw|KWH|Kwh|kwh|KV|Kv|KPA|Kpa|KVA|Kva|KWh|MPA|Mpa|CM|Cm|MM|Mm|ML|HA)(?![A-Za-z])"
)
_RIGHT = {
    "km": "km",
    "kg": "kg",
    "kw": "kW",
    "kwh": "kW·h",
    "kv": "kV",
    "kpa": "kPa",
    "kva": "kV·A",
    "mpa": "MPa",
    "cm": "cm",
    "mm": "mm",
    "ml": "mL",
    "ha": "hm²",
}
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
        unit = found[0].strip()
        yield Hit(*found.span(), f"单位符号“{unit}”大小写不对", f"改为“{_RIGHT[unit.lower()]}”")
    for found in _MONEY.finditer(text):
        yield Hit(*found.span(), "货币名称或符号重复", "只留一个")

"""How figures are written: ``15万名``, ``1—2家``, ``百项``, ``半个月``; their quantity and their unit (量词)."""

from __future__ import annotations

import re
from decimal import Decimal

from gongwen.decompose.numerals import to_int

_UNITS = (
    "吨/日|吨/年|立方米/日|万立方米/日|元/平方米|元/亩|元/人|轮次|微克/立方米|微克每立方米|毫克/升|批次|台次|人天|件次|例次|头次|只次|辆次|艘次|架次|人份|剂次|床位|亩次|个百分点|百分点|个基点|基点|个工作日|工作日|个月|个小时|小时|分钟|毫秒|秒|平方公里|平方千米|平方米|立方米|公里|千米|公顷|公斤|千克|千瓦时|千瓦|兆瓦|"
    "标准煤|标台|人次|户次|家次|人年|场次|班次|趟次|个班|学时|课时|个|家|名|人|项|处|户|亩|公吨|吨|斤|元|美元|欧元|台|套|辆|座|所|条|场|次|期|批|件|卷|篇|部|"
    "册|只|头|基(?=高压|铁塔|电力|铁|电|杆|塔)|株|米|倍|张|间|栋|幢|门|口|眼|艘|架|列|班|趟|支|队|种|款|例|宗|起|位|对|份|幅|片|块|根|盏|孔|尾|盒|本|床|顶|筐|道|级|类|轮|天|日|年|岁|%|‰|"
    "ms|km|MW|GW|kW|TB|PB|GB|EFLOPS|PFLOPS|P"
)
NUMBER = re.compile(
    rf"(?=[\d百千万一两二三四五六七八九半])(?:(?!(?:19|20)\d\d年)(?<![\dA-Za-z.．〔第])(?P<low>\d+(?:[,，]\d{{3}})*(?:\.\d+)?)(?:(?P<lowscale>[万亿%])?[—\-–~～至](?P<high>\d+(?:\.\d+)?))?"
    rf"\s*(?P<scale>万亿|千万|百万|十万|亿|万|千|百)?(?P<more>多|余)?\s*(?P<unit>{_UNITS})(?P<next>[\u4e00-\u9fff]?)|"
    rf"(?<![一二三四五六七八九十百千万亿第几数多若家\d])(?P<words>[两二三四五六七八九]?[百千万](?:[一二三四五六七八九]?[百十万])?|[二三四五六七八九]十)(?P<wordunit>家|项|款|个(?!工作日|月|小时|百分点)|名|种|场|户|件|座|条|处)(?!万户)(?P<wordnext>[\u4e00-\u9fff]?)|"
    rf"(?<![一二三四五六七八九十百千万亿第几数两之同])(?P<one>[一二两三四五六七八九])(?P<oneunit>家|座|所|处|条|项|支|批次|个)(?=[\u4e00-\u9fff])(?P<onenext>[\u4e00-\u9fff]?)|"
    rf"(?<![一二三四五六七八九十百千万亿第几数])(?P<sum>[一二三四五六七八九]?[十百千万]{{1,2}}亿|[百千]万)(?P<sumunit>元)(?!级)|"
    # Longer ones, of which no name is made: 二百场, 一千二百场次, 三百人; and 百分之六十.
    rf"(?<![一二三四五六七八九十百千万亿第几数])(?P<long>(?:[一二两三四五六七八九]千)?(?:[一二两三四五六七八九]百)(?:零[一二三四五六七八九]|[一二三四五六七八九]十[一二三四五六七八九]?)?|[一二两三四五六七八九][千万]|一百|[二三四五六七八九]十)(?P<longunit>场次|人次|人|名|场|台|套|辆|亩|公里|家|项|个|户|件|座|条|处|所|支|只|吨|万元)(?P<longnext>[\u4e00-\u9fff]?)|"
    rf"百分之(?P<percent>百|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])(?P<percentnext>[\u4e00-\u9fff]?)|"
    rf"(?P<half>半)(?P<halfunit>个月|个工作日|天|日|年))"
)
_SCALE = {
    "": 1,
    "百": 100,
    "千": 1000,
    "万": 10**4,
    "十万": 10**5,
    "百万": 10**6,
    "千万": 10**7,
    "亿": 10**8,
    "万亿": 10**12,
}


def quantity(found: re.Match[str]) -> float:
    """The number meant, without 万 and 亿; of a range (1—2家) the lower end."""
    if found["half"]:
        return 0.5
    if words := found["words"] or found["sum"] or found["one"] or found["long"] or found["percent"]:
        return to_int(words) or 0
    scale = found["scale"] or ("" if found["lowscale"] in (None, "%") else found["lowscale"])
    value = Decimal(found["low"].replace(",", "").replace("，", "")[:30]) * _SCALE[scale]
    return int(value) if value == value.to_integral_value() else float(value)


def unit(found: re.Match[str]) -> str:
    """The unit as written."""
    if found["percent"]:
        return "%"
    return (
        found["unit"]
        or found["wordunit"]
        or found["longunit"]
        or found["oneunit"]
        or found["sumunit"]
        or found["halfunit"]
    )


def following(found: re.Match[str]) -> str:
    """The character behind the figure that its pattern looked at; empty if it looked at none."""
    return found["next"] or found["wordnext"] or found["longnext"] or found["percentnext"] or ""

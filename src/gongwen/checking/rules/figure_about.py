"""An approximate number is hedged once, and written in Chinese numerals without 顿号."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_NUM = r"(?:(?<![\d.])\d{1,9}(?:\.\d{1,9})?|[一二三四五六七八九十百千两]{1,6})"
_MEASURE = r"[个名人家项条次天件户吨元亩米倍%％台套辆份公里万亿平方余年岁]"
_FILL = r"(?:需要?|要|有|为|在|是|达到?|占|用了?|每[\u4e00-\u9fff])?"
_SPAN = rf"{_NUM}[万亿]?(?:[至到～~—-]{_NUM}[万亿]?)?"
_HEDGED = re.compile(
    rf"(?:大约|大概|大致|约有|约为|约计|约(?!定|束|谈|请)|将近|接近|估计|(?<![附最靠临远])近(?!年|期|日|几|代|些|视|来)|至少有?|不少于|不低于|超过(?!了?\D)|不足|最多|多达){_FILL}[ ]?{_SPAN}{_MEASURE}{{1,4}}(?:[\u4e00-\u9fff]{{0,3}}?)(?:左右|上下|以上|以下|以内)"
)
# Behind 左右 and 上下 any unit may stand.
_ROUGHLY = re.compile(
    rf"(?:大约|大概|大致|约有|约为|约计|约(?!定|束|谈|请)|将近|接近|估计){_FILL}[ ]?{_SPAN}[\u4e00-\u9fff]{{1,5}}?(?:左右|上下)"
)
_APPROACH = re.compile(rf"(?:大约|约|大概|大致)(?:有|为)?(?:近|将近|接近)[ ]?{_NUM}")
_MANY = re.compile(
    rf"(?:大约|约有|约为|约(?!定|束|谈|请)|将近|接近|(?<![附最靠临远])近(?!年|期|日|几|代|些|视|来))[ ]?{_NUM}[万亿]?(?:多|余)(?=[万亿个名人家项条次件户吨元亩米倍台套辆份公平天]|年(?!来))"
)
_SOME = re.compile(
    r"(?:几[十百千万]|十几|数[十百千]|上[百千万])(?:多|余)(?=[万亿个名人家项条次件户吨元亩米台套辆份公平年天])"
)
_BOUND = re.compile(
    rf"(?:低于|少于|小于|不到)[ ]?{_NUM}[万亿]?{_MEASURE}{{1,3}}以下|(?:高于|大于|多于)[ ]?{_NUM}[万亿]?{_MEASURE}{{1,3}}以上|(?:不低于|不少于|至少|超过)[ ]?{_NUM}[万亿]?[\u4e00-\u9fff%％]{{1,3}}以上|不超过[ ]?{_NUM}[万亿]?[\u4e00-\u9fff%％]{{1,5}}?(?:以内|以下)"
)
_TWICE = re.compile(
    rf"{_NUM}[万亿]?(?:多|余|来)[万亿]?{_MEASURE}{{1,3}}(?:[\u4e00-\u9fff]{{0,2}}?)(?:左右|上下)|{_NUM}[万亿]?{_MEASURE}{{1,3}}(?:左右|上下)(?:以上|左右)|{_NUM}[万亿]?{_MEASURE}{{1,3}}(?:以上|以下|以内)(?:左右|上下)"
)
_MORE = re.compile(
    r"(?:超过|不少于|至少|不低于)\d{1,9}[万亿]?(?:多|余)(?=[个名人家项条次件户吨亩台套辆份万亿])|(?<![\d.])\d{1,9}[万亿]?(?:余多|多余|余约)(?=[个名人家项条次件户吨元亩米倍台套辆份公平万亿])"
)
_ARABIC = re.compile(
    r"(?<![\d.、第])([1-9])、([1-9])(?=(?:个(?!月)|名|人(?!民)|家|次|天|件|户|倍|十|百|千|万|分钟|小时|公里))"
)
_CHINESE = re.compile(
    r"(?<![一二三四五六七八九十、第“])([一二三四五六七八])、([二三四五六七八九])(?![、）”])(?=(?:个|名|人(?!民)|家|次|天|件|户|倍|十|百|千|万(?!元)|分钟|小时|公里|里|成(?![立员果为本功绩效])|岁|米|亩|吨|公斤))"
)
_TEENS = re.compile(
    r"(?<![第一二三四五六七八九十])[二三四五六七八九]?十([一二三四五六七八])、([二三四五六七八九])(?=(?:个|名|人(?!民)|家|次|天|件|户|倍|百|千|万|分钟|小时|公里|里|岁|米|亩|吨|年(?![级度制期])))"
)
_YEARS = re.compile(
    r"(?<![一二三四五六七八九十、第百千])两、三(?=个|[年月]|岁|天|周|名|人|家|次|件|户|倍|成|百|千|万|里|米|亩|吨|小时|分钟)"
)
_SECOND = ("左右", "上下", "以上", "以下", "以内", "多", "余")  # no hedge is said twice without one of these
_LEAST = ("至少", "不少于", "不低于", "超过", "多达")


@rule(
    family="数字", name="概数", level="错误", standard="GB/T 15834—2011 4.5.3.4；GB/T 15835—2011 4.2.2",
    wrong="需要七、八个月，约100人左右。", right="需要七八个月，100人左右。",
)  # fmt: skip
def figure_about(subject: Subject) -> Iterator[Hit]:
    """A number is hedged once: 约100人左右, 近百余个, 超过50家以上 say it twice. Two neighbouring numerals that stand for “some” have no
    顿号 between them (七八个, not 七、八个 or 7、8个)."""
    text = subject.narrow
    patterns = (_HEDGED, _ROUGHLY, _MANY, _TWICE, _MORE, _SOME, _BOUND) if any(word in text for word in _SECOND) else ()
    for pattern in patterns:
        for found in pattern.finditer(text):
            if pattern is _HEDGED and not _clash(found[0]):
                continue
            yield Hit(*found.span(), f"“{found[0]}”约数重复", "只留一个表示约数的词")
    for found in _ARABIC.finditer(text):
        if int(found[2]) == int(found[1]) + 1:
            yield Hit(*found.span(), "相邻两数表示概数用了阿拉伯数字和顿号", "改用汉字数字，中间不用顿号")
    for found in _YEARS.finditer(text):
        yield Hit(*found.span(), "相邻两数表示概数用了顿号", "改为“两三”")
    for found in _APPROACH.finditer(text):
        yield Hit(*found.span(), f"“{found[0]}”约数重复", "只留一个表示约数的词")
    for found in _TEENS.finditer(text):
        if "一二三四五六七八九".index(found[2]) == "一二三四五六七八九".index(found[1]) + 1:
            yield Hit(*found.span(), "相邻两数表示概数用了顿号", "删去两数之间的顿号")
    for found in _CHINESE.finditer(text):
        if "一二三四五六七八九".index(found[2]) == "一二三四五六七八九".index(found[1]) + 1 or found[0] == "三、五":
            yield Hit(*found.span(), "相邻两数表示概数用了顿号", f"改为“{found[1]}{found[2]}”")


def _clash(words: str) -> bool:
    """约…左右 and 至少…以上 say the same twice; 约…以上 contradicts itself; 不足…以上 too."""
    least = words.startswith(_LEAST)
    if least:
        return words.endswith(("以上", "左右", "上下"))
    if words.startswith(("不足", "最多")):
        return words.endswith(("左右", "上下", "以上", "以下", "以内"))
    return not words.endswith(("以下", "以内"))

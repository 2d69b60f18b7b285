"""Parts add up to their total."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_D = r"(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,12})(?:\.\d{1,6})?"
_UNIT = r"(?:件（次）|人（次）|批（次）|人次|家次|车次|批次|场次|班次|件次|户次|个|件|名|人|家|户|项|座|处|辆|套|台|份|篇|条|次|起|宗|公里|千米|平方公里|平方米|亩|公顷|吨|元|所|间|支|批|场|期|本|册|例|桩|艘|架|株|棵|米|立方米|部|天|村|镇|类|种|页|幅|枚|张|栋|幢)"
# 共受理120件，其中A 80件、B 40件。
_TOTAL = re.compile(
    rf"(?P<cue>共|合计|总计|总共|累计|总数|总量|总额|全年|全市|全县|全省|全区|总投资|资金|安排|受理|办理|完成|现有|下达|收到|计|达|为|：|，|。|；|\b)"
    rf"[^，。；：、\n\d]{{0,16}}?(?P<number>{_D})[ ]?(?P<scale>[万亿])?[余多]?(?P<unit>{_UNIT})[\u4e00-\u9fff]{{0,6}}?(?:（[\u4e00-\u9fff]{{1,8}}）)?(?:[，；（(：:][ ]?(?P<link>其中包括|其中|包括|分别为|分别是|即|含|分为)|中(?P<among>[，：])|(?P<inside>[（(])(?=[\u4e00-\u9fff]{{2,8}}\d)|(?P<colon>[：:])|，(?=已|未|正在|尚|男|办结|采纳|完成|整改|合格|通过|参加|同意|达标))[：:，]?(?P<parts>[^。；\n]{{2,160}})"
)
_PART = re.compile(
    rf"(?P<label>[^，、；。：\d（）()]{{0,20}})(?P<number>{_D})[ ]?(?P<scale>[万亿])?(?P<unit>{_UNIT}|(?=[、，和及]))(?:[（(][^（）()]*[）)])?(?P<end>[，、；和及）)]|$|等)"
)
# A 30件、B 20件，共计60件。
_AFTER = re.compile(
    rf"(?P<parts>(?:[^，、。；：:\d\n（）()]{{1,16}}{_D}[万亿]?{_UNIT}[、，和]){{1,8}}[^，、。；：:\d\n（）()]{{1,16}}{_D}[万亿]?{_UNIT})[，,、]?[\u4e00-\u9fff]{{0,4}}?(?:合计|共计|总计|总共|共|总投资|总额|总数|总量)[\u4e00-\u9fff]{{0,4}}?(?P<number>{_D})[ ]?(?P<scale>[万亿])?(?P<unit>{_UNIT})"
)
_CUE = re.compile(
    r"二季度|应到|[个件名人家户项所元亩里](?:中[，：]|（)|：|，已|，男|，办结|其中|包括|分别|分为|即|含|合计|共计|总计|总共|共|总投资|总额|总数|总量"
)
_SCALE = {"": Decimal(1), None: Decimal(1), "万": Decimal(10_000), "亿": Decimal(100_000_000)}
# Attributes that one person or thing may have several of do not add up.
_OVERLAP = re.compile(
    r"党员|女|少数民族|民族|岁|学历|博士|硕士|本科|研究生|高级|中级|职称|重点|累计|新增|同比|比上年|增长|下降|超过|以上|以下|不少于|最高|平均|每|重大|优秀|示范|国家级|省级以上|规模以上|占|率|获"
)
_GRADES, _GRADED = re.compile(r"初级|[一二三]级[\u4e00-\u9fff]|正高|副高|员级"), re.compile(r"高级|中级|职称")
_CHANGE = re.compile(r"增加|减少|增长|下降|提高|比上年|同比|[比较][^，]{0,4}新增")
# Two labels that leave nothing between them: men and women, done and under way.
_BOTH = re.compile(r"([\u4e00-\u9fff]{2,4})、(?:.*、)?[未不]\1|男.*女|女.*男|已.*(?:未|正在|尚)")
_COMPLETE = re.compile(r"分别为|分别是|即|分为")
_NEAR = Decimal("0.85")
_FEW = 3
# 一季度…，二季度…，上半年…: quarters and what they come to.
_QUARTERS = re.compile(
    rf"(?P<parts>(?:第?[一二三四]季度[^，、；。\d\n]{{0,12}}{_D}[ ]?[万亿]?{_UNIT}[，、；]){{2,4}})(?:上半年|前三季度|全年)[^，、；。\d\n]{{0,8}}(?P<number>{_D})[ ]?(?P<scale>[万亿])?(?P<unit>{_UNIT})"
)
# 应到45人，实到38人，请假5人。
_PRESENT = re.compile(
    r"应到[^，。；\d\n]{0,8}(\d+)[人名位][^，。；\d\n]{0,4}，实到[^，。；\d\n]{0,8}(\d+)[人名位][^，。；\d\n]{0,4}(?:，(?:请假|缺席|因)[^，。；\d\n]{0,6}(\d+)[人名位])?"
)


@rule(
    family="合计和百分数", name="分项之和等于合计", level="存疑", standard="《党政机关公文处理工作条例》第十九条（三）",
    wrong="全年共受理建议120件，其中代表建议80件、委员提案45件。", right="全年共受理建议120件，其中代表建议80件、委员提案40件。",
)  # fmt: skip
def sum_parts(subject: Subject) -> Iterator[Hit]:
    """Where a total is followed by its parts in the same unit (共120件，其中A 80件、B 45件), or parts by their total (合计, 共计), they add up.
    A part, or a sum, above the total is found always; a sum below it only where it comes near, since 其中 need not name
    every part; qualities that overlap (党员, 女性, 高级职称) are not added."""
    for passage in subject.passages:
        if _CUE.search(passage.text) is None:
            continue
        words = subject.narrow[passage.start : passage.end]
        for found in _TOTAL.finditer(words):
            yield from _judge(found, passage.start, _parts(found["parts"], found["unit"]))
        for found in _AFTER.finditer(words):
            yield from _judge(found, passage.start, _parts(found["parts"], found["unit"]), complete=True)
        for found in _QUARTERS.finditer(words):
            yield from _judge(found, passage.start, _parts(found["parts"], found["unit"]), complete=True)
        for found in _PRESENT.finditer(words):
            due, came, away = (int(found[i] or 0) for i in (1, 2, 3))
            if came > due or (away and came + away != due):
                span = passage.start + found.start(), passage.start + found.end()
                yield Hit(*span, f"应到{due}人，实到与请假不符", "核对人数")


def _parts(words: str, unit: str) -> list[tuple[str, Decimal, Decimal]]:
    """Labels, amounts and the last digits of the parts, as long as they follow each other without a break in the same unit."""
    parts: list[tuple[str, Decimal, Decimal]] = []
    place = 0
    while place < len(words):
        found = _PART.match(words, place)
        if found is None or (found["unit"] and found["unit"] != unit):
            break
        parts.append((found["label"], _number(found["number"]) * _SCALE[found["scale"]], _digit(found)))
        place = found.end()
        if found["end"] in ("", "等", "）", ")"):
            break
    return parts


def _judge(
    found: re.Match[str], shift: int, parts: list[tuple[str, Decimal, Decimal]], *, complete: bool = False
) -> Iterator[Hit]:
    start, end = shift + found.start(), shift + found.end()
    total = _number(found["number"]) * _SCALE[found["scale"]]
    if not parts or not total or _CHANGE.search(found.string, max(0, found.start("number") - 6), found.start("number")):
        return
    biggest = max(amount for _, amount, _ in parts)
    if biggest > total and not re.search(r"累计|比|较", "".join(label for label, _, _ in parts)):
        yield Hit(start, end, f"分项{_plain(biggest)}大于合计{_plain(total)}", "核对数字")
        return
    both = _BOTH.search("".join(label + "、" for label, _, _ in parts)) is not None
    named = found.groupdict()
    if not (complete or both or named.get("link") or named.get("colon") or named.get("among") or named.get("inside")):
        return  # several things told of the same total are no parts of it
    if len(parts) < 2 or (not both and any(_overlaps(label, found) for label, _, _ in parts)):
        return
    total_of_parts = sum((amount for _, amount, _ in parts), Decimal(0))
    if total_of_parts == total or _rounded(total - total_of_parts, [_digit(found), *(digit for _, _, digit in parts)]):
        return
    complete = (
        complete or both or (found.groupdict().get("link") is not None and _COMPLETE.search(found["link"]) is not None)
    )
    if total_of_parts > total or complete or total_of_parts >= total * _NEAR:
        yield Hit(start, end, f"分项合计{_plain(total_of_parts)}，与总数{_plain(total)}不符", "核对分项与合计")


def _overlaps(label: str, found: re.Match[str]) -> bool:
    """Whether the label is a quality that a part may share with another; not where it is what the total counts (党员86名，其中机关党员…)."""
    counted = (
        found.string[max(0, found.start("number") - 8) : found.start("number")] if "number" in found.groupdict() else ""
    )
    if _GRADES.search(found["parts"]):  # 高级、一级、二级教师 leave nothing between them
        label = _GRADED.sub("", label)
    return any(word[0] not in counted for word in _OVERLAP.finditer(label))


def _digit(found: re.Match[str]) -> Decimal:
    """The last digit of an amount that may have been rounded; 0 for a whole number, which was counted."""
    written = found["number"]
    return Decimal(1).scaleb(-len(written.split(".")[1])) * _SCALE[found["scale"]] if "." in written else Decimal(0)


def _rounded(difference: Decimal, digits: list[Decimal]) -> bool:
    """Whether the difference is no more than half of the last digit of the total and of each part. Two or three parts are made to add up
    by whoever rounds them, so there it stays below the last digit."""
    if len(digits) <= _FEW + 1:
        return abs(difference) < digits[0]
    return digits[0] > 0 and abs(difference) <= sum(digits) / 2


def _number(words: str) -> Decimal:
    return Decimal(words.replace(",", ""))


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}"

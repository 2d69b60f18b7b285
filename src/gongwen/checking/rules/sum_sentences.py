"""Parts named in several sentences add up to the total that the first of them gives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_D = r"(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,12})(?:\.\d{1,6})?"
_UNIT = r"(?:人次|家次|批次|场次|件次|户次|公里|平方公里|平方米|万亩|公顷|个|件|名|人|家|户|项|座|处|辆|套|台|份|篇|条|次|起|宗|亩|吨|元|所|间|场|例|艘|株|棵|期|批|节|本|册|支|栋|幢|桩|架|天|镇|村|类|种|门)"
_TOTAL = re.compile(
    rf"[\u4e00-\u9fff][^，。；：、\n\d]{{0,14}}(?<!第)(?P<number>{_D})(?P<scale>[万亿])?(?P<unit>{_UNIT})[^。；：\n\d]{{0,24}}[。：；]"
)
_MARK = r"(?:[一二三四五六七八九]是|[（(][一二三四五六七八九\d][）)]|[①-⑨]|第[一二三四五六七八九][，类]|其[一二三四五六七八九]，)"
_ITEM = re.compile(rf"[\s　]*(?P<mark>{_MARK}|其中[：:，,]?)?(?P<words>[^。；\n]{{2,80}})(?:[。；]|$)")
_LISTED = re.compile(rf"[。：；][\s　]*(?:{_MARK}|其中)")
_ONE_OF_THEM = re.compile(rf"[\s　]*{_MARK}")  # the first item of a list is no total
_AMOUNT = re.compile(rf"(?P<number>{_D})(?P<scale>[万亿])?(?P<unit>{_UNIT})")
_NO_PART = re.compile(r"累计|同比|比上年|增长|下降|其中|超过|不少于|以上|平均|每|新增|较|获|党员|女|占")
_SCALE = {None: Decimal(1), "万": Decimal(10_000), "亿": Decimal(100_000_000)}
_MOST = 12
_NEAR = Decimal("0.85")


@rule(
    family="合计和百分数", name="各句分项之和等于合计", level="存疑", standard="《党政机关公文处理工作条例》第十九条（三）",
    wrong="今年共安排项目50个。一是续建项目18个，抓紧竣工。二是新建项目29个，尽快开工。",
    right="今年共安排项目47个。一是续建项目18个，抓紧竣工。二是新建项目29个，尽快开工。",
)  # fmt: skip
def sum_sentences(subject: Subject) -> Iterator[Hit]:
    """Where a sentence gives a total and those behind it, numbered (一是…二是…, （1）…（2）…) or begun by 其中, give its parts one each in the same unit, they
    add up. A sentence with no amount of that unit, or with several, ends the list; a sum far below the total is left alone, since the parts need not be
    all."""
    for passage in subject.passages:
        if _LISTED.search(passage.text) is None:
            continue
        words = subject.narrow[passage.start : passage.end]
        for found in _TOTAL.finditer(words):
            hit = _judge(found, words, passage.start)
            if hit:
                yield hit


def _judge(found: re.Match[str], words: str, shift: int) -> Hit | None:
    parts, end = _parts(words, found.end(), found["unit"])
    begins = max(words.rfind(stop, 0, found.start()) for stop in "。；：\n") + 1
    if len(parts) < 2 or _ONE_OF_THEM.match(words, begins):
        return None
    total, result = _amount(found), sum(parts, Decimal(0))
    slack = _slack(found["number"], found["scale"]) * (len(parts) + 1)
    if abs(result - total) <= slack or result < total * _NEAR:
        return None
    return Hit(
        shift + found.start(),
        shift + end,
        f"各句分项之和是{result.normalize():f}，合计是{total.normalize():f}",
        "核对分项与合计",
    )


def _parts(words: str, place: int, unit: str) -> tuple[list[Decimal], int]:
    """The amounts of the sentences that list the parts, and where the last of them ends."""
    parts: list[Decimal] = []
    end, within = place, False
    for _ in range(_MOST):
        item = _ITEM.match(words, place)
        if item is None or not (item["mark"] or within) or (within and item["mark"] == "其中"):
            break
        within = within or (item["mark"] or "").startswith("其中")
        amounts = [a for a in _AMOUNT.finditer(item["words"]) if a["unit"] == unit]
        if len(amounts) != 1 or _NO_PART.search(item["words"][: amounts[0].end()]):
            break
        parts.append(_amount(amounts[0]))
        end = place = item.end()
    return parts, end


def _amount(found: re.Match[str]) -> Decimal:
    return Decimal(found["number"].replace(",", "")) * _SCALE[found["scale"]]


def _slack(written: str, scale: str | None) -> Decimal:
    """Half of the last digit written, for what was rounded."""
    if "." not in written:
        return Decimal(0)
    return Decimal(1).scaleb(-len(written.split(".")[1])) * _SCALE[scale] / 2

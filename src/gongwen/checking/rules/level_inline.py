"""一是, 二是, 三是 inside a paragraph follow each other."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from gongwen.checking.finding import Hit
from gongwen.checking.levels import chinese_of
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject
from gongwen.decompose.numerals import to_int

_SIGN = "[一二三四五六七八九十]"


@dataclass(frozen=True, slots=True)
class _Series:
    """How a series looks, how its number is read and written; whether it ends with its paragraph; whether naming a number again is a fault."""

    looks: re.Pattern[str]
    read: Callable[[str], int]
    write: Callable[[int], str]
    within: bool = False
    repeats: bool = True


_STOPS = r"[。；：！？，、\s”）]"


def _chinese(
    before: str, behind: str, written: str, *, stops: str = _STOPS, within: bool = False, repeats: bool = True
) -> _Series:
    """A series in Chinese numerals. What stands before the numeral is looked at last, which is ten times faster."""
    head, one, two = before, before + _SIGN, before + _SIGN + _SIGN
    place = rf"(?:(?<=^{one})|(?<=^{two})|(?<={stops}{one})|(?<={stops}{two}))"

    def write(number: int) -> str:
        return written.format(chinese_of(number))

    looks = re.compile(rf"{head}({_SIGN}{{1,2}}){place}{behind}", re.MULTILINE)
    return _Series(looks, lambda n: to_int(n) or 0, write, within, repeats)


def _arabic(before: str, behind: str, written: str, *, within: bool) -> _Series:
    stops = r"[：；。，\s]"
    place = rf"(?:(?<=^{before}\d)|(?<=^{before}\d\d)|(?<={stops}{before}\d)|(?<={stops}{before}\d\d))"
    looks = re.compile(rf"{before}([1-9]|1\d){place}{behind}(?=[\u4e00-\u9fff])", re.MULTILINE)
    return _Series(looks, int, written.format, within, repeats=not within)


_SERIES = (
    _chinese("", r"是(?!否|指|非|的)(?=[\u4e00-\u9fff，“])", "{}是"),
    _chinese("", r"要(?=[\u4e00-\u9fff])", "{}要", stops=r"[。；：！？，\s]"),
    _chinese("第", "，", "第{}，", stops=r"[。；：！？\s”）]"),
    _chinese("其", "，", "其{}，", stops=r"[。；：！？\s”）]"),
    _chinese("", r"抓(?=[\u4e00-\u9fff])(?!到底|就)", "{}抓", stops=r"[。；：！？，\s]", within=True, repeats=False),
    _chinese("第", "步[，：]", "第{}步", stops=r"[。；：！？\s]", within=True),
    _chinese("第", "阶段[（，：]", "第{}阶段", stops=r"[。；：！？\s]", within=True),
    _chinese("第", r"类(?=[\u4e00-\u9fff：，])", "第{}类", within=True, repeats=False),
    _chinese("（", r"）(?=[\u4e00-\u9fff])", "（{}）", stops=r"[。；：，\s]", within=True, repeats=False),
    _Series(re.compile(r"[（(](?<=[：；。，\s][（(])([1-9]|1\d)[）)](?=[\u4e00-\u9fff])"), int, "（{}）".format),
    _arabic("[（(]", "[）)]", "（{}）", within=True),
    _arabic("", "[.．)）]", "{}.", within=True),
    _Series(re.compile(r"([①-⑳])"), lambda n: ord(n) - 0x245F, lambda n: chr(0x245F + n)),
)
_FAR = 3000


@rule(
    family="层次序号", name="段内序数连续", level="错误", standard="GB/T 15834—2011 附录B.3",
    wrong="重点抓好三件事：一是建机制；三是抓督查。", right="重点抓好两件事：一是建机制；二是抓督查。",
)  # fmt: skip
def level_inline(subject: Subject) -> Iterator[Hit]:
    """Series inside the text (一是…二是…, 一要…二要…, 第一，…第二，…, （1）…（2）…, ①…②…, 第一步, 其一, 一抓) run without gap or repetition. A series may go on in
    the next paragraphs; what begins with another number than the first is left alone, since it may go on from a table or a picture."""
    told: set[int] = set()
    for series in _SERIES:
        for hit in _broken(subject, series):
            if hit.end not in told:
                told.add(hit.end)
                yield hit


def _broken(subject: Subject, series: _Series) -> Iterator[Hit]:
    last, place = 0, 0
    for found in series.looks.finditer(subject.narrow):
        value = series.read(found[1])
        far = found.start() - place > _FAR or (series.within and subject.text.find("\n", place, found.start()) >= 0)
        if value == 1 or far:
            last = value if value == 1 else 0
        elif last and value != last + 1 and not _stands_between(subject, series.write(value - 1), place, found.start()):
            if value != last:
                yield Hit(*found.span(), f"“{series.write(last)}”之后跳到了“{series.write(value)}”", "核对序数")
            elif series.repeats:
                yield Hit(*found.span(), f"序数“{series.write(value)}”重复", f"改为“{series.write(last + 1)}”")
        last, place = (value if last else 0), found.end()


def _stands_between(subject: Subject, words: str, start: int, end: int) -> bool:
    """Whether the number that is missing stands between after all, where the pattern does not see it."""
    return subject.narrow.find(words.strip("，"), start, end) >= 0

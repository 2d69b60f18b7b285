"""一是, 二是, 三是 inside a paragraph follow each other."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.levels import chinese_of
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject
from gongwen.decompose.numerals import to_int

_CN = "[一二三四五六七八九十]{1,2}"
# A series: how it looks, how its number is read, how it is written.
_SERIES: tuple[tuple[re.Pattern[str], Callable[[str], int], Callable[[int], str]], ...] = (
    (
        re.compile(rf"(?:^|(?<=[。；：，！？\s”）、]))({_CN})是(?!否|指|非|的)(?=[\u4e00-\u9fff，“])", re.MULTILINE),
        lambda n: to_int(n) or 0,
        lambda n: f"{chinese_of(n)}是",
    ),
    (
        re.compile(rf"(?:^|(?<=[。；：！？，\s]))({_CN})要(?=[\u4e00-\u9fff])", re.MULTILINE),
        lambda n: to_int(n) or 0,
        lambda n: f"{chinese_of(n)}要",
    ),
    (
        re.compile(rf"(?:^|(?<=[。；：！？\s”）]))第({_CN})，", re.MULTILINE),
        lambda n: to_int(n) or 0,
        lambda n: f"第{chinese_of(n)}，",
    ),
    (re.compile(r"(?<=[：；。，\s])[（(]([1-9]|1\d)[）)](?=[\u4e00-\u9fff])"), int, lambda n: f"（{n}）"),
    (re.compile(r"([①-⑳])"), lambda n: ord(n) - 0x245F, lambda n: chr(0x245F + n)),
)
_FAR = 3000


@rule(
    family="层次序号", name="段内序数连续", level="错误", standard="GB/T 15834—2011 附录B.3",
    wrong="重点抓好三件事：一是建机制；三是抓督查。", right="重点抓好两件事：一是建机制；二是抓督查。",
)  # fmt: skip
def level_inline(subject: Subject) -> Iterator[Hit]:
    """Series inside the text (一是…二是…, 一要…二要…, 第一，…第二，…, （1）…（2）…, ①…②…) run without gap or repetition. A series may go on in
    the next paragraphs; what begins with another number than the first is left alone, since it may go on from a table or a picture."""
    for pattern, read, write in _SERIES:
        last, place = 0, 0
        for found in pattern.finditer(subject.narrow):
            value = read(found[1])
            if value == 1 or found.start() - place > _FAR:
                last = value if value == 1 else 0
            elif last and value != last + 1 and not _stands_between(subject, write(value - 1), place, found.start()):
                if value == last:
                    yield Hit(*found.span(), f"序数“{write(value)}”重复", f"改为“{write(last + 1)}”")
                else:
                    yield Hit(*found.span(), f"“{write(last)}”之后跳到了“{write(value)}”", "核对序数")
            last, place = (value if last else 0), found.end()


def _stands_between(subject: Subject, words: str, start: int, end: int) -> bool:
    """Whether the number that is missing stands between after all, where the pattern does not see it."""
    return subject.narrow.find(words.strip("，"), start, end) >= 0

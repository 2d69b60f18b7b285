"""Articles and chapters of rules follow each other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.passage import Passage
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject
from gongwen.decompose.numerals import to_int

_HEAD = re.compile(r"[ \u3000#]*第([一二三四五六七八九十百零〇]{1,7}|\d{1,3})([章节条])(?![款项之的，、。和至规])")


@rule(
    family="层次序号", name="章、条连续", level="错误", standard="《立法技术规范（试行）（一）》；《党政机关公文处理工作条例》第十九条（三）",
    wrong="第一条　为了保护湖泊，制定本办法。\n第二条　本办法适用于本市。\n第四条　本办法自印发之日起施行。",
    right="第一条　为了保护湖泊，制定本办法。\n第二条　本办法适用于本市。\n第三条　本办法自印发之日起施行。",
)  # fmt: skip
def article_order(subject: Subject) -> Iterator[Hit]:
    """第一条, 第二条 run through the whole of a regulation, 第一章, 第二章 too: one that is left out, comes twice or goes back is found. A number that
    stands inside a paragraph run together counts, and a second regulation begins at 1 again."""
    last: dict[str, tuple[int, int, bool]] = {}
    chapter = -1  # the paragraph with which a later chapter began: its articles go on, they do not begin again
    for index, passage in enumerate(subject.passages):
        found = _HEAD.match(passage.text)
        value = to_int(found[1]) if found else None
        if found is None or value is None:
            continue
        kind = found[2]
        start, end = passage.start + found.start(1) - 1, passage.start + found.end()
        before = last.get(kind)
        if before and value == 1 and before[0] > 1 and _goes_on(subject, passage, kind, before[0] + 2):
            yield Hit(start, end, f"“第{found[1]}{kind}”的次序不对", f"核对{kind}的序号")
            last[kind] = before[0] + 1, end, True
            continue
        if (
            kind == "章"
            and value == 1
            and before
            and last.get("条")
            and _goes_on(subject, passage, "条", last["条"][0] + 1)
        ):
            yield Hit(start, end, "“第一章”重复", "核对章的序号")
            last[kind] = before[0] + 1, end, True
            continue
        if kind == "条" and value == 1 and before and index == chapter + 1:
            yield Hit(start, end, "“第一条”在后面的章里重新开始", "全文的条连续编号")
            before = None
        if (kind == "章" and value > 1) or (kind == "节" and index == chapter + 1):
            chapter = index
        if kind == "章":
            last.pop("节", None)
        last[kind] = value, end, passage.text[-1] in _STOPS
        if before is None or value in (1, before[0] + 1) or _between(subject, found[1], value, kind, before[1], start):
            continue
        if value == before[0]:
            if (
                not before[2] and kind == "条"
            ):  # the words above were cut short: a link or a heading that repeats the article
                continue
            yield Hit(start, end, f"“第{found[1]}{kind}”重复", f"核对{kind}的序号")
        elif value < before[0]:
            yield Hit(start, end, f"“第{found[1]}{kind}”的次序不对", f"核对{kind}的序号")
        else:
            yield Hit(
                start,
                end,
                f"“第{found[1]}{kind}”之前缺第{value - 1}{kind}",
                f"核对{kind}的序号",
                None if value - before[0] < _FAR else "存疑",
            )


def _goes_on(subject: Subject, here: Passage, kind: str, value: int) -> bool:
    """Whether the next number of its kind is this one, so that the one here is a slip and no new beginning."""
    for passage in subject.passages:
        found = _HEAD.match(passage.text) if passage.start > here.start else None
        if found and found[2] == kind:
            return to_int(found[1]) == value
    return False


_FAR = 4
_STOPS = "。；：！？”）"


def _between(subject: Subject, written: str, value: int, kind: str, start: int, end: int) -> bool:
    """Whether the number before it stands in the text between."""
    words = str(value - 1) if written.isdigit() else _chinese(value - 1)
    return f"第{words}{kind}" in subject.text[start:end]


def _chinese(value: int) -> str:
    """A number below 1000 in Chinese numerals, as articles are numbered."""
    digits = "零一二三四五六七八九"
    hundreds, rest = divmod(value, 100)
    tens, ones = divmod(rest, 10)
    head = f"{digits[hundreds]}百" if hundreds else ""
    if rest == 0:
        return head
    middle = (
        "零"
        if hundreds and not tens
        else ""
        if not tens
        else ("十" if tens == 1 and not hundreds else f"{digits[tens]}十")
    )
    return head + middle + (digits[ones] if ones else "")

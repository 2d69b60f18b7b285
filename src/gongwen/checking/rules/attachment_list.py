"""附件说明: how the list of attachments is written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject
from gongwen.decompose.numerals import narrow, to_int

_LABEL = re.compile(
    r"(?P<word>附\s?件?)\s*(?P<colon>[：:]?)\s*(?P<number>\d{1,2}|[一二三四五六七八九十]{1,2})?\s*(?P<mark>[.．、：:，,]?)"
)
_NUMBER = re.compile(r"\s*(?:附\s?件\s*)?(?P<number>\d{1,2}|[一二三四五六七八九十]{1,2})\s*(?P<mark>[.．、：:，,。])")
_SEVERAL = re.compile(
    r"[\u4e00-\u9fff]{2,20}(?:表|册|单|函|方案|名单|清单|回执|办法)[，,、；;][ ]?[\u4e00-\u9fff]{2,20}(?:表|册|单|函|方案|名单|清单|回执|办法)$"
)
_RINGED = re.compile(r"[①-⑳]|\d{1,2}[）)]|[（(]\d{1,2}[）)]|\d{1,2}[ \u3000]+(?=[\u4e00-\u9fff])")
_STOP = re.compile(r"[。；;，,、.．：:！]$")
_WRONG_NUMBER = re.compile(r"\d{1,2}[，,。：:]")
_NO_COLON = re.compile(r"附\s?件\d?(?:[ \u3000]+|[；;，,。.、])[^\s。；，：:]{2,40}$")
_NEAR = 40
_TITLED = re.compile(r"^《[^《》]*》$")


@rule(
    family="附件", name="附件说明的写法", level="错误", standard="GB/T 9704—2012 7.3.4",
    wrong="云岫市水务局关于开展防汛检查的通知\n各县水务局：\n请做好检查。\n附件：1.检查表；\n2.汇总表。\n云岫市水务局\n2026年3月5日",
    right="云岫市水务局关于开展防汛检查的通知\n各县水务局：\n请做好检查。\n附件：1.检查表\n2.汇总表\n云岫市水务局\n2026年3月5日",
)  # fmt: skip
def attachment_list(subject: Subject) -> Iterator[Hit]:
    """The list is 附件：1.名称, with a full-width colon, arabic numbers that run 1, 2, 3 with a dot, names without a stop behind and without 《》
    around; a single attachment has no number."""
    notes = [part for part in subject.paper.attachment_notes if part.span]
    if not notes:
        yield from _unread(subject)
        return
    yield from _names(subject)
    first = notes[0].span
    assert first is not None
    line = subject.text.rfind("\n", 0, first.start) + 1
    lead = narrow(subject.text[line : first.start])
    label = _LABEL.match(lead.lstrip())
    shift = line + len(lead) - len(lead.lstrip())
    numbers: list[int | None] = []
    if label:
        word = label["word"].replace(" ", "")
        if label["colon"] == ":" and subject.text[shift : first.start].find(":") >= 0:
            yield Hit(shift, first.start, "“附件”后用了半角冒号", "改用全角冒号“：”")
        elif not label["colon"] and word == "附件" and (not label["number"] or label["mark"] in (".", "．", "、")):
            yield Hit(shift, first.start, "“附件”后缺冒号", "加上“：”")
        elif word == "附":
            yield Hit(shift, first.start, "附件说明只写了“附”", "写作“附件：”")
        yield from _mark(label, shift, len(notes))
        numbers.append(to_int(label["number"]) if label["number"] else None)
    for part in notes[1:]:
        assert part.span is not None
        line = subject.text.rfind("\n", 0, part.span.start) + 1
        start = max(line, part.span.start - 8)
        found = _NUMBER.search(narrow(subject.text[start : part.span.start]))
        if found:
            yield from _mark(found, start, len(notes))
            value = to_int(found["number"])
            if numbers and numbers[-1] is not None and value != numbers[-1] + 1:
                yield Hit(
                    start + found.start("number"),
                    part.span.start,
                    f"附件序号{numbers[-1]}之后是{value}",
                    "附件序号从1起连续编排",
                )
            numbers.append(value)


def _unread(subject: Subject) -> Iterator[Hit]:
    """A list that was not read as one because its colon is missing: the line before the signature."""
    end = subject.paper.signatures[0].span if subject.paper.signatures else None
    if not subject.is_official or end is None:
        return
    for passage in subject.passages:
        found = _NO_COLON.match(passage.text)
        if found and 0 < end.start - passage.end < _NEAR:
            yield Hit(passage.start, passage.end, "“附件”后缺冒号", "写作“附件：名称”")


def _names(subject: Subject) -> Iterator[Hit]:
    for part in subject.paper.attachment_notes:
        if part.span is None:
            continue
        stop = _STOP.search(part.text.rstrip())
        following = subject.text[part.span.end : part.span.end + 1]
        if stop or (following and following in "。；;，,、"):
            yield Hit(part.span.start, part.span.end, "附件名称后用了标点", "删去附件名称后的标点")
        if _SEVERAL.search(part.text.strip()):
            yield Hit(part.span.start, part.span.end, "几个附件写在一起", "逐个编号，一行一个：“1.……”“2.……”")
        ringed = _RINGED.match(part.text)
        if ringed:
            yield Hit(part.span.start, part.span.start + ringed.end(), f"附件序号写作“{ringed[0].strip()}”", "写作“1.”")
        numbered = _WRONG_NUMBER.match(part.text)
        if numbered:
            yield Hit(part.span.start, part.span.start + numbered.end(), "附件序号后的标点不对", "序号后用“.”")
        if _TITLED.match(part.text.strip()):
            yield Hit(part.span.start, part.span.end, "附件名称加了书名号", "删去书名号", "建议")


def _mark(found: re.Match[str], shift: int, count: int) -> Iterator[Hit]:
    """What is wrong with a number and the mark behind it."""
    number = found["number"]
    if not number:
        return
    start, end = shift + found.start("number"), shift + found.end()
    if not number.isdigit():
        yield Hit(start, end, "附件序号用了汉字", "改用阿拉伯数字")
    elif count == 1:
        yield Hit(start, end, "只有一个附件却编了序号", "删去序号")
    elif found["mark"] not in (".", "．") and found["mark"]:
        yield Hit(start, end, f"附件序号后用了“{found['mark']}”", "序号后用“.”")

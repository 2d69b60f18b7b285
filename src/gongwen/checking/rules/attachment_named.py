"""What the text says is attached is attached, and is listed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject
from gongwen.decompose.numerals import to_int

_MENTION = re.compile(
    r"(?:详?见|按照?|参照|填写|填报|附有|详情见|格式见|参见|如)[\u4e00-\u9fff《]{0,6}?附\s?件\s?([一二三四五六七八九十]{1,2}|\d{1,2})?(?![的之]?外|费|说明)|[（(]\s?(?:详?见)?附\s?件\s?([一二三四五六七八九十]{1,2}|\d{1,2})?\s?[）)]|附\s?件\s?(\d{1,2})(?![.．、：:\-—\d])"
)
_BEHIND = re.compile(
    r"[（(](?:[\u4e00-\u9fff]{0,8})附后[）)]|(?:名单|表|清单|方案|材料|目录|样式|格式)附后(?=[，。；])|见附[表图](?![\d一二三])|(?:对照|按照|依据|根据|参照)附件(?:清单|要求|名单|目录|表格|格式)"
)
_UP_TO = re.compile(r"附\s?件\s?\d{1,2}(?:[、，,至\-—～~]\s?\d{1,2})*[、，,至\-—～~]\s?(\d{1,2})(?![\d.．])")
_LAW = re.compile(r"[》〉][^。；]{0,6}$")


@rule(
    family="附件", name="提到的附件要有", level="错误", standard="GB/T 9704—2012 7.3.4、7.3.7",
    wrong="云岫市水务局关于开展防汛检查的通知\n各县水务局：\n请填写检查表（见附件2）。\n附件：1.检查表\n云岫市水务局\n2026年3月5日",
    right="云岫市水务局关于开展防汛检查的通知\n各县水务局：\n请填写检查表（见附件）。\n附件：检查表\n云岫市水务局\n2026年3月5日",
)  # fmt: skip
def attachment_named(subject: Subject) -> Iterator[Hit]:
    """An attachment mentioned in the text (见附件, 附件3) stands in the list 附件： below it or follows the document. Only documents that
    end with signature or date are looked at, since an excerpt has lost its attachments, and annexes of laws cited are left alone."""
    paper = subject.paper
    if not subject.is_official or not (paper.date or paper.signatures):
        return
    listed = max(len(paper.attachment_notes), len(paper.attachments))
    for block in subject.blocks:
        assert block.span is not None
        words = subject.narrow[block.span.start : block.span.end]
        behind = _BEHIND.search(words)
        if behind and not listed:
            yield Hit(
                block.span.start + behind.start(), block.span.start + behind.end(),
                "正文提到附件，但没有附件说明和附件", "在正文下列出附件名称，并附上附件",
            )  # fmt: skip
        for found in _UP_TO.finditer(words):
            if listed and int(found[1]) > listed:
                yield Hit(
                    block.span.start + found.start(), block.span.start + found.end(),
                    f"正文提到附件{found[1]}，但只列了{listed}个附件", "核对附件序号，或补列附件",
                )  # fmt: skip
        for found in _MENTION.finditer(words):
            if _LAW.search(words[: found.start()]) and not found[0].startswith(("（", "(")):
                continue
            number = to_int(next((value for value in found.groups() if value), "") or "1") or 1
            start, end = block.span.start + found.start(), block.span.start + found.end()
            if not listed:
                yield Hit(start, end, "正文提到附件，但没有附件说明和附件", "在正文下列出附件名称，并附上附件")
            elif number > listed:
                yield Hit(start, end, f"正文提到附件{number}，但只列了{listed}个附件", "核对附件序号，或补列附件")

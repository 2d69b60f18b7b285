"""A paragraph of sentences ends with a stop."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject
from gongwen.decompose.unitnames import is_unit

_CHINESE_END = re.compile(r"[\u4e00-\u9fff\d%％”》）]$")
# （市财政局负责） behind a finished sentence takes no stop of its own.
_REMARK = re.compile(r"[。；！？”][ ]?（[^（）]*(?:（[^（）]*）[^（）]*)*）$")
_COMMA_END = re.compile(r"[，、,]$")
# The last sentence is one: long enough, without gaps, and no signature or date.
_TAIL = re.compile(r"[。；：！？）][^\s。；！？]{5,}$|^[^\s。；！？]{40,}$")
_SIGNED = re.compile(r"(?:\d|[〇○一二三四五六七八九十])(?:日|月|年)$|\d$")
_LAST = re.compile(r"[。；：！？]")
_NUMBERED = re.compile(r"[\s　]*(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.．])")
_LONG = 20


@rule(
    family="标点符号", name="段末用句末点号", level="存疑", standard="GB/T 15834—2011 4.1.3",
    wrong="各级各部门要提高认识。要加强组织领导，压实工作责任，明确任务分工，细化工作措施，强化督促检查，确保按时保质完成各项任务",
    right="各级各部门要提高认识。要加强组织领导，压实工作责任，明确任务分工，细化工作措施，强化督促检查，确保按时保质完成各项任务。",
)  # fmt: skip
def sentence_end(subject: Subject) -> Iterator[Hit]:
    """A paragraph that holds sentences ends with 。！？； or ：. One that ends with a character, or with a comma, is found,
    unless the next paragraph goes on in the middle of its sentence, as in a text broken into lines."""
    passages = subject.passages
    for index, passage in enumerate(passages):
        text = passage.text
        if len(text) < _LONG or "，" not in text:
            continue
        if not ("。" in text[:-1] or "；" in text[:-1]):
            if _COMMA_END.search(text) and index + 1 < len(passages) and _NUMBERED.match(passages[index + 1].text):
                yield Hit(passage.end - 1, passage.end, "段末用了逗号或顿号", "改为句号")
            continue
        if index + 1 < len(passages) and not _begins(passages[index + 1].text):
            continue
        if _TAIL.search(text) is None or _REMARK.search(text) or _SIGNED.search(text) or is_unit(_LAST.split(text)[-1]):
            continue
        if _CHINESE_END.search(text):
            yield Hit(passage.end - 1, passage.end, "段末没有句末点号", "补上句号")
        elif _COMMA_END.search(text):
            yield Hit(passage.end - 1, passage.end, "段末用了逗号或顿号", "改为句号")


def _begins(text: str) -> bool:
    """Whether a paragraph begins anew: by a number, a dash, or with a whole sentence of its own."""
    return re.match(r"[一二三四五六七八九十]+、|（|\(|\d+[.．、]|第|——|附件|[\u4e00-\u9fff]{2,}", text) is not None

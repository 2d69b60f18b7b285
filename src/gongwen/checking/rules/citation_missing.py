"""A document cited for the first time is cited with its number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_CITED = re.compile(
    r"《([^《》〈〉\n]{0,40}关于[^《》\n]{2,80}的(?:通知|意见|批复|复函|函|通报|公告|通告|决定|实施意见|指导意见|若干意见))》(?![ ]?[（(〔\[][^（）()\n]{0,40}号)"
)
_NUMBERED = re.compile(r"《([^《》\n]{4,120})》[ ]?[（(][^（）()\n]{0,40}号")
_NUMBER_BEFORE = re.compile(r"号[）)]?(?:文件?)?(?:印发的)?[ ]?$")
_KNOWN_BY_TITLE = re.compile(r"(?:中共中央|党中央|中央|全国人民代表大会|全国人大)|国务院[^》]*决定$")
_RECEIVED = re.compile(r"[ ]?(?:[（(][^（）()]{0,30}[）)])?(?:已?收悉|悉)")
_LOOSE = re.compile(r"\s")


@rule(
    family="引文", name="首次引用公文要带文号", level="建议", standard="公文写作通例（原《国家行政机关公文处理办法》第二十五条（五））",
    wrong="云岫市水务局关于做好清淤的通知\n各县水务局：\n根据《云岫市人民政府关于加强湖泊保护的意见》要求，通知如下。",
    right="云岫市水务局关于做好清淤的通知\n各县水务局：\n根据《云岫市人民政府关于加强湖泊保护的意见》（云政发〔2026〕3号）要求，通知如下。",
)  # fmt: skip
def citation_missing(subject: Subject) -> Iterator[Hit]:
    """In a document that is sent, another document (《…关于…的通知》) is cited with its number in （） where it comes first. Laws and rules, papers of the party's centre
    and decisions of the State Council, which are known by their names, and the title that the document itself bears are left alone."""
    if not subject.is_official:
        return
    known = {_LOOSE.sub("", found[1]) for found in _NUMBERED.finditer(subject.text)}
    end = subject.title_span.end
    for found in _CITED.finditer(subject.text, end):
        title = _LOOSE.sub("", found[1])
        before = subject.text[max(0, found.start() - 12) : found.start()]
        if (
            title in known
            or _KNOWN_BY_TITLE.match(title)
            or _NUMBER_BEFORE.search(before)
            or re.search(r"(?:中央|国务院)(?:[办公厅]{0,3})?(?:印发|发布|的)?(?:了)?$", before)
            or _RECEIVED.match(subject.text, found.end())
        ):
            continue
        known.add(title)
        yield Hit(*found.span(), "首次引用公文没有写发文字号", "在标题后加（发文字号）")

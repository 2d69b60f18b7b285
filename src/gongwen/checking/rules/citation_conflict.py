"""One document, one title, one number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_CITED = re.compile(
    r"《([^《》\n]{4,120})》[ ]?[（(]((?:[\u4e00-\u9fffA-Z]{1,12})[〔\[［（(]?[12]\d{3}[〕\]］）)]?[ ]?第?\d{1,5}[ ]?号)"
)
_BEHIND_NUMBER = re.compile(r"号(?:文件?)?(?:印发的)?《([^《》\n]{4,120})》")
_CODE = re.compile(r"[\u4e00-\u9fffA-Z]{1,8}[〔\[［（(][12]\d{3}[〕\]］）)][ ]?\d{1,5}[ ]?号$")
_LEAD = re.compile(r"^(?:根据|依据|按照|依照|落实|执行|贯彻|对照|参照|转发|印发|及|和|与|对|由|按|依|见)+")
_LOOSE = re.compile(r"[\s　〈〉“”]")
_BRACKETS = re.compile(r"[\[［（(〔〕\]］）)第 ]")


@rule(
    family="引文", name="标题与文号前后一致", level="错误", standard="《党政机关公文处理工作条例》第十九条（三）",
    wrong="按照《云岫市湖泊保护办法》（云政发〔2026〕3号）执行。违反《云岫市湖泊保护办法》（云政发〔2025〕3号）的，予以处罚。",
    right="按照《云岫市湖泊保护办法》（云政发〔2026〕3号）执行。违反《云岫市湖泊保护办法》（云政发〔2026〕3号）的，予以处罚。",
)  # fmt: skip
def citation_conflict(subject: Subject) -> Iterator[Hit]:
    """A title that is cited twice has the same number each time, and a number the same title."""
    numbers: dict[str, str] = {}
    titles: dict[str, str] = {}
    cited = [(found, found[1], found[2]) for found in _CITED.finditer(subject.text)]
    for found in _BEHIND_NUMBER.finditer(subject.text):
        code = _CODE.search(subject.text, max(0, found.start() - 24), found.start() + 1)
        if code:
            cited.append((found, found[1], _LEAD.sub("", code[0])))
    for found, words, said in sorted(cited, key=lambda one: one[0].start()):
        title, number = _LOOSE.sub("", words), _BRACKETS.sub("", said)
        if numbers.setdefault(title, number) != number:
            yield Hit(*found.span(), f"同一文件的文号前后不一（前面是“{numbers[title]}”）", "核对发文字号")
        elif titles.setdefault(number, title) != title and not _part(titles[number], title):
            yield Hit(*found.span(), f"同一文号的标题前后不一（前面是“{titles[number]}”）", "核对标题")


def _part(one: str, other: str) -> bool:
    """Whether one title is the other without its issuer."""
    return one.endswith(other) or other.endswith(one)

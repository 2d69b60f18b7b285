"""A document is cited by title first, then by number in （）."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_CODE = r"[\u4e00-\u9fff]{1,8}?[〔\[［（(][12]\d{3}[〕\]］）)][ ]?第?[ ]?\d{1,5}[ ]?号"
_NUMBER_FIRST = re.compile(rf"{_CODE}[）)]?(?:文件?)?(?:印发的|发布的|下发的)?[ ]?[（(]?《[^《》\n]{{2,80}}》")
_BARE = re.compile(
    r"(?<=》)[ ，,\-—－]{0,2}(?:文号[：:]?)?(?!以|由|按|经|和|及|与|的|根据|等)[\u4e00-\u9fff]{1,7}〔[12]\d{3}〕[ ]?\d{1,5}[ ]?号"
)
_OTHER_BRACKETS = re.compile(
    r"(?<=》)[ ]?[〔\[［【“][\u4e00-\u9fff]{1,8}[〔\[［（(][12]\d{3}[〕\]］）)][ ]?\d{1,5}[ ]?号[〕\]］】”]"
)
_INSIDE = re.compile(r"[（(][\u4e00-\u9fff]{1,8}〔[12]\d{3}〕[ ]?\d{1,5}[ ]?号[）)]》")
_UNMARKED = re.compile(
    r"[\u4e00-\u9fff]{1,7}〔[12]\d{3}〕[ ]?\d{1,5}[ ]?号(?:文件?)?(?:“[^“”\n]{0,30}关于[^“”\n]{2,50}”|关于[^，。；《》\n]{2,40}的(?:通知|请示|报告|意见|函|批复|决定|通报))"
)
_LIST = re.compile(r"》[ ]?[（(]$")


@rule(
    family="引文", name="引用公文先标题后文号", level="建议", standard="公文写作通例（原《国家行政机关公文处理办法》第二十五条（五））",
    wrong="根据云政发〔2026〕3号《云岫市人民政府关于加强湖泊保护的意见》要求，抓好落实。",
    right="根据《云岫市人民政府关于加强湖泊保护的意见》（云政发〔2026〕3号）要求，抓好落实。",
)  # fmt: skip
def citation_order(subject: Subject) -> Iterator[Hit]:
    """A document is cited by its title and, behind it in round brackets, its number. A number before the title, behind it without brackets,
    or in other brackets is found. The rule in force today no longer says so; it is how offices write."""
    text = subject.text
    for found in _NUMBER_FIRST.finditer(text):
        before = text[max(0, found.start() - 12) : found.start()]
        bracketed = re.search(r"[（(][^（）()]{0,12}$", before)
        if bracketed and "》" in text[max(0, found.start() - 30) : found.start()]:
            continue
        yield Hit(*found.span(), "引用公文把文号写在标题前", "先写《标题》，后写（文号）")
    for found in _INSIDE.finditer(text):
        yield Hit(*found.span(), "文号写在了书名号里", "写作“《标题》（文号）”")
    for found in _UNMARKED.finditer(text):
        yield Hit(*found.span(), "引用公文把文号写在标题前，标题没有书名号", "写作“《标题》（文号）”")
    for pattern in (_BARE, _OTHER_BRACKETS):
        for found in pattern.finditer(text):
            yield Hit(*found.span(), "引文的文号没有用圆括号括入", "写作“《标题》（文号）”")

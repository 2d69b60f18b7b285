"""An answer cites the letter it answers by title and number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_RECEIVED = re.compile(
    r"《([^《》\n]{4,80}(?:〈[^〈〉]*〉)?[^《》\n]{0,40})》[ ]?(?:[（(]([^（）()\n]{0,40})[）)])?[ ]?(?:及有关材料|及附件|和有关材料)?(?:已?收悉|悉)"
)
_CITED = re.compile(r"《[^《》\n]{0,40}关于[^《》\n]{2,80}的(?:通知|意见|决定|批复|函|通报|公告|通告)》")
_NUMBER = re.compile(r"[〔\[［（(]?[12]\d{3}[〕\]］）)]?[^）)]{0,4}\d{1,5}[ ]?号")
_UNMARKED = re.compile(
    r"(?:(?:你|贵)(?:局|单位|县|区|乡|镇|街道|校|院|公司|中心|站|处|科)|贵[省市厅部委])关于[^《》，。；\n]{2,40}的(?:请示|函|报告)(?:[（(][^（）()\n]{0,40}[）)])?(?:已?收悉|悉)"
)
_NO_TITLE = re.compile(
    r"(?:你|贵)[\u4e00-\u9fff]{1,6}[ ]?[\u4e00-\u9fff]{1,8}〔[12]\d{3}〕[ ]?\d{1,5}[ ]?号(?:文|函|来文|来函|文件|请示|报告)?(?:已?收悉|悉)|(?:你|贵)[\u4e00-\u9fff]{1,6}(?:[12]\d{3}年)?(?:\d{1,2}月\d{1,2}日)?(?:的)?(?:来文|来函|请示|报告|征求意见函|函)(?:已?收悉|悉)"
    r"|(?:你|贵)[\u4e00-\u9fff]{1,6}(?:《(?:请示|函|报告|来函)》|[（(][\u4e00-\u9fff]{1,8}〔[12]\d{3}〕[ ]?\d{1,5}[ ]?号[）)])(?:已?收悉|悉)"
    r"|(?:^|(?<=[。\n　 ]))来[函文](?:已?收悉|悉)|(?:^|(?<=[。\n　 ]))[\u4e00-\u9fff]{1,8}〔[12]\d{3}〕[ ]?\d{1,5}[ ]?号(?:文|函|来文|来函|文件)?(?:已?收悉|悉)",
    re.MULTILINE,
)


@rule(
    family="引文", name="答复来文要引标题和文号", level="存疑", standard="公文写作通例（原《国家行政机关公文处理办法》第二十五条（五））",
    wrong="云岫市人民政府关于同意设立湖泊保护中心的批复\n市水务局：\n你局《关于设立湖泊保护中心的请示》收悉。现批复如下：",
    right="云岫市人民政府关于同意设立湖泊保护中心的批复\n市水务局：\n你局《关于设立湖泊保护中心的请示》（云水〔2026〕8号）收悉。现批复如下：",
)  # fmt: skip
def citation_number(subject: Subject) -> Iterator[Hit]:
    """What is answered (收悉) is cited by title and number; one of them alone, or neither, is found. Letters of people and deputies, which
    have no number, are left alone."""
    if "悉" not in subject.text:
        return
    for found in _RECEIVED.finditer(subject.text):
        if not re.search(r"请示|报告|函|意见|通知", found[1]):
            continue
        if found[2] is None or not _NUMBER.search(found[2]):
            yield Hit(*found.span(), "来文只引了标题，缺发文字号", "在标题后加（发文字号）")
    for found in _UNMARKED.finditer(subject.text):
        lacks = "" if _NUMBER.search(found[0]) else "，缺发文字号"
        yield Hit(*found.span(), f"来文的标题没有用书名号{lacks}", "写作“《标题》（文号）收悉”")
    for found in _NO_TITLE.finditer(subject.text):
        yield Hit(*found.span(), "来文没有引标题", "写作“《标题》（文号）收悉”")

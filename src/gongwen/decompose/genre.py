"""What kind of document (文种) it is, as far as it decides what may be a task in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from gongwen.decompose.outline import Line

Genre = Literal["directive", "minutes", "reply", "letter", "petition", "ceremony", "regulation", "other"]

_CEREMONY = re.compile(
    r"表彰(?!办法|工作|活动|大会)|表扬|嘉奖|奖励的(?:决定|通报)|授予.{2,40}(?:称号|奖)|追授|命名.{2,40}的(?:决定|通报)|(?:放假|节假日|休假|调休)(?:调休|放假)?(?:安排|时间|时间安排)?的?(?:通知|公告)$|"
    r"任免|任命|免职|慰问[信电]|贺[信电]|讣告|唁电|致敬"
)
_REGULATION = re.compile(
    r"(?:条例|实施细则|细则|法|规则|预案|章程|公约|规范|标准|目录|名单|解读|问答|答记者问)(?:（[^）]*）)?$"
)
_RULES_ISSUED = re.compile(
    r"(?:印发|公布|发布|颁发|修改|修订|批转)[^，]{0,60}(?:规则|办法|细则|预案|章程|条例|规定|准则|规程|目录|名单)(?:（[^）]*）)?》?(?:（[^）]*）)?的(?:通知|函|决定|通告|公告)$"
)
_ARTICLE = re.compile(r"第[一二三四五六七八九十百]{1,5}条[ \u3000]")
_QUESTION = re.compile(r"^(?:问|答|记者)[：:]|[？?](?:$|[^”）]{0,4}答)|是什么？|请问")
_REPORTED = re.compile(
    r"答记者问|记者问|负责(?:同志|人)(?:就|介绍|表示|指出)|新华社.{0,12}[日电]|[（(]记者|本报讯|近日，[^。]{2,60}(?:印发|发布|转发)了|日前，[^。]{2,60}(?:印发|发布)"
)
# A letter that hands on what a leader or a meeting wants done, and asks for the result.
_HANDED_ON = re.compile(
    r"(?:办理|督[办查促]|交办|转办|催办|核查|落实|做好|报送|开展)[^，。]{0,40}(?:批示|指示|事项|工作|任务|意见|通知书?|问题|材料|信息)[^，。]{0,6}的?函$|(?:督办|交办|转办|催办|督查)函$|"
    r"关于(?:抓好|做好|落实|贯彻)[^，。]{2,60}(?:落实|工作)的函$"
)
# 市教育局12月5日前报送…
_TOLD_BY = re.compile(
    r"[^，。；]{2,24}?(?:于|在|须|要|应)?(?:[12]\d{3}年)?\d{1,2}月(?:\d{1,2}日|底|[上中下]旬)?(?:之|以)?前(?:报|完成|向|将|制定|提交|印发|办|落实|组织|开展|上报)"
)
_ANSWER = re.compile(r"(?:提案|建议)的?答复|对.{2,40}(?:提案|建议)")


def genre_of(title: str, number: str | None, addressee: str, lines: Sequence[Line]) -> Genre:
    """The genre by title first, then by form."""
    core = re.sub(r"《[^》]*》", "", title)
    if _CEREMONY.search(core):
        return "ceremony"
    if "纪要" in core:
        return "minutes"
    if re.search(r"(?:请示|[^查]报告)$", core):  # not 督查报告 and 检查报告, which tell others to mend
        return "petition"
    if re.search(r"批复$|同意.{2,60}的(?:函|通知)$", core):
        return "reply"
    if _HANDED_ON.search(core):
        return "directive"
    if re.search(r"(?:复函|答复|的函|函|回复)$", core) or _ANSWER.search(core):
        return "letter"
    if (
        _RULES_ISSUED.search(title)
        or _articles(lines)
        or (_REGULATION.search(core) and not number)
        or re.search(r"^[^〔﹝\[]*第\d+号$|令第", number or "")
    ):
        return "regulation"
    if not number and not addressee and _told_about(lines):
        return "other"
    formal = bool(
        number
        or addressee
        or re.search(r"通知|意见|方案|要点|分工|分解|计划|督办|交办|措施|任务|工作|安排|规划|决定|单$", core)
    )
    listed = sum(line.mark is not None for line in lines) >= 3 or _lines_of_tasks(lines)
    return "directive" if formal or listed else "other"


def _lines_of_tasks(lines: Sequence[Line]) -> bool:
    """Whether the text is nothing but lines that each tell somebody to do something by a day, as people paste them."""
    told = sum(_TOLD_BY.match(line.words) is not None for line in lines)
    return told > 0 and 2 * told >= len(lines)


def _articles(lines: Sequence[Line]) -> bool:
    """Whether the text is in articles, one to a paragraph or run together."""
    if sum(line.mark is not None and line.mark.label.endswith("条") for line in lines) >= 3:
        return True
    found = 0
    for line in lines[:60]:
        found += len(_ARTICLE.findall(line.block.text[:3000]))
    return found >= 3


def _told_about(lines: Sequence[Line]) -> bool:
    """Whether the text reports or explains a document instead of being one (答记者问, 解读, news)."""
    head = "".join(line.block.text[:300] for line in lines[:4])
    asked = sum(len(_QUESTION.findall(line.block.text[:120])) for line in lines[:40])
    return asked > 2 or _REPORTED.search(head) is not None

"""One title, one 文种."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.genres import QUOTED, core
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_KIND = "决议|决定|命令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|纪要|申请|汇报"
_STACKED = re.compile(rf"(?:(?:{_KIND})(?:{_KIND}|函)|函(?:{_KIND}))$")
_WITH_SIGN = re.compile(rf"(?:{_KIND}|函)[、暨和及（(](?:{_KIND}|函)[）)]?$")
_TWICE = re.compile(rf"({_KIND}|函)的\1$")
_ABOUT_ITSELF = re.compile(r"(?:请示的报告|报告的请示|请示的函|函的请示)$")
_IN_TURN = re.compile(rf"(?<!工作)(?<!情况)(?<!调查)的(?:报告|通知|请示|通报)的函$|函件(?:{_KIND})$")
_GOOD = re.compile(r"(?:征求意见|征询意见|调查|情况|工作|调研|述职|整改)(?:函|的函|报告|通报)$|申请函$")


@rule(
    family="文种和标题", name="文种不重叠", level="错误", standard="《党政机关公文处理工作条例》第八条、第九条（七）",
    wrong="云岫市水务局关于拨付防汛经费的请示报告", right="云岫市水务局关于拨付防汛经费的请示",
)  # fmt: skip
def title_stacked(subject: Subject) -> Iterator[Hit]:
    """Two 文种 do not stand together in a title (请示报告, 通知通告, 报告函), nor one twice (的通知的通知)."""
    title = core(subject.title)
    whole = QUOTED.sub("《》", "".join(subject.title.split()))
    span = subject.title_span
    for pattern, words in (
        (_STACKED, title),
        (_WITH_SIGN, whole),
        (_TWICE, title),
        (_ABOUT_ITSELF, title),
        (_IN_TURN, title),
    ):
        found = pattern.search(words)
        if found and not _GOOD.search(title):
            yield Hit(span.start, span.end, f"文种“{found[0]}”重叠", "只保留一个文种")
            return

"""A 请示 names whom to call (附注)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_WHO = re.compile(r"联\s*系\s*人|联系方式|联系电话|经办人|承办人")
_LEFT_OUT = re.compile(r"[：:][ \u3000]*(?:略|待定|暂缺)")
_CALL = re.compile(r"\d[\d\-—－ ]{4,}|(?:电\s*话|手机)[：: ]{0,2}[^\s：:，；）)]")
_NAMED = re.compile(
    r"(?:联\s*系\s*人|联系方式|经办人|承办人)(?:及电话|和电话|、电话)?[：: \u3000]*[\u4e00-\u9fff×XxＸ*]"
)


@rule(
    family="附注", name="请示的附注写联系人和电话", level="建议", standard="《党政机关公文处理工作条例》第九条（十四）；GB/T 9704—2012 7.3.6",
    wrong="云岫市水务局关于购置防汛车辆的请示\n市人民政府：\n妥否，请批示。\n云岫市水务局\n2026年3月5日",
    right="云岫市水务局关于购置防汛车辆的请示\n市人民政府：\n妥否，请批示。\n云岫市水务局\n2026年3月5日\n（联系人：某某；电话：12345678）",
)  # fmt: skip
def request_contact(subject: Subject) -> Iterator[Hit]:
    """Below its date a 请示 gives the name and telephone number of a person to ask, in （）. A note without a number, or without brackets,
    is found too. Only documents that are signed or dated are looked at: a draft without an end has none yet."""
    paper = subject.paper
    end = paper.date or (paper.signatures[-1] if paper.signatures else None)
    if paper.kind != "请示" or end is None or end.span is None:
        return
    rest = subject.text[end.span.end :]
    who = _WHO.search(rest)
    if who is None:
        yield Hit(
            end.span.start, end.span.end, "请示没有附注联系人和电话", "在成文日期下一行加“（联系人：×××；电话：×××）”"
        )
        return
    line_start = rest.rfind("\n", 0, who.start()) + 1
    line_end = rest.find("\n", who.start())
    line = rest[line_start : line_end if line_end >= 0 else len(rest)]
    span = end.span.end + line_start, end.span.end + line_start + len(line.rstrip())
    if not _CALL.search(line):
        yield Hit(*span, "附注缺联系电话", "补上联系电话")
    elif not _NAMED.search(line):
        yield Hit(*span, "附注缺联系人姓名", "补上联系人姓名")
    elif _LEFT_OUT.search(line):
        yield Hit(*span, "附注的联系人、电话没有填写", "补上联系人姓名和电话")
    elif not line.strip().startswith(("（", "(")):
        yield Hit(*span, "附注没有加圆括号", "加全角圆括号")

"""A whole sentence that is quoted keeps its full stop inside the quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_WHOLE = re.compile(
    r"(?:说|指出|强调|提出|表示|要求|道|认为|明确|规定|写道|批示|反映|回答|答道|坦言|评价|感慨|称)[：:]“[^“”\n]{2,150}[^。！？…，；”\n](”。)"
)
_NAMED = re.compile(
    r"(?:坚持|贯彻|倡导|秉持|树立|围绕|突出|强化|完善|破解|推行|探索|推进|建设|打造|开展|落实|实施|争创|创建|深化|推动|实现|弘扬|践行|叫响|擦亮)“[^“”，。：；？！\n]{2,12}(。”)"
)
_PART = re.compile(r"[\u4e00-\u9fff](?<!说)(?<!道)(?<!出)(?<!调)“[^“”：\n]{2,30}。”(?=[的和与等、])")


@rule(
    family="括号和引号", name="引文的句号", level="存疑", standard="GB/T 15834—2011 附录A.5",
    wrong="市领导强调：“要守住防汛安全底线”。", right="市领导强调：“要守住防汛安全底线。”",
)  # fmt: skip
def quote_stop(subject: Subject) -> Iterator[Hit]:
    """Behind 说：, 指出： and the like a whole sentence is quoted: its full stop stands before the closing mark. Words quoted as part of a sentence have none
    inside."""
    for found in _WHOLE.finditer(subject.text):
        yield Hit(*found.span(1), "完整引文的句号放在了引号外", "改为“。”在引号之内")
    for found in _NAMED.finditer(subject.text):
        yield Hit(*found.span(1), "引语不是整句，句号放在了引号内", "句号移到引号外")
    for found in _PART.finditer(subject.text):
        yield Hit(found.end() - 2, found.end(), "句中引语里用了句号", "删去引号内的句号")

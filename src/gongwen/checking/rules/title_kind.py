"""The title ends with one of the fifteen 文种."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.genres import AFFAIRS, ENDS_IN_KIND, INVENTED, core
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_INVENTED = re.compile(rf"(?:的|^关于.*?)(?:{'|'.join(INVENTED)})$")
_NO_KIND = re.compile(
    r"(?:启事|倡议书|声明|简报)$|^[^关]*\d{4}年度?(?:[\u4e00-\u9fff]{0,12})(?:要点|计划|总结|方案|安排)$"
)
_ANSWER = re.compile(r"(?:答复|公示|解读|问答|公开信|倡议书|声明|启事|简报|专报|信息)$")


@rule(
    family="文种和标题", name="文种在十五种之内", level="错误", standard="《党政机关公文处理工作条例》第八条、第九条（七）",
    wrong="云岫市水务局关于拨付防汛经费的申请\n市人民政府：", right="云岫市水务局关于拨付防汛经费的请示\n市人民政府：",
)  # fmt: skip
def title_kind(subject: Subject) -> Iterator[Hit]:
    """A document that is sent names one of the fifteen 文种 at the end of its title. Found are words that are no 文种 (申请, 汇报,
    请求), papers sent by themselves (方案, 总结) that should go out under a 文种, and titles that name none."""
    title = core(subject.title)
    sent = bool(subject.paper.head.number and subject.recipients)
    if sent and (_NO_KIND.search(title) or ("关于" not in title and title.endswith(AFFAIRS))):
        span = subject.title_span
        yield Hit(span.start, span.end, "以事务文书直接行文", "改用“通知”“函”等文种印发，或加上文种", "存疑")
        return
    if not title or "关于" not in title or _ANSWER.search(title):
        return
    span = subject.title_span
    found = _INVENTED.search(title)
    if found:
        word = next(word for word in INVENTED if title.endswith(word))
        yield Hit(span.start, span.end, f"“{word}”不是法定公文文种", "改用十五种法定文种之一，如“请示”“报告”“函”")
    elif ENDS_IN_KIND.search(title) is None and (subject.paper.head.number or subject.recipients):
        if title.endswith(AFFAIRS):
            yield Hit(span.start, span.end, "以事务文书直接行文", "改用“通知”“函”等文种印发，或加上文种", "存疑")
        else:
            yield Hit(span.start, span.end, "标题没有写明文种", "在标题末加上“的通知”“的报告”等")

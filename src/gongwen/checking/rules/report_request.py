"""A 报告 asks for nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.closings import ASKS
from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_ASKS = re.compile(
    r"(?:恳请|请求|恳求|特申请|现申请|拟申请|特请|敬请|提请|拟请|建议)(?!审议|审阅|审查|指正|广大|各位)[^，。；\n]{0,30}(?:批准|批复|批示|审批|同意|解决|拨付|拨款|支持|安排|增加|核定|追加|下达|给予|协调|帮助|划拨|明确|减免|调剂|配备|补助|资助|扶持)"
    r"|(?:申请|希望|望|盼)(?:市|省|县|区|上级|贵|国务院|财政)[^，。；\n]{0,20}(?:批准|批复|批示|同意|解决|拨付|支持|安排|增加|追加|下达|协调|帮助)"
    r"|(?:特|现|拟|兹)申请[^，。；\n]{2,40}，(?:望|盼|请)(?:予以?|能)?(?:批准|同意|批复|支持|审批)|望(?:予以?)?(?:批准|批复|审批)"
    r"|(?:^|[，。；局委])申请(?:追加|增加|拨付|解决|补助|划拨)"
    r"|请(?:市|省|县|区|上级|国务院|贵|予)[^，。；\n]{0,16}(?:批准|批复|批示|审批|同意|拨付|解决|核定|支持|协调|安排|追加|划拨|下达)"
)
_PLEA = re.compile(
    r"请批转|盼(?:予)?(?:批准|批复)|(?:特|现|拟|兹)申请[^，。；\n]{0,20}(?:资金|经费|编制|用地|项目|车辆)"
)
_TITLE = re.compile(
    r"关于(?:请求|申请|恳请|要求|解决|提请批准|请予)|关于(?:追加|拨付|增拨|增设|增加)(?![^。]{0,20}情况)[^。]{2,20}(?:经费|资金|编制|机构)的报告$|(?:申请|请求)[^，。]{2,30}的报告$"
)
_SPEECH = re.compile(r"请予审议|请审议|各位代表")


@rule(
    family="行文规则", name="报告不夹带请示事项", level="错误", standard="《党政机关公文处理工作条例》第十五条（四）",
    wrong="云岫市水务局关于防汛工作的报告\n市人民政府：\n今年汛期平稳。\n妥否，请批示。",
    right="云岫市水务局关于防汛工作的报告\n市人民政府：\n今年汛期平稳。\n特此报告。",
)  # fmt: skip
def report_request(subject: Subject) -> Iterator[Hit]:
    """A 报告 does not ask: 请批示, 妥否, 请予批准 at its end, 恳请…拨付 inside, or 申请 in its title turn it into a 请示. What a government
    asks of its congress (请予审议) is no such thing."""
    if subject.paper.kind != "报告" or not subject.is_official or not subject.blocks:
        return
    title = _TITLE.search(subject.title)
    if title:
        yield Hit(subject.title_span.start, subject.title_span.end, "报告的标题写的是请示事项", "改用“请示”行文")
    for block in subject.blocks:
        assert block.span is not None
        words = subject.text[block.span.start : block.span.end]
        found = _last(ASKS, words) or _ASKS.search(words) or _PLEA.search(words)
        if found and not _SPEECH.search(words) and not _told(words, found):
            yield Hit(
                block.span.start + found.start(), block.span.start + found.end(),
                "报告夹带了请示事项", "删去请示事项另文请示，或整篇改用“请示”行文",
            )  # fmt: skip
            return


def _last(pattern: re.Pattern[str], words: str) -> re.Match[str] | None:
    found = list(pattern.finditer(words))
    return found[-1] if found else None


def _told(words: str, found: re.Match[str]) -> bool:
    """Whether the words tell of a request instead of making one (经请示批准, 已请市政府批准, 《…的请示》)."""
    before = words[max(0, found.start() - 8) : found.start()]
    return re.search(r"(?:已|经|曾|了|群众|企业|职工|并|及时|按程序|依法)$", before) is not None or "《" in before

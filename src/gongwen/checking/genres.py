"""文种 as titles write them: the fifteen, those that are none, and how each closes."""

from __future__ import annotations

import re

from gongwen.paper import KINDS

# Words that close titles in the field and are no 文种 (《党政机关公文处理工作条例》第八条 lists the fifteen).
INVENTED = (
    "情况汇报", "汇报材料", "申请报告", "申请书", "请求书", "汇报", "申请", "请求", "指示", "布告", "告示", "告知", "回函件", "函件", "批示", "复文",
    "情况反映", "请示件", "报告书", "通知书", "联系单", "信函", "回复", "意见函件", "建议函件", "恳请", "请批", "请批件", "呈请", "呈报", "通报件", "决定书",
    "商函", "公函件", "知照", "训令", "咨文", "呈", "照会函",
)  # fmt: skip
# Papers of an office that are no 文种 of a document that is sent: they go out under 通知, 函 or 报告.
AFFAIRS = (
    "方案",
    "计划",
    "规划",
    "要点",
    "总结",
    "安排",
    "办法",
    "规定",
    "细则",
    "制度",
    "预案",
    "措施",
    "建议",
    "说明",
    "情况",
    "讲话",
    "材料",
    "提案",
)
SUFFIX = re.compile(r"(?:\s*[（(〔\[][^（）()〔〕\[\]]{1,30}[）)〕\]])+$")
_ALL = sorted({*KINDS, "令", "复函"}, key=len, reverse=True)
ENDS_IN_KIND = re.compile(rf"(?:{'|'.join(_ALL)})$")
QUOTED = re.compile(r"《[^《》]*》|“[^“”]*”")


def core(title: str) -> str:
    """The title without gaps, without （试行） behind it, and with what it quotes emptied, character for character not kept."""
    return SUFFIX.sub("", QUOTED.sub("《》", "".join(title.split())))

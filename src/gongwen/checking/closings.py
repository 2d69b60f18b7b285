"""结尾用语: what each 文种 closes with, and what belongs to another."""

from __future__ import annotations

import re

# Usage taught for 《党政机关公文处理工作条例》第八条: what a 文种 asks of its reader follows from its definition there.
ASKS = re.compile(
    r"请(?:予|予以|领导|审|上级|组织|贵)?(?:批示|审批|批复|批准|核批|审定|核准|裁定|裁示|指示|示复|核示|审示|研究决定|研究批准|审核批准|予批准|予批复|予审批|予支持|予解决|予核准|审议批准)"
    r"|(?:妥|当|可|是)否[，,]?\s*请|(?:妥|当)否[，。]|请示复|请予(?:以)?(?:批准|批复|审批|审定|核准|解决|支持|帮助|核定)|(?:特此|专此|现特)请示|以上请示"
)
ANSWERS = re.compile(r"(?:特此|专此|此)(?:批复|复(?!议))")
LETTER = re.compile(
    r"(?:特此|专此|此)(?:函复|函告|函达|函商|函询|致函)|请(?:予|即|尽快)?(?:予)?(?:函复|复函|函告|回函)|盼(?:复|函复)|(?:特此|谨此)函"
)
REPORTS = re.compile(r"(?:特此|专此|谨此|现将有关情况)报告|以上报告|请审阅|请(?:予)?审示?阅|请查收")
NOTICE = re.compile(r"(?:特此|专此)通知|请(?:认真|遵照|贯彻|参照)[^。]{0,6}执行")
CIRCULAR = re.compile(r"(?:特此|专此)通报")
PUBLIC = re.compile(r"(?:特此|现予)(?:公告|通告|公布)")
ANNOUNCED, ORDERED = re.compile(r"特此公告"), re.compile(r"特此通告")
OBEYED = re.compile(
    r"请(?:各[\u4e00-\u9fff、]{1,12})?(?:认真|严格|遵照|贯彻|切实)(?:认真|贯彻|遵照|严格)?(?:贯彻|遵照|组织|抓好)?(?:执行|落实)"
)

_ALL = {
    "请示": ASKS,
    "批复": ANSWERS,
    "函": LETTER,
    "报告": REPORTS,
    "通知": NOTICE,
    "通报": CIRCULAR,
    "公告": PUBLIC,
    "公告的": ANNOUNCED,
    "通告的": ORDERED,
    "下行文": OBEYED,
}
# 文种 -> the closings that belong to others.
FOREIGN = {
    "请示": ("报告", "通知", "批复", "函", "通报", "公告", "下行文"),
    "报告": ("通知", "批复", "函", "通报", "公告", "下行文"),  # asking is a rule of its own
    "通知": ("请示", "报告", "批复", "函", "通报", "公告"),
    "通报": ("请示", "报告", "批复", "函", "通知", "公告"),
    "批复": ("请示", "报告", "函", "通知", "通报", "公告"),
    "函": ("请示", "报告", "批复", "通知", "通报", "公告", "下行文"),
    "公告": ("请示", "报告", "批复", "函", "通知", "通报", "通告的"),
    "通告": ("请示", "报告", "批复", "函", "通知", "通报", "公告的"),
    "决定": ("请示", "报告", "批复", "函"),
    "意见": ("批复", "通知", "函", "报告"),
}
PROPER = {
    "请示": "妥否，请批示。", "报告": "特此报告。", "通知": "特此通知。", "通报": "特此通报。", "批复": "此复。", "函": "请予函复。", "公告": "特此公告。",
    "通告": "特此通告。", "决定": "", "意见": "",
}  # fmt: skip

_ASKS_SUPERIOR = re.compile(r"示|批准|批复|审批|核准|裁定|[妥当可]否|请示")
_AFTER = 6
_ASKS_ORDER = re.compile(r"批示|指示|裁示|示复|审示|核示|请示")


def foreign_closing(kind: str, words: str) -> tuple[int, int, str] | None:
    """Where the words close as another 文种 does, and which; None where they do not."""
    for other in FOREIGN.get(kind, ()):
        for found in _ALL[other].finditer(words):
            if other == "请示" and not (_ASKS_SUPERIOR if kind != "函" else _ASKS_ORDER).search(
                words, found.start(), found.end() + _AFTER
            ):
                continue  # 请予支持 belongs to nobody; a 函 may ask for approval
            if other == "通知" and not found[0].startswith(("特此", "专此")):
                continue
            return found.start(), found.end(), other.removesuffix("的")
    return None

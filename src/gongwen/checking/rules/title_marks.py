"""《》 are for works and documents, not for meetings, actions or systems."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_NO_WORK = re.compile(
    r"《([^《》\n]{2,30}?(?:会议|大会|座谈会|推进会|活动|行动|大赛|竞赛|论坛|平台|系统|工程|公司|协会|委员会|领导小组|奖|称号|品牌))》"
)


@rule(
    family="标点符号", name="书名号不用于非作品", level="存疑", standard="GB/T 15834—2011 附录A.13",
    wrong="开展《清河护湖专项行动》。", right="开展“清河护湖专项行动”。",
)  # fmt: skip
def title_marks(subject: Subject) -> Iterator[Hit]:
    """Names of meetings, campaigns, contests, platforms, bodies and prizes stand without 《》, or in quotation marks."""
    for found in _NO_WORK.finditer(subject.text):
        yield Hit(*found.span(), f"“{found[1]}”不是作品或文件，不用书名号", "删去书名号，或改用引号")

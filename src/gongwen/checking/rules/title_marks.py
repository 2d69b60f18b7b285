"""《》 are for works and documents, not for meetings, actions or systems."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_NO_WORK = re.compile(
    r"《([^《》\n]{2,30}?(?:会议|大会|座谈会|推进会|活动|行动|大赛|竞赛|论坛|平台|系统|工程|公司|协会|委员会|领导小组|奖|称号|品牌|奖章|斗争|博览会|运动会|峰会|晚会|庆典|展览会|交易会|洽谈会|(?:文化|旅游|艺术|丰收|购物|美食|音乐)节|(?:生产|宣传|活动|服务|质量)月|培训班|研讨班|专班|指挥部|办公室|服务网|政务网|杯))》"
)
_NAMED = re.compile(
    r"《([^《》\n]{2,20}(?<!法)(?<!条例)(?<!办法)(?<!规定)(?<!意见)(?<!方案)(?<!规划)(?<!通知)(?<!纲要)(?<!决定)(?<!章程)(?<!读本)(?<!报))》(?=(?:主题)?(?:活动|行动)|称号|[\u4e00-\u9fff]{0,2}(?:大赛|竞赛)|品牌|(?:信息)?(?:平台|系统)(?!性)|APP|小程序|公众号|专项)"
)


@rule(
    family="标点符号", name="书名号不用于非作品", level="存疑", standard="GB/T 15834—2011 附录A.13",
    wrong="开展《清河护湖专项行动》。", right="开展“清河护湖专项行动”。",
)  # fmt: skip
def title_marks(subject: Subject) -> Iterator[Hit]:
    """Names of meetings, campaigns, contests, platforms, bodies and prizes stand without 《》, or in quotation marks."""
    for pattern in (_NO_WORK, _NAMED):
        for found in pattern.finditer(subject.text):
            yield Hit(*found.span(), f"“{found[1]}”不是作品或文件，不用书名号", "删去书名号，或改用引号")

"""The title is issuer, 关于 matter 的, 文种."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.genres import ENDS_IN_KIND, core
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_NO_OF = re.compile(r"关于.*[^的](?:决定|通知|通报|报告|请示|批复|意见|议案|函|公告|通告|决议)$")
# What may stand before a 文种 without 的.
_COMPOUND = re.compile(
    r"(?:情况|工作|调研|调查|述职|整改|自查|评估|审计|专题|综合|总结|检查|督查|考察|研究|可行性研究|年度|年)报告$|(?:情况|检查|督查|整改|完成情况)通报$"
    r"|(?:紧急|补充|重要|更正|任免|任职|免职|预|放假|会议|催办|督办|交办)通知$|(?:实施|指导|若干|处理|征求|审核|审查|评审|初审|处置|补充|反馈|修改)意见$"
    r"|(?:处理|处罚|任免|表彰|奖励|若干|补充|处分)决定$|(?:复|公|便|贺|邀请|提醒|督办|催办|征求意见|商洽|委托|告知|确认|提示|交办|转办|承诺|推荐|证明|介绍|协查|回复|感谢|慰问)函$|(?:会议)决议$|第[\d一二三四五六七八九十]+号(?:公告|通告)$"
)
_DOUBLED = re.compile(r"关于(?:有关)?关于|关于有关|关于就|就关于|的的|关于对关于|(?<!目)的之|的关于$|关于的")
_NO_ABOUT = re.compile(r"[\u4e00-\u9fff》]的(?:决定|通知|通报|报告|请示|批复|意见|函|通告)$")
_BARE = re.compile(
    r"(?:做好|开展|加强|召开|举办|报送|组织|推进|调整|落实|下达|拨付)[^的]{2,40}(?:通知|通报|请示|意见)$"
)
_MEETING = re.compile(r"关于召开[^的]*会议通知$")
_NEEDS_NONE = re.compile(r"转发|批转|关于|政府工作|对.*的(?:批复|答复|意见)|给.*的|致|第.*号|任免|任命|放假")
_SPOKEN = re.compile(r"工作报告$|述职报告$|年度?.*报告$|纪要$|令$")


@rule(
    family="文种和标题", name="标题写“关于……的”加文种", level="错误", standard="《党政机关公文处理工作条例》第九条（七）",
    wrong="云岫市水务局关于做好防汛工作通知\n各县水务局：", right="云岫市水务局关于做好防汛工作的通知\n各县水务局：",
)  # fmt: skip
def title_about(subject: Subject) -> Iterator[Hit]:
    """A title is put together of issuer, matter and 文种: 关于 before the matter, 的 before the 文种, each once. 转发 and 批转 may do
    without 关于, and compounds such as 情况报告 or 补充通知 without 的 inside."""
    title = core(subject.title)
    if not title or not (subject.is_official or ENDS_IN_KIND.search(title)):
        return
    span = subject.title_span
    doubled = _DOUBLED.search(title)
    bare = subject.recipients and _BARE.search(title) and not _COMPOUND.search(title) and not _NEEDS_NONE.search(title)
    if doubled:
        yield Hit(span.start, span.end, f"标题中“{doubled[0]}”重复或搭配不当", "“关于”“的”各用一次")
    elif _NO_OF.search(title) and not _COMPOUND.search(title):
        yield Hit(span.start, span.end, "标题的文种前缺“的”", "写作“关于……的＋文种”")
    elif _MEETING.search(title):
        yield Hit(span.start, span.end, "标题的文种前缺“的”", "写作“关于召开……的通知”")
    elif bare:
        yield Hit(span.start, span.end, "标题缺“关于”和“的”", "写作“关于……的＋文种”")
    elif subject.recipients and _NO_ABOUT.search(title) and not _NEEDS_NONE.search(title) and not _SPOKEN.search(title):
        yield Hit(span.start, span.end, "标题的事由前缺“关于”", "写作“关于……的＋文种”")

"""一文一事: one 请示, one matter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.genres import core
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_DOES = (
    "增加|追加|拨付|划拨|购置|购买|采购|调整|设立|成立|增设|新增|建设|新建|扩建|修建|改建|改造|解决|召开|举办|申请|维修|修缮|任免|任命|招聘|招录|核定|"
    "开展|组织|更换|安排|补助|提高|减免|变更|延长|启动|实施|聘用|表彰|出台|印发|制定|授予|更名|下达|调拨|调剂|配备|增补|减少|撤销|合并|搬迁|租赁|租用|出租|处置|报废|参加|承办|核增|增配|选调|增拨"
)
_TITLE = re.compile(
    rf"(?:关于|《》)(.+?)(?:和|及|以及|暨|并|、|与|，)(?:申请|请求|同时)?(?:{_DOES})(.{{1,30}})的?请示$"
)
_THINGS = re.compile(
    r"(?:经费|资金|编制|人员|用地|车辆|项目|用房|补助|机构|待遇|设备)(?:的?问题)?(?:和|及|以及|、|与|暨)[^，。、]{0,10}(?:经费|资金|编制|人员|用地|车辆|项目|用房|补助|机构|待遇|设备|事项|问题)[^，。]{0,6}的请示$"
)
_TWO_ACTS = re.compile(
    rf"关于[^和及暨、]*(?:{_DOES})[^和及暨、]*(?:和|及|以及|暨|、)[^和及暨、]*(?:{_DOES})[^和及暨、]*的请示$"
)
_SEVERAL = re.compile(
    r"[两二三四几多\d]+(?:个|项|件|类)(?:问题|事项|事宜|工作)的请示$|等(?:有关|相关)?(?:[两二三四几\d]+[个项])?(?:问题|事项|事宜)的请示$"
)
# 维修和改造经费 are two words for one thing.
_ONE_OBJECT = re.compile(rf"({_DOES})(?:和|及|与|、)(?:{_DOES})(?=经费|资金|费用|工程|项目|方案)")
_HEADING = re.compile(
    r"^(?:[一二三四五六七八九]、|（[一二三四五六七八九]）)\s*(?:关于|请求|申请|恳请|拟请|建议|请)(?=.*(?:问题|事项|事宜|"
    + _DOES
    + "))"
)
_ASKS = re.compile(
    rf"(?:恳请|请求|申请|特请|拟请|敬请|请(?:市|省|县|区|上级|贵|予)[\u4e00-\u9fff]{{0,10}}?)[^，。；]{{0,16}}?(?:{_DOES})"
)
_FURTHER = re.compile(
    rf"(?:顺便|一并|附带)请示|(?:另外|此外|另)，[^。；]{{0,30}}请(?:一并|予|核|批|安排|解决|拨|增|给予)|(?:还请|并请)(?:批准|同意|核准|安排|解决|拨付)(?=我|本|[\u4e00-\u9fff]{{2}})|(?:另外|此外|同时|另|再|还|一并|并)[，,]?[^，。；]{{0,16}}(?:恳请|请求|申请|特请|拟请|请(?:市|省|县|区|上级|贵|予|一并))[^。；]{{0,24}}?(?:{_DOES}|同意|批准)"
)


@rule(
    family="行文规则", name="请示一文一事", level="错误", standard="《党政机关公文处理工作条例》第十五条（四）",
    wrong="云岫市水务局关于增加人员编制和购置防汛车辆的请示\n市人民政府：\n妥否，请批示。",
    right="云岫市水务局关于购置防汛车辆的请示\n市人民政府：\n妥否，请批示。",
)  # fmt: skip
def request_matters(subject: Subject) -> Iterator[Hit]:
    """A 请示 asks for one thing. Several are seen by a title that joins two acts or two things (增加编制和购置车辆), by numbered headings
    of which each asks, and by 另外 or 此外 before a second request."""
    if subject.paper.kind != "请示":
        return
    title = _ONE_OBJECT.sub(r"\1", core(subject.title))
    if _TITLE.search(title) or _THINGS.search(title) or _SEVERAL.search(title) or _TWO_ACTS.search(title):
        yield Hit(subject.title_span.start, subject.title_span.end, "请示的标题写了不止一件事", "一文一事，分开请示")
        return
    headings = [
        block
        for block in subject.blocks
        if _HEADING.match(block.text)
        or (_ITEM.match(block.text) and (_ASKS.search(block.text) or _APPROVE.search(block.text)))
    ]
    if len(headings) > 1:
        span = headings[1].span
        assert span is not None
        yield Hit(span.start, min(span.end, span.start + 40), "请示写了不止一件事", "一文一事，分开请示")
        return
    for block in subject.blocks:
        found = _FURTHER.search(block.text)
        if found and block.span:
            words = block.span.of(subject.text)
            place = block.span.start + max(0, words.find(found[0]))
            yield Hit(place, place + len(found[0]), "请示另外夹带了请求", "一文一事，分开请示")
            return


_APPROVE = re.compile(r"请(?:予以?|领导|上级)?(?:批准|批复|同意|核准|审批|支持|解决)")
_ITEM = re.compile(r"^(?:[一二三四五六七八九]、|（[一二三四五六七八九]）|\d[.．、]|[一二三四]是)")

"""A 请示 is not copied to those below."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rank import issuer_level, level_of
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_BELOW = re.compile(
    r"各(?:县|区|市|乡|镇|街道|科|处|股|室|直属|下属|基层|村|社区|分局|大队|中队|站|所)|局属|所属|下属|直属单位|本(?:局|委|办)各|各有关(?:县|乡|镇|科)|机关各|[\u4e00-\u9fff]科(?=[、，。；]|$)|(?:管理|监测|水文)[所站](?=[、，。；]|$)|基层单位|[县市区省州旗]直各|各[\u4e00-\u9fff]{0,4}(?:学校|中小学|医院|幼儿园|企业)|(?:小学|中学|幼儿园|卫生院|敬老院|福利院|水厂|林场|农场)(?=[、，。；]|$)"
)


@rule(
    family="行文规则", name="上行文不抄送下级机关", level="错误", standard="《党政机关公文处理工作条例》第十五条（一）",
    wrong="云岫市水务局关于购置防汛车辆的请示\n市人民政府：\n妥否，请批示。\n云岫市水务局\n2026年3月5日\n抄送：各县水务局。\n云岫市水务局办公室　2026年3月5日印发",
    right="云岫市水务局关于购置防汛车辆的请示\n市人民政府：\n妥否，请批示。\n云岫市水务局\n2026年3月5日\n抄送：市财政局。\n云岫市水务局办公室　2026年3月5日印发",
)  # fmt: skip
def request_copies(subject: Subject) -> Iterator[Hit]:
    """Copies of a 请示 go to other superiors and equals, never to offices below (各县水务局, 局属各单位, 东湖县水务局 from the city, a section of its own)."""
    copies = subject.paper.imprint.copies
    if subject.paper.kind != "请示" or copies is None or copies.span is None:
        return
    found = _BELOW.search(copies.text)
    name = found[0] if found else _lower(subject, copies.text)
    if name:
        yield Hit(copies.span.start, copies.span.end, f"请示抄送了下级机关（{name}…）", "删去抄送的下级机关")


def _lower(subject: Subject, copies: str) -> str:
    """The first name that stands a whole level below the issuer; "" where there is none."""
    own = issuer_level(subject)
    if own is None:
        return ""
    names = (name for name in re.split(r"[、，,；;。：:]", copies) if name)
    return next((name for name in names if (level := level_of(name)) is not None and level >= own + 1), "")

"""A 请示 goes to one office."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_BETWEEN = re.compile(
    r"[、，,；;/]|\s{1,4}(?=[\u4e00-\u9fff])|(?<=[府局委厅部院办会处])(?:和|及|以及|与|并|暨)(?=[省市县区国中各财发水住教民人公司农])|并(?:报|送|呈)|抄(?:送|报)"
)
_INNER = re.compile(r"[（(][^（）()]*[）)]")
_ALSO = re.compile(r"[（(][^（）()]{0,4}(?:并|同时|抄)[报送呈]")
_EACH = re.compile(r"各|有关")


@rule(
    family="行文规则", name="请示只主送一个上级机关", level="错误", standard="《党政机关公文处理工作条例》第十五条（一）",
    wrong="云岫市水务局关于购置防汛车辆的请示\n市人民政府、省水利厅：\n妥否，请批示。",
    right="云岫市水务局关于购置防汛车辆的请示\n市人民政府：\n妥否，请批示。",
)  # fmt: skip
def request_recipient(subject: Subject) -> Iterator[Hit]:
    """A 请示 is addressed to one superior office; others get a copy. The same holds in principle for a 报告, where it is only doubtful."""
    kind = subject.paper.kind
    part = subject.address
    if kind not in ("请示", "报告") or part is None:
        return
    also = _ALSO.search(part.text)
    words = _INNER.sub(lambda m: "·" * len(m[0]), part.text)
    names = [name for name in _BETWEEN.split(words) if name and name.strip("· ")]
    if len(names) > 1 or also or (kind == "请示" and _EACH.match(words)):
        yield Hit(
            part.start, part.end, f"{kind}主送了{len(names)}个机关" if len(names) > 1 else f"{kind}主送了不止一个机关",
            "只主送一个上级机关，其他用抄送", None if kind == "请示" else "存疑",
        )  # fmt: skip

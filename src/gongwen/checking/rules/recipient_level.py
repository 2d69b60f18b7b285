"""不越级行文: a document goes one level up, not two."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

# Levels of administration, in halves: a department stands half a level below its government.
_STATE = re.compile(
    r"^(?:国务院|中共中央|中央|国家|全国|党中央|[\u4e00-\u9fff]{2,8}(?<![省市县区厅])部$|[\u4e00-\u9fff]{2,6}总局$)"
)
_PROVINCE = re.compile(r"省|自治区|直辖市")
_CITY = re.compile(r"市|自治州|州|盟|地区行|行署")
_COUNTY = re.compile(r"县|(?<!自治)(?<!地)区(?!域|划)|旗")
_TOWN = re.compile(r"乡|镇|街道|苏木")
_VILLAGE = re.compile(r"村(?:民|委|$)|社区|居委")
_GOVERNMENT = re.compile(
    r"(?:人民政府|政府|委员会|[省市县区州旗镇乡]委|党委|国务院|党中央|人大常委会|政府办公[厅室]|[省市县区]委办公[厅室])$|管委会$"
)
_ONE_LEVEL = 1.0


@rule(
    family="行文规则", name="不越级行文", level="错误", standard="《党政机关公文处理工作条例》第十四条",
    wrong="云岫县水务局关于购置防汛车辆的请示\n省人民政府：\n妥否，请批示。\n云岫县水务局\n2026年3月5日",
    right="云岫县水务局关于购置防汛车辆的请示\n县人民政府：\n妥否，请批示。\n云岫县水务局\n2026年3月5日",
)  # fmt: skip
def recipient_level(subject: Subject) -> Iterator[Hit]:
    """A 请示 or 报告 goes to the next level: a county bureau writes to its county or to the city bureau, not to the province. The levels are
    read from the names of issuer and addressee; where the office told its superior, a higher addressee is found too. A copy to the level
    between makes it legitimate."""
    part = subject.paper.recipients
    if subject.paper.kind not in ("请示", "报告") or part is None or part.span is None or not subject.recipients:
        return
    own = _issuer_level(subject)
    if own is None:
        return
    first = re.split(r"[、，,；;]", part.text)[0]
    level = level_of(first)
    copies = subject.paper.imprint.copies
    above = level_of(subject.office.superior) if subject.office.superior else None
    over = level is not None and (own - level > _ONE_LEVEL or (above is not None and level < above))
    if level is None or not over or (copies and _between(copies.text, level, own)):
        return
    yield Hit(
        part.span.start, part.span.end, f"越级向“{first}”行文", "向直接上级机关行文；确需越级的，同时抄送被越过的机关"
    )


def level_of(name: str) -> float | None:
    """0 for the state, 1 province, 2 city, 3 county, 4 town, 5 village; half a level more for a department; None where it is not seen."""
    name = name.strip()
    if _STATE.search(name):
        return 0.0 if _GOVERNMENT.search(name) else 0.5
    rank: float | None = None
    place = -1
    for value, pattern in ((1.0, _PROVINCE), (2.0, _CITY), (3.0, _COUNTY), (4.0, _TOWN), (5.0, _VILLAGE)):
        found = list(pattern.finditer(name))
        if found and found[0].start() > place:
            rank, place = value, found[0].start()
    if rank is None:
        return None
    return rank if _GOVERNMENT.search(name) or rank == 5.0 else rank + 0.5


def _issuer_level(subject: Subject) -> float | None:
    if subject.office.name:
        return level_of(subject.office.name)
    paper = subject.paper
    names = [*(part.text for part in paper.signatures), *paper.head.issuers, subject.title.split("关于")[0]]
    return next((level for level in map(level_of, filter(None, names)) if level is not None), None)


def _between(copies: str, upper: float, own: float) -> bool:
    return any(
        (level := level_of(name)) is not None and upper < level < own for name in re.split(r"[、，,；;。：:]", copies)
    )

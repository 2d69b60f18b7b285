"""How high an office stands, as its name tells."""

from __future__ import annotations

import re

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


def issuer_level(subject: Subject) -> float | None:
    """The level of who issues the document: as the office told, else as signature, mark or title say; None where none shows."""
    if subject.office.name:
        return level_of(subject.office.name)
    paper = subject.paper
    names = [*(part.text for part in paper.signatures), *paper.head.issuers, subject.title.split("关于")[0]]
    return next((level for level in map(level_of, filter(None, names)) if level is not None), None)

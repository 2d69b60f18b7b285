"""Numbered points that only list what their opening words speak of: conditions, cases, contents.

``（二）符合下列条件的予以保留。1.有固定场所`` — the points say when, not what to do. ``重点是：1.财务情况`` — they name things;
only a unit told to act makes a task of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from gongwen.decompose.outline import Line

_CASES = re.compile(
    r"(?:符合|具备|满足|存在|属于|出现|具有|有)(?:上述|下列|以下|如下)[^。；，：]{0,12}(?:条件|情形|行为|问题|情况|标准|要求|之一)|(?:下列|以下)(?:条件|情形|行为|对象)"
)
_CONTENTS = re.compile(r"(?:重点|内容|范围|对象|材料|情形|构成|来源|包括)(?:主要)?(?:是|为|有|包括|如下)?[：:]$")
_NOTES = re.compile(r"\s*(?:备?注|注释|填表说明|指标解释|说明)[：:]\s*")
_INTRO = 60


@dataclass(frozen=True, slots=True)
class Listings:
    """The indexes of lines that list cases, and of those that list contents, and those of notes (注：)."""

    cases: frozenset[int] = field(default_factory=frozenset)
    contents: frozenset[int] = field(default_factory=frozenset)
    notes: frozenset[int] = field(default_factory=frozenset)


def listings_of(lines: Sequence[Line]) -> Listings:
    """The points of the document that only list something."""
    cases: set[int] = set()
    contents: set[int] = set()
    notes: set[int] = set()
    for index, line in enumerate(lines[:-1]):
        following = lines[index + 1]
        if _NOTES.fullmatch(line.block.text):
            notes.update(_points(lines, index + 1))
            continue
        if line.block.is_row or following.mark is None or (line.mark and following.mark.level <= line.mark.level):
            continue
        words = line.block.text.rstrip()[-_INTRO:]
        if _CASES.search(words.rsplit("。", 2)[-1 if words.endswith(("：", ":")) else -2] if "。" in words else words):
            cases.update(_points(lines, index + 1))
        elif _CONTENTS.search(words):
            contents.update(_points(lines, index + 1))
    return Listings(frozenset(cases), frozenset(contents), frozenset(notes))


def _points(lines: Sequence[Line], first: int) -> range:
    """The numbered points from ``first`` on: until a number of a higher level."""
    mark = lines[first].mark
    level = mark.level if mark else 0
    last = first
    while last < len(lines) and not lines[last].block.is_row:
        here = lines[last].mark
        if here is not None and (here.level < level or (last > first and here.level == level and here.value == 1)):
            break
        last += 1
    return range(first, last)

"""发文机关标志 (7.2.4): one office, or several one over the other, with 文件 or without."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from gongwen.decompose.unitnames import ends_like_unit
from gongwen.structure.lines import Line
from gongwen.structure.names import is_office, offices_in

_MARKED = re.compile(r"(?!.*关于)[^。，：；《》]{1,60}文件")
_ORDER = re.compile(r"[^。，：；《》]{1,30}(?:令|命令)")
_MINUTES = re.compile(r"(?!.*关于)[^。，：；《》]{1,40}纪要")
_MOST_ISSUERS = 12
_LONGEST = 120


def find_mark(zone: Sequence[Line], taken: Collection[int], *, has_number: bool) -> tuple[list[int], tuple[str, ...]]:
    """The lines of the mark and the offices that it names; ``taken`` are the lines of other items of the 版头."""
    for index, line in enumerate(zone):
        if index in taken:
            continue
        close = line.close
        if _MARKED.fullmatch(close) or close == "文件":
            lines = _stacked(zone, index, taken)
        elif not (lines := _without_word(zone, index, close, taken, has_number=has_number)):
            continue
        return lines, _issuers([zone[number] for number in lines])
    return [], ()


def _stacked(zone: Sequence[Line], index: int, taken: Collection[int]) -> list[int]:
    """The lines of a mark: 文件 may stand beside any of the names that are set one over the other."""
    first = index
    while first > 0 and first - 1 not in taken and is_office(zone[first - 1].text):
        first -= 1
    last = _last_office(zone, index, taken)
    # A name below the mark belongs to it only if the 版头 goes on after it; otherwise it begins the title.
    return list(range(first, (last if last + 1 in taken else index) + 1))


def _last_office(zone: Sequence[Line], index: int, taken: Collection[int]) -> int:
    last = index
    while last + 1 < min(len(zone), index + _MOST_ISSUERS) and last + 1 not in taken and is_office(zone[last + 1].text):
        last += 1
    return last


def _without_word(
    zone: Sequence[Line], index: int, close: str, taken: Collection[int], *, has_number: bool
) -> list[int]:
    """A mark without 文件: 信函 has the name alone, 令 and 纪要 have their own. An item of the 版头 follows it."""
    follows = index + 1 in taken and has_number
    if follows and (_ORDER.fullmatch(close) or (_MINUTES.fullmatch(close) and _is_mark_of_minutes(zone, index, taken))):
        return [index]
    if len(close) > _LONGEST or "关于" in close or not ends_like_unit(close):
        return []
    last = _last_office(zone, index, taken)
    if has_number and last + 1 in taken and (last == index or is_office(close)):
        return list(range(index, last + 1))
    # The title below says the name again; a title that was broken inside the name does not.
    after = zone[index + 1].close if index + 1 < len(zone) else ""
    return [index] if is_office(close) and "关于" in after and after.startswith(close[:2]) else []


def _is_mark_of_minutes(zone: Sequence[Line], index: int, taken: Collection[int]) -> bool:
    """A line like 某某会议纪要 above the number is the mark, unless the title of the minutes is still to come."""
    titled = any("关于" in line.text for number, line in enumerate(zone[index + 1 :], index + 1) if number not in taken)
    return not titled or "会议" in zone[index].close


def _issuers(lines: Sequence[Line]) -> tuple[str, ...]:
    names: list[str] = []
    for line in lines:
        words = re.sub(r"(?:文\s*件|(?<=\S)令|命\s*令)\s*$", "", line.text)
        words = re.sub(r"\s文\s*件\s", " ", words)
        if words.strip() and not re.search(r"纪\s*要\s*$", words):
            names += offices_in(words)
    return tuple(names)

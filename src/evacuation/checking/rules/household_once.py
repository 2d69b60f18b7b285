"""A household has exactly one room assignment or is listed once as unplaced: nobody is forgotten, nobody is split."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from evacuation.checking.case import Case
from evacuation.checking.finding import Fault

TITLE = "每户一次"


def check(case: Case) -> Iterator[Fault]:
    """Households that are missing, or are there more than once."""
    placed = Counter(room.household for room in case.plan.rooms)
    unplaced = Counter(left.household for left in case.plan.unplaced)
    for household in case.problem.households:
        rooms, left = placed[household.id], unplaced[household.id]
        if rooms + left == 0:
            yield Fault(f"户 {household.id}", f"遗漏：{household.size} 人既没有安排房间，也没有列入未安置名单")
        elif rooms > 1:
            yield Fault(f"户 {household.id}", f"安排了 {rooms} 次房间，一户只能安排一次，不能拆分")
        elif left > 1:
            yield Fault(f"户 {household.id}", f"在未安置名单里出现 {left} 次")
        elif rooms and left:
            yield Fault(f"户 {household.id}", "既安排了房间，又列入未安置名单")

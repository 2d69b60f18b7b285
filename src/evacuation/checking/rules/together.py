"""Optional rule ``together``: the households of one point and group go to at most ``max_sites`` sites."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from evacuation.checking.case import Case
from evacuation.checking.finding import Fault
from evacuation.checking.naming import shortened

TITLE = "整村安置"


def check(case: Case) -> Iterator[Fault]:
    """Villages that are scattered over too many sites."""
    rule = case.problem.rules.together
    if rule is None:
        return
    sites: dict[tuple[str, str], set[str]] = defaultdict(set)
    for name, room in case.room_of.items():
        household = case.households[name]
        if not rule.points or household.point in rule.points:
            sites[household.point, household.group].add(room.site)
    for (point, group), found in sites.items():
        if len(found) > rule.max_sites:
            yield Fault(
                f"点位 {point} 分类 {group}",
                f"分散到 {len(found)} 个安置点（{shortened(sorted(found))}），最多 {rule.max_sites} 个",
            )

"""A zone that is reserved takes only its group; with ``one_group_per_zone`` no zone takes two groups."""

from __future__ import annotations

from collections.abc import Iterator

from evacuation.checking.case import Case
from evacuation.checking.finding import Fault
from evacuation.checking.naming import zone_name

TITLE = "分区不混类"


def check(case: Case) -> Iterator[Fault]:
    """Zones with a foreign group, or with several."""
    one_group = case.problem.rules.one_group_per_zone
    for (site, zone), households in case.residents.items():
        reserved = case.problem.zone_of[site, zone].group
        groups = sorted({household.group for household in households})
        foreign = [household for household in households if reserved is not None and household.group != reserved]
        if foreign:
            first = foreign[0]
            yield Fault(
                zone_name(site, zone),
                f"专用于分类 {reserved}，却安排了 {len(foreign)} 户其他分类（如户 {first.id}，分类 {first.group}）",
            )
        elif one_group and len(groups) > 1:
            yield Fault(zone_name(site, zone), f"同时安排了分类 {'、'.join(groups)}")

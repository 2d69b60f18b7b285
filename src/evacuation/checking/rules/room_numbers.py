"""Where room numbers are given out they exist, nobody else has them, and they serve the household's needs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from evacuation.checking.case import Case
from evacuation.checking.finding import Fault
from evacuation.checking.naming import zone_name

TITLE = "房号不重、合用"


def check(case: Case) -> Iterator[Fault]:
    """Room numbers that do not exist, are given twice, or are too few or of too low a kind."""
    given: Counter[tuple[str, str, str]] = Counter()
    for room in case.plan.rooms:
        zone = case.problem.zone_of.get((room.site, room.zone))
        household = case.households.get(room.household)
        if not room.numbers or zone is None or household is None or not zone.room_list:
            continue
        kinds = {listed.number: listed.kind for listed in zone.room_list}
        where = f"户 {room.household}"
        unknown = [number for number in room.numbers if number not in kinds]
        if unknown:
            yield Fault(where, f"{zone_name(room.site, room.zone)} 没有房号 {unknown[0]}")
            continue
        given.update((room.site, room.zone, number) for number in room.numbers)
        wanted = [kind for kind, count in enumerate(household.rooms) for _ in range(count)]
        got = sorted(kinds[number] for number in room.numbers)
        if len(got) != len(wanted) or any(have < need for have, need in zip(got, wanted, strict=True)):
            yield Fault(where, f"房号 {'、'.join(room.numbers)} 不合本户所需房型")
    for (site, zone_id, number), times in given.items():
        if times > 1:
            yield Fault(f"{zone_name(site, zone_id)} 房号 {number}", f"给了 {times} 次")

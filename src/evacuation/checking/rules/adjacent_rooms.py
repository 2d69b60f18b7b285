"""Optional rule ``adjacent_rooms``: a household's rooms lie side by side in the order of the zone's ``room_list``."""

from __future__ import annotations

from collections.abc import Iterator

from evacuation.checking.case import Case
from evacuation.checking.finding import Fault

TITLE = "一户相邻"


def check(case: Case) -> Iterator[Fault]:
    """Families whose rooms are apart, or have no numbers where the zone has them."""
    if not case.problem.rules.adjacent_rooms:
        return
    places = {
        key: {room.number: place for place, room in enumerate(zone.room_list)}
        for key, zone in case.problem.zone_of.items()
        if zone.room_list
    }
    for room in case.plan.rooms:
        lie = places.get((room.site, room.zone))
        household = case.households.get(room.household)
        if lie is None or household is None or sum(household.rooms) == 0:
            continue
        if not room.numbers:
            yield Fault(f"户 {room.household}", "没有排房号，看不出是否相邻")
            continue
        found = sorted(lie[number] for number in room.numbers if number in lie)
        if found and found[-1] - found[0] != len(found) - 1:
            yield Fault(f"户 {room.household}", f"房号 {'、'.join(room.numbers)} 不相邻")

"""Optional rule ``supplies``: a trip whose loaded way is longer than ``over_km`` takes the articles along."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from evacuation.checking.case import Case
from evacuation.checking.finding import Fault
from evacuation.checking.naming import trip_name
from evacuation.problem import Household
from evacuation.rules import SupplyItem

TITLE = "随车物资"


def check(case: Case) -> Iterator[Fault]:
    """Trips that lack something."""
    rules = case.problem.rules.supplies
    if not rules:
        return
    for trip, riders, replay in zip(case.plan.trips, case.riders, case.replays, strict=True):
        if replay is None or (trip.vehicle, trip.sequence) in case.under_way:
            continue
        wanted: Counter[str] = Counter()
        for rule in rules:
            if replay.loaded_km > rule.over_km:
                for item in rule.items:
                    wanted[item.name] += _pieces(item, riders)
        there: Counter[str] = Counter()
        for supply in trip.supplies:
            there[supply.name] += supply.quantity
        for name, pieces in wanted.items():
            if there[name] < pieces:
                yield Fault(
                    trip_name(trip), f"载客运距 {replay.loaded_km:.1f} 公里，应带{name} {pieces}，只带 {there[name]}"
                )


def _pieces(item: SupplyItem, riders: Sequence[Household]) -> int:
    if not item.needs:
        return item.per_trip + item.per_person * sum(household.size for household in riders)
    people = [person for household in riders for person in household.people if item.needs & set(person.needs)]
    return (item.per_trip if people else 0) + item.per_person * len(people)

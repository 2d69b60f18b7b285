"""A vehicle keeps its type and depot, and of each kind no more vehicles drive than there are.

Where vehicles appear or vanish at a time (``vehicle_windows``) every vehicle must find one of its kind that is there
during the whole of its work; the assignment is a bipartite matching (Kuhn 1955), so no order of greed can spoil it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from evacuation.checking.case import Case
from evacuation.checking.finding import Fault
from evacuation.checking.naming import shortened
from evacuation.checking.tolerance import MINUTES
from evacuation.problem import VehiclePool

TITLE = "车辆数量和身份"


def check(case: Case) -> Iterator[Fault]:
    """Vehicles with two identities, too many vehicles, vehicles at work outside their time."""
    kinds: dict[tuple[str, str], list[str]] = defaultdict(list)
    for vehicle, chain in case.chains.items():
        seen = sorted({(case.plan.trips[place].type, case.plan.trips[place].depot) for place in chain})
        if len(seen) > 1:
            names = "、".join(f"{kind}/{depot}" for kind, depot in seen)
            yield Fault(f"车辆 {vehicle}", f"各趟的车型或停车场不一致：{names}")
        kinds[seen[0]].append(vehicle)
    for (kind, depot), vehicles in kinds.items():
        pools = case.pools.get((kind, depot))
        if pools is None:
            continue  # known_ids has said so
        there = sum(pool.count for pool in pools)
        if len(vehicles) > there:
            yield Fault(f"停车场 {depot} 车型 {kind}", f"用了 {len(vehicles)} 辆，只有 {there} 辆")
        elif not all(pool.window.always for pool in pools):
            yield from _outside_their_time(case, vehicles, pools)


def _outside_their_time(case: Case, vehicles: Sequence[str], pools: Sequence[VehiclePool]) -> Iterator[Fault]:
    work = {vehicle: _work(case, vehicle) for vehicle in vehicles}
    usable = {
        vehicle: [number for number, pool in enumerate(pools) if pool.window.covers(*work[vehicle], MINUTES)]
        for vehicle in vehicles
    }
    taken: dict[int, list[str]] = {number: [] for number in range(len(pools))}
    lost = [vehicle for vehicle in vehicles if not _seat(vehicle, usable, pools, taken, set())]
    if lost:
        first = work[lost[0]]
        yield Fault(
            f"停车场 {pools[0].depot} 车型 {pools[0].type}",
            f"{shortened(lost)} 的用车时间（如 {first[0]:.1f}–{first[1]:.1f} 分）超出车辆可用时段",
        )


def _work(case: Case, vehicle: str) -> tuple[float, float]:
    trips = [case.plan.trips[place] for place in case.chains[vehicle]]
    return min(trip.depart_min for trip in trips), max(trip.done_min for trip in trips)


def _seat(
    vehicle: str,
    usable: Mapping[str, Sequence[int]],
    pools: Sequence[VehiclePool],
    taken: dict[int, list[str]],
    tried: set[int],
) -> bool:
    """Find a pool for the vehicle, moving others where needed (an augmenting path over pools)."""
    for number in usable[vehicle]:
        if number in tried:
            continue
        tried.add(number)
        if len(taken[number]) < pools[number].count:
            taken[number].append(vehicle)
            return True
        for place, other in enumerate(taken[number]):
            if _seat(other, usable, pools, taken, tried):
                taken[number][place] = vehicle
                return True
    return False

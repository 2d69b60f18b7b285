"""The exact optimum of tiny instances by enumeration. Shares nothing with the bounds or the solver.

Every choice of zones, every cutting of households into trips, every order of stops and trips, every vehicle: the
semantics are those of docs/evacuation/format.md, travel as the instance gives it. Without optional rules.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from evacuation.problem import Household, Problem, VehiclePool, Zone

Places = tuple[int, ...]


def zone_choices(problem: Problem, households: Sequence[Household]) -> Iterator[list[tuple[int, Zone]]]:
    """Every choice of (site, zone) per household in which each zone can give everybody a room of their own."""
    zones = [(index, zone) for index, site in enumerate(problem.sites) for zone in site.zones]
    for choice in itertools.product(zones, repeat=len(households)):
        if _fits(problem, households, choice):
            yield list(choice)


def _fits(problem: Problem, households: Sequence[Household], choice: Sequence[tuple[int, Zone]]) -> bool:
    for zone in {id(zone): zone for _, zone in choice}.values():
        inside = [one for one, (_, taken) in zip(households, choice, strict=True) if taken is zone]
        groups = {one.group for one in inside}
        if zone.group is not None and groups != {zone.group}:
            return False
        if problem.rules.one_group_per_zone and len(groups) > 1:
            return False
        if not _rooms_enough(zone.rooms, [one.rooms for one in inside]):
            return False
    return True


def _rooms_enough(have: Sequence[int], needs: Sequence[Sequence[int]]) -> bool:
    """Gives rooms out from the last kind to the first: whatever is left of a later kind serves an earlier demand."""
    spare = 0
    for kind in reversed(range(len(have))):
        spare += have[kind] - sum(need[kind] for need in needs)
        if spare < 0:
            return False
    return True


@dataclass(frozen=True)
class Tours:
    """Trips of chosen households to their sites."""

    problem: Problem
    households: Sequence[Household]

    def minutes(self, origin: int, riders: Sequence[int], site: int) -> float:
        """From ``origin`` over the best order of stops to the end of check-in."""
        problem = self.problem
        stops = sorted({problem.point_index[self.households[rider].point] for rider in riders})
        target = problem.site_location(site)
        service = problem.service
        standing = service.boarding_min + (len(stops) - 1) * service.extra_stop_min + service.check_in_min
        best = math.inf
        for order in itertools.permutations(stops):
            way = [origin, *order, target]
            best = min(best, sum(float(problem.travel.minutes(a, b)) for a, b in itertools.pairwise(way)))
        return best + standing

    def may_ride(self, riders: Sequence[int], sites: Places, pool: VehiclePool) -> bool:
        """One site, one group, seats and wheelchair places."""
        riding = [self.households[rider] for rider in riders]
        return (
            len({sites[rider] for rider in riders}) == 1
            and len({one.group for one in riding}) == 1
            and sum(one.size for one in riding) <= pool.seats
            and sum(one.wheelchairs for one in riding) <= pool.wheelchair_places
        )


def subsets(mask: int) -> Iterator[int]:
    """Every non-empty subset of a bit mask."""
    part = mask
    while part:
        yield part
        part = (part - 1) & mask


def members(mask: int) -> list[int]:
    """The bits of a mask."""
    return [bit for bit in range(mask.bit_length()) if mask >> bit & 1]


def vehicle_times(tours: Tours, sites: Places, pool: VehiclePool) -> list[float]:
    """The earliest time at which one vehicle of the pool alone has brought each set of households home."""
    everybody = (1 << len(sites)) - 1
    problem = tours.problem
    rides = [part for part in range(1, everybody + 1) if tours.may_ride(members(part), sites, pool)]
    at: list[dict[int, float]] = [{} for _ in range(everybody + 1)]
    at[0][problem.depot_location(problem.depot_index[pool.depot])] = 0.0
    for done in range(everybody + 1):
        for place, clock in at[done].items():
            for part in rides:
                if part & done:
                    continue
                site = sites[members(part)[0]]
                finish = clock + tours.minutes(place, members(part), site)
                there = problem.site_location(site)
                at[done | part][there] = min(at[done | part].get(there, math.inf), finish)
    return [min(times.values(), default=math.inf) for times in at]


def best_makespan(problem: Problem, households: Sequence[Household], sites: Places) -> float:
    """The least makespan with these sites, infinite where there is none."""
    tours = Tours(problem, households)
    everybody = (1 << len(sites)) - 1
    finish = [0.0] + [math.inf] * everybody
    for pool in problem.vehicles:
        alone = vehicle_times(tours, sites, pool)
        for _ in range(pool.count):
            finish = [
                min([finish[done], *(max(finish[done ^ part], alone[part]) for part in subsets(done))])
                for done in range(everybody + 1)
            ]
    return finish[everybody]


def joint_optimum(problem: Problem, households: Sequence[Household]) -> float:
    """The least makespan over all rooms and trips, infinite where not everybody can be moved."""
    choices = {tuple(site for site, _ in choice) for choice in zone_choices(problem, households)}
    return min((best_makespan(problem, households, sites) for sites in sorted(choices)), default=math.inf)


def rooms_optimum(problem: Problem, households: Sequence[Household]) -> float:
    """The fewest person-minutes over all choices of rooms, infinite where there is none."""
    return min(
        (
            sum(
                one.size * float(problem.travel.minutes(problem.point_index[one.point], problem.site_location(site)))
                for one, (site, _) in zip(households, choice, strict=True)
            )
            for choice in zone_choices(problem, households)
        ),
        default=math.inf,
    )

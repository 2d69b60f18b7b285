"""No household is left unplaced while a fitting zone is free and some vehicle can bring it there.

A zone fits if its rooms suffice with those who are there, its group allows it, and no rule about places forbids it.
Without rules about time a household can be brought wherever a vehicle has seats (and wheelchair places) for it: an
extra trip at the end is always possible. With such rules the checker looks for that extra trip (:mod:`.extra_trip`)
and finds nothing wrong where there is none; squeezing one in between others is not demanded.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from evacuation.checking.case import Case
from evacuation.checking.extra_trip import ExtraTrips
from evacuation.checking.finding import Fault
from evacuation.checking.naming import zone_name
from evacuation.problem import Household, Rooms, Site, Zone

TITLE = "有空房不留人"

MOST_SEARCHED = 30
"""Households for which an extra trip is searched where rules about time are on; the search is the slow part."""


def check(case: Case) -> Iterator[Fault]:
    """Unplaced households that have a place to go to and a way to get there."""
    left = [case.households[one.household] for one in case.plan.unplaced if one.household in case.households]
    if not left:
        return
    room = _Vacancies(case)
    extra = ExtraTrips(case)
    for household in left[:MOST_SEARCHED] if extra.timed else left:
        if not extra.fits_a_vehicle(household):
            continue
        for site, zone in room.zones_for(household):
            if extra.possible(household, site, zone):
                yield Fault(
                    f"户 {household.id}",
                    f"列为未安置，但{zone_name(site.id, zone.id)} 尚有合适的空房，也有车可接",
                )
                break


class _Vacancies:
    """What is still free in which zone."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.at_site: dict[str, list[Household]] = defaultdict(list)
        self.sites_of_village: dict[tuple[str, str], set[str]] = defaultdict(set)
        for name, room in case.room_of.items():
            household = case.households[name]
            self.at_site[room.site].append(household)
            self.sites_of_village[household.point, household.group].add(room.site)
        self.free = {key: _free(zone, case.residents.get(key, ())) for key, zone in case.problem.zone_of.items()}
        self.groups = {key: {one.group for one in there} for key, there in case.residents.items()}

    def zones_for(self, household: Household) -> Iterator[tuple[Site, Zone]]:
        """The zones in which the household could still be put."""
        for site in self.case.problem.sites:
            if site.intake_per_hour is not None and site.intake_per_hour < household.size:
                continue
            if not self._village_allows(household, site):
                continue
            if not self._apart_allows(household, self.at_site[site.id], "site"):
                continue
            for zone in site.zones:
                if self._fits(household, site, zone):
                    yield site, zone

    def _fits(self, household: Household, site: Site, zone: Zone) -> bool:
        key = (site.id, zone.id)
        if zone.group is not None and zone.group != household.group:
            return False
        if self.case.problem.rules.one_group_per_zone and self.groups.get(key, set()) - {household.group}:
            return False
        if not self._apart_allows(household, self.case.residents.get(key, ()), "zone"):
            return False
        return all(wanted <= free for wanted, free in zip(_nested(household.rooms), self.free[key], strict=True))

    def _village_allows(self, household: Household, site: Site) -> bool:
        rule = self.case.problem.rules.together
        if rule is None or (rule.points and household.point not in rule.points):
            return True
        sites = self.sites_of_village[household.point, household.group]
        return site.id in sites or len(sites) < rule.max_sites

    def _apart_allows(self, household: Household, there: Sequence[Household], scope: str) -> bool:
        for rule in self.case.problem.rules.apart:
            if scope not in rule.scope:
                continue
            for other in there:
                if household.id in rule.households and other.id in rule.households:
                    return False
                if household.group != other.group and {household.group, other.group} <= set(rule.groups):
                    return False
        return True


def _nested(rooms: Rooms) -> list[int]:
    """For every kind the rooms of it and of later kinds."""
    return [sum(rooms[kind:]) for kind in range(len(rooms))]


def _free(zone: Zone, there: Sequence[Household]) -> list[int]:
    nested = _nested(zone.rooms)
    for household in there:
        nested = [free - wanted for free, wanted in zip(nested, _nested(household.rooms), strict=True)]
    return nested

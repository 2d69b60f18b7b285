"""Optional rule ``apart``: certain households, or certain groups, never share a trip, a zone or a site."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from evacuation.checking.case import Case
from evacuation.checking.finding import Fault
from evacuation.checking.naming import shortened, trip_name, zone_name
from evacuation.problem import Household
from evacuation.rules import Apart, Scope

TITLE = "不得混同"


def check(case: Case) -> Iterator[Fault]:
    """Places in which two meet who must not."""
    for rule in case.problem.rules.apart:
        for scope in sorted(rule.scope):
            for where, households in _places(case, scope).items():
                names = _meeting(rule, households)
                if len(names) > 1:
                    kind = "户" if rule.households else "分类"
                    yield Fault(where, f"{kind} {shortened(names)} 不得混同")


def _meeting(rule: Apart, households: Sequence[Household]) -> list[str]:
    if rule.households:
        return sorted({household.id for household in households} & set(rule.households))
    return sorted({household.group for household in households} & set(rule.groups))


def _places(case: Case, scope: Scope) -> Mapping[str, Sequence[Household]]:
    if scope == "trip":
        return {trip_name(trip): riders for trip, riders in zip(case.plan.trips, case.riders, strict=True)}
    if scope == "zone":
        return {zone_name(*key): households for key, households in case.residents.items()}
    sites: dict[str, list[Household]] = defaultdict(list)
    for (site, _), households in case.residents.items():
        sites[f"安置点 {site}"].extend(households)
    return sites

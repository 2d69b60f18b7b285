"""The trips of a vehicle are numbered from 1, without gaps or doubles."""

from __future__ import annotations

from collections.abc import Iterator

from evacuation.checking.case import Case
from evacuation.checking.finding import Fault

TITLE = "趟次连号"


def check(case: Case) -> Iterator[Fault]:
    """Vehicles whose trips are not 1, 2, 3, …"""
    for vehicle, chain in case.chains.items():
        numbers = [case.plan.trips[place].sequence for place in chain]
        if numbers != list(range(1, len(numbers) + 1)):
            listed = "、".join(map(str, numbers[:12])) + ("……" if len(numbers) > 12 else "")
            yield Fault(f"车辆 {vehicle}", f"共 {len(numbers)} 趟，编号应从 1 连续，现为 {listed}")

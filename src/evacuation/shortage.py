"""What is missing when not everybody can be placed: how many rooms of which kind, for whom, and where they live.

Two answers. :func:`certain_shortages` needs no plan: it counts, so what it says holds for every plan. :func:`left_out`
sums up whom a plan leaves out; it also sees what counting cannot, such as groups that fragment the zones.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from evacuation.plan import Plan
from evacuation.problem import Household, Problem, Rooms, VehiclePool

KIND_NAMES = {"single": "单间", "double": "双人间", "barrier_free": "无障碍间", "medical": "医疗间"}
"""The kinds of the contract in the words of the office; another kind is called by its own name."""


@dataclass(frozen=True, slots=True)
class Shortage:
    """Rooms of ``kind`` and later kinds: ``wanted`` by the households, ``there`` in the zones that are open to them."""

    kind: str
    wanted: int
    there: int
    group: str | None = None
    """The group that lacks them; None: all groups together."""

    @property
    def missing(self) -> int:
        """How many rooms are missing, at least."""
        return self.wanted - self.there

    def __str__(self) -> str:
        whose = f"分类 {self.group} " if self.group is not None else ""
        return (
            f"{whose}“{kind_name(self.kind)}”及以上房型需要 {self.wanted} 间，"
            f"可用 {self.there} 间，至少缺 {self.missing} 间"
        )


@dataclass(frozen=True, slots=True)
class Unservable:
    """A household that no single zone or no vehicle can take, and why."""

    household: str
    reason: str

    def __str__(self) -> str:
        return f"户 {self.household}：{self.reason}"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Whom a plan leaves out in one township. ``rooms`` are counts in the order of the chain."""

    county: str
    township: str
    households: int
    people: int
    rooms: Rooms

    def __str__(self) -> str:
        place = " ".join(filter(None, (self.county, self.township))) or "（未写乡镇）"
        return f"{place}：{self.households} 户 {self.people} 人未安置"


def kind_name(kind: str) -> str:
    """What the office calls a kind of room."""
    return KIND_NAMES.get(kind, kind)


def certain_shortages(problem: Problem) -> tuple[Shortage, ...]:
    """The kinds of rooms that are too few whatever the plan: over all, and per group.

    By Hall's condition on the chain: the demand for a kind and later kinds against the rooms of it and later kinds.
    Rooms that a zone reserves for another group, and those of sites that take nobody in, do not count for a group.
    """
    found = list(_short(problem, problem.households, None))
    groups = sorted({household.group for household in problem.households})
    if len(groups) > 1:
        for group in groups:
            of_group = [household for household in problem.households if household.group == group]
            found.extend(_short(problem, of_group, group))
    return tuple(found)


def _short(problem: Problem, households: Sequence[Household], group: str | None) -> Iterator[Shortage]:
    zones = [
        zone.rooms
        for site in problem.sites
        if site.intake_per_hour != 0
        for zone in site.zones
        if group is None or zone.group in (None, group)
    ]
    for place, kind in enumerate(problem.rules.room_order):
        wanted = sum(sum(household.rooms[place:]) for household in households)
        there = sum(sum(rooms[place:]) for rooms in zones)
        asked = any(household.rooms[place] for household in households)
        if wanted > there and asked:  # a kind that nobody asks for would repeat what the next kind says
            yield Shortage(kind, wanted, there, group)


def unservable(problem: Problem) -> tuple[Unservable, ...]:
    """Households that fit into no vehicle, or into no zone even if it were empty."""
    zones = {
        (zone.group, tuple(_nested(zone.rooms)), site.intake_per_hour) for site in problem.sites for zone in site.zones
    }
    known: dict[tuple[int, Rooms, str], bool] = {}
    found = []
    for household in problem.households:
        if not any(carries(problem, pool, household) for pool in problem.vehicles):
            found.append(Unservable(household.id, vehicle_reason(problem, household)))
            continue
        key = (household.size, household.rooms, household.group)
        if key not in known:
            nested = _nested(household.rooms)
            known[key] = any(
                (group is None or group == household.group)
                and (intake is None or intake >= household.size)
                and all(wanted <= there for wanted, there in zip(nested, free, strict=True))
                for group, free, intake in zones
            )
        if not known[key]:
            found.append(Unservable(household.id, "没有一个分区能同时满足全户所需房型，一户不能拆分"))
    return tuple(found)


def carries(problem: Problem, pool: VehiclePool, household: Household) -> bool:
    """True where such a vehicle has the seats (with the escort's) and wheelchair places for the household alone."""
    return (
        pool.count > 0
        and pool.seats >= household.size + _escort_seats(problem, household)
        and pool.wheelchair_places >= household.wheelchairs
    )


def vehicle_reason(problem: Problem, household: Household) -> str:
    """Why no vehicle takes the household."""
    most = max((pool.seats for pool in problem.vehicles if pool.count), default=0)
    wanted = household.size + _escort_seats(problem, household)
    if wanted > most:
        return f"需要 {wanted} 座，最大的车 {most} 座，一户不能拆分"
    return f"有 {household.wheelchairs} 人用轮椅，没有座位和轮椅位都够的车"


def _escort_seats(problem: Problem, household: Household) -> int:
    escort = problem.rules.escort
    return escort.seats if escort is not None and household.needs_any(escort.needs) else 0


def left_out(problem: Problem, plan: Plan) -> tuple[LeftOut, ...]:
    """The unplaced of a plan by county and township, most people first."""
    towns: dict[tuple[str, str], list[Household]] = defaultdict(list)
    for one in plan.unplaced:
        household = problem.households[problem.household_index[one.household]]
        point = problem.points[problem.point_index[household.point]]
        towns[point.county, point.township].append(household)
    rows = [
        LeftOut(
            county,
            township,
            len(households),
            sum(household.size for household in households),
            tuple(sum(column) for column in zip(*(household.rooms for household in households), strict=True)),
        )
        for (county, township), households in towns.items()
    ]
    return tuple(sorted(rows, key=lambda row: (-row.people, row.county, row.township)))


def rooms_text(problem: Problem, rooms: Rooms) -> str:
    """单间 2、医疗间 1."""
    kinds = zip(problem.rules.room_order, rooms, strict=True)
    return "、".join(f"{kind_name(kind)} {count}" for kind, count in kinds if count) or "不需房间"


def _nested(rooms: Rooms) -> list[int]:
    return [sum(rooms[kind:]) for kind in range(len(rooms))]

"""Small instances, each odd in one way: what lists look like when something is missing, huge, or just enough.

They are invented, deterministic, and small enough to be followed with a pencil. ``evacuation generate --odd NAME``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from evacuation.generator import ROOM_ORDER, Row, as_table

ODD: dict[str, Callable[[], Row]] = {}


def _odd(make: Callable[[], Row]) -> Callable[[], Row]:
    ODD[make.__name__.replace("_", "-")] = make
    return make


@_odd
def one_household() -> Row:
    """One household, one room, one vehicle."""
    return _instance([_household(1, 1, 3, double=1, single=1)], [_site(1, [_zone(1, single=1, double=1)])])


@_odd
def too_large_for_any_vehicle() -> Row:
    """A household of 12 where the largest vehicle has 11 seats; its neighbours go."""
    households = [_household(1, 1, 12, double=6), _household(2, 1, 2, double=1)]
    return _instance(households, [_site(1, [_zone(1, double=8)])])


@_odd
def no_room_of_the_kind() -> Row:
    """Two people need medical rooms, there is one."""
    households = [_household(1, 1, 1, medical=1), _household(2, 2, 1, medical=1), _household(3, 2, 2, double=1)]
    return _instance(households, [_site(1, [_zone(1, single=5, double=2, medical=1)])])


@_odd
def higher_kinds_serve() -> Row:
    """There are only barrier-free and medical rooms; they serve everybody."""
    households = [_household(1, 1, 2, double=1), _household(2, 1, 1, single=1), _household(3, 2, 1, barrier_free=1)]
    return _instance(households, [_site(1, [_zone(1, barrier_free=2, medical=1)])])


@_odd
def zones_just_enough_for_groups() -> Row:
    """Three groups, three zones, one of which is reserved: only one way to give them out."""
    households = [_household(n, 1, 2, group=group, double=1) for n, group in enumerate("AABBCC", 1)]
    zones = [_zone(1, double=2), _zone(2, double=2, group="A"), _zone(3, double=2)]
    return _instance(households, [_site(1, zones)])


@_odd
def wheelchairs() -> Row:
    """Three wheelchair users, vehicles with one place each."""
    households = [_household(n, 1, 1, needs=["wheelchair"], barrier_free=1) for n in (1, 2, 3)]
    return _instance(households, [_site(1, [_zone(1, barrier_free=3)])])


@_odd
def narrow_gate() -> Row:
    """A site that takes 5 people an hour, 15 of them waiting."""
    households = [_household(n, 1, 5, double=3) for n in (1, 2, 3)]
    return _instance(households, [_site(1, [_zone(1, double=9)], intake=5)])


@_odd
def closed_site() -> Row:
    """The near site takes nobody in (0 an hour), the far one does."""
    sites = [_site(1, [_zone(1, double=3)], intake=0), _site(2, [_zone(1, double=3)])]
    return _instance([_household(1, 1, 2, double=1)], sites)


@_odd
def no_needs_at_all() -> Row:
    """A household that needs no room (it stays with relatives at the site) and a site without zones."""
    sites = [_site(1, []), _site(2, [_zone(1)])]
    return _instance([_household(1, 1, 2)], sites)


@_odd
def one_way_streets() -> Row:
    """A road table that is not symmetric and breaks the triangle inequality."""
    data = higher_kinds_serve()
    table = as_table(data)
    for key in ("minutes", "km"):
        for line, row in enumerate(table[key]):
            for column in range(len(row)):
                row[column] = round(row[column] * (1.0 + ((line * 7 + column * 3) % 5) / 4), 2)
    return {**data, "travel": table}


@_odd
def everybody_in_one_village() -> Row:
    """Forty households of one village, one site far away, two vehicles."""
    households = [_household(n, 1, 1 + n % 4, double=1 + n % 2) for n in range(1, 41)]
    return _instance(households, [_site(2, [_zone(z, single=5, double=25) for z in (1, 2, 3)])])


@_odd
def two_kinds_of_rooms() -> Row:
    """Another chain of room kinds than the usual one."""
    data = one_household()
    data["rules"]["room_order"] = ["bed", "suite"]
    data["households"][0]["rooms"] = {"bed": 2}
    data["sites"][0]["zones"][0]["rooms"] = {"bed": 1, "suite": 1}
    return data


def odd_instance(name: str) -> Row:
    """The instance of this name as the values of its JSON file. Raises KeyError."""
    return ODD[name]()


def odd_names() -> Mapping[str, str]:
    """Name → what is odd about it."""
    return {name: (make.__doc__ or "").strip() for name, make in ODD.items()}


# ── Pieces ──


def _rooms(**counts: int) -> Row:
    return {kind: counts.get(kind, 0) for kind in ROOM_ORDER}


def _household(
    number: int, point: int, size: int, *, group: str = "A", needs: list[str] | None = None, **rooms: int
) -> Row:
    row: Row = {"id": f"H{number}", "point": f"P{point}", "size": size, "rooms": _rooms(**rooms), "group": group}
    if needs is not None:
        row["people"] = [{"id": f"R{number}", "name": f"王某{number}", "phone": "", "needs": needs}]
    return row


def _zone(number: int, *, group: str | None = None, **rooms: int) -> Row:
    return {"id": f"Z{number}", "rooms": _rooms(**rooms), "group": group}


def _site(number: int, zones: list[Row], *, intake: int | None = None) -> Row:
    place = {"lon": 106.5 - 0.4 * number, "lat": 30.5 + 0.1 * number}
    head: Row = {"id": f"S{number}", "name": f"第{number}安置点", "city": "甲州市", **place}
    return {**head, "intake_per_hour": intake, "zones": zones}


def _instance(households: list[Row], sites: list[Row]) -> Row:
    points = [
        {
            "id": f"P{n}",
            "name": f"第{n}村",
            "lon": 106.6 + 0.05 * n,
            "lat": 30.4,
            "township": "甲镇",
            "county": "青溪县",
        }
        for n in (1, 2)
    ]
    return {
        "start": "2026-07-01T08:00:00+08:00",
        "points": points,
        "households": households,
        "sites": sites,
        "depots": [{"id": "D1", "lon": 106.63, "lat": 30.42}],
        "vehicles": [
            {"type": "mini", "seats": 11, "depot": "D1", "count": 1, "wheelchair_places": 1},
            {"type": "van", "seats": 4, "depot": "D1", "count": 1, "wheelchair_places": 1},
        ],
        "travel": {"detour": 1.35, "offset_km": 2.0, "speeds": [{"up_to_km": 30, "kmh": 45}, {"kmh": 75}]},
        "service": {"boarding_min": 15, "check_in_min": 25, "extra_stop_min": 8},
        "rules": {"room_order": list(ROOM_ORDER), "one_group_per_zone": True},
    }

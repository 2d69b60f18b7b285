"""Rooms alone, part 3: whole households from a linear program over the sites that are cheapest at the prices found.

Households that are alike (point, group, people, rooms) are one class, whose members may be shared out over sites; the rooms
of a site for a group are those of the zones kept for it. At a corner of that program hardly any class is split more often
than there are rooms that run short, so that nearly all households stay whole and stand where they cost least; annealing
has only the rest to find places for. Solved by HiGHS (Huangfu and Hall 2018, 10.1007/s12532-017-0130-5).
"""

from __future__ import annotations

import numpy as np

from evacuation.compiled import kernel
from evacuation.solving.beds import Beds, settle, zone_for
from evacuation.solving.ground import Floats, Ground, Ints

ASKED = 8
"""Sites offered to each class. With four times as many the value falls by less than a thousandth."""

NOBODY = 1e9
"""Person-minutes of a household that the program leaves without a place: more than any ride."""


def whole_households(ground: Ground, price: Floats, seconds: float) -> Ints:
    """The site (H) of each household that the program places as a whole, -1 for the others.

    ``ground`` has its zones reserved for groups. Nobody is placed where the program takes longer than ``seconds``, or
    HiGHS is not installed.
    """
    households = len(ground.h_point)
    sites = np.full(households, -1, np.int64)
    key = np.column_stack([ground.h_point, ground.h_group, ground.h_size, ground.h_need])
    alike, member, count = np.unique(key, axis=0, return_inverse=True, return_counts=True)
    room = _rooms(ground, price.shape)
    offer, site, cost = _offers(ground, price, room, alike)
    amounts = _shared_out(room, alike, count, offer, site, cost, seconds)
    if amounts is None:
        return sites
    whole = np.floor(amounts + 1e-6).astype(np.int64)
    of, at = np.repeat(offer, whole), np.repeat(site, whole)
    place = np.arange(len(of)) - np.searchsorted(of, of)
    in_order = np.argsort(member.ravel(), kind="stable")
    begin = np.cumsum(count) - count
    sites[in_order[begin[of] + place]] = at
    return sites


def _offers(ground: Ground, price: Floats, room: Floats, alike: Ints) -> tuple[Ints, Ints, Floats]:
    """For each class its cheapest sites with any such rooms: class, site and person-minutes of each offer, class by class."""
    point, group, size, need = alike[:, 0], alike[:, 1], alike[:, 2], alike[:, 3:]
    sites = ground.near_sites[point]
    ride: Floats = size[:, None].astype(np.float64) * ground.near_minutes[point].astype(np.float64)
    total = ride.copy()
    for kind in range(need.shape[1]):
        total += price[sites, group[:, None], kind] * need[:, kind, None]
        total[room[sites, group[:, None], kind] < need[:, kind, None]] = np.inf
    few = min(ASKED, sites.shape[1])
    cheapest = np.argpartition(total, few - 1, axis=1)[:, :few]
    row = np.arange(len(alike))[:, None]
    there = np.isfinite(total[row, cheapest])
    offer = np.broadcast_to(row, cheapest.shape)[there].astype(np.int64)
    return offer, sites[row, cheapest][there], ride[row, cheapest][there]


def _rooms(ground: Ground, shape: tuple[int, ...]) -> Floats:
    """Rooms (S, G, J) of each site for each group; those of a zone that is open to all count for every group."""
    room = np.zeros(shape)
    for z in range(len(ground.z_site) - 1):
        group = ground.z_fixed[z]
        room[ground.z_site[z], group if group >= 0 else slice(None)] += ground.z_cap[z]
    return room


def _shared_out(
    room: Floats, alike: Ints, count: Ints, offer: Ints, site: Ints, cost: Floats, seconds: float
) -> Floats | None:
    """How many of its class take each offer, at a cheapest corner; None where that is not found in time.

    Rows: one for each class, which has so many members, and one for each room that is asked for.
    """
    try:
        from evacuation.linear import columns, run  # only here: whoever has no HiGHS still gets rooms
    except ImportError:
        return None
    group, need = alike[offer, 1], alike[offer, 3:]
    used = np.ravel_multi_index((site[:, None], group[:, None], np.arange(need.shape[1])), room.shape)
    which, short = np.unique(used, return_inverse=True)
    rows = np.column_stack([offer, len(alike) + short.reshape(used.shape)])
    taken = columns(cost, rows, np.column_stack([np.ones(len(offer)), need]))
    every = np.arange(len(alike))[:, None]
    left = columns(np.full(len(alike), NOBODY), every, np.ones(every.shape))
    low = np.concatenate([count, np.full(len(which), -np.inf)])
    answer = run([taken, left], low, np.concatenate([count, room.ravel()[which]]), corner=True, seconds=seconds)
    return answer.amounts[: len(offer)] if answer.optimal else None


@kernel
def place_whole(ground: Ground, beds: Beds, order: Ints, site: Ints) -> int:
    """Everybody whom the program has placed goes to a zone of that site where one has room; how many did."""
    placed = 0
    for h in order:
        if site[h] >= 0 and beds.zone[h] < 0:
            z = zone_for(ground, beds, h, site[h])
            if z >= 0:
                settle(ground, beds, h, z)
                placed += 1
    return placed

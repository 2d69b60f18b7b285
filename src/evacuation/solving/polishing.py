"""Rooms alone, last part: look through all exchanges that bring a household nearer, and take those that pay."""

import numpy as np

from evacuation.compiled import kernel, part
from evacuation.solving.beds import Beds, may_swap, settle, vacate, zone_for
from evacuation.solving.charges import rank_of, ride
from evacuation.solving.ground import Ground, Ints

ENOUGH = 1e-6  # person-minutes that a change must save


@kernel
def polish(ground: Ground, beds: Beds, short: Ints, begin: int, end: int) -> float:
    """One pass over households begin .. end - 1; person-minutes saved.

    Whoever could sleep nearer at one of its preferred sites does: in a free zone, by changing places with somebody
    there, or in the place of somebody there who moves on to a free zone elsewhere.
    """
    saved = 0.0
    for h in range(begin, end):
        for i in range(short.shape[1]):
            k = short[h, i]
            p = ground.h_point[h]
            s, old = ground.near_sites[p, k], ground.z_site[beds.zone[h]]
            gain = ground.h_size[h] * (ride(ground, p, old, rank_of(ground, p, old)) - ground.near_minutes[p, k])
            if s == old or gain <= ENOUGH:
                continue
            z = zone_for(ground, beds, h, s)
            if z >= 0:
                vacate(ground, beds, h)
                settle(ground, beds, h, z)
                saved += gain
            else:
                saved += displace(ground, beds, short, h, s, gain)
    return saved


@part
def displace(ground: Ground, beds: Beds, short: Ints, h: int, s: int, gain: float) -> float:
    """Household h takes a place at full site s from whoever loses least by it; what both together save, or 0."""
    old = ground.z_site[beds.zone[h]]
    best, swap_with, push, target = ENOUGH, -1, -1, -1
    for z in range(ground.s_first[s], ground.s_first[s + 1]):
        if beds.group[z] != ground.h_keep[h]:
            continue
        for i in range(beds.begin[z], beds.begin[z] + beds.listed[z]):
            g = beds.member[i]
            q = ground.h_point[g]
            here = ride(ground, q, s, rank_of(ground, q, s))
            value = gain - ground.h_size[g] * (ride(ground, q, old, rank_of(ground, q, old)) - here)
            if value > best and may_swap(ground, beds, h, g):
                best, swap_with, push = value, g, -1
            if not makes_room(ground, beds, h, g, z):
                continue
            for j in range(short.shape[1]):
                third = ground.near_sites[q, short[g, j]]
                value = gain - ground.h_size[g] * (np.float64(ground.near_minutes[q, short[g, j]]) - here)
                if value > best and third != s:
                    free = zone_for(ground, beds, g, third)
                    if free >= 0:
                        best, swap_with, push, target = value, -1, g, free
    if swap_with >= 0:
        a, b = vacate(ground, beds, h), vacate(ground, beds, swap_with)
        settle(ground, beds, h, b)
        settle(ground, beds, swap_with, a)
        return best
    if push < 0:
        return 0.0
    z = vacate(ground, beds, push)
    settle(ground, beds, push, target)
    place = zone_for(ground, beds, h, s)
    if place < 0:
        vacate(ground, beds, push)
        settle(ground, beds, push, z)
        return 0.0
    vacate(ground, beds, h)
    settle(ground, beds, h, place)
    return best


@part
def makes_room(ground: Ground, beds: Beds, h: int, g: int, z: int) -> bool:
    """Whether zone z has the rooms for household h once household g has left."""
    for j in range(beds.used.shape[1]):
        if beds.used[z, j] - ground.h_need[g, j] + ground.h_need[h, j] > ground.z_cap[z, j]:
            return False
    return True

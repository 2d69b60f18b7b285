"""Who sleeps where, and the few steps by which that changes."""

from typing import NamedTuple

import numpy as np

from evacuation.compiled import kernel, part
from evacuation.solving.ground import Ground, Ints


class Beds(NamedTuple):
    """`zone` (H) of each household (-1: not yet), and what that makes of every zone."""

    zone: Ints
    used: Ints  # (Z, J) nested like the capacity
    group: Ints  # (Z) group inside, or -1
    homes: Ints  # (Z) households inside
    begin: Ints  # (Z) where the zone's members begin in `member`
    member: Ints  # households by zone; those without any need for a room are left out
    rank: Ints  # (H) position among the members, or -1
    listed: Ints  # (Z) members in the list

    def copy(self) -> "Beds":
        return Beds(*(array.copy() for array in self))


def empty_beds(ground: Ground) -> Beds:
    zones = len(ground.z_site)
    households = len(ground.h_point)
    room = np.minimum(ground.z_cap[:, 0], households)
    begin = np.concatenate(([0], np.cumsum(room)))
    return Beds(
        np.full(len(ground.h_point), -1, np.int64),
        np.zeros_like(ground.z_cap),
        np.full(zones, -1, np.int64),
        np.zeros(zones, np.int64),
        begin[:-1].astype(np.int64),
        np.zeros(int(begin[-1]) + 1, np.int64),
        np.full(households, -1, np.int64),
        np.zeros(zones, np.int64),
    )


@part
def settle(ground: Ground, beds: Beds, h: int, z: int) -> None:
    """Household h sleeps in zone z from now on."""
    beds.zone[h] = z
    for j in range(beds.used.shape[1]):
        beds.used[z, j] += ground.h_need[h, j]
    beds.group[z] = ground.h_keep[h]
    beds.homes[z] += 1
    if ground.h_need[h, 0] > 0:
        beds.rank[h] = beds.listed[z]
        beds.member[beds.begin[z] + beds.listed[z]] = h
        beds.listed[z] += 1


@part
def vacate(ground: Ground, beds: Beds, h: int) -> int:
    """Household h leaves its zone, which is returned."""
    z = beds.zone[h]
    for j in range(beds.used.shape[1]):
        beds.used[z, j] -= ground.h_need[h, j]
    beds.homes[z] -= 1
    if beds.homes[z] == 0:
        beds.group[z] = -1
    if beds.rank[h] >= 0:
        beds.listed[z] -= 1
        last = beds.member[beds.begin[z] + beds.listed[z]]
        beds.member[beds.begin[z] + beds.rank[h]] = last
        beds.rank[last] = beds.rank[h]
        beds.rank[h] = -1
    beds.zone[h] = -1
    return z


@part
def reserved_for(ground: Ground, h: int, z: int) -> bool:
    """Whether zone z is open to everybody, or kept for the group of household h."""
    return ground.z_fixed[z] < 0 or ground.z_fixed[z] == ground.h_group[h]


@part
def fits(ground: Ground, beds: Beds, h: int, z: int) -> bool:
    """Whether zone z has the rooms, and the right company, for household h."""
    if z == ground.z_site.shape[0] - 1:
        return True
    if ground.h_size[h] > ground.s_intake[ground.z_site[z]]:
        return False
    if beds.homes[z] > 0 and beds.group[z] != ground.h_keep[h]:
        return False
    for j in range(beds.used.shape[1]):
        if beds.used[z, j] + ground.h_need[h, j] > ground.z_cap[z, j]:
            return False
    return reserved_for(ground, h, z) and company_allows(ground, beds, h, z)


@part
def company_allows(ground: Ground, beds: Beds, h: int, z: int) -> bool:
    """Whether the rules about who stays apart, and about villages that stay together, let household h into zone z."""
    s = ground.z_site[z]
    if s == ground.s_first.shape[0] - 2:
        return True
    if ground.p_most_sites.shape[0] > 0 and not village_allows(ground, beds, h, s):
        return False
    for r in range(ground.apart.shape[0]):
        if ground.apart[r, h] < 0:
            continue
        if ground.apart_zone[r] and not zone_is_clear(ground, beds, h, z, r):
            return False
        if ground.apart_site[r]:
            for other in range(ground.s_first[s], ground.s_first[s + 1]):
                if not zone_is_clear(ground, beds, h, other, r):
                    return False
    return True


@part
def zone_is_clear(ground: Ground, beds: Beds, h: int, z: int, r: int) -> bool:
    """Whether nobody in zone z must be kept apart from household h by rule r."""
    for i in range(beds.begin[z], beds.begin[z] + beds.listed[z]):
        other = ground.apart[r, beds.member[i]]
        if other >= 0 and other != ground.apart[r, h]:
            return False
    return True


@part
def village_allows(ground: Ground, beds: Beds, h: int, s: int) -> bool:
    """Whether people of the point and group of household h already sleep at site s, or may yet sleep at one more."""
    p = ground.h_point[h]
    sites, nowhere = 0, ground.s_first.shape[0] - 2
    for g in range(ground.p_first[p], ground.p_first[p + 1]):
        if g == h or beds.zone[g] < 0 or ground.h_group[g] != ground.h_group[h]:
            continue
        site = ground.z_site[beds.zone[g]]
        if site == s:
            return True
        if site == nowhere:
            continue
        new = True
        for other in range(ground.p_first[p], g):
            if other == h or beds.zone[other] < 0 or ground.h_group[other] != ground.h_group[h]:
                continue
            if ground.z_site[beds.zone[other]] == site:
                new = False
                break
        if new:
            sites += 1
    return sites < ground.p_most_sites[p]


@part
def zone_for(ground: Ground, beds: Beds, h: int, s: int) -> int:
    """A zone of site s for household h, or -1: the fullest that already has the group, else an unopened one."""
    best, slack = -1, 1 << 30
    for z in range(ground.s_first[s], ground.s_first[s + 1]):
        if not fits(ground, beds, h, z):
            continue
        left = ground.z_cap[z, 0] - beds.used[z, 0] + (0 if beds.homes[z] > 0 else 1 << 20)
        if left < slack:
            best, slack = z, left
    return best


@part
def may_swap(ground: Ground, beds: Beds, h: int, g: int) -> bool:
    """Whether two households of one group may take each other's zone."""
    a, b = beds.zone[h], beds.zone[g]
    nowhere = ground.z_site.shape[0] - 1
    for j in range(beds.used.shape[1]):
        more = ground.h_need[g, j] - ground.h_need[h, j]
        if a != nowhere and beds.used[a, j] + more > ground.z_cap[a, j]:
            return False
        if b != nowhere and beds.used[b, j] - more > ground.z_cap[b, j]:
            return False
    if not reserved_for(ground, g, a) or not reserved_for(ground, h, b):
        return False
    if ground.h_size[g] > ground.s_intake[ground.z_site[a]] or ground.h_size[h] > ground.s_intake[ground.z_site[b]]:
        return False
    if ground.apart.shape[0] == 0 and ground.p_most_sites.shape[0] == 0:
        return True
    vacate(ground, beds, h)
    vacate(ground, beds, g)
    allowed = company_allows(ground, beds, h, b)
    settle(ground, beds, h, b)
    allowed = allowed and company_allows(ground, beds, g, a)
    settle(ground, beds, g, a)
    vacate(ground, beds, h)
    vacate(ground, beds, g)
    settle(ground, beds, h, a)
    settle(ground, beds, g, b)
    return allowed


@kernel
def settle_if_fits(ground: Ground, beds: Beds, h: int, z: int) -> bool:
    """As `settle`, for Python: False, and nothing done, where zone z does not take household h."""
    if not fits(ground, beds, h, z):
        return False
    settle(ground, beds, h, z)
    return True

"""Part 2, rooms with few sites per village: annealing with a fixed charge per (point, site, group).

Person-minutes alone scatter a village over many sites, and every site costs a trip of its own. A charge for each
pair of point and site in use, and one for each pair of village cluster and site, keeps villages together.
Method: Kirkpatrick, Gelatt, Vecchi, "Optimization by simulated annealing", Science 220 (1983).
"""

from typing import NamedTuple

import numpy as np

from evacuation.compiled import kernel, part
from evacuation.solving.beds import Beds, may_swap, settle, vacate, zone_for
from evacuation.solving.dice import Dice, below, unit
from evacuation.solving.ground import Ground, Ints
from evacuation.solving.roads import minutes

NOWHERE_MINUTES = 5000.0  # a person without a room weighs as much as a ride of three days
COUNTER_LIMIT = 60_000_000  # cells of the cluster counters; larger problems go without that charge


class Charges(NamedTuple):
    """Counters of the pairs in use, and what each costs in person-minutes."""

    pair: Ints  # (P, K + 1, G) households of a point at its k-th near site; K = any other site
    cluster: Ints  # (C, S, G)
    pair_cost: float
    cluster_cost: float


def new_charges(ground: Ground, beds: Beds, pair_cost: float, cluster_cost: float) -> Charges:
    """Counters for the rooms given."""
    groups = int(ground.h_group.max(initial=0)) + 1
    clusters = int(ground.p_cluster.max(initial=0)) + 1
    large = clusters * ground.sites * groups > COUNTER_LIMIT or cluster_cost == 0.0
    charges = Charges(
        np.zeros((ground.points, ground.near_sites.shape[1] + 1, groups), np.int64),
        np.zeros((1, 1, 1) if large else (clusters, ground.sites, groups), np.int64),
        pair_cost,
        0.0 if large else cluster_cost,
    )
    count_pairs(ground, beds, charges)
    return charges


@part
def rank_of(ground: Ground, p: int, s: int) -> int:
    """Which of point p's near sites s is; their number if it is none of them."""
    row = ground.site_sorted[p]
    low, high = 0, row.shape[0]
    while low < high:
        middle = (low + high) // 2
        if row[middle] < s:
            low = middle + 1
        else:
            high = middle
    if low < row.shape[0] and row[low] == s:
        return ground.site_rank[p, low]
    return row.shape[0]


@part
def ride(ground: Ground, p: int, s: int, k: int) -> float:
    """Minutes from point p to site s, its k-th nearest."""
    if k < ground.near_sites.shape[1]:
        return np.float64(ground.near_minutes[p, k])
    if s == ground.s_first.shape[0] - 2:
        return NOWHERE_MINUTES
    return minutes(ground.roads, p, ground.p_first.shape[0] - 1 + s)


@kernel
def mean_ride(ground: Ground, beds: Beds) -> float:
    """Minutes that a person rides in the mean, those without a room left out; at least 1."""
    total, people = 0.0, 0
    for h in range(ground.h_point.shape[0]):
        p, s = ground.h_point[h], ground.z_site[beds.zone[h]]
        if s != ground.s_first.shape[0] - 2:
            total += ground.h_size[h] * ride(ground, p, s, rank_of(ground, p, s))
            people += ground.h_size[h]
    return max(1.0, total / max(people, 1))


@kernel
def count_pairs(ground: Ground, beds: Beds, charges: Charges) -> None:
    """Fill the counters."""
    for h in range(ground.h_point.shape[0]):
        p, s = ground.h_point[h], ground.z_site[beds.zone[h]]
        charges.pair[p, rank_of(ground, p, s), ground.h_group[h]] += 1
        if charges.cluster_cost > 0.0:
            charges.cluster[ground.p_cluster[p], s, ground.h_group[h]] += 1


@part
def reroute(ground: Ground, charges: Charges, h: int, old: int, new: int) -> float:
    """Count household h at site `new` instead of `old`; the change in cost is returned."""
    p, group = ground.h_point[h], ground.h_group[h]
    old_rank, new_rank = rank_of(ground, p, old), rank_of(ground, p, new)
    delta = ground.h_size[h] * (ride(ground, p, new, new_rank) - ride(ground, p, old, old_rank))
    charges.pair[p, old_rank, group] -= 1
    if charges.pair[p, old_rank, group] == 0:
        delta -= charges.pair_cost
    if charges.pair[p, new_rank, group] == 0:
        delta += charges.pair_cost
    charges.pair[p, new_rank, group] += 1
    if charges.cluster_cost > 0.0:
        c = ground.p_cluster[p]
        charges.cluster[c, old, group] -= 1
        if charges.cluster[c, old, group] == 0:
            delta -= charges.cluster_cost
        if charges.cluster[c, new, group] == 0:
            delta += charges.cluster_cost
        charges.cluster[c, new, group] += 1
    return delta


@part
def target_site(ground: Ground, beds: Beds, dice: Dice, h: int, reach: int) -> int:
    """Half the time a near site, the nearer the likelier; else where a neighbour of the same group sleeps."""
    if unit(dice) < 0.5:
        u = unit(dice)
        return ground.near_sites[ground.h_point[h], np.int64(reach * u * u)]
    n = min(max(h + below(dice, 41) - 20, 0), ground.h_point.shape[0] - 1)
    if ground.h_group[n] != ground.h_group[h]:
        return -1
    return ground.z_site[beds.zone[n]]


@part
def partner_at(ground: Ground, beds: Beds, dice: Dice, h: int, s: int) -> int:
    """A random household of the same company at site s that could change zones with h, or -1."""
    z = ground.s_first[s] + below(dice, ground.s_first[s + 1] - ground.s_first[s])
    if beds.listed[z] == 0 or beds.group[z] != ground.h_keep[h]:
        return -1
    g = beds.member[beds.begin[z] + below(dice, beds.listed[z])]
    return g if ground.h_keep[g] == ground.h_keep[h] and may_swap(ground, beds, h, g) else -1


@kernel
def anneal_rooms(
    ground: Ground, beds: Beds, charges: Charges, dice: Dice, moves: int, hot: float, cold: float, reach: int
) -> float:
    """Relocate and swap households, cooling from `hot` to `cold` person-minutes; the change in cost is returned."""
    total = 0.0
    heat = hot
    for step in range(moves):
        if step & 1023 == 0:
            heat = hot * (cold / hot) ** (step / moves)
        h = below(dice, ground.h_point.shape[0])
        old = ground.z_site[beds.zone[h]]
        new = target_site(ground, beds, dice, h, reach)
        if new < 0 or new == old:
            continue
        delta = reroute(ground, charges, h, old, new)
        if delta < 12.0 * heat:
            z = zone_for(ground, beds, h, new)
            if z >= 0:
                if delta <= 0.0 or unit(dice) < np.exp(-delta / heat):
                    vacate(ground, beds, h)
                    settle(ground, beds, h, z)
                    total += delta
                    continue
            else:
                g = partner_at(ground, beds, dice, h, new)
                if g >= 0:
                    both = delta + reroute(ground, charges, g, new, old)
                    if both <= 0.0 or unit(dice) < np.exp(-both / heat):
                        a, b = vacate(ground, beds, h), vacate(ground, beds, g)
                        settle(ground, beds, h, b)
                        settle(ground, beds, g, a)
                        total += both
                        continue
                    reroute(ground, charges, g, old, new)
        reroute(ground, charges, h, new, old)
    return total

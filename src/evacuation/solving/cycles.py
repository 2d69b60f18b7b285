"""Rooms alone, last part: exchanges round a ring among households with the same needs, until none pays.

Households of one company with the same needs can take each other's rooms. Among them the best distribution over sites
is a transportation problem; a plan for it is best when no ring of moves (site to site to site and back, or ending at a
site with a free zone) saves person-minutes. Rings are found as negative cycles of a graph whose nodes are sites.
Method: Klein, "A primal method for minimal cost flows", Management Science 14 (1967).
"""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from evacuation.compiled import kernel, part
from evacuation.solving.beds import Beds, settle, vacate, zone_for
from evacuation.solving.charges import rank_of, ride
from evacuation.solving.ground import Floats, Ground, Ints

ENOUGH = 1e-3  # person-minutes that a ring must save
MOST_SITES = 700  # beyond it the graph is too large to be searched again and again
FORBIDDEN = 1e15


class Rings(NamedTuple):
    """Working memory: n sites and one more node that stands for free rooms."""

    arc: Floats  # (n + 1, n + 1) what the cheapest move from site to site costs
    mover: Ints  # (n + 1, n + 1) who would move
    label: Floats  # (n + 1)
    parent: Ints  # (n + 1)
    mark: Ints  # (n + 1)
    ring: Ints  # (n + 1)


def turn_rings(ground: Ground, beds: Beds, allowed: Callable[[], bool]) -> None:
    """Exchange until no ring pays, class by class. `allowed()` is asked between classes whether to go on."""
    sites = ground.sites - 1
    if sites > MOST_SITES or len(ground.apart) or len(ground.p_most_sites):
        return
    nodes = sites + 1
    rings = Rings(
        np.zeros((nodes, nodes)), np.zeros((nodes, nodes), np.int64), np.zeros(nodes),
        *(np.zeros(nodes, np.int64) for _ in range(3)),
    )  # fmt: skip
    for members in classes(ground):
        if not allowed():
            return
        turn_class(ground, beds, rings, members)


def classes(ground: Ground) -> list[Ints]:
    """Households with the same needs and company, the largest classes first; those without needs are left out."""
    keys = np.column_stack((ground.h_keep, ground.h_group, ground.h_need))
    _, number = np.unique(keys, axis=0, return_inverse=True)
    order = np.argsort(number.ravel(), kind="stable")
    parts = np.split(order, np.flatnonzero(np.diff(number.ravel()[order])) + 1)
    some = [part.astype(np.int64) for part in parts if len(part) > 1 and ground.h_need[part[0], 0] > 0]
    return sorted(some, key=len, reverse=True)


@kernel
def turn_class(ground: Ground, beds: Beds, rings: Rings, members: Ints) -> int:
    """All rings of one class that pay, one after another; how many."""
    nodes = rings.label.shape[0]
    for s in range(nodes):
        draw_arcs(ground, beds, rings, members, s)
    turned = 0
    while turned < 20 * members.shape[0]:
        length = find_ring(rings)
        if length == 0:
            return turned
        if not turn(ground, beds, rings, length):
            return turned
        turned += 1
        for i in range(length):
            draw_arcs(ground, beds, rings, members, rings.ring[i])
        draw_free(ground, beds, rings, members)
    return turned


@part
def draw_arcs(ground: Ground, beds: Beds, rings: Rings, members: Ints, s: int) -> None:
    """What the cheapest moves of members away from site s cost."""
    free = rings.label.shape[0] - 1
    if s == free:
        draw_free(ground, beds, rings, members)
        return
    for other in range(free):
        rings.arc[s, other] = FORBIDDEN
    for h in members:
        if ground.z_site[beds.zone[h]] != s:
            continue
        p = ground.h_point[h]
        here = ride(ground, p, s, rank_of(ground, p, s))
        for k in range(ground.near_sites.shape[1]):
            other = ground.near_sites[p, k]
            value = ground.h_size[h] * (np.float64(ground.near_minutes[p, k]) - here)
            if other != s and value < rings.arc[s, other]:
                rings.arc[s, other], rings.mover[s, other] = value, h


@part
def draw_free(ground: Ground, beds: Beds, rings: Rings, members: Ints) -> None:
    """A ring may end at a site with a free zone for such a household, and begin anywhere."""
    free = rings.label.shape[0] - 1
    for s in range(free):
        rings.arc[free, s] = 0.0
        rings.arc[s, free] = 0.0 if zone_for(ground, beds, members[0], s) >= 0 else FORBIDDEN
    rings.arc[free, free] = FORBIDDEN


@part
def find_ring(rings: Rings) -> int:
    """A cycle that saves, written to `rings.ring` in the order of its arcs; its length, 0 if there is none."""
    nodes = rings.label.shape[0]
    for s in range(nodes):
        rings.label[s], rings.parent[s] = 0.0, -1
    for _ in range(nodes):
        changed = False
        for s in range(nodes):
            base = rings.label[s] - ENOUGH
            for other in range(nodes):
                if base + ENOUGH + rings.arc[s, other] < rings.label[other] - ENOUGH:
                    rings.label[other], rings.parent[other] = rings.label[s] + rings.arc[s, other], s
                    changed = True
        if not changed:
            return 0
        length = ring_of_parents(rings)
        if length > 0:
            return length
    return 0


@part
def ring_of_parents(rings: Rings) -> int:
    """A cycle among the parents, if there is one."""
    nodes = rings.label.shape[0]
    for s in range(nodes):
        rings.mark[s] = -1
    for s in range(nodes):
        at = s
        while at >= 0 and rings.mark[at] < 0:
            rings.mark[at] = s
            at = rings.parent[at]
        if at < 0 or rings.mark[at] != s:
            continue
        length, end = 0, at
        while True:
            rings.ring[length] = at
            length += 1
            at = rings.parent[at]
            if at == end:
                break
        for i in range(length // 2):  # parents lead backwards
            j = length - 1 - i
            rings.ring[i], rings.ring[j] = rings.ring[j], rings.ring[i]
        return length
    return 0


@part
def turn(ground: Ground, beds: Beds, rings: Rings, length: int) -> bool:
    """Everybody on the ring moves on by one site; False, with nothing changed, if the graph no longer holds."""
    free = rings.label.shape[0] - 1
    start = 0
    for i in range(length):
        if rings.ring[i] == free:
            start = i  # whoever ends at a free zone moves first, so that nobody stands without
    opened = rings.ring[start] == free
    last = rings.ring[(start - 1 + length) % length]
    target = -1
    if opened:
        # the zone at the end of the path; the mover into `last` takes it
        probe = rings.mover[rings.ring[(start - 2 + length) % length], last]
        target = zone_for(ground, beds, probe, last)
        if target < 0 or length < 3:
            return False
    moves = length - 2 if opened else length
    place = target
    if not opened:
        place = beds.zone[rings.mover[rings.ring[start], rings.ring[(start + 1) % length]]]
    # walk backwards: each mover takes the zone that the one before it has just left
    at = (start - 2 + length) % length if opened else (start - 1 + length) % length
    if not opened:
        # lift the mover out of `start` first; its zone goes to the mover from the site before
        first = rings.mover[rings.ring[start], rings.ring[(start + 1) % length]]
        vacate(ground, beds, first)
        for _ in range(moves - 1):
            h = rings.mover[rings.ring[at], rings.ring[(at + 1) % length]]
            left = vacate(ground, beds, h)
            settle(ground, beds, h, place)
            place = left
            at = (at - 1 + length) % length
        settle(ground, beds, first, place)
        return True
    for _ in range(moves):
        h = rings.mover[rings.ring[at], rings.ring[(at + 1) % length]]
        left = vacate(ground, beds, h)
        settle(ground, beds, h, place)
        place = left
        at = (at - 1 + length) % length
    return True

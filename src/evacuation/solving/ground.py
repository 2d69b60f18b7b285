"""The problem as arrays: what kernels read and never write."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from evacuation.solving.roads import Roads

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]


class Ground(NamedTuple):
    """Households (H) sorted by point, zones (Z) sorted by site, vehicles (V) one by one.

    The last site and zone are "nowhere": room for everybody, far away. Whoever ends there is unplaced.
    A location is a number: points first, then sites (with nowhere last), then depots.
    """

    h_point: Ints
    h_size: Ints
    h_group: Ints  # who may ride together
    h_keep: Ints  # who may share a zone: the group, or 0 for all where zones may be mixed
    h_pinned: Ints  # 1 where the household keeps its zone
    h_wheel: Ints  # wheelchair places needed
    h_escort: Ints  # 1 where somebody needs medical escort
    h_need: Ints  # (H, J) rooms of kind j or later: nested sums, by Hall's condition enough to judge a zone
    p_first: Ints  # (P + 1) households of point p are p_first[p] .. p_first[p + 1] - 1
    p_cluster: Ints  # (P) cluster of villages
    z_site: Ints
    z_cap: Ints  # (Z, J) nested like h_need
    z_fixed: Ints  # group for which the zone is reserved, or -1
    s_first: Ints  # (S + 1) zones of site s
    near_sites: Ints  # (P, K) nearest first
    near_minutes: NDArray[np.float32]  # (P, K)
    site_sorted: Ints  # (P, K) the same sites by number, to find a site's rank
    site_rank: Ints  # (P, K) rank of each of them
    near_points: Ints  # (P, N) nearest first, itself at 0
    pick_points: Ints  # (S + D, M) points nearest to each site and depot
    apart: Ints  # (R, H) label of the household in rule r, -1 if it is not concerned; different labels stay apart
    apart_trip: Ints  # (R) 1 where the rule holds for trips
    apart_zone: Ints  # (R)
    apart_site: Ints  # (R)
    p_most_sites: Ints  # (P) sites at which people of one group of the point may sleep
    escort_seats: int  # seats that an escort takes
    v_seats: Ints
    v_weight: Floats  # seats over their mean: a minute of a coach is worth more than one of a van
    v_wheel: Ints
    v_place: Ints  # location of the first departure
    v_free: Floats  # minute from which the vehicle may leave
    v_driven: Floats  # minutes already driven
    v_drive: Floats  # minutes that may be driven in all
    v_until: Floats
    p_from: Floats
    p_to: Floats
    s_from: Floats
    s_to: Floats
    s_intake: Ints  # (S) people who may arrive within 60 minutes
    z_from: Floats
    zones_open_late: bool  # whether any z_from matters
    timed: bool  # whether any rule about time is on, intake aside
    ban_begin: float  # minute of the start's day at which the night ban begins
    ban_length: float  # 0 if there is none
    boarding: float
    check_in: float
    extra_stop: float
    roads: Roads

    @property
    def points(self) -> int:
        return len(self.p_first) - 1

    @property
    def sites(self) -> int:
        """Nowhere included."""
        return len(self.s_first) - 1

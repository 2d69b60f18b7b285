"""Rooms alone, part 2: which group each zone is for, from the rooms that groups ask for at the prices found."""

import numpy as np

from evacuation.solving.ground import Ground, Ints
from evacuation.solving.prices import Prices


def groups_for_zones(ground: Ground, prices: Prices) -> Ints:
    """The group of each zone (Z): the largest zones of a site first, each to the group that lacks most there.

    What a lack costs is weighed by the price; where nothing is lacking, a zone stays open (-1).
    """
    wanted = prices.asked.copy()
    worth = prices.room + 1e-3
    groups = ground.z_fixed.copy()
    for z in np.flatnonzero(groups >= 0):
        wanted[ground.z_site[z], groups[z]] -= ground.z_cap[z]
    order = np.lexsort((-ground.z_cap[:-1, 0], ground.z_site[:-1]))
    for z in order:
        if groups[z] >= 0:
            continue
        s = ground.z_site[z]
        served = np.minimum(np.maximum(wanted[s], 0.0), ground.z_cap[z][None, :]) * worth[s]
        gain = served.sum(axis=1)
        best = int(gain.argmax())
        if gain[best] > 0.0:
            groups[z] = best
            wanted[s, best] -= ground.z_cap[z]
    return groups

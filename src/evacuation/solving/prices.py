"""Rooms alone, part 1: prices of rooms at every site for every group (Lagrange multipliers), found by subgradients.

With a price on each nested count of rooms, every household simply takes the site where its ride and its rooms are
cheapest, and every zone goes to the group that pays most. Prices rise where more rooms are asked for than there are, by
the share that is lacking. Steps are Polyak's towards a level above the best value that rises and falls with success
(Kiwiel, "The efficiency of subgradient projection methods", SIAM J. Control Optim. 34, 1996).
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from evacuation.compiled import kernel
from evacuation.solving.ground import Floats, Ground, Ints

PATIENCE = 8  # rounds without a better value after which the level falls
LOWER, HIGHER = 0.7, 1.1
EASY = 0.02  # share of the way to the level that a round must make for the level to rise
FIRST_LEVEL, LATER_LEVEL = 0.3, 0.02  # how far above the first value the level lies, as shares of it


@dataclass(frozen=True)
class Prices:
    """`room` (S, G, J): minutes for a room of kind j or later; `asked` (S, G, J): rooms asked for, averaged."""

    room: Floats
    asked: Floats
    bound: float  # the best value of the relaxation over the near sites looked at


def find_prices(
    ground: Ground,
    z_group: Ints,
    rounds: int,
    start: Floats | None,
    until: Callable[[], bool],
    most: int = 60_000,
) -> Prices:
    """Prices after so many rounds. `z_group` gives the group of each zone, -1 where the prices are to decide.

    Of very many households a different sample of about `most` asks in each round, for all.
    """
    stride = max(1, len(ground.h_point) // most)
    groups = number_of_groups(ground)
    shape = (ground.sites, groups, ground.h_need.shape[1])
    metric = 1.0 / np.maximum(rooms_at_sites(ground), 1.0)[:, None, :]
    price = best_price = np.zeros(shape) if start is None else start.copy()
    used, there, average = np.zeros(shape), np.zeros(shape), np.zeros(shape)
    best, above, idle = -np.inf, 0.0, 0
    for turn in range(rounds):
        value = price_round(ground, z_group, price, used, there, turn % stride, stride)
        average += (used - average) * max(1.0 / (turn + 1), 0.02)
        if turn == 0:
            best, above = value, (FIRST_LEVEL if start is None else LATER_LEVEL) * abs(value)
        elif value > best:
            above *= HIGHER if value - best > EASY * above else 1.0
            best, best_price, idle = value, price, 0
        else:
            idle += 1
            if idle >= PATIENCE:
                above, idle = above * LOWER, 0
        slope = used - there
        slope[(price <= 0) & (slope < 0)] = 0.0
        length = float((slope * slope * metric).sum())
        if length <= 0 or above < 1e-6 * best or until():
            break
        price = np.maximum(0.0, price + (best + above - value) / length * metric * slope)
    return Prices(best_price, average, best)


def rooms_at_sites(ground: Ground) -> Floats:
    """(S, J) rooms of each kind or later at each site."""
    rooms = np.zeros((ground.sites, ground.h_need.shape[1]))
    np.add.at(rooms, ground.z_site[:-1], ground.z_cap[:-1])
    return rooms


def number_of_groups(ground: Ground) -> int:
    """Groups of households or zones."""
    return int(max(ground.h_group.max(initial=0), ground.z_fixed.max(initial=0))) + 1


@kernel
def price_round(
    ground: Ground, z_group: Ints, price: Floats, used: Floats, there: Floats, offset: int, stride: int
) -> float:
    """Everybody's cheapest choice at these prices: rooms used and there by (site, group, kind), and the value."""
    kinds, groups = price.shape[2], price.shape[1]
    used[:], there[:] = 0.0, 0.0
    value = 0.0
    for h in range(offset, ground.h_point.shape[0], stride):
        p, g = ground.h_point[h], ground.h_group[h]
        least, chosen = 1e18, ground.near_sites[p, 0]
        for k in range(ground.near_sites.shape[1]):
            cost = ground.h_size[h] * np.float64(ground.near_minutes[p, k])
            if cost >= least:
                break
            s = ground.near_sites[p, k]
            for j in range(kinds):
                cost += price[s, g, j] * ground.h_need[h, j]
            if cost < least:
                least, chosen = cost, s
        value += least * stride
        for j in range(kinds):
            used[chosen, g, j] += stride * ground.h_need[h, j]
    for z in range(ground.z_site.shape[0] - 1):
        s, g = ground.z_site[z], z_group[z]
        most = 0.0
        if g >= 0:
            for j in range(kinds):
                most += price[s, g, j] * ground.z_cap[z, j]
        else:
            for other in range(groups):
                total = 0.0
                for j in range(kinds):
                    total += price[s, other, j] * ground.z_cap[z, j]
                if total > most or g < 0:
                    most, g = total, other
        value -= most
        for j in range(kinds):
            there[s, g, j] += ground.z_cap[z, j]
    return value

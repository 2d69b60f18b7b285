"""Rooms alone, part 1: prices of rooms at every site for every group (Lagrange multipliers), found by subgradients.

With a price on each nested count of rooms, every household simply takes the site where its ride and its rooms are
cheapest, and every zone goes to the group that pays most. Prices rise where more rooms are asked for than there are.
Method: Held, Wolfe, Crowder, "Validation of subgradient optimization", Mathematical Programming 6 (1974), with
deflected directions.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from evacuation.compiled import kernel
from evacuation.solving.ground import Floats, Ground, Ints

DEFLECTION = 0.2  # share of the last direction in the next
PATIENCE = 8  # rounds without a better bound after which steps become shorter
SHORTER = 0.7
FIRST_STEP, LATER_STEP = 1.0, 0.1


@dataclass(frozen=True)
class Prices:
    """`room` (S, G, J): minutes for a room of kind j or later; `asked` (S, G, J): rooms asked for, averaged."""

    room: Floats
    asked: Floats
    bound: float  # the best value of the relaxation over the near sites looked at


def find_prices(
    ground: Ground,
    z_group: Ints,
    upper: float,
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
    price = np.zeros(shape) if start is None else start.copy()
    used, there, average = np.zeros(shape), np.zeros(shape), np.zeros(shape)
    direction, best, best_price = np.zeros(shape), -np.inf, price
    theta, stale = FIRST_STEP if start is None else LATER_STEP, 0
    for turn in range(rounds):
        value = price_round(ground, z_group, price, used, there, turn % stride, stride)
        average += (used - average) * max(1.0 / (turn + 1), 0.02)
        if value > best:
            best, best_price, stale = value, price.copy(), 0
        else:
            stale += 1
            if stale >= PATIENCE:
                theta, stale = theta * SHORTER, 0
        direction = DEFLECTION * direction + (1 - DEFLECTION) * (used - there)
        direction[(price <= 0) & (direction < 0)] = 0.0
        norm = float((direction**2).sum())
        if norm <= 0 or theta < 1e-4 or until():
            break
        price = np.maximum(0.0, price + theta * max(upper - value, 0.001 * abs(upper)) / norm * direction)
    return Prices(best_price, average, best)


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

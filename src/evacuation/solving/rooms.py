"""Rooms alone: as few person-minutes as possible, whatever that means for vehicles.

Prices, groups for zones, prices again with these, whole households from a linear program, annealing.
"""

from dataclasses import dataclass

import numpy as np

from evacuation.compiled import kernel, part
from evacuation.solving.beds import Beds, empty_beds, fits, settle, vacate, zone_for
from evacuation.solving.charges import partner_at, rank_of, ride
from evacuation.solving.cycles import turn_rings
from evacuation.solving.dice import Dice, below, new_dice, unit
from evacuation.solving.ground import Floats, Ground, Ints
from evacuation.solving.params import RoomParams
from evacuation.solving.polishing import polish
from evacuation.solving.prices import find_prices
from evacuation.solving.progress import Clock, Progress, Tell
from evacuation.solving.rounding import place_whole, whole_households
from evacuation.solving.zone_groups import groups_for_zones

POLISHED = 2000  # households polished between two looks at the clock
SHORTLISTED = 0.7  # share of the moves that aim at a site which is cheap at the prices found


@dataclass(frozen=True)
class Market:
    """What the lanes share: prices, the group of each zone, and the sites that each household prefers."""

    ground: Ground  # zones reserved for their groups
    price: Floats
    short: Ints  # (H, few) ranks of near sites, cheapest first
    site: Ints  # (H) where a linear program places the household as a whole, -1 where it does not


def find_market(ground: Ground, params: RoomParams, clock: Clock, tell: Tell) -> Market:
    """Prices that decide the zones' groups, then prices for these."""
    first = find_prices(ground, ground.z_fixed, params.rounds, None, lambda: clock.over(0.2 * clock.seconds))
    tell(Progress("房间价格", 0.5))
    groups = groups_for_zones(ground, first)
    second = find_prices(ground, groups, params.rounds, first.room, lambda: clock.over(0.35 * clock.seconds))
    tell(Progress("房间价格", 1.0))
    short = np.zeros((len(ground.h_point), min(params.shortlist, ground.near_sites.shape[1])), np.int64)
    fill_shortlists(ground, second.room, short)
    kept, site = ground._replace(z_fixed=groups), np.full(len(ground.h_point), -1, np.int64)
    if len(site) <= params.program_until and not clock.over():
        site = whole_households(kept, second.room, params.program_share * clock.seconds)
    return Market(kept, second.room, short, site)


def rooms_by_prices(ground: Ground, market: Market, seed: int, params: RoomParams, clock: Clock, tell: Tell) -> Beds:
    """Rooms for every household with few person-minutes."""
    beds = empty_beds(ground)
    order = hardest_first(ground)
    placed = place_whole(market.ground, beds, order, market.site)
    settle_by_price(market.ground, beds, market.price, order, last_resort=False)
    settle_by_price(ground, beds, market.price, order, last_resort=True)
    turn_rings(market.ground, beds, lambda: not clock.over(params.anneal_until * clock.seconds))
    hot = params.warm if 2 * placed > len(order) else params.hot
    anneal(market.ground, beds, market.short, new_dice(seed), hot, params, clock, tell)
    finish_rooms(market, beds, params, clock)
    return beds


def finish_rooms(market: Market, beds: Beds, params: RoomParams, clock: Clock) -> None:
    """Rings and exchanges in turn until they no longer pay, or the time is over."""
    ground, households = market.ground, len(market.ground.h_point)
    while not clock.over():
        turn_rings(ground, beds, lambda: not clock.over())
        saved = 0.0
        for begin in range(0, households, POLISHED):
            if clock.over():
                return
            saved += polish(ground, beds, market.short, begin, min(begin + POLISHED, households))
        if saved < params.least_saving * households:
            turn_rings(ground, beds, lambda: not clock.over())
            return


def hardest_first(ground: Ground) -> Ints:
    """Households with rare needs first, then the large ones."""
    need = ground.h_need
    keys = [-ground.h_size, -need[:, 0]] + [-need[:, j] for j in range(1, need.shape[1])]
    return np.lexsort([np.arange(len(need)), *keys]).astype(np.int64)


def anneal(
    ground: Ground, beds: Beds, short: Ints, dice: Dice, hot: float, params: RoomParams, clock: Clock, tell: Tell
) -> None:
    """Cool from hot to cold in rounds; the best rooms seen are those left in `beds`."""
    until = params.anneal_until * clock.seconds
    seconds, began, done = max(1e-9, until - clock.elapsed), clock.elapsed, 0
    total = max(1, int(params.moves_per_second * clock.seconds))
    chunk = min(max(1000, total // params.steps), 400_000)
    reach = ground.near_sites.shape[1]
    while True:
        share = max(done / total, (clock.elapsed - began) / seconds)
        if share >= 1.0 or clock.over():
            break
        heat = hot * (params.cold / hot) ** share
        anneal_minutes(ground, beds, short, dice, chunk, heat, reach)
        done += chunk
        tell(Progress("安排房间", share))


@kernel
def person_minutes(ground: Ground, beds: Beds) -> float:
    """Person-minutes of all rides."""
    total = 0.0
    for h in range(ground.h_point.shape[0]):
        total += ground.h_size[h] * way(ground, h, ground.z_site[beds.zone[h]])
    return total


@kernel
def settle_by_price(ground: Ground, beds: Beds, price: Floats, order: Ints, last_resort: bool) -> None:
    """Whoever has no zone takes the site with a free one where ride and rooms cost least; else, at last, nowhere."""
    for h in order:
        if beds.zone[h] >= 0:
            continue
        p, g = ground.h_point[h], ground.h_group[h]
        least, chosen = 1e18, -1
        for k in range(ground.near_sites.shape[1]):
            cost = ground.h_size[h] * np.float64(ground.near_minutes[p, k])
            if cost >= least:
                break
            s = ground.near_sites[p, k]
            for j in range(price.shape[2]):
                cost += price[s, g, j] * ground.h_need[h, j]
            if cost < least:
                z = zone_for(ground, beds, h, s)
                if z >= 0:
                    least, chosen = cost, z
        if chosen < 0 and last_resort:
            for s in range(ground.s_first.shape[0] - 1):
                chosen = zone_for(ground, beds, h, s)
                if chosen >= 0:
                    break
        if chosen >= 0:
            settle(ground, beds, h, chosen)


@kernel
def fill_shortlists(ground: Ground, price: Floats, short: Ints) -> None:
    """For each household the ranks of the sites where ride and rooms cost least at these prices, cheapest first."""
    size = short.shape[1]
    for h in range(ground.h_point.shape[0]):
        p, g = ground.h_point[h], ground.h_group[h]
        count = 0
        worst = 1e18
        for k in range(ground.near_sites.shape[1]):
            cost = priced(ground, price, h, p, g, k)
            if count == size and cost >= worst:
                continue
            i = count if count < size else size - 1
            while i > 0 and priced(ground, price, h, p, g, short[h, i - 1]) > cost:
                short[h, i] = short[h, i - 1]
                i -= 1
            short[h, i] = k
            count = min(count + 1, size)
            worst = priced(ground, price, h, p, g, short[h, count - 1])


@part
def priced(ground: Ground, price: Floats, h: int, p: int, g: int, k: int) -> float:
    """Person-minutes of household h to the k-th near site of its point, and the price of its rooms there."""
    cost = ground.h_size[h] * np.float64(ground.near_minutes[p, k])
    s = ground.near_sites[p, k]
    for j in range(price.shape[2]):
        cost += price[s, g, j] * ground.h_need[h, j]
    return cost


@part
def way(ground: Ground, h: int, s: int) -> float:
    """Minutes from the point of household h to site s."""
    p = ground.h_point[h]
    return ride(ground, p, s, rank_of(ground, p, s))


@kernel
def anneal_minutes(ground: Ground, beds: Beds, short: Ints, dice: Dice, moves: int, heat: float, reach: int) -> None:
    """Relocate, swap, or push on: whoever wants a full site takes a place there, and the one who had it moves on."""
    for _ in range(moves):
        h = below(dice, ground.h_point.shape[0])
        old = ground.z_site[beds.zone[h]]
        p = ground.h_point[h]
        u = unit(dice)
        k = short[h, np.int64(short.shape[1] * u)] if unit(dice) < SHORTLISTED else np.int64(reach * u * u)
        new = ground.near_sites[p, k]
        if new == old:
            reshuffle(ground, beds, dice, h, old)
            continue
        here = way(ground, h, old)
        delta = ground.h_size[h] * (np.float64(ground.near_minutes[p, k]) - here)
        if delta <= 12.0 * heat:
            z = zone_for(ground, beds, h, new)
            if z >= 0:
                if delta <= 0.0 or unit(dice) < np.exp(-delta / heat):
                    vacate(ground, beds, h)
                    settle(ground, beds, h, z)
                continue
        if unit(dice) < 0.5:
            swap_or_leave(ground, beds, dice, h, old, new, delta, heat)
        elif delta < 0.0:
            push_on(ground, beds, short, dice, h, new, delta, heat)


@part
def reshuffle(ground: Ground, beds: Beds, dice: Dice, h: int, s: int) -> None:
    """Household h goes to another zone of its site, or changes zones there: free of cost, it gathers scattered room."""
    z = ground.s_first[s] + below(dice, ground.s_first[s + 1] - ground.s_first[s])
    if z == beds.zone[h] or beds.homes[z] == 0:
        return
    if fits(ground, beds, h, z):
        vacate(ground, beds, h)
        settle(ground, beds, h, z)
        return
    g = partner_at(ground, beds, dice, h, s)
    if g >= 0 and beds.zone[g] != beds.zone[h]:
        a, b = vacate(ground, beds, h), vacate(ground, beds, g)
        settle(ground, beds, h, b)
        settle(ground, beds, g, a)


@part
def swap_or_leave(
    ground: Ground, beds: Beds, dice: Dice, h: int, old: int, new: int, delta: float, heat: float
) -> None:
    """Household h changes zones with a random one at site `new`, if that is accepted."""
    g = partner_at(ground, beds, dice, h, new)
    if g < 0:
        return
    both = delta + ground.h_size[g] * (way(ground, g, old) - way(ground, g, new))
    if both <= 0.0 or unit(dice) < np.exp(-both / heat):
        a, b = vacate(ground, beds, h), vacate(ground, beds, g)
        settle(ground, beds, h, b)
        settle(ground, beds, g, a)


@part
def push_on(ground: Ground, beds: Beds, short: Ints, dice: Dice, h: int, new: int, delta: float, heat: float) -> None:
    """Household h takes the place of a random one of its company at site `new`, who goes to a third site."""
    z = ground.s_first[new] + below(dice, ground.s_first[new + 1] - ground.s_first[new])
    if beds.listed[z] == 0 or beds.group[z] != ground.h_keep[h]:
        return
    g = beds.member[beds.begin[z] + below(dice, beds.listed[z])]
    here = way(ground, g, new)
    q = ground.h_point[g]
    for _ in range(3):
        k = short[g, below(dice, short.shape[1])]
        third = ground.near_sites[q, k]
        both = delta + ground.h_size[g] * (np.float64(ground.near_minutes[q, k]) - here)
        if third == new or (both > 0.0 and unit(dice) >= np.exp(-both / heat)):
            continue
        free = zone_for(ground, beds, g, third)
        if free < 0 or free == beds.zone[h]:
            continue
        vacate(ground, beds, g)
        settle(ground, beds, g, free)
        place = zone_for(ground, beds, h, new)
        if place >= 0:
            vacate(ground, beds, h)
            settle(ground, beds, h, place)
        else:
            vacate(ground, beds, g)
            settle(ground, beds, g, z)
        return

"""Rules about time: when a trip may leave, and when a vehicle is free if it waits where it must.

A vehicle waits only before it departs, so a trip is a rigid row of moments, and every rule is a bound on its departure.
"""

from evacuation.compiled import part
from evacuation.solving.board import Board
from evacuation.solving.ground import Ground
from evacuation.solving.roads import minutes

DAY = 1440.0
TRIES = 8  # waits of one departure; a trip that still collides with a rule then never fits
LATE_MINUTES = 3000.0  # what a trip that breaks a rule adds to its vehicle's finish while searching


@part
def road_minutes(ground: Ground, board: Board, t: int, place: int) -> float:
    """Minutes on the road of trip t from `place` to its site."""
    total = minutes(ground.roads, place, board.stop[t, 0])
    for i in range(1, board.stops[t]):
        total += minutes(ground.roads, board.stop[t, i - 1], board.stop[t, i])
    return total + minutes(ground.roads, board.stop[t, board.stops[t] - 1], site_place(ground, board.site[t]))


@part
def site_place(ground: Ground, s: int) -> int:
    """Location of site s."""
    return ground.p_first.shape[0] - 1 + s


@part
def opens_at(ground: Ground, board: Board, t: int) -> float:
    """When the site of trip t and all zones for which it has people are open."""
    moment = ground.s_from[board.site[t]]
    if ground.zones_open_late:
        h = board.head[t]
        while h >= 0:
            moment = max(moment, ground.z_from[board.zone[h]])
            h = board.after[h]
    return moment


@part
def departure(ground: Ground, board: Board, t: int, v: int, place: int, ready: float) -> float:
    """The earliest departure of trip t from `place` at which all windows and the night ban are kept; -1 if none is.

    Intake of sites and hours of drivers are not looked at.
    """
    depart = ready
    opening = opens_at(ground, board, t)
    for _ in range(TRIES):
        before = depart
        moment = minutes(ground.roads, place, board.stop[t, 0])
        for i in range(board.stops[t]):
            p = board.stop[t, i]
            depart = max(depart, ground.p_from[p] - moment)
            moment += ground.boarding if i == 0 else ground.extra_stop
            if depart + moment > ground.p_to[p]:
                return -1.0
            after = board.stop[t, i + 1] if i + 1 < board.stops[t] else site_place(ground, board.site[t])
            moment += minutes(ground.roads, p, after)
        depart = max(depart, opening - moment)
        done = depart + moment + ground.check_in
        if done > ground.s_to[board.site[t]] or done > ground.v_until[v]:
            return -1.0
        depart = after_ban(ground, depart, depart + moment)
        if depart == before:
            return depart
    return -1.0


@part
def after_ban(ground: Ground, depart: float, arrive: float) -> float:
    """The departure, put off to the end of a night's ban with which the trip would overlap."""
    if ground.ban_length <= 0.0:
        return depart
    night = ground.ban_begin + DAY * ((depart - ground.ban_begin) // DAY)
    if depart < night + ground.ban_length:
        return night + ground.ban_length
    if arrive > night + DAY:
        return night + DAY + ground.ban_length
    return depart


@part
def finish_with_rules(ground: Ground, board: Board, v: int) -> float:
    """When vehicle v is free for good, waits included; much later if a trip breaks a rule."""
    ready, place, driven, late = ground.v_free[v], ground.v_place[v], ground.v_driven[v], 0.0
    t = board.first[v]
    while t >= 0:
        road = road_minutes(ground, board, t, place)
        driven += road
        depart = departure(ground, board, t, v, place, ready)
        if depart < 0.0 or driven > ground.v_drive[v]:
            late += LATE_MINUTES
            depart = ready
        ready = depart + road + ground.boarding + (board.stops[t] - 1) * ground.extra_stop + ground.check_in
        place = site_place(ground, board.site[t])
        t = board.next[t]
    return ready + late

"""Re-planning (--keep): whoever is not affected keeps room and trip, the others are added, then only trips change."""

from collections.abc import Callable

import numpy as np

from evacuation.plan import Plan
from evacuation.problem import Problem
from evacuation.solving.beds import Beds, empty_beds, settle_if_fits
from evacuation.solving.board import Board, board_if_fits, empty_board, link_from_outside, new_row
from evacuation.solving.bundling import bundle
from evacuation.solving.charges import anneal_rooms, new_charges
from evacuation.solving.dice import new_dice
from evacuation.solving.joint import KEEPING_ROOMS
from evacuation.solving.lane import improve_jointly
from evacuation.solving.leftovers import drop_off, find_places
from evacuation.solving.params import Params
from evacuation.solving.portfolio import side_by_side
from evacuation.solving.preparing import Prepared
from evacuation.solving.progress import Clock, Progress, Tell
from evacuation.solving.state import State, rank


def changed_plan(
    problem: Problem,
    prepared: Prepared,
    keep: Plan,
    seed: int,
    params: Params,
    clock: Clock,
    progress: Callable[[Progress], None] | None,
) -> State:
    """The earlier plan with as little change of rooms as the new facts allow."""
    ground = prepared.ground
    beds = kept_rooms(prepared, keep)
    ground.h_pinned[:] = beds.zone >= 0
    state = State(beds, kept_trips(problem, prepared, beds, keep))
    bundle(ground, state.beds, state.board)
    if find_places(ground, state.beds, state.board) > 0:
        make_room(prepared, state, seed, params)
        find_places(ground, state.beds, state.board)
    focus, calm = np.flatnonzero(ground.h_pinned == 0).astype(np.int64), params.for_replanning()

    def lane(number: int, tell: Tell) -> State:
        dice = new_dice(number)
        return improve_jointly(
            prepared, state.copy(), dice, calm, clock, tell, params.replan_moves, focus, KEEPING_ROOMS
        )

    states = side_by_side(lane, seed, params.lanes, clock, progress)
    return min(states, key=lambda found: rank(prepared, found))


def kept_rooms(prepared: Prepared, keep: Plan) -> Beds:
    """The rooms of the earlier plan, as far as zones and needs are still as they were."""
    beds = empty_beds(prepared.ground)
    row = {household.id: i for i, household in enumerate(prepared.households)}
    zone = {names: i for i, names in enumerate(prepared.zones)}
    for room in keep.rooms:
        h, z = row.get(room.household), zone.get((room.site, room.zone))
        if h is not None and z is not None and beds.zone[h] < 0:
            settle_if_fits(prepared.ground, beds, h, z)
    return beds


def kept_trips(problem: Problem, prepared: Prepared, beds: Beds, keep: Plan) -> Board:
    """The trips of the earlier plan, as far as vehicles, sites and people are still there."""
    ground = prepared.ground
    board = empty_board(ground, beds, rows=len(ground.h_point) + 1)
    board.finish[:] = ground.v_free
    row = {household.id: i for i, household in enumerate(prepared.households)}
    vehicle = {name: v for v, name in enumerate(prepared.fleet.names)}
    for trip in sorted(keep.trips, key=lambda one: one.sequence):
        v, s = vehicle.get(trip.vehicle), problem.site_index.get(trip.site)
        people = [row[h] for stop in trip.stops for h in stop.households if h in row]
        riders = [h for h in people if board.trip[h] < 0 and ground.z_site[beds.zone[h]] == s and beds.zone[h] >= 0]
        if v is None or s is None or not riders:
            continue
        t = new_row(board, s, int(ground.h_group[riders[0]]))
        for h in riders:
            board_if_fits(ground, board, h, t, v)
        link_from_outside(ground, board, t, v)
    return board


def make_room(prepared: Prepared, state: State, seed: int, params: Params) -> None:
    """Some households move after all, so that others find a room; those who move look for a new trip."""
    ground, beds, board = prepared.ground, state.beds, state.board
    homeless = np.flatnonzero(beds.zone < 0)
    for h in homeless:
        settle_if_fits(ground, beds, int(h), len(ground.z_site) - 1)
    before = beds.zone.copy()
    charges = new_charges(ground, beds, 0.0, 0.0)
    reach = ground.near_sites.shape[1]
    anneal_rooms(ground, beds, charges, new_dice(seed), params.repair_moves, 1.0, 1.0, reach)
    for h in np.flatnonzero(ground.z_site[before] != ground.z_site[beds.zone]):
        drop_off(ground, board, int(h))

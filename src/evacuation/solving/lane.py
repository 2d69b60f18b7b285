"""One search from the start to its best plan: rooms, first trips, joint improvement."""

import numpy as np

from evacuation.solving.beds import Beds
from evacuation.solving.board import Board
from evacuation.solving.charges import anneal_rooms, mean_ride, new_charges
from evacuation.solving.dice import Dice, new_dice
from evacuation.solving.dispatch import first_trips
from evacuation.solving.ground import Ground, Ints
from evacuation.solving.joint import Shares, improve
from evacuation.solving.judging import Judge, new_judge
from evacuation.solving.leftovers import find_places
from evacuation.solving.params import Params
from evacuation.solving.preparing import Prepared
from evacuation.solving.progress import Clock, Progress, Tell
from evacuation.solving.scratch import new_scratch
from evacuation.solving.start import nearest_rooms
from evacuation.solving.state import State, latest, rank

EVERYBODY = np.zeros(0, np.int64)  # no focus

ROOM_CHUNK = 200_000  # moves between two looks at the clock


def run_lane(prepared: Prepared, seed: int, params: Params, clock: Clock, tell: Tell) -> State:
    """The best plan that one search finds until the clock is over."""
    ground = prepared.ground
    dice = new_dice(seed)
    beds = nearest_rooms(ground)
    settle_rooms(ground, beds, dice, params, clock, tell)
    state = State(beds, best_dispatch(ground, beds, params, clock))
    find_places(ground, state.beds, state.board)
    return improve_jointly(prepared, state, dice, params, clock, tell)


def settle_rooms(ground: Ground, beds: Beds, dice: Dice, params: Params, clock: Clock, tell: Tell) -> None:
    """Rooms with few sites per village, in place."""
    charge = params.pair_charge * mean_seats(ground) * mean_ride(ground, beds)
    charges = new_charges(ground, beds, charge, params.cluster_charge * charge)
    seconds = params.room_share * clock.seconds
    moves = int(min(params.room_moves_per_second * seconds, params.most_room_moves_per_household * len(ground.h_point)))
    reach = ground.near_sites.shape[1]
    began, done = clock.elapsed, 0
    while done < moves and len(ground.h_point) and reach:
        share = max(done / moves, min(1.0, (clock.elapsed - began) / max(seconds, 1e-9)))
        if share >= 1.0 or clock.over():
            break
        some = min(max(moves // params.rounds, 1000), ROOM_CHUNK)
        heat = charge * params.room_hot * (params.room_cold / params.room_hot) ** share
        anneal_rooms(ground, beds, charges, dice, some, heat, heat, reach)
        done += some
        tell(Progress("安排房间", share))


def mean_seats(ground: Ground) -> float:
    """Seats of the vehicle in which a random seat is found."""
    seats = ground.v_seats.astype(np.float64)
    return float((seats**2).sum() / max(1.0, seats.sum()))


def best_dispatch(ground: Ground, beds: Beds, params: Params, clock: Clock) -> Board:
    """First trips by the setting that ends first."""
    best = first_trips(ground, beds, *params.dispatches[0])
    for alpha, beta in params.dispatches[1:]:
        if clock.over(0.3 * clock.seconds):
            break
        board = first_trips(ground, beds, alpha, beta)
        if latest(board) < latest(best):
            best = board
    return best


def improve_jointly(
    prepared: Prepared,
    state: State,
    dice: Dice,
    params: Params,
    clock: Clock,
    tell: Tell,
    most_moves: int = 2**62,
    focus: Ints = EVERYBODY,
    shares: Shares = Shares(),  # noqa: B008 - immutable
) -> State:
    """Anneal rooms, loads and chains together; the best plan seen at the end of a round is returned."""
    ground = prepared.ground
    best, best_rank = state.copy(), rank(prepared, state)
    judge, scratch = new_judge(1.0, params.joint_hot, params.linear, 3), new_scratch()
    shares = shares._replace(late=params.late, even=params.even)
    began, done = clock.elapsed, 0
    seconds = max(1e-9, clock.seconds - began)
    total = min(most_moves, int(params.joint_moves_per_second * (1.0 - params.room_share) * clock.seconds))
    chunk = max(200, total // params.rounds)
    while best_rank[1] > 0.0:
        share = max(done / max(total, 1), (clock.elapsed - began) / seconds)
        if share >= 1.0 or clock.over():
            break
        set_judge(judge, params, state.board, share)
        improve(ground, state.beds, state.board, judge, scratch, dice, chunk, shares, focus)
        done += chunk
        now = rank(prepared, state)
        if now < best_rank:
            best, best_rank = state.copy(), now
        tell(Progress("改进方案", share, best_rank[1]))
    return best


def set_judge(judge: Judge, params: Params, board: Board, share: float) -> None:
    """Heat, scale and power for this part of the search."""
    busy = board.finish[board.first >= 0]
    judge.scale[0] = max(1.0, float(busy.mean()))
    judge.heat[0] = params.joint_hot * (params.joint_cold / params.joint_hot) ** share
    judge.doublings[0] = [doublings for begin, doublings in params.powers if share >= begin][-1]

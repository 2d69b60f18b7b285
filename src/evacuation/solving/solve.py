"""The front door: rooms and trips for everybody, in the time given."""

from collections.abc import Callable

from evacuation.plan import Plan
from evacuation.problem import Problem
from evacuation.solving.beds import Beds
from evacuation.solving.completing import complete
from evacuation.solving.params import Params, RoomParams
from evacuation.solving.portfolio import best_of_lanes, side_by_side
from evacuation.solving.preparing import prepare
from evacuation.solving.progress import Clock, Progress, Tell, silent
from evacuation.solving.replan import changed_plan
from evacuation.solving.rooms import find_market, person_minutes, rooms_by_prices
from evacuation.solving.start import nearest_rooms
from evacuation.solving.warming import rehearse, rehearse_rooms, warm_up
from evacuation.solving.writing import write, write_rooms


def solve(
    problem: Problem,
    seconds: float = 15.0,
    seed: int = 0,
    *,
    keep: Plan | None = None,
    progress: Callable[[Progress], None] | None = None,
    should_stop: Callable[[], bool] | None = None,
    params: Params = Params(),  # noqa: B008 - frozen
) -> Plan:
    """Rooms and timed trips for all households of the problem, as good as `seconds` of wall time allow.

    Who cannot be placed is in `unplaced` with the reason. `keep` is an earlier plan: whoever is not affected by what
    has changed keeps the room. `progress` is told of the search about ten times a second; `should_stop`, or Ctrl-C,
    ends it with the best plan so far. The first run on a machine compiles the kernels, which does not count as time
    of the search. The same seed and seconds give the same plan on every machine that is fast enough for the moves
    planned (docs/evacuation/algorithm.md).
    """
    warm_up(progress, rehearse)
    clock = Clock(params.search_seconds(seconds), should_stop)
    prepared = prepare(problem, keep)
    if keep is None:
        state = best_of_lanes(prepared, seed, params, clock, progress)
    else:
        state = changed_plan(problem, prepared, keep, seed, params, clock, progress)
    return write(problem, prepared, *complete(prepared, state), seed)


def solve_rooms(
    problem: Problem,
    seconds: float = 10.0,
    seed: int = 0,
    *,
    progress: Callable[[Progress], None] | None = None,
    should_stop: Callable[[], bool] | None = None,
    params: RoomParams = RoomParams(),  # noqa: B008 - frozen
) -> Plan:
    """Rooms alone, with as few person-minutes of travel as `seconds` allow; the plan has no trips.

    Rooms so chosen need more trips than those of `solve` (docs/evacuation/algorithm.md): they are for operations in
    which people come on their own, and for comparison with the household bound.
    """
    warm_up(progress, rehearse_rooms)
    clock = Clock(params.search_seconds(seconds), should_stop)
    prepared = prepare(problem)
    ground = prepared.ground
    params = params.suited(len(ground.h_point))
    if len(ground.h_point) == 0 or ground.near_sites.shape[1] == 0:
        return write_rooms(prepared, nearest_rooms(ground), seed)
    market = find_market(ground, params, clock, progress or silent)

    def lane(number: int, tell: Tell) -> Beds:
        return rooms_by_prices(ground, market, number, params, clock, tell)

    found = side_by_side(lane, seed, params.lanes_for(len(ground.h_point)), clock, progress)
    best = min(found, key=lambda beds: float(person_minutes(ground, beds)))
    return write_rooms(prepared, best, seed)

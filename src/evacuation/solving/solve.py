"""The front door: rooms and trips for everybody, in the time given."""

from collections.abc import Callable

from evacuation.plan import Plan
from evacuation.problem import Problem
from evacuation.solving.completing import complete
from evacuation.solving.params import Params
from evacuation.solving.portfolio import best_of_lanes
from evacuation.solving.preparing import prepare
from evacuation.solving.progress import Clock, Progress
from evacuation.solving.replan import changed_plan
from evacuation.solving.warming import warm_up
from evacuation.solving.writing import write


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
    warm_up(progress)
    clock = Clock(params.search_seconds(seconds), should_stop)
    prepared = prepare(problem, keep)
    if keep is None:
        state = best_of_lanes(prepared, seed, params, clock, progress)
    else:
        state = changed_plan(problem, prepared, keep, seed, params, clock, progress)
    return write(problem, prepared, *complete(prepared, state), seed)

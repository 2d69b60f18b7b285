"""Several searches side by side, each with its own seed; the best plan is kept."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import TypeVar

from evacuation.solving.lane import run_lane
from evacuation.solving.params import Params
from evacuation.solving.preparing import Prepared
from evacuation.solving.progress import Clock, Progress, Tell
from evacuation.solving.state import State, rank

Result = TypeVar("Result")

LOOK_SECONDS = 0.1  # how often progress is told


def best_of_lanes(
    prepared: Prepared, seed: int, params: Params, clock: Clock, progress: Callable[[Progress], None] | None
) -> State:
    """The best state of all lanes; on a tie that of the first."""

    def lane(number: int, tell: Tell) -> State:
        return run_lane(prepared, number, params, clock, tell)

    states = side_by_side(lane, seed, params.lanes, clock, progress)
    return min(states, key=lambda state: rank(prepared, state))


def side_by_side(
    lane: Callable[[int, Tell], Result],
    seed: int,
    lanes: int,
    clock: Clock,
    progress: Callable[[Progress], None] | None,
) -> list[Result]:
    """What so many lanes find, each with a seed of its own. Ctrl-C ends the search, not the program."""
    latest: dict[int, Progress] = {}
    with ThreadPoolExecutor(lanes) as pool:
        futures = [pool.submit(lane, seed * 1000 + number, teller(latest, number)) for number in range(lanes)]
        watch(futures, clock, latest, progress)
        return [future.result() for future in futures]


def teller(latest: dict[int, Progress], lane: int) -> Callable[[Progress], None]:
    """Where a lane leaves its news."""

    def tell(news: Progress) -> None:
        latest[lane] = news

    return tell


def watch(
    futures: list[Future[Result]],
    clock: Clock,
    latest: dict[int, Progress],
    progress: Callable[[Progress], None] | None,
) -> None:
    """Wait for all lanes, pass on the news of the best, and stop them on Ctrl-C."""
    waiting = set(futures)
    while waiting:
        try:
            waiting = wait(waiting, LOOK_SECONDS).not_done
            if progress is not None and latest:
                progress(min(latest.values(), key=lambda news: news.finish_min or float("inf")))
        except KeyboardInterrupt:
            clock.stop()

"""Several searches side by side, each with its own seed; the best plan is kept."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait

from evacuation.solving.lane import run_lane
from evacuation.solving.params import Params
from evacuation.solving.preparing import Prepared
from evacuation.solving.progress import Clock, Progress
from evacuation.solving.state import State, rank

LOOK_SECONDS = 0.1  # how often progress is told


def best_of_lanes(
    prepared: Prepared, seed: int, params: Params, clock: Clock, progress: Callable[[Progress], None] | None
) -> State:
    """The best state of all lanes; on a tie that of the first. Ctrl-C ends the search, not the program."""
    latest: dict[int, Progress] = {}
    with ThreadPoolExecutor(params.lanes) as pool:
        futures = [
            pool.submit(run_lane, prepared, seed * 1000 + lane, params, clock, teller(latest, lane))
            for lane in range(params.lanes)
        ]
        watch(futures, clock, latest, progress)
        states = [future.result() for future in futures]
    return min(states, key=lambda state: rank(prepared, state))


def teller(latest: dict[int, Progress], lane: int) -> Callable[[Progress], None]:
    """Where a lane leaves its news."""

    def tell(news: Progress) -> None:
        latest[lane] = news

    return tell


def watch(
    futures: "list[Future[State]]",
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

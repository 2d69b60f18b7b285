"""On tiny operations the search finds what trying everything finds."""

from __future__ import annotations

import pytest

from evacuation.problem import Problem
from evacuation.reading import problem_from_data
from evacuation.solving import Params, solve
from tests.evacuation.solving.cases import operation
from tests.evacuation.solving.tiny import best_makespan

THOROUGH = Params(joint_moves_per_second=60_000, room_moves_per_second=10_000)


def tiny(seed: int) -> Problem:
    """Four households, two vehicles, two sites of two zones."""
    data = operation(seed, households=4, groups=2, table=seed % 2 == 0)
    data["vehicles"] = [
        {"type": "mini", "seats": 6, "depot": "D0", "count": 1, "wheelchair_places": 4},
        {"type": "van", "seats": 4, "depot": "D1", "count": 1, "wheelchair_places": 4},
    ]
    data["sites"] = [{**site, "zones": site["zones"][:2]} for site in data["sites"][:2]]
    return problem_from_data(data)


@pytest.mark.parametrize("seed", range(8))
def test_it_equals_trying_everything(seed: int) -> None:
    case = tiny(seed)
    plan = solve(case, 5.0, seed, params=THOROUGH)
    best = best_makespan(case)
    if best == float("inf"):
        assert plan.unplaced
    else:
        assert plan.unplaced == ()
        assert plan.makespan_min == pytest.approx(best, abs=0.01)

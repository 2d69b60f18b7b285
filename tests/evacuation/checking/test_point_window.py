from __future__ import annotations

from tests.evacuation.example import broken, example


def test_it_finds_a_stop_before_and_after_the_window() -> None:
    for window in ({"from_min": 25}, {"to_min": 150}):
        data, plan = example(point_windows=[{"points": ["P1"], **window}])
        assert broken(data, plan) == {"point_window"}, window


def test_a_stop_within_the_window_is_fine() -> None:
    data, plan = example(point_windows=[{"points": ["P1", "P2"], "from_min": 20, "to_min": 163}])
    assert broken(data, plan) == set()

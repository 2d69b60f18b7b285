from __future__ import annotations

from tests.evacuation.example import broken, example


def test_it_finds_an_arrival_before_the_site_appears() -> None:
    data, plan = example(site_windows=[{"sites": ["S1"], "from_min": 100}])
    assert broken(data, plan) == {"site_window"}


def test_it_finds_a_check_in_after_the_site_has_vanished() -> None:
    data, plan = example(site_windows=[{"sites": ["S1"], "to_min": 217}])
    assert broken(data, plan) == {"site_window"}


def test_the_last_minute_is_fine() -> None:
    data, plan = example(site_windows=[{"sites": ["S1"], "from_min": 93, "to_min": 218}])
    assert broken(data, plan) == set()

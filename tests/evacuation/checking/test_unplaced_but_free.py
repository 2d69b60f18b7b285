from __future__ import annotations

from tests.evacuation.example import Data, broken, delay, example


def leave_out_h3(plan: Data) -> None:
    plan["rooms"].pop()
    plan["trips"].pop()
    plan |= {"unplaced": [{"household": "H3", "reason": "没有房间"}], "makespan_min": 118, "vehicle_km": 70}


def test_it_finds_a_free_zone() -> None:
    data, plan = example()
    leave_out_h3(plan)
    assert broken(data, plan) == {"unplaced_but_free"}


def test_no_zone_is_free_for_the_group() -> None:
    data, plan = example()
    leave_out_h3(plan)
    data["sites"][0]["zones"][1]["group"] = "C"
    data["sites"][1]["zones"][0]["group"] = "A"
    assert broken(data, plan) == set()


def test_no_zone_has_the_rooms() -> None:
    data, plan = example()
    leave_out_h3(plan)
    data["households"][2]["rooms"]["medical"] = 2
    assert broken(data, plan) == set()


def test_no_vehicle_has_the_seats() -> None:
    data, plan = example()
    leave_out_h3(plan)
    data["households"][2]["size"] = 7
    assert broken(data, plan) == set()


def test_a_site_that_takes_nobody_in_is_not_free() -> None:
    data, plan = example()
    leave_out_h3(plan)
    data["sites"][0]["zones"].pop()
    data["sites"][1]["intake_per_hour"] = 2
    assert broken(data, plan) == set()


def test_villages_that_must_stay_together_leave_no_place() -> None:
    data, plan = example(together={"max_sites": 1})
    data["households"].append({**data["households"][0], "id": "H4", "size": 1, "rooms": {"medical": 1}})
    plan["unplaced"] = [{"household": "H4", "reason": "整村安置"}]
    assert broken(data, plan) == set()  # S2 has a medical room, but the village is at S1
    del data["rules"]["together"]
    assert broken(data, plan) == {"unplaced_but_free"}


def test_those_who_must_be_apart_leave_no_place() -> None:
    data, plan = example(apart=[{"scope": ["zone"], "households": ["H1", "H4"]}])
    data["households"].append({**data["households"][0], "id": "H4", "size": 1, "rooms": {"single": 1}})
    data["sites"][1]["zones"] = []
    plan["unplaced"] = [{"household": "H4", "reason": "不得混同"}]
    assert broken(data, plan) == set()
    data["rules"]["apart"] = []
    assert broken(data, plan) == {"unplaced_but_free"}


def test_it_finds_an_extra_trip_within_the_windows() -> None:
    data, plan = example(site_windows=[{"sites": ["S1"], "to_min": 400}, {"sites": ["S2"], "to_min": 1}])
    leave_out_h3(plan)
    assert broken(data, plan) == {"unplaced_but_free"}


def test_no_extra_trip_is_in_time() -> None:
    windows = [{"sites": ["S1"], "to_min": 120}, {"sites": ["S2"], "to_min": 1}]
    data, plan = example(site_windows=windows)
    data["vehicles"].pop()  # the mini is free at 118, and at S1 again at 193
    leave_out_h3(plan)
    assert broken(data, plan) == set()


def test_drivers_have_no_time_left() -> None:
    data, plan = example(driver_hours={"max_drive_min": 70})
    data["vehicles"].pop()
    leave_out_h3(plan)
    assert broken(data, plan) == set()
    data["rules"]["driver_hours"] = {"max_drive_min": 130}
    assert broken(data, plan) == {"unplaced_but_free"}


def test_after_the_night_there_is_time() -> None:
    data, plan = example(night_ban={"from": "10:00", "to": "07:00"})
    leave_out_h3(plan)
    assert broken(data, plan) == {"unplaced_but_free"}
    data["rules"]["night_ban"] = {"from": "10:00", "to": "09:55"}  # five minutes a day
    delay(plan["trips"][0], 0)
    assert "unplaced_but_free" not in broken(data, plan)

from __future__ import annotations

import copy

import pytest

from evacuation.difference import Difference, difference
from evacuation.wording import clock, difference_lines, duration
from tests.evacuation.example import Data, delay, instance, plan, read


def between(old: Data, new: Data, data: Data | None = None) -> Difference:
    problem, after = read(data or instance(), new)
    return difference(problem, read(instance(), old)[1], after)


def kinds(found: Difference) -> dict[str, str]:
    return {change.household: change.kind for change in found.changes}


def test_the_same_plan_changes_nothing() -> None:
    found = between(plan(), plan())
    assert (found.changes, found.cancelled_trips, found.new_trips) == ((), (), ())
    assert (found.unaffected, found.unaffected_moved) == (3, 0)


def test_it_tells_who_moves_to_another_site_or_zone() -> None:
    new = plan()
    new["rooms"][0]["site"] = "S2"
    new["rooms"][2]["zone"] = "Z1"
    found = between(plan(), new)
    assert kinds(found) == {"H1": "site", "H3": "zone"}
    assert found.unaffected_moved == 2


def test_it_tells_who_boards_at_another_time() -> None:
    new = plan()
    delay(new["trips"][1], 5)
    assert kinds(between(plan(), new)) == {"H3": "time"}


def test_a_few_minutes_are_not_announced() -> None:
    new = plan()
    delay(new["trips"][1], 4.9)
    assert kinds(between(plan(), new)) == {}


def test_it_tells_who_is_new_gone_placed_and_left_out() -> None:
    old, new, data = plan(), plan(), instance()
    old["unplaced"] = [{"household": "H3", "reason": "没有房间"}]
    old["rooms"] = [room for room in old["rooms"] if room["household"] != "H3"]
    old["rooms"].append({"household": "H9", "site": "S1", "zone": "Z1"})
    new["unplaced"] = [{"household": "H1", "reason": "没有房间"}]
    new["rooms"] = [room for room in new["rooms"] if room["household"] != "H1"]
    data["households"].append({**data["households"][0], "id": "H4"})
    new["rooms"].append({"household": "H4", "site": "S1", "zone": "Z1"})
    assert kinds(between(old, new, data)) == {"H1": "left_out", "H3": "placed", "H4": "new", "H9": "gone"}


def test_a_household_whose_zone_has_gone_is_affected() -> None:
    data = instance()
    data["sites"][0]["zones"].pop()
    new = plan()
    new["rooms"][2] |= {"site": "S2", "zone": "Z1"}
    found = between(plan(), new, data)
    assert (found.unaffected, found.unaffected_moved) == (2, 0)


def test_it_tells_which_trips_a_driver_must_forget() -> None:
    new = plan()
    new["trips"][1]["vehicle"] = "mini-2"
    found = between(plan(), new)
    assert [trip.vehicle for trip in found.cancelled_trips] == ["mini-1"]
    assert [trip.vehicle for trip in found.new_trips] == ["mini-2"]


def test_the_text_goes_village_by_village() -> None:
    new = copy.deepcopy(plan())
    new["rooms"][0]["site"] = "S2"
    problem, _ = read(instance(), new)
    lines = list(difference_lines(problem, between(plan(), new)))
    assert lines[0].startswith("与原方案相比：未受影响的 3 户中换房 1 户（33.33%）；完成时间 218.0 → 218.0 分")
    assert lines[1] == "换安置点 1 户"
    assert lines[2] == "P1 上村：H1 换安置点：S1（东楼） Z1 → S2（西楼） Z1，08:20 上 mini-1"


@pytest.mark.parametrize(
    ("minutes", "words"), [(0, "08:00"), (95.4, "09:35"), (960, "次日 00:00"), (2460, "第3天 01:00"), (-30, "07:30")]
)
def test_times_of_day(minutes: float, words: str) -> None:
    problem, _ = read(instance(), plan())
    assert clock(problem.start, minutes) == words


def test_durations() -> None:
    assert [duration(minutes) for minutes in (8.4, 60, 519)] == ["8 分", "1 小时 00 分", "8 小时 39 分"]


def test_a_long_difference_is_cut_where_asked() -> None:
    new = copy.deepcopy(plan())
    for room in new["rooms"]:
        room["site"] = "S2"
    problem, _ = read(instance(), new)
    lines = list(difference_lines(problem, between(plan(), new), 1))
    assert len(lines) == 4
    assert lines[-1] == "…… 其余 1 个点位用 evacuation diff 列出"

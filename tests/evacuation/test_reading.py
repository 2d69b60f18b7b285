from __future__ import annotations

import contextlib
import copy
import gzip
import json
import os
import threading
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evacuation.fields import Malformed
from evacuation.odd_instances import ODD, odd_instance
from evacuation.reading import problem_from_data, read_problem
from tests.evacuation.example import Data, instance


def refusal(data: object) -> str:
    with pytest.raises(Malformed) as caught:
        problem_from_data(data)
    return str(caught.value)


def put(data: Data, path: str, value: object) -> Data:
    """Set ``a.0.b`` of the data."""
    *way, last = path.split(".")
    place: Any = data
    for step in way:
        place = place[int(step) if step.isdigit() else step]
    place[int(last) if last.isdigit() else last] = value
    return data


def test_it_reads_what_the_file_says() -> None:
    problem = problem_from_data(instance())
    assert (problem.people, len(problem.sites), problem.households[1].wheelchairs) == (6, 2, 1)
    assert problem.households[2].rooms == (1, 1, 0, 0)
    assert problem.zone_of["S1", "Z2"].group == "B"
    assert float(problem.travel.minutes(0, problem.site_location(1))) == 60.0
    assert float(problem.travel.km(problem.depot_location(0), 1)) == 15.0


@pytest.mark.parametrize("name", ODD)
def test_odd_instances_are_read(name: str) -> None:
    assert problem_from_data(odd_instance(name)).people >= 1


WRONG = [
    ("households.2.rooms.single", "2", 'households[2].rooms.single：应为非负整数，现为 "2"'),
    ("households.2.rooms.single", -1, "households[2].rooms.single：应为非负整数，现为 -1"),
    ("households.2.rooms.single", 1.0, "households[2].rooms.single：应为非负整数，现为 1.0"),
    ("households.2.rooms.suite", 1, "households[2].rooms.suite：不认识的房型"),
    ("households.2.size", 0, "households[2].size：应为正整数，现为 0"),
    ("households.2.size", True, "households[2].size：应为正整数，现为 true"),
    ("households.2.size", 10**30, "households[2].size：应为正整数"),
    ("households.2.point", "P9", 'households[2].point：points 里没有这个编号，现为 "P9"'),
    ("households.2.id", "H1", "households[2].id：编号重复"),
    ("households.2.id", "", "households[2].id：不能为空"),
    ("households.2.group", None, "households[2].group：应为文字，现为 null"),
    ("households.1.people", [{"id": "a"}, {"id": "b"}], "households[1].people：列出 2 人，多于本户人数 size（1）"),
    ("households.1.people.0.needs", "wheelchair", "households[1].people[0].needs：应为列表"),
    ("households", [], "households：不能为空列表"),
    ("points", [], "points：不能为空列表"),
    ("sites", {}, "sites：应为列表，现为 一个对象"),
    ("points.0.lon", 181, "points[0].lon：不能大于 180"),
    ("points.0.lat", -91, "points[0].lat：不能小于 -90"),
    ("points.0.lat", float("nan"), "points[0].lat：数值过大或不是有限的数"),
    ("points.1.id", "P1", "points[1].id：编号重复"),
    ("sites.0.zones.1.id", "Z1", "sites[0].zones[1].id：编号重复"),
    ("sites.0.zones.1.group", 3, "sites[0].zones[1].group：应为文字"),
    ("sites.0.intake_per_hour", -1, "sites[0].intake_per_hour：应为非负整数"),
    ("vehicles.0.seats", 0, "vehicles[0].seats：应为正整数"),
    ("vehicles.0.count", -1, "vehicles[0].count：应为非负整数"),
    ("vehicles.0.depot", "D9", "vehicles[0].depot：depots 里没有这个编号"),
    ("travel.minutes.1", [1, 2], "travel.minutes[1]：应有 5 个数，现有 2 个"),
    ("travel.minutes.1.0", "10", 'travel.minutes[1][0]：应为数字，现为 "10"'),
    ("travel.minutes.1.0", True, "travel.minutes[1][0]：应为数字，现为 true"),
    ("travel.minutes.1.0", None, "travel.minutes[1][0]：应为数字，现为 null"),
    ("travel.minutes.1.0", -1, "travel.minutes[1][0]：不能为负"),
    ("travel.minutes.1.0", float("inf"), "travel.minutes[1][0]：数值过大或不是有限的数"),
    ("travel.km.1.0", 10**400, "travel.km[1][0]：数值过大或不是有限的数"),
    ("travel.km", [[0]], "travel.km：应有 5 行（与 locations 相同），现有 1 行"),
    ("travel.locations.0", "X", "travel.locations：缺少“P1”"),
    ("travel.locations.0", "P2", "travel.locations：编号重复"),
    ("service.boarding_min", -1, "service.boarding_min：不能为负"),
    ("start", "明天", "start：应为 ISO 8601 的日期和时间"),
    ("rules.room_order", [], "rules.room_order：不能为空列表"),
    ("rules.room_order", ["single", "single"], "rules.room_order：房型重复"),
    ("rules.one_group_per_zone", 1, "rules.one_group_per_zone：应为 true 或 false"),
    ("rules.night_bans", {}, "rules.night_bans：不认识的规则"),
    ("rules.night_ban", {"from": "25:00", "to": "05:00"}, "rules.night_ban.from：应为一天中的时刻"),
    ("rules.night_ban", {"from": "05:00", "to": "05:00"}, "rules.night_ban：from 与 to 相同"),
    ("rules.driver_hours", {}, "rules.driver_hours.max_drive_min：缺少这一项"),
    ("rules.escort", {"needs": []}, "rules.escort.needs：不能为空列表"),
    ("rules.apart", [{"scope": ["trip"]}], "rules.apart[0]：households 和 groups 应当只写一项"),
    ("rules.apart", [{"scope": ["bus"], "groups": ["A", "B"]}], "rules.apart[0].scope[0]：应为 trip、zone 或 site"),
    ("rules.apart", [{"scope": ["trip"], "households": ["H1", "H1"]}], "rules.apart[0].households：至少要有两个"),
    ("rules.supplies", [{"over_km": 1, "items": [{"name": "水"}]}], "rules.supplies[0].items[0]：per_trip"),
    ("rules.together", {"max_sites": 0}, "rules.together.max_sites：应为正整数"),
    ("rules.point_windows", [{"points": ["P9"]}], "rules.point_windows[0].points[0]：points 里没有这个编号"),
    ("rules.site_windows", [{"sites": ["S1"], "from_min": 9, "to_min": 3}], "rules.site_windows[0].to_min：不能早于"),
    ("rules.site_windows", [{"sites": ["S1", "S1"]}], "rules.site_windows[0].sites：同一个编号写了两次"),
    ("rules.zone_openings", [{"site": "S1", "zone": "Z9", "from_min": 1}], "rules.zone_openings[0].zone：sites 里没有"),
    ("rules.zone_openings", [{"sites": ["S1"], "steps": [{"from_min": 1, "share": 0.5}]}], "最后一步的 share 应为 1"),
    ("rules.vehicle_windows", [{"type": "mini", "depot": "D1", "count": 2}], "rules.vehicle_windows[0].count：“D1”没有"),
    ("rules.frozen", {"now_min": 1, "rooms": [{"household": "H9", "site": "S1", "zone": "Z1"}]}, "rules.frozen.rooms[0]"),
]  # fmt: skip


@pytest.mark.parametrize(("path", "value", "message"), WRONG)
def test_it_refuses_with_field_and_reason(path: str, value: object, message: str) -> None:
    assert message in refusal(put(instance(), path, value))


def test_it_refuses_vehicles_that_cannot_be_told_apart() -> None:
    data = instance()
    data["vehicles"].append({**data["vehicles"][0], "seats": 9})
    assert "vehicles[2].seats" in refusal(data)


def test_it_refuses_a_room_list_that_does_not_add_up() -> None:
    data = instance()
    data["sites"][0]["zones"][0]["room_list"] = [{"number": "101", "kind": "single"}]
    assert "sites[0].zones[0].room_list：各房型间数" in refusal(data)


def test_it_refuses_speed_bands_out_of_order() -> None:
    bands = [{"up_to_km": 30, "kmh": 45}, {"up_to_km": 20, "kmh": 50}, {"kmh": 75}]
    formula = {"detour": 1.3, "offset_km": 2, "speeds": bands}
    assert "travel.speeds[1].up_to_km" in refusal(put(instance(), "travel", formula))


def leaves(data: object, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Every place in the data, containers too."""
    found = [path] if path else []
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in items:
        found += leaves(value, (*path, key))
    return found


def replaced(data: Data, path: tuple[str | int, ...], value: object) -> Data:
    data = copy.deepcopy(data)
    place: Any = data
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return data


RULES: Data = {
    "point_windows": [{"points": ["P1"], "from_min": 1, "to_min": 900}],
    "vehicle_windows": [{"type": "mini", "depot": "D1", "count": 1, "to_min": 900}],
    "zone_openings": [{"site": "S1", "zone": "Z1", "from_min": 3}],
    "driver_hours": {"max_drive_min": 600},
    "night_ban": {"from": "22:00", "to": "05:00"},
    "escort": {"needs": ["wheelchair"], "seats": 1},
    "apart": [{"scope": ["trip"], "households": ["H1", "H3"]}],
    "supplies": [{"over_km": 10, "items": [{"name": "水", "per_person": 1}]}],
    "together": {"max_sites": 2},
}
PATHS = leaves(instance(**RULES))
JUNK = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=5), st.just([]), st.just({}),
    st.lists(st.integers(), max_size=2), st.just([{}]), st.just(-1), st.just(10**400), st.just("P1"),
)  # fmt: skip


@given(st.sampled_from(PATHS), JUNK)
@settings(max_examples=400, deadline=None)
def test_whatever_stands_anywhere_it_is_read_or_refused(path: tuple[str | int, ...], junk: object) -> None:
    with contextlib.suppress(Malformed):
        problem_from_data(replaced(instance(**RULES), path, junk))


REQUIRED = [p for p in PATHS if isinstance(p[-1], str) and p[-1] not in {"people", "name", "phone", "needs", "households"}
            and (p[0] != "rules" or len(p) == 2) and "rooms" not in p[:-1]]  # fmt: skip


@pytest.mark.parametrize(
    "path", [p for p in REQUIRED if p[0] != "rules" or p[-1] in {"room_order", "one_group_per_zone"}]
)
def test_it_refuses_when_a_key_is_missing(path: tuple[str | int, ...]) -> None:
    data = instance()
    place: Any = data
    for step in path[:-1]:
        place = place[step]
    del place[path[-1]]
    assert "缺少这一项" in refusal(data)


# ── Files ──


def test_plain_and_compressed_files_are_read(tmp_path: Path) -> None:
    text = json.dumps(instance(), ensure_ascii=False).encode()
    (tmp_path / "a.json").write_bytes(b"\xef\xbb\xbf" + text)
    (tmp_path / "a.json.gz").write_bytes(gzip.compress(text))
    one, other = (read_problem(tmp_path / name) for name in ("a.json", "a.json.gz"))
    assert (one.households, one.sites) == (other.households, other.sites)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b'{"start": 1,', "不是 JSON"),
        (b"\xff\xfe\x00", "不是 UTF-8"),
        (b'{"start": NaN}', "不能有 NaN"),
        (b"[" * 100_000, "嵌套过深"),
        (b'{"start": ' + b"9" * 5000 + b"}", "过大的数"),
        (gzip.compress(b"{}" * 1000, mtime=0)[:-20], "压缩内容已损坏"),
        (b"\x1f\x8bnonsense", "压缩内容已损坏"),
        (b"[]", "文件：应为对象"),
        (b"", "不是 JSON"),
    ],
    ids=range(9),
)
def test_it_refuses_what_is_no_instance(tmp_path: Path, content: bytes, reason: str) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(content)
    with pytest.raises(Malformed) as caught:
        read_problem(path)
    assert reason in str(caught.value)
    assert "x.json" in str(caught.value)


@pytest.mark.parametrize("packed", [False, True])
def test_a_pipe_is_read_once(tmp_path: Path, packed: bool) -> None:
    text = json.dumps(instance()).encode()
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_bytes, args=(gzip.compress(text) if packed else text,))
    writer.start()
    assert read_problem(pipe).people == 6
    writer.join()


def test_it_refuses_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(Malformed, match="没有这个文件"):
        read_problem(tmp_path / "none.json")
    with pytest.raises(Malformed, match="文件夹"):
        read_problem(tmp_path)

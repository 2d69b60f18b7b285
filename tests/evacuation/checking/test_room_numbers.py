from __future__ import annotations

from tests.evacuation.example import Data, broken, example

LIST = [
    {"number": str(100 + n), "kind": kind}
    for n, kind in enumerate(["single", "double", "single", "double", "barrier_free"])
]


def numbered() -> tuple[Data, Data]:
    data, plan = example()
    data["sites"][0]["zones"][0]["room_list"] = LIST
    plan["rooms"][0]["numbers"] = ["101"]
    plan["rooms"][1]["numbers"] = ["104"]
    return data, plan


def test_numbers_that_serve_are_fine() -> None:
    assert broken(*numbered()) == set()


def test_it_finds_a_room_given_twice() -> None:
    data, plan = numbered()
    plan["rooms"][0]["numbers"] = ["104"]
    assert broken(data, plan) == {"room_numbers"}


def test_it_finds_a_room_that_does_not_exist_or_does_not_serve() -> None:
    for number in ("999", "100"):
        data, plan = numbered()
        plan["rooms"][0]["numbers"] = [number]
        assert broken(data, plan) == {"room_numbers"}, number


def test_it_finds_too_many_rooms() -> None:
    data, plan = numbered()
    plan["rooms"][0]["numbers"] = ["101", "103"]
    assert broken(data, plan) == {"room_numbers"}

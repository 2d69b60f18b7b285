from __future__ import annotations

from tests.evacuation.example import Data, broken, example

LIST = [
    {"number": number, "kind": kind}
    for number, kind in zip("abcd", ["single", "double", "double", "medical"], strict=True)
]


def numbered(*numbers: str) -> tuple[Data, Data]:
    data, plan = example(adjacent_rooms=True)
    data["sites"][0]["zones"][1]["room_list"] = LIST
    if numbers:
        plan["rooms"][2]["numbers"] = list(numbers)
    return data, plan


def test_it_finds_rooms_that_are_apart() -> None:
    assert broken(*numbered("a", "c")) == {"adjacent_rooms"}


def test_rooms_side_by_side_are_fine() -> None:
    assert broken(*numbered("a", "b")) == set()
    assert broken(*numbered("d", "c")) == set()


def test_it_finds_a_family_without_numbers() -> None:
    assert broken(*numbered()) == {"adjacent_rooms"}

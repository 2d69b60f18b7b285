from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from evacuation.problem import Household, Room
from evacuation.roomnumbers import give_numbers

KINDS = st.lists(st.integers(0, 3), min_size=1, max_size=14)


def corridor(*kinds: int) -> list[Room]:
    return [Room(str(101 + place), kind) for place, kind in enumerate(kinds)]


def family(name: str, *kinds: int) -> Household:
    return Household(name, "P1", 1, tuple(kinds.count(kind) for kind in range(4)), "A")


def test_a_family_lies_side_by_side() -> None:
    numbers = give_numbers(corridor(0, 1, 0, 1, 1), [family("H1", 1, 1), family("H2", 0, 1)])
    assert set(numbers["H1"]) == {"104", "105"}
    assert set(numbers["H2"]) in ({"101", "102"}, {"102", "103"})


def test_it_looks_again_where_the_first_choice_blocks_another() -> None:
    numbers = give_numbers(corridor(0, 0, 0, 0, 0), [family("H1", 0, 0), family("H2", 0, 0, 0)])
    assert {frozenset(one) for one in numbers.values()} in (
        {frozenset({"101", "102", "103"}), frozenset({"104", "105"})},
        {frozenset({"101", "102"}), frozenset({"103", "104", "105"})},
    )


def test_rooms_of_a_higher_kind_are_spared_for_those_who_need_them() -> None:
    numbers = give_numbers(corridor(3, 0, 1), [family("H1", 0), family("H2", 3), family("H3", 1)])
    assert numbers == {"H1": ("102",), "H2": ("101",), "H3": ("103",)}


def test_rooms_apart_are_better_than_none() -> None:
    numbers = give_numbers(corridor(0, 3, 0), [family("H1", 0, 0), family("H2", 3)])
    assert numbers == {"H1": ("101", "103"), "H2": ("102",)}


def test_who_needs_no_room_gets_none() -> None:
    assert give_numbers(corridor(0), [family("H1")]) == {"H1": ()}


@given(KINDS, st.randoms(use_true_random=False))
@settings(max_examples=150, deadline=None)
def test_a_zone_that_suffices_gives_everybody_what_they_need(kinds: list[int], random: object) -> None:
    """Cut the rooms into families, then let the search find rooms for them again."""
    left, families = list(kinds), []
    random.shuffle(left)  # type: ignore[attr-defined]
    while left:
        size = random.randint(1, 4)  # type: ignore[attr-defined]
        families.append(family(f"H{len(families)}", *left[:size]))
        left = left[size:]
    rooms = corridor(*kinds)
    numbers = give_numbers(rooms, families)
    kind_of = {room.number: room.kind for room in rooms}
    given_out = [number for one in numbers.values() for number in one]
    assert len(given_out) == len(set(given_out)) == len(kinds)
    for household in families:
        needs = sorted(kind for kind, count in enumerate(household.rooms) for _ in range(count))
        got = sorted(kind_of[number] for number in numbers[household.id])
        assert len(needs) == len(got)
        assert all(need <= have for need, have in zip(needs, got, strict=True))

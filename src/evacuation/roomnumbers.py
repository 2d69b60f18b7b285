"""Room numbers within a zone, so that a household's rooms lie side by side (相邻).

Depth-first search with a limit: the household with the fewest possible places first, each to the window of neighbouring
rooms that serves it with the least waste of higher kinds; what remains must still serve the others (Hall's condition). Where the
search finds no way within the limit, as few households as found get rooms apart, but never none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from evacuation.problem import Household, Room

MOST_STEPS = 4000
"""Windows tried per zone before giving up on neighbours: a few hundredths of a second."""

MOST_ROUNDS = 25
"""Greedy rounds where the search has given up."""

MOST_SEARCHED = 300
"""Households of a zone beyond which the search (one level of recursion each) is not tried."""


@dataclass(slots=True)
class _Search:
    rooms: Sequence[Room]
    wanted: list[tuple[str, list[int]]]
    """Household id and the kinds that it needs, ascending."""
    taken: list[bool]
    given: dict[str, list[int]]
    steps: int = 0

    def place_all(self, index: int) -> bool:
        """Give windows to the households from this one on; False where there is no way or no time."""
        if index == len(self.wanted):
            return True
        name, kinds = self.wanted[index]
        for window in self.windows(kinds):
            self.steps += 1
            if self.steps > MOST_STEPS:
                return False
            self._mark(window, taken=True)
            if self.rest_serves(index + 1) and self.place_all(index + 1):
                self.given[name] = window
                return True
            self._mark(window, taken=False)
        return False

    def place_greedily(self) -> None:
        """Windows where they are found, rooms apart where not; needs the zone to suffice as a whole."""
        for index, (name, kinds) in enumerate(self.wanted):
            for window in self.windows(kinds):
                self._mark(window, taken=True)
                if self.rest_serves(index + 1):
                    self.given[name] = window
                    break
                self._mark(window, taken=False)
            else:
                self.given[name] = self._apart(kinds)
                self._mark(self.given[name], taken=True)

    def rest_serves(self, index: int) -> bool:
        """True where the free rooms suffice for the households from this one on."""
        free = sorted(
            (room.kind for room, taken in zip(self.rooms, self.taken, strict=True) if not taken), reverse=True
        )
        needs = sorted((kind for _, kinds in self.wanted[index:] for kind in kinds), reverse=True)
        return len(needs) <= len(free) and all(need <= have for need, have in zip(needs, free, strict=False))

    def windows(self, kinds: list[int]) -> list[list[int]]:
        """Free neighbouring rooms that serve the kinds, the least waste first, then the tightest gap."""
        size, found = len(kinds), []
        for begin in range(len(self.rooms) - size + 1):
            window = list(range(begin, begin + size))
            if any(self.taken[place] for place in window):
                continue
            there = sorted(self.rooms[place].kind for place in window)
            if all(need <= have for need, have in zip(kinds, there, strict=True)):
                found.append((sum(there) - sum(kinds), self._open_sides(begin, begin + size), window))
        return [window for _, _, window in sorted(found)]

    def _open_sides(self, begin: int, end: int) -> int:
        left = begin > 0 and not self.taken[begin - 1]
        right = end < len(self.rooms) and not self.taken[end]
        return int(left) + int(right)

    def _apart(self, kinds: list[int]) -> list[int]:
        """The lowest free room that serves each need, highest need first."""
        chosen: list[int] = []
        for need in sorted(kinds, reverse=True):
            free = [
                place
                for place, room in enumerate(self.rooms)
                if not self.taken[place] and place not in chosen and room.kind >= need
            ]
            if not free:
                return []
            chosen.append(min(free, key=lambda place: (self.rooms[place].kind, place)))
        return chosen

    def _mark(self, window: Sequence[int], *, taken: bool) -> None:
        for place in window:
            self.taken[place] = taken


def give_numbers(rooms: Sequence[Room], households: Sequence[Household]) -> dict[str, tuple[str, ...]]:
    """Household id → its room numbers. A household that needs no room, or for which none is left, gets ().

    ``rooms`` lie in this order; ``households`` are those of the zone, which as a whole suffices for them.
    """
    wanted = [
        (household.id, [kind for kind, count in enumerate(household.rooms) for _ in range(count)])
        for household in households
    ]
    search = _Search(rooms, wanted, [False] * len(rooms), {})
    places = {name: len(search.windows(kinds)) for name, kinds in wanted}
    wanted.sort(key=lambda need: (places[need[0]], -len(need[1]), -sum(need[1])))
    if len(wanted) > MOST_SEARCHED or not search.place_all(0):
        search = _squeaky_wheel(rooms, wanted)
    return {name: tuple(rooms[place].number for place in sorted(window)) for name, window in search.given.items()}


def _squeaky_wheel(rooms: Sequence[Room], wanted: list[tuple[str, list[int]]]) -> _Search:
    """The best of several greedy rounds; whoever lay apart goes first in the next one (Joslin and Clements 1999)."""
    best, fewest = None, len(wanted) + 1
    for _ in range(MOST_ROUNDS):
        search = _Search(rooms, wanted, [False] * len(rooms), {})
        search.place_greedily()
        lost = {name for name, window in search.given.items() if window and max(window) - min(window) >= len(window)}
        if len(lost) < fewest:
            best, fewest = search, len(lost)
        if not lost:
            break
        wanted = sorted(wanted, key=lambda need: need[0] not in lost)
    assert best is not None
    return best


def apart(rooms: Sequence[Room], numbers: dict[str, tuple[str, ...]]) -> list[str]:
    """The households whose rooms do not lie side by side."""
    place = {room.number: index for index, room in enumerate(rooms)}
    found = []
    for household, given in numbers.items():
        lie = sorted(place[number] for number in given)
        if lie and lie[-1] - lie[0] != len(lie) - 1:
            found.append(household)
    return found

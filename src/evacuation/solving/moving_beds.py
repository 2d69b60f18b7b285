"""Rooms for a crew at another site, all or none."""

from evacuation.compiled import part
from evacuation.solving.beds import Beds, settle, vacate, zone_for
from evacuation.solving.ground import Ground
from evacuation.solving.scratch import Scratch


@part
def leave_beds(ground: Ground, beds: Beds, scratch: Scratch, begin: int, end: int) -> None:
    """The crew leaves its zones, which are remembered."""
    for i in range(begin, end):
        scratch.zone[i] = vacate(ground, beds, scratch.crew[i])


@part
def find_beds(ground: Ground, beds: Beds, scratch: Scratch, begin: int, end: int, s: int) -> bool:
    """Zones at site s for a crew that has none; if one finds none, all are without again."""
    for i in range(begin, end):
        z = -1 if ground.h_pinned[scratch.crew[i]] else zone_for(ground, beds, scratch.crew[i], s)
        if z < 0:
            for j in range(begin, i):
                vacate(ground, beds, scratch.crew[j])
            return False
        settle(ground, beds, scratch.crew[i], z)
    return True


@part
def return_to_beds(ground: Ground, beds: Beds, scratch: Scratch, begin: int, end: int) -> None:
    """The crew, without zones, returns to those that it left."""
    for i in range(begin, end):
        settle(ground, beds, scratch.crew[i], scratch.zone[i])


@part
def leave_all(ground: Ground, beds: Beds, scratch: Scratch, begin: int, end: int) -> None:
    """The crew leaves its zones, which are not remembered."""
    for i in range(begin, end):
        vacate(ground, beds, scratch.crew[i])

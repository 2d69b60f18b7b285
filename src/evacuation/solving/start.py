"""Part 1, the start: households in village order, each to the nearest site that has a zone for it."""

from evacuation.compiled import kernel, part
from evacuation.solving.beds import Beds, empty_beds, settle, zone_for
from evacuation.solving.ground import Ground


def nearest_rooms(ground: Ground) -> Beds:
    """Rooms for every household; whoever finds none goes to nowhere."""
    beds = empty_beds(ground)
    fill_in_order(ground, beds)
    return beds


@kernel
def fill_in_order(ground: Ground, beds: Beds) -> None:
    """Place everybody who has no zone yet; sites beyond the near ones are tried in their own order."""
    last = ground.z_site.shape[0] - 1
    for h in range(ground.h_point.shape[0]):
        if beds.zone[h] >= 0:
            continue
        p = ground.h_point[h]
        z = -1
        for k in range(ground.near_sites.shape[1]):
            z = zone_for(ground, beds, h, ground.near_sites[p, k])
            if z >= 0:
                break
        if z < 0 and ground.near_sites.shape[1] < ground.s_first.shape[0] - 2:
            for other in range(last):
                if fits_anywhere(ground, beds, h, other):
                    z = other
                    break
        settle(ground, beds, h, z if z >= 0 else last)


@part
def fits_anywhere(ground: Ground, beds: Beds, h: int, z: int) -> bool:
    """As `fits`, by its own name: the call the last resort makes for every zone."""
    return zone_for(ground, beds, h, ground.z_site[z]) == z

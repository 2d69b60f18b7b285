"""Travel times and lengths inside kernels: a table where it fits, else the formula of the file format.

Locations are numbered points first, then sites, then depots.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from evacuation.compiled import part

EARTH_KM = 6371.0088  # mean radius, as the file format says
TABLE_LIMIT = 3000  # locations up to which a full table is kept (36 MB); beyond it the formula is evaluated


class Roads(NamedTuple):
    """`table` (L, L) minutes, or (0, 0) when the formula is to be used on `places` (L, 3) on the unit sphere."""

    table: NDArray[np.float32]
    places: NDArray[np.float64]
    detour_km: float  # detour factor × radius: km of road for one unit of angle
    offset_km: float
    band_from: NDArray[np.float64]  # (B,) km at which a speed band begins
    band_minutes: NDArray[np.float64]  # (B,) minutes needed to reach that km
    band_pace: NDArray[np.float64]  # (B,) minutes per km within it


@part
def minutes(roads: Roads, start: int, end: int) -> float:
    """Minutes from one location to another."""
    if roads.table.shape[0] > 0:
        return np.float64(roads.table[start, end])
    dot = 0.0
    for axis in range(3):
        gap = roads.places[start, axis] - roads.places[end, axis]
        dot += gap * gap
    if start == end:
        return 0.0
    km = roads.detour_km * 2.0 * np.arcsin(min(1.0, 0.5 * np.sqrt(dot))) + roads.offset_km
    band = roads.band_from.shape[0] - 1
    while band > 0 and km < roads.band_from[band]:
        band -= 1
    return roads.band_minutes[band] + (km - roads.band_from[band]) * roads.band_pace[band]

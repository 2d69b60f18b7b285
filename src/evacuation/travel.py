"""Travel times and distances between locations: given as a table, or by a formula over coordinates.

Both have the same two methods, which broadcast like numpy: ``travel.minutes(i, j)`` and ``travel.km(i, j)`` take
location indices (scalars or integer arrays) and give float64 of the broadcast shape. ``minutes(i[:, None], j[None, :])``
is a block. The formula is computed on demand, for the table of a million people would not fit in memory.

The location index counts points, then sites, then depots (:class:`evacuation.problem.Problem`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import ArrayLike, NDArray

EARTH_RADIUS_KM = 6371.0088
"""Mean radius R1 of GRS 80 (Moritz, Geodetic Reference System 1980, J. Geodesy 74, 2000)."""

Floats = NDArray[np.float64]


class Travel(Protocol):
    """What a solver may ask of either kind."""

    def minutes(self, origin: ArrayLike, destination: ArrayLike) -> Floats:
        """Minutes from one location to the other, shape of the broadcast indices."""

    def km(self, origin: ArrayLike, destination: ArrayLike) -> Floats:
        """Kilometres from one location to the other, shape of the broadcast indices."""


@dataclass(frozen=True, eq=False)
class TableTravel:
    """A road table: ``minutes_table`` and ``km_table`` are square float64 arrays over the location index."""

    minutes_table: Floats
    km_table: Floats

    def minutes(self, origin: ArrayLike, destination: ArrayLike) -> Floats:
        """Minutes as given."""
        return np.asarray(self.minutes_table[np.asarray(origin), np.asarray(destination)])

    def km(self, origin: ArrayLike, destination: ArrayLike) -> Floats:
        """Kilometres as given."""
        return np.asarray(self.km_table[np.asarray(origin), np.asarray(destination)])


@dataclass(frozen=True, slots=True)
class SpeedBand:
    """The speed on the part of the way up to ``up_to_km`` (infinite in the last band)."""

    up_to_km: float
    kmh: float


@dataclass(frozen=True, eq=False)
class FormulaTravel:
    """km = ``detour`` × great circle + ``offset_km``; the speed bands apply piece by piece along the way.

    A location to itself is 0, everything else at least ``offset_km``. ``lon`` and ``lat`` are degrees over the
    location index.
    """

    lon: Floats
    lat: Floats
    detour: float
    offset_km: float
    speeds: tuple[SpeedBand, ...]

    def km(self, origin: ArrayLike, destination: ArrayLike) -> Floats:
        """Kilometres by the formula (haversine, accurate for short ways)."""
        i, j = np.asarray(origin), np.asarray(destination)
        lat_i, lat_j = np.radians(self.lat[i]), np.radians(self.lat[j])
        half_lat = np.sin((lat_j - lat_i) / 2)
        half_lon = np.sin(np.radians(self.lon[j] - self.lon[i]) / 2)
        chord = half_lat**2 + np.cos(lat_i) * np.cos(lat_j) * half_lon**2
        straight = 2 * EARTH_RADIUS_KM * np.arcsin(np.sqrt(np.clip(chord, 0.0, 1.0)))
        return np.asarray(np.where(i == j, 0.0, self.detour * straight + self.offset_km))

    def minutes(self, origin: ArrayLike, destination: ArrayLike) -> Floats:
        """Minutes by the speed bands."""
        km = self.km(origin, destination)
        minutes, begin = np.zeros_like(km), 0.0
        for band in self.speeds:
            minutes += (np.clip(km, begin, band.up_to_km) - begin) * (60.0 / band.kmh)
            begin = band.up_to_km
        return minutes

"""The ``travel`` part of an instance: a table over all locations, or a formula."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from evacuation import fields
from evacuation.fields import Malformed
from evacuation.problem import Depot, Point, Site
from evacuation.travel import Floats, FormulaTravel, SpeedBand, TableTravel, Travel

_WHERE = ("travel",)


def travel_from_data(data: object, points: Sequence[Point], sites: Sequence[Site], depots: Sequence[Depot]) -> Travel:
    """Travel over the location index: points, sites, depots. Raises :class:`Malformed`."""
    row = fields.mapping(data, _WHERE)
    places: list[Point | Site | Depot] = [*points, *sites, *depots]
    if "locations" in row or "minutes" in row or "km" in row:
        return _table(row, [place.id for place in places])
    lon = np.array([place.lon for place in places])
    lat = np.array([place.lat for place in places])
    return FormulaTravel(
        lon,
        lat,
        detour=fields.number(row, "detour", _WHERE, least=0),
        offset_km=fields.number(row, "offset_km", _WHERE, least=0),
        speeds=_speeds(fields.required(row, "speeds", _WHERE)),
    )


def _table(row: Mapping[str, object], ids: list[str]) -> TableTravel:
    if len(set(ids)) < len(ids):
        twice = next(name for index, name in enumerate(ids) if name in ids[:index])
        raise Malformed((*_WHERE, "locations"), "点位、安置点、停车场之间编号重复，路程表分不清是哪一个", twice)
    locations = fields.texts(row, "locations", _WHERE)
    place = {name: index for index, name in enumerate(locations)}
    if len(place) < len(locations):
        twice = next(name for index, name in enumerate(locations) if place[name] != index)
        raise Malformed((*_WHERE, "locations"), "编号重复", twice)
    for name in ids:
        if name not in place:
            raise Malformed((*_WHERE, "locations"), f"缺少“{name}”")
    order = np.array([place[name] for name in ids])
    minutes, km = (_square(row, key, len(locations))[np.ix_(order, order)] for key in ("minutes", "km"))
    return TableTravel(minutes, km)


def _square(row: Mapping[str, object], key: str, size: int) -> NDArray[np.float64]:
    where = (*_WHERE, key)
    lines = fields.listing(fields.required(row, key, _WHERE), where)
    if len(lines) != size:
        raise Malformed(where, f"应有 {size} 行（与 locations 相同），现有 {len(lines)} 行")
    table: Floats = np.empty((size, size))
    for index, line in enumerate(lines):
        values = fields.listing(line, (*where, index))
        if len(values) != size:
            raise Malformed((*where, index), f"应有 {size} 个数，现有 {len(values)} 个")
        if not set(map(type, values)) <= {int, float}:
            _find_bad(values, (*where, index))
        try:
            table[index] = np.array(values, dtype=np.float64)
        except OverflowError:
            _find_bad(values, (*where, index))
    sound = (table >= 0) & (table <= fields.MAX_NUMBER)  # false for NaN too
    if not sound.all():
        line, column = (int(n) for n in np.argwhere(~sound)[0])
        fields.number_of(float(table[line, column]), (*where, line, column), least=0)
    return table


def _find_bad(values: list[object], where: fields.Where) -> None:
    for column, value in enumerate(values):
        fields.number_of(value, (*where, column), least=0)


def _speeds(data: object) -> tuple[SpeedBand, ...]:
    where = (*_WHERE, "speeds")
    rows = list(fields.rows(data, where, empty=False))
    bands, reached = [], 0.0
    for index, (row, at) in enumerate(rows):
        last = index == len(rows) - 1
        kmh = fields.number(row, "kmh", at, least=0)
        if kmh == 0:
            raise Malformed((*at, "kmh"), "速度应大于 0", row["kmh"])
        if last and "up_to_km" in row:
            raise Malformed((*at, "up_to_km"), "最后一段不写 up_to_km，它管余下的全程")
        up_to = math.inf if last else fields.number(row, "up_to_km", at)
        if up_to <= reached:
            raise Malformed((*at, "up_to_km"), "各段应由近到远，且大于 0", row["up_to_km"])
        bands.append(SpeedBand(up_to, kmh))
        reached = up_to
    return tuple(bands)

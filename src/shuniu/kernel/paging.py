"""Pages by keyset: the next page starts after the last row seen, however deep, at the cost of the first.

A cursor names the sort values of a row, its id and the direction; it is opaque to the reader and safe to tamper with
(a bad one is the first page).
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db.models import Model, Q, QuerySet

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Page:
    """Some rows in order, with the cursors of the pages before and after (empty where there is none)."""

    rows: list[Row]
    before: str
    after: str
    first_index: int

    @property
    def last_index(self) -> int:
        return self.first_index + len(self.rows) - 1


def page_of(
    queryset: QuerySet[Any],
    *,
    sort: Sequence[str],
    fields: Sequence[str],
    cursor: str = "",
    size: int = 50,
    ids_first: bool = False,
) -> Page:
    """One page of ``queryset`` as dictionaries of ``fields``.

    ``sort`` is a list of field names, ``-`` for descending, all in one direction, ending in the unique ``id`` or
    ``-id``; every field of it is not null and is among ``fields``. ``ids_first`` finds the ids before it fetches the
    rows: where many rows are looked at for one page and an index holds all that is asked of them, none but those shown
    are read.
    """
    spot = _read(cursor, len(sort))
    if spot is not None and not _fits(queryset.model, sort, spot["at"]):
        spot = None
    backwards = spot is not None and spot["back"]
    order = [_flip(name) for name in sort] if backwards else list(sort)
    rows_query = queryset.order_by(*order)
    if spot is not None:
        rows_query = rows_query.filter(_beyond(order, spot["at"]))
    rows: list[Row] = (
        _rows_by_id(rows_query, fields, size + 1) if ids_first else list(rows_query.values(*fields)[: size + 1])
    )
    more = len(rows) > size
    rows = rows[:size]
    if backwards:
        rows.reverse()
    start = 1
    if spot is not None:
        start = max(1, spot["n"] - len(rows)) if backwards else spot["n"]
    before = spot is not None and (more if backwards else True)
    after = bool(rows) and (True if backwards else more)
    return Page(
        rows,
        _write(rows[0], sort, back=True, n=start) if before and rows else "",
        _write(rows[-1], sort, back=False, n=start + len(rows)) if after else "",
        start,
    )


def spot_of(cursor: str) -> tuple[int | None, bool]:
    """The id at which a cursor stands, where the id is all that sorts, and whether it asks for the page before."""
    spot = _read(cursor, 1)
    return (None, False) if spot is None else (spot["at"][0], spot["back"])


def _rows_by_id(rows_query: QuerySet[Any], fields: Sequence[str], size: int) -> list[Row]:
    ids = list(rows_query.values_list("id", flat=True)[:size])
    found = {row["id"]: row for row in rows_query.model._default_manager.filter(pk__in=ids).values(*fields)}
    return [found[pk] for pk in ids if pk in found]


def _flip(name: str) -> str:
    return name[1:] if name.startswith("-") else f"-{name}"


def _beyond(order: Sequence[str], at: Sequence[Any]) -> Q:
    """Rows after the spot: ``a >= x AND (a > x OR b > y)``, the form that an index (a, b) walks."""
    compare = "lt" if order[0].startswith("-") else "gt"
    names = [name.lstrip("-") for name in order]
    if len(names) == 1:
        return Q(**{f"{names[0]}__{compare}": at[0]})
    inner = Q(**{f"{names[0]}__{compare}": at[0]}) | _beyond(order[1:], at[1:])
    return Q(**{f"{names[0]}__{compare}e": at[0]}) & inner


def _fits(model: type[Model], sort: Sequence[str], at: Sequence[Any]) -> bool:
    """Whether each value of a cursor could stand in its column. What the query computes itself is not looked at."""
    for name, value in zip(sort, at, strict=True):
        try:
            _column(model, name.lstrip("-")).to_python(value)
        except FieldDoesNotExist:
            continue
        except ValidationError:
            return False
    return True


def _column(model: type[Model], name: str) -> Any:
    first, _, rest = name.partition("__")
    field: Any = model._meta.get_field(first)
    return _column(field.related_model, rest) if rest else field


def _write(row: Row, sort: Sequence[str], *, back: bool, n: int) -> str:
    at = [_plain(row[name.lstrip("-")]) for name in sort]
    text = json.dumps({"at": at, "back": back, "n": n}, separators=(",", ":"))
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def _plain(value: Any) -> Any:
    return value.isoformat() if hasattr(value, "isoformat") else value


def _read(cursor: str, width: int) -> dict[str, Any] | None:
    if not cursor:
        return None
    try:
        spot = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        sound = len(spot["at"]) == width and isinstance(spot["n"], int) and isinstance(spot["back"], bool)
        sound = (
            sound
            and isinstance(spot["at"][-1], int)
            and all(isinstance(v, str | int) and "\x00" not in str(v) for v in spot["at"])
        )
    except (ValueError, binascii.Error, KeyError, TypeError, UnicodeDecodeError):
        return None
    return spot if sound else None

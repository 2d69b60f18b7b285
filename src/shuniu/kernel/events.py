"""Something has happened below that an area above must hear of. Who hears what stands in one table (config/wiring.py).

An area below never names the one above: it announces a typed event, and whoever is wired to it is called once the
transaction has been committed. What fails then fails loudly: the change stands, its follower did not follow.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any

from django.db import transaction

Hearer = Callable[[Any], object]

_hearers: dict[type, tuple[Hearer, ...]] = {}


def wire(table: Mapping[type, Iterable[Hearer]]) -> None:
    """Lay down who hears what. Called once, when the program starts."""
    _hearers.clear()
    _hearers.update({event: tuple(hearers) for event, hearers in table.items()})


def announce(event: object) -> None:
    """Call everybody wired to this event's type, in order, after the commit; without a transaction, at once."""
    for hear in _hearers.get(type(event), ()):
        transaction.on_commit(partial(hear, event))

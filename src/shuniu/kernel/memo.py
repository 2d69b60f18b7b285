"""Remembering what was counted, for as long as nothing has happened.

Whoever remembers gives as key everything that the answer depends on; a count that depends on the data has the length of
the trail in its key (``audit.api.moment``), which grows with every change.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

T = TypeVar("T")


class Memo(Generic[T]):
    """The answers to the ``size`` keys that were asked for last, in this process."""

    def __init__(self, size: int) -> None:
        self.size = size
        self._kept: OrderedDict[Hashable, T] = OrderedDict()
        self._lock = threading.Lock()

    def clear(self) -> None:
        """Forget everything: for tests, which begin with another database each."""
        with self._lock:
            self._kept.clear()

    def get(self, key: Hashable, find: Callable[[], T]) -> T:
        """The answer to ``key``: remembered, or found now. A key of None is never remembered."""
        if key is None:
            return find()
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        found = find()  # outside the lock: it may ask the database
        with self._lock:
            self._kept[key] = found
            while len(self._kept) > self.size:
                self._kept.popitem(last=False)
        return found

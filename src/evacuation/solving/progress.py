"""What a search tells while it runs, and when it is to stop."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a search is. `finish_min` is None while there are no trips yet."""

    stage: str
    share: float
    finish_min: float | None = None
    unplaced: int = 0

    def __str__(self) -> str:
        words = f"{self.stage} {self.share:.0%}"
        if self.finish_min is not None:
            words += f"，目前最后一人 {self.finish_min:.0f} 分钟入住"
        return words + (f"，{self.unplaced} 户未安置" if self.unplaced else "")


Tell = Callable[[Progress], None]


def silent(_: Progress) -> None:
    """For who does not want to know."""


class Clock:
    """Time left, and the wish to stop early. Shared by the threads of a search."""

    def __init__(self, seconds: float, should_stop: Callable[[], bool] | None = None) -> None:
        self.began = time.monotonic()
        self.seconds = seconds
        self._should_stop = should_stop
        self._stop = threading.Event()

    @property
    def elapsed(self) -> float:
        """Seconds since the search began."""
        return time.monotonic() - self.began

    def stop(self) -> None:
        """Let every part of the search end soon."""
        self._stop.set()

    def over(self, seconds: float | None = None) -> bool:
        """Whether the time (or so many seconds of it) is used up, or somebody wants to stop."""
        if self._should_stop is not None and self._should_stop():
            self._stop.set()
        return self._stop.is_set() or self.elapsed >= (self.seconds if seconds is None else seconds)

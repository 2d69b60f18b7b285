"""What time it is in the office. The only place that asks the machine."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime

from django.utils import timezone

_pretended: ContextVar[datetime | None] = ContextVar("pretended", default=None)


def now() -> datetime:
    """This moment, aware."""
    return _pretended.get() or timezone.now()


def today() -> date:
    """Today by the office's wall clock."""
    return timezone.localdate(now())


def local_day(moment: datetime) -> date:
    """The day on the office's wall clock at a moment. There is one such clock: nobody's session has another."""
    return moment.astimezone(timezone.get_default_timezone()).date()


@contextmanager
def pretend(moment: datetime) -> Iterator[None]:
    """Let it be another moment inside: for loading a history (the demo office) and for tests."""
    token = _pretended.set(moment if timezone.is_aware(moment) else timezone.make_aware(moment))
    try:
        yield
    finally:
        _pretended.reset(token)

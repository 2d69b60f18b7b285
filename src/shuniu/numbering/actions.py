"""Giving out numbers."""

from __future__ import annotations

from shuniu.audit.api import Actor, record
from shuniu.kernel.writing import writes
from shuniu.numbering.models import Series


@writes
def take_serial(*, actor: Actor, word: str, year: int) -> int:
    """The next serial of this 代字 and year. Rolled back with its transaction, so that no number is lost."""
    Series.objects.get_or_create(word=word, year=year)
    series = Series.objects.select_for_update().get(word=word, year=year)
    series.last += 1
    series.save(update_fields=["last"])
    if series.last == 1:
        record(actor, "series.opened", series)
    return series.last

"""Institutions that were renamed: a dated table with a source per row, to which an office adds its own rows."""

from __future__ import annotations

import datetime as dt
from functools import cache

from gongwen.checking.office import OldName
from gongwen.checking.vocabulary import lines_of


@cache
def shipped() -> tuple[OldName, ...]:
    """The rows of ``tables/institutions.tsv``: reforms enacted by the National People's Congress or ordered by the centre.

    ``since`` is the day the change was enacted; for local offices, the day by which the reform was to be done.
    """
    return tuple(_row(line) for line in lines_of("institutions.tsv"))


def _row(line: str) -> OldName:
    old, new, since, source = line.split("\t")
    return OldName(old, new, dt.date.fromisoformat(since), source)

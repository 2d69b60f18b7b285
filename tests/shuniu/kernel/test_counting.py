"""Counts look at no more rows than they need."""

from __future__ import annotations

import pytest

from shuniu.kernel.counting import Count, capped
from shuniu.people.models import Unit

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("rows", "said"), [(0, "0"), (1, "1"), (5, "5"), (6, "5+"), (9, "5+")])
def test_it_counts_up_to_the_cap(rows: int, said: str) -> None:
    Unit.objects.bulk_create(Unit(name=f"单位{n}", kind="outside", path="/") for n in range(rows))
    found = capped(Unit.objects.all(), 5)
    assert str(found) == said
    assert bool(found) is (rows > 0)


def test_a_count_knows_that_there_are_more() -> None:
    assert (Count(10_000, True).more, str(Count(10_000, True))) == (True, "10000+")

"""One verb within another: all of it happens, or nothing, and nobody is told otherwise."""

from __future__ import annotations

import pytest

from shuniu.kernel.writing import write
from shuniu.matters.models import Tag

pytestmark = pytest.mark.django_db


def test_a_verb_within_another_joins_it() -> None:
    with write():
        Tag.objects.create(name="三抓")
        with write():
            Tag.objects.create(name="专班")
    assert Tag.objects.count() == 2


def failing() -> None:
    with write():
        Tag.objects.create(name="专班")
        raise ValueError("不行")


def outer(*, passing_over: bool = False) -> None:
    with write():
        Tag.objects.create(name="三抓")
        try:
            failing()
        except ValueError:
            if not passing_over:
                raise


def test_what_fails_within_undoes_the_whole() -> None:
    with pytest.raises(ValueError, match="不行"):
        outer()
    assert not Tag.objects.exists()


def test_a_failure_within_cannot_be_passed_over() -> None:
    with pytest.raises(RuntimeError, match="passed over"):
        outer(passing_over=True)
    assert not Tag.objects.exists()


def test_after_a_failure_the_next_one_writes_again() -> None:
    with pytest.raises(ValueError, match="不行"):
        failing()
    with write():
        Tag.objects.create(name="三抓")
    assert Tag.objects.count() == 1

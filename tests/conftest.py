"""What all tests of the office share."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from shuniu.kernel import clock
from shuniu.ledgers.queries import BALANCES, UNITS
from shuniu.matters.queries.register import COUNTED, HEADS
from tests.browsing import browser, emptied, open_office, visit  # noqa: F401 - fixtures of the browser tests
from tests.cast import Cast, make_cast

FRIDAY = datetime(2026, 11, 20, 9, 30)


@pytest.fixture
def cast(db: None) -> Cast:
    """Everybody, by role."""
    return make_cast()


@pytest.fixture
def friday() -> Iterator[datetime]:
    """It is Friday, 20 November 2026, half past nine."""
    with clock.pretend(FRIDAY):
        yield FRIDAY


@pytest.fixture(autouse=True)
def forgetful() -> None:
    """What was counted for another test's office is forgotten."""
    for remembered in (COUNTED, HEADS, BALANCES, UNITS):
        remembered.clear()


@pytest.fixture(autouse=True)
def shelf(settings: Settings, tmp_path: Path) -> None:
    """Files that a test stores lie in a folder of its own."""
    files = {**settings.STORAGES["default"], "OPTIONS": {"location": tmp_path / "files"}}
    settings.STORAGES = {**settings.STORAGES, "default": files}

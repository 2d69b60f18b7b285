"""The pickers of the confirm page."""

from __future__ import annotations

import pytest

from shuniu.documents.queries import pickable_units
from tests.cast import Cast


@pytest.mark.parametrize("typed", ["市卫生", "卫生健康委", "卫健委", "swsjk", "wsjk"])
def test_a_unit_is_found_by_every_name_that_people_type(cast: Cast, typed: str) -> None:
    assert [found["value"] for found in pickable_units(typed)] == ["市卫生健康委"]


def test_the_office_itself_is_not_offered(cast: Cast) -> None:
    assert pickable_units("人民政府办公室") == []

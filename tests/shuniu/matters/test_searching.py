"""What a text finds, page by page: the newest first, none twice, none left out, however the database looks for them."""

from __future__ import annotations

import pytest
from django.db import connection

from shuniu.kernel import fulltext
from shuniu.matters.queries import Register
from tests.cast import Cast, make_draft

pytestmark = pytest.mark.usefixtures("friday")
TITLES = ["老旧小区改造"] * 3 + ["河道清淤"] * 4 + ["老旧小区改造"] * 4


def pages(register: Register, size: int) -> tuple[list[list[int]], str]:
    """The ids of all pages, and the cursor that leads back from the last."""
    found, cursor = [], ""
    while True:
        rows, page = register.page(cursor, size)
        found.append([row.id for row in rows])
        if not page.after:
            return found, page.before
        cursor = page.after


@pytest.mark.parametrize("nearby", [2, 3, 5, 10_000])
def test_pages_of_a_text_hold_every_hit_once(cast: Cast, monkeypatch: pytest.MonkeyPatch, nearby: int) -> None:
    """Also where the hits next to the cursor do not fill the page, and all others must be looked at."""
    monkeypatch.setattr(fulltext, "NEARBY", nearby)
    ids = [make_draft(cast, title=title).pk for title in TITLES]
    hits = [pk for pk, title in zip(ids, TITLES, strict=True) if title == "老旧小区改造"][::-1]
    register = Register(cast.standing("clerk"), text="小区改造")
    there, back = pages(register, 2)
    assert there == [hits[:2], hits[2:4], hits[4:6], hits[6:]]
    rows, page = register.page(back, 2)
    assert [row.id for row in rows] == hits[4:6]
    assert [row.id for row in register.page(page.before, 2)[0]] == hits[2:4]


def test_a_common_text_is_found_without_looking_at_every_hit(cast: Cast) -> None:
    for _ in range(4):
        make_draft(cast, title="老旧小区改造")
    register = Register(cast.standing("clerk"), text="小区改造")
    looked: list[str] = []

    def look(execute: object, sql: str, *rest: object) -> object:
        looked.append(sql)
        return execute(sql, *rest)  # type: ignore[operator]

    with connection.execute_wrapper(look):
        register.page(size=3)
    asked = [sql for sql in looked if "matters_words" in sql and "ORDER BY" in sql]
    assert len(asked) == 1
    assert ("BETWEEN" in asked[0]) == (connection.vendor == "postgresql")

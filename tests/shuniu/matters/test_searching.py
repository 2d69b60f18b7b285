"""What a text finds, page by page: the newest first, none twice, none left out, however the database looks for them."""

from __future__ import annotations

import pytest
from django.db import connection

from shuniu.kernel import fulltext
from shuniu.matters import actions
from shuniu.matters.choices import SourceKind
from shuniu.matters.queries import Register
from tests.cast import Cast, make_draft
from tests.shuniu.matters.pages import at, words

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


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("督〔2026〕1号", ["督〔2026〕1号-1", "督〔2026〕1号-2"]),
        ("督[2026]1号-2", ["督〔2026〕1号-2"]),
        ("〔2026〕1号", ["督〔2026〕1号-1", "督〔2026〕1号-2"]),
        ("1号", ["督〔2026〕1号-1", "督〔2026〕1号-2"]),
        ("督1-2", ["督〔2026〕1号-2"]),
        ("1－1", ["督〔2026〕1号-1"]),
        ("青政办发〔2026〕8号", ["督〔2026〕1号-1", "督〔2026〕1号-2"]),
        ("3号", []),
    ],
)
def test_a_number_is_found_as_people_type_it(cast: Cast, typed: str, found: list[str]) -> None:
    clerk = cast.standing("clerk")
    source = actions.enter_source(
        actor=clerk, entry=actions.SourceEntry(SourceKind.DOCUMENT, "关于道路的通知", number="青政办发〔2026〕8号")
    )
    entries = [actions.MatterEntry(title, title, ("市商务局",)) for title in ("修路", "架桥")]
    actions.register_matters(actor=clerk, source=source, entries=entries)
    make_draft(cast, title="地铁5号线延伸")
    rows, _ = Register(clerk, text=typed).page()
    assert [row.number for row in rows] == found


def test_words_with_a_figure_are_no_number(cast: Cast) -> None:
    matter = make_draft(cast, title="推进地铁5号线延伸")
    for text in ("地铁5号线", "5号线"):
        assert [row.id for row in Register(cast.standing("clerk"), text=text).page()[0]] == [matter.pk]


def test_the_search_dialog_finds_documents(cast: Cast) -> None:
    actions.enter_source(
        actor=cast.standing("clerk"),
        entry=actions.SourceEntry(SourceKind.DOCUMENT, "关于冬季供暖的通知", number="青政办发〔2026〕8号"),
    )
    for text in ("冬季供暖", "青政办发〔2026〕8号"):
        assert "关于冬季供暖的通知" in words(at(cast, "clerk").get("/matters/search/", {"q": text}))
    assert "关于冬季供暖" not in words(at(cast, "health_liaison").get("/matters/search/", {"q": "冬季供暖"}))


def test_a_span_of_days_that_ends_before_it_begins_is_refused(cast: Cast) -> None:
    answer = at(cast, "clerk").get("/matters/", {"due_from": "2026-12-01", "due_to": "2026-11-01"})
    assert answer.status_code == 422
    assert "时限起2026-12-01晚于时限止2026-11-01" in words(answer)

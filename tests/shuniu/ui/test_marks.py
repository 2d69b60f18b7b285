"""The strings of the lists: right, escaped, and quick."""

import time

import pytest

from shuniu.ui import marks, tables
from shuniu.ui.samples import COLUMNS, LEDGER, MATTERS

EVIL = '<b onload="x">'


def test_a_light_has_shape_and_word():
    assert marks.light("red", "逾期") == '<span class="light light-red">逾期</span>'


def test_a_light_tells_every_rule_in_its_tooltip():
    assert 'title="临期；滞后15点"' in marks.light("yellow", "临期", "临期；滞后15点")


def test_a_colour_that_does_not_exist_fails():
    with pytest.raises(AssertionError):
        marks.light("purple", "逾期")


def test_a_bar_says_progress_and_plan():
    drawn = marks.bar(74, 68)
    assert 'aria-label="进度74%，序时68%"' in drawn
    assert 'x="68%"' in drawn
    assert drawn.endswith("74%")


def test_a_bar_never_leaves_its_frame_but_says_the_true_figure():
    assert 'width="100%" height="3"/></svg>130%' in marks.bar(130)


def test_nothing_to_measure_is_a_dash():
    assert marks.bar(None, 60) == "—"


@pytest.mark.parametrize("key", ["word", "why", "number", "title", "url", "unit", "due", "act", "act_url"])
def test_what_was_typed_is_escaped_in_a_row(key):
    assert "<b" not in marks.matter_row({**MATTERS[0], key: EVIL})


@pytest.mark.parametrize(
    ("kind", "attribute"),
    [("post", 'hx-post="/m/1/sign"'), ("dialog", 'hx-target="#dialogs"'), ("link", 'href="/m/1/sign"')],
)
def test_the_act_of_a_row(kind, attribute):
    assert attribute in marks.matter_row({**MATTERS[0], "act_url": "/m/1/sign", "act_kind": kind})


def test_a_row_without_an_act():
    assert "act" not in marks.matter_row({**MATTERS[0], "act": "", "due": ""}).replace("action", "")


def test_what_was_typed_is_escaped_in_a_table():
    rows = [{"group": EVIL, "count": EVIL}, {c["key"]: EVIL for c in COLUMNS if c["kind"] not in ("light", "bar")}]
    assert "<b" not in tables.table(COLUMNS, rows).replace("<body", "")


def test_a_group_head_spans_what_is_always_shown():
    wide = sum(bool(c.get("wide")) for c in COLUMNS)
    html = tables.table(COLUMNS, LEDGER)
    assert f'<td colspan="{len(COLUMNS) - wide}">科学技术' in html
    assert html.count('<td class="col-wide"></td>') == 2 * wide


def test_fifty_rows_are_cheap():
    rows = [{**row, "id": number} for number in range(13) for row in MATTERS][:50]
    best = min(_seconds(lambda: [marks.matter_row(row) for row in rows]) for _ in range(5))
    assert best < 0.003


def _seconds(work) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def test_acts_and_ticks_stay_off_the_paper():
    columns = [{"key": "id", "label": "", "kind": "tick"}, *COLUMNS, {"key": "act", "label": "办理", "kind": "act"}]
    html = tables.table(columns, [{"group": "商　　务"}, {**MATTERS[0], "id": 7, "light": None}])
    assert '<td class="tick screen"><input type="checkbox"' in html
    assert html.count('<td class="screen"></td>') == 2

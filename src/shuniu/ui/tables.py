"""A ledger table from its columns and rows, as one string."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from shuniu.ui import marks
from shuniu.ui.marks import plain

Column = Mapping[str, Any]
Row = Mapping[str, Any]

# kind of a column -> class of its cells. The class of the <col> is "k-" and the kind: there stands the width.
CELL_CLASS = {
    "seq": "num",
    "num": "num",
    "bar": "num",
    "no": "no",
    "title": "title",
    "unit": "unit",
    "due": "due",
    "light": "lamp",
    "act": "act screen",
    "tick": "tick screen",
}


def table(columns: Sequence[Column], rows: Iterable[Row], *, extra: str = "") -> SafeString:
    """The whole table.

    A column has ``key``, ``label`` and ``kind`` (seq no title source unit due date time bar light num text act tick),
    ``wide`` where narrow screens drop it, ``sort_url`` where its head sorts. A row is a mapping from the keys;
    ``url`` makes its title a link, ``id`` its anchor. A light is a pair (colour, word) or a triple with the tooltip,
    a bar a pair (done, plan). A row with ``group`` (and ``count``) is a group head.
    """
    cols = "".join(f'<col class="k-{c["kind"]}{_wide(c)}{_screen(c)}">' for c in columns)
    heads = "".join(f"<th{_classes(c)} scope=col>{_head(c)}</th>" for c in columns)
    body = "".join(_group(columns, row) if "group" in row else _row(columns, row) for row in rows)
    acts = " acts" if any(c["kind"] == "act" for c in columns) else ""  # the phone keeps a place for them
    html = (
        f'<table class="ledger{acts}{f" {plain(extra)}" if extra else ""}"><colgroup>{cols}</colgroup>'
        f"<thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>"
    )
    return mark_safe(html)  # noqa: S308 - every part is escaped


def _row(columns: Sequence[Column], row: Row) -> str:
    cells = "".join(f"<td{_classes(c, row)}>{_cell(c, row)}</td>" for c in columns)
    name = f' id="row-{plain(row["id"])}"' if row.get("id") else ""
    return f"<tr data-row{name}>{cells}</tr>"


def _group(columns: Sequence[Column], row: Row) -> str:
    # One colspan over all would leave a ghost column where narrow screens and paper drop some.
    dropped = [c for c in columns if c.get("wide") or _screen(c)]
    count = f"<small>{plain(row['count'])}</small>" if row.get("count") else ""
    tail = "".join(f'<td class="{(_wide(c) or _screen(c)).strip()}"></td>' for c in dropped)
    label = plain(row["group"])
    return f'<tr class="group"><td colspan="{len(columns) - len(dropped)}">{label}{count}</td>{tail}</tr>'


def _cell(column: Column, row: Row) -> str:
    kind, value = column["kind"], row.get(column["key"])
    if kind == "light" and value:
        return marks.light(*value)
    if kind == "bar":
        return marks.bar(*value) if value else "—"
    if kind == "act":
        return marks.act(row)
    if kind == "tick":
        return f'<input type="checkbox" name="chosen" value="{plain(value)}" aria-label="选中">'
    if value is None or value == "":
        return ""
    text = plain(value)
    if kind == "title" and row.get("url"):
        return f'<a href="{plain(row["url"])}" title="{text}">{text}</a>'
    return text


def _head(column: Column) -> str:
    label = plain(column["label"])
    return f'<a href="{plain(column["sort_url"])}">{label}</a>' if column.get("sort_url") else label


def _classes(column: Column, row: Row | None = None) -> str:
    names = [CELL_CLASS.get(column["kind"], ""), _wide(column).strip()]
    if row is not None and column["kind"] == "due" and row.get("late"):
        names.append("red")
    found = " ".join(name for name in names if name)
    return f' class="{found}"' if found else ""


def _wide(column: Column) -> str:
    return " col-wide" if column.get("wide") else ""


def _screen(column: Column) -> str:
    return " screen" if "screen" in CELL_CLASS.get(column["kind"], "") else ""

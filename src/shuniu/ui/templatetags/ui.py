"""Tags of the components. Lists that hold many lines are made as strings, not by including a template per line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django import template
from django.utils.safestring import SafeString, mark_safe

from shuniu.ui import marks, saying, tables

register = template.Library()


@register.simple_tag
def light(colour: str, word: str, why: str = "", tinted: bool = False) -> SafeString:
    """{% light "red" "逾期" %}"""
    return marks.light(colour, word, why, tinted=bool(tinted))


@register.simple_tag
def bar(done: int | None, plan: int | None = None) -> SafeString:
    """{% bar 74 68 %}"""
    return marks.bar(done, plan)


@register.simple_tag
def matter_rows(rows: Iterable[Mapping[str, Any]]) -> SafeString:
    """The lines of a list of matters, inside a <ul>: {% matter_rows rows %}. Keys: see marks.matter_row."""
    return mark_safe("".join(map(marks.matter_row, rows)))  # noqa: S308 - every row is safe


@register.simple_tag
def ledger_table(columns: Sequence[tables.Column], rows: Iterable[tables.Row], extra: str = "") -> SafeString:
    """A whole ledger table: {% ledger_table columns rows "long" %}. Columns and rows: see tables.table."""
    return tables.table(columns, rows, extra=extra)


@register.filter
def parts(message: object) -> dict[str, Any]:
    """The parts of one of Django's messages that saying.py packed."""
    return saying.unpacked(str(message))


@register.filter
def lines(value: object) -> list[object]:
    """A list as it is, anything else as a list of one: for values that may stand on several lines."""
    return list(value) if isinstance(value, list | tuple) else [value]

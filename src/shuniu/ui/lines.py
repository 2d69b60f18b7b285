"""Numbered lines in a form, such as 指标 and 节点: as many as a person writes, empty ones left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

MOST = 100  # lines of one form
Line = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """One input of a line. ``kind`` is the type of its input."""

    name: str
    label: str
    kind: str = "text"
    longest: int = 200


def read_lines(given: Mapping[str, Any], name: str, columns: Sequence[str]) -> list[Line]:
    """The lines ``name-0-column``, ``name-1-column`` …, as long as they go on; empty ones are left out."""
    lines: list[Line] = []
    for number in range(MOST):
        if f"{name}-{number}-{columns[0]}" not in given:
            break
        line = tuple(str(given.get(f"{name}-{number}-{column}", "")).strip() for column in columns)
        if any(line):
            lines.append(line)
    return lines


class LinesInput(forms.Widget):
    """The lines that stand, and an empty one; the page adds another as soon as something is typed into the last."""

    def __init__(self, columns: Sequence[Column]) -> None:
        super().__init__()
        self.columns = tuple(columns)

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> list[Line]:  # noqa: ARG002 - Django's shape
        return read_lines(data, name, [column.name for column in self.columns])

    def value_omitted_from_data(self, data: Mapping[str, Any], files: Any, name: str) -> bool:  # noqa: ARG002 - Django's shape
        return f"{name}-0-{self.columns[0].name}" not in data

    def render(self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None) -> SafeString:  # noqa: ARG002 - Django's shape
        lines = [*(value or ()), ("",) * len(self.columns)]
        first = (attrs or {}).get("id", "")
        rows = format_html_join("", "{}", ((self._line(name, n, line, first),) for n, line in enumerate(lines)))
        return format_html('<div class="lines-in" data-lines="{}">{}</div>', name, rows)

    def _line(self, name: str, number: int, line: Line, first: str) -> SafeString:
        inputs = format_html_join(
            "",
            '<input class="field" type="{}" name="{}-{}-{}" value="{}" aria-label="{}" maxlength="{}" placeholder="{}"{}>',
            (
                (
                    column.kind, name, number, column.name, value, column.label, column.longest, column.label,
                    format_html(' id="{}"', first) if first and number == 0 and at == 0 else "",
                )
                for at, (column, value) in enumerate(zip(self.columns, line, strict=True))
            ),
        )  # fmt: skip
        width = {2: " two"}.get(len(self.columns), "")
        return format_html('<div class="line-in{}">{}</div>', width, inputs)


class HiddenLines(LinesInput):
    """The same lines carried along unseen."""

    input_type = "hidden"
    is_hidden = True

    def render(self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None) -> SafeString:  # noqa: ARG002 - Django's shape
        return format_html_join(
            "",
            '<input type="hidden" name="{}-{}-{}" value="{}">',
            (
                (name, number, column.name, written)
                for number, line in enumerate(value or ())
                for column, written in zip(self.columns, line, strict=True)
            ),
        )


class LinesField(forms.Field):
    """Numbered lines; the cleaned value is a list of tuples of text, one place per column."""

    def __init__(self, columns: Sequence[Column], **rest: Any) -> None:
        self.columns = tuple(columns)
        super().__init__(widget=LinesInput(columns), required=False, **rest)
        self.hidden_widget = lambda: HiddenLines(self.columns)  # type: ignore[assignment]

    def clean(self, value: Any) -> list[Line]:
        for line in value or ():
            for column, written in zip(self.columns, line, strict=True):
                if len(written) > column.longest:
                    raise forms.ValidationError(f"{column.label}至多{column.longest}字。")
        return list(value or ())

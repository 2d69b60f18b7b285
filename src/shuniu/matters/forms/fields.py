"""Fields that several forms share: names of units, files, days."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.urls import reverse_lazy
from django.utils.html import format_html
from django.utils.safestring import SafeString


class NamesSelect(forms.SelectMultiple):
    """A picker of names: what is chosen stands in it, further names come from the server as one types."""

    def optgroups(self, name: str, value: list[str], attrs: dict[str, Any] | None = None) -> list[Any]:
        self.choices = [(one, one) for one in value]
        return super().optgroups(name, value, attrs)


class NamesField(forms.MultipleChoiceField):
    """Names in an order. Any name is taken: a unit never met before is entered when the matter is."""

    def __init__(self, *, url: str, create: bool = True, **rest: Any) -> None:
        attrs = {"data-picker": "", "data-url": reverse_lazy(url)} | ({"data-create": ""} if create else {})
        super().__init__(widget=NamesSelect(attrs=attrs), **rest)

    def valid_value(self, value: Any) -> bool:
        return len(str(value)) <= 120

    def to_python(self, value: Any) -> list[str]:
        return [name for one in super().to_python(value) if (name := one.strip())]


class NameSelect(forms.Select):
    """A picker of one name."""

    def optgroups(self, name: str, value: list[str], attrs: dict[str, Any] | None = None) -> list[Any]:
        self.choices = [("", ""), *((one, one) for one in value if one)]
        return super().optgroups(name, value, attrs)


class NameField(forms.CharField):
    """One name, from the server's or as typed."""

    def __init__(self, *, url: str, longest: int, **rest: Any) -> None:
        attrs = {"data-picker": "", "data-create": "", "data-url": reverse_lazy(url)}
        super().__init__(widget=NameSelect(attrs=attrs), max_length=longest, **rest)


class FilesInput(forms.ClearableFileInput):
    """Several files at once."""

    allow_multiple_selected = True
    template_name = "django/forms/widgets/file.html"


class FilesField(forms.FileField):
    """Several uploads; none is fine. The store looks into each of them."""

    widget = FilesInput

    def clean(self, data: Any, initial: Any = None) -> Sequence[UploadedFile]:  # noqa: ARG002 - Django's shape
        given = data if isinstance(data, list | tuple) else [data]
        return [file for file in given if file]


class DayInput(forms.DateInput):
    """The browser's own picker of a day."""

    input_type = "date"

    def __init__(self, **rest: Any) -> None:
        super().__init__(format="%Y-%m-%d", **rest)


class TermInput(DayInput):
    """A day by which something is to be done: below it stands what to mind about the day as soon as it is chosen."""

    def __init__(self) -> None:
        attrs = {"hx-get": reverse_lazy("calendars:term"), "hx-trigger": "change", "hx-params": "*",
                 "hx-target": "next .said", "hx-swap": "innerHTML"}  # fmt: skip
        super().__init__(attrs=attrs)

    def render(self, *args: Any, **more: Any) -> SafeString:
        """The picker, and the place for the sentence."""
        return format_html('{}<p class="hint said" role="status"></p>', super().render(*args, **more))


def term_field(label: str, *, required: bool = False, **rest: Any) -> forms.DateField:
    """A day by which something is to be done, written 2026-11-20."""
    return forms.DateField(label=label, required=required, widget=TermInput(), input_formats=["%Y-%m-%d"], **rest)


def day_field(label: str, *, required: bool = False, **rest: Any) -> forms.DateField:
    """A day, written 2026-11-20."""
    return forms.DateField(label=label, required=required, widget=DayInput(), input_formats=["%Y-%m-%d"], **rest)


def text_field(label: str, *, required: bool = True, rows: int = 4, **rest: Any) -> forms.CharField:
    """Some lines of text."""
    widget = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, required=required, max_length=20_000, widget=widget, **rest)

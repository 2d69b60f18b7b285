"""Choosing a unit, a person or a post without sending all of them with the page."""

from __future__ import annotations

from typing import Any

from django import forms
from django.urls import reverse_lazy

from shuniu.people.models import Person, Post, Unit


class Picker(forms.Select):
    """A select that becomes a picker."""

    def use_required_attribute(self, _: Any) -> bool:
        """The server asks for it: the browser would mark the picker as wrong before anything is typed."""
        return False


class Picked(Picker):
    """A picker whose options the server finds while somebody types; only the chosen one stands in the page."""

    def __init__(self, view: str, placeholder: str) -> None:
        super().__init__(attrs={"data-picker": "", "data-url": reverse_lazy(view), "data-placeholder": placeholder})

    def optgroups(self, name: str, value: list[str], attrs: dict[str, Any] | None = None) -> list[Any]:
        """The empty option and the chosen one."""
        chosen = [each for each in value if str(each).isdigit()]
        found = self.choices.queryset.filter(pk__in=chosen)  # type: ignore[attr-defined]
        options = [("", ""), *((row.pk, str(row)) for row in found)]
        return forms.Select(choices=options).optgroups(name, value, attrs)


class UnitField(forms.ModelChoiceField):  # type: ignore[type-arg]
    """A unit by name, short name, alias or pinyin initials."""

    def __init__(self, **more: Any) -> None:
        widget = Picked("people:find_units", "键入几个字或拼音首字母")
        super().__init__(queryset=Unit.objects.all(), widget=widget, **more)


class PersonField(forms.ModelChoiceField):  # type: ignore[type-arg]
    """A person by name, account or pinyin initials."""

    def __init__(self, **more: Any) -> None:
        widget = Picked("people:find_persons", "键入姓名或拼音首字母")
        super().__init__(queryset=Person.objects.filter(active=True), widget=widget, **more)


class PostField(forms.ModelChoiceField):  # type: ignore[type-arg]
    """A post by its unit and name."""

    def __init__(self, **more: Any) -> None:
        posts = Post.objects.select_related("unit").order_by("unit__order", "unit_id", "id")
        super().__init__(queryset=posts, widget=Picker(attrs={"data-picker": ""}), **more)

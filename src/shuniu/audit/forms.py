"""What the auditor asks for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms


class FilterForm(forms.Form):
    """Person, verb, subject, period. What cannot be read narrows nothing."""

    person = forms.CharField(label="操作人", max_length=40, required=False)
    verb = forms.ChoiceField(label="动作", required=False)
    kind = forms.ChoiceField(label="对象类别", required=False)
    subject = forms.CharField(label="对象", max_length=80, required=False)
    since = forms.DateField(label="从", required=False, widget=forms.DateInput(attrs={"type": "date"}))
    until = forms.DateField(label="到", required=False, widget=forms.DateInput(attrs={"type": "date"}))

    def __init__(self, data: Any, *, verbs: Mapping[str, str], kinds: Mapping[str, str]) -> None:
        super().__init__(data)
        for name, choices in (("verb", verbs), ("kind", kinds)):
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)
            field.choices = [("", "全部"), *choices.items()]

    def asked(self) -> dict[str, Any]:
        """The filters that were given and can be read."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}

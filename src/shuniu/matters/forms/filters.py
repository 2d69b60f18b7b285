"""The filters of the list, from the address to a Register and back into a form."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import QueryDict

from shuniu.kernel.refusal import Invalid
from shuniu.matters.choices import LightColour, State
from shuniu.matters.forms.fields import day_field
from shuniu.matters.queries import ORDERS, VIEWS, Register
from shuniu.people.api import Standing

STATES = [("open", "未办结"), ("done", "已办结"), *State.choices]


def _number() -> forms.IntegerField:
    return forms.IntegerField(required=False, min_value=0, max_value=2**62)


class AddressForm(forms.Form):
    """What an address may ask for."""

    view = forms.ChoiceField(required=False, choices=[(name, view.title) for name, view in VIEWS.items()])
    state = forms.ChoiceField(required=False, choices=STATES)
    light = forms.ChoiceField(required=False, choices=LightColour.choices)
    unit = _number()
    person = _number()
    section = _number()
    leader = _number()
    source = _number()
    tag = _number()
    text = forms.CharField(required=False, max_length=100)
    due_from = forms.DateField(required=False)
    due_to = forms.DateField(required=False)
    order = forms.ChoiceField(required=False, choices=[(name, name) for name in ORDERS])


FIELD_TITLES = {
    "view": "视图", "state": "状态", "light": "灯", "unit": "单位", "person": "责任人", "section": "科室", "leader": "领导",
    "source": "来源", "tag": "标签", "text": "文字", "due_from": "时限起", "due_to": "时限止", "order": "排序",
}  # fmt: skip


def register_of(standing: Standing, address: QueryDict) -> Register:
    """The Register that an address asks for; without any filter the open matters."""
    form = AddressForm(address)
    if not form.is_valid():
        name = next(iter(form.errors))
        raise Invalid(
            f"筛选条件“{FIELD_TITLES[name]}”的值“{address.get(name, '')[:40]}”不能用。", "请从筛选栏重新选择。", name
        )
    start, end = form.cleaned_data["due_from"], form.cleaned_data["due_to"]
    if start and end and start > end:
        raise Invalid(f"时限起{start}晚于时限止{end}。", "请对调后再查。", "due_from")
    wanted: dict[str, Any] = {name: value for name, value in form.cleaned_data.items() if value}
    if not any(address.get(name) for name in FIELD_TITLES if name != "order"):
        wanted["view"] = "open"
    return Register(standing, **wanted)


class FilterForm(forms.Form):
    """Further filters, in a dialog. What the bar itself offers travels along hidden."""

    view = forms.CharField(required=False, widget=forms.HiddenInput)
    text = forms.CharField(required=False, widget=forms.HiddenInput)
    order = forms.CharField(required=False, widget=forms.HiddenInput)
    state = forms.ChoiceField(label="状态", required=False, choices=[("", "不限"), *STATES])
    light = forms.ChoiceField(label="灯", required=False, choices=[("", "不限"), *LightColour.choices])
    unit = forms.ChoiceField(label="承办单位", required=False)
    person = forms.ChoiceField(label="责任人", required=False)
    source = forms.ChoiceField(label="来源", required=False)
    tag = forms.ChoiceField(label="标签", required=False)
    due_from = day_field("时限起")
    due_to = day_field("时限止")

    def __init__(self, *args: Any, chosen: dict[str, str], urls: dict[str, str], **rest: Any) -> None:
        super().__init__(*args, **rest)
        if "source" not in urls:  # who sees no source whole cannot choose one; one that was linked to stays
            self.fields["source"] = forms.CharField(required=False, widget=forms.HiddenInput)
        for name, url in urls.items():
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)
            field.choices = [("", ""), *([(self.initial[name], chosen[name])] if name in chosen else [])]
            field.widget.attrs |= {"data-picker": "", "data-url": url}

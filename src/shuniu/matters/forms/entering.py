"""登记, and editing before 交办."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from shuniu.matters.actions import Edit, MilestoneEntry, TargetEntry
from shuniu.matters.choices import Disposition, Importance, Rhythm, SourceKind
from shuniu.matters.forms.fields import NameField, NamesField, day_field, term_field, text_field
from shuniu.ui.lines import Column, LinesField

TARGET = (Column("name", "指标"), Column("quantity", "目标值", longest=20), Column("unit", "单位", longest=20))
MILESTONE = (Column("name", "节点"), Column("due", "节点时间", kind="date", longest=10))


class CaptureForm(forms.Form):
    """The five fields of quick capture as a person confirms them, and what the page of 登记 asks beyond them."""

    line = forms.CharField(required=False, max_length=500)
    source = forms.CharField(label="来源", max_length=200)
    requirement = forms.CharField(label="要求", max_length=20_000)
    term = forms.CharField(label="时限", required=False, max_length=60)
    leads = forms.CharField(label="承办", required=False, max_length=400)
    kind = forms.ChoiceField(label="来源类别", required=False, choices=[("", "自动"), *SourceKind.choices])
    number = forms.CharField(label="文号", required=False, max_length=60)
    received_on = day_field("收到日期")
    title = forms.CharField(label="事项标题", required=False, max_length=200, help_text="不填时取要求的第一句。")
    supports = forms.CharField(label="配合单位", required=False, max_length=1000, help_text="几个单位用顿号隔开。")
    responsible = forms.CharField(label="责任人", required=False, max_length=60)
    importance = forms.TypedChoiceField(
        label="重要程度", required=False, coerce=int, choices=Importance.choices, empty_value="0"
    )
    tags = forms.CharField(label="标签", required=False, max_length=200, help_text="几个标签用顿号隔开。")
    original = forms.FileField(label="来源原件", required=False, allow_empty_file=True)


class EditForm(forms.Form):
    """A draft as it may be changed; ``version`` is the one that the person saw."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    title = forms.CharField(label="事项", max_length=200)
    requirement = text_field("要求")
    leads = NamesField(label="牵头单位", required=False, url="matters:units", help_text="第一个为主责单位。")
    supports = NamesField(label="配合单位", required=False, url="matters:units")
    responsible = NameField(label="责任人", required=False, url="matters:person_names", longest=60)
    due_on = term_field("时限")
    due_time = forms.TimeField(
        label="时刻", required=False, widget=forms.TimeInput(format="%H:%M", attrs={"type": "time"})
    )
    ongoing = forms.BooleanField(label="长期坚持，没有办结时限", required=False)
    rhythm = forms.ChoiceField(label="反馈周期", required=False, choices=Rhythm.choices)
    importance = forms.TypedChoiceField(label="重要程度", coerce=int, choices=Importance.choices)
    tags = NamesField(label="标签", required=False, url="matters:tags")
    targets = LinesField(TARGET, label="指标")
    milestones = LinesField(MILESTONE, label="节点")

    def clean_targets(self) -> tuple[TargetEntry, ...]:
        """Each target; one without a name is called by its figure."""
        figure = forms.DecimalField(required=False, max_digits=18, decimal_places=4)
        found = []
        for name, quantity, unit in self.cleaned_data["targets"]:
            try:
                found.append(TargetEntry(name or f"{quantity}{unit}", figure.clean(quantity), unit))
            except forms.ValidationError:
                raise forms.ValidationError(f"目标值“{quantity}”不是数，请写成120或98.5。") from None
        return tuple(found)

    def clean_milestones(self) -> tuple[MilestoneEntry, ...]:
        """Each milestone needs its day."""
        found = []
        for name, day in self.cleaned_data["milestones"]:
            try:
                found.append(MilestoneEntry(name or "节点", date.fromisoformat(day)))
            except ValueError:
                raise forms.ValidationError(f"节点“{name}”没有日期，或写得不对，请写成2026-11-27。") from None
        return tuple(found)

    def edit(self) -> Edit:
        """What the person wants the draft to be."""
        wanted: dict[str, Any] = dict(self.cleaned_data)
        for name in ("leads", "supports", "tags"):
            wanted[name] = tuple(wanted[name])
        return Edit(**wanted)


class LandForm(forms.Form):
    """阅知, or 不办 with a reason."""

    disposition = forms.TypedChoiceField(
        label="去向", coerce=Disposition, widget=forms.RadioSelect,
        choices=[(Disposition.NOTED.value, "阅知"), (Disposition.DECLINED.value, "不办")],
    )  # fmt: skip
    reason = forms.CharField(label="理由", required=False, max_length=200, help_text="不办须写明理由。")


class LimitForm(forms.Form):
    """A term limit: the office's own copy of a local rule."""

    days = forms.IntegerField(label="天数", min_value=1, max_value=3660)
    workdays = forms.BooleanField(label="按工作日", required=False)
    basis = forms.CharField(label="依据", required=False, max_length=200)
    active = forms.BooleanField(label="启用", required=False)

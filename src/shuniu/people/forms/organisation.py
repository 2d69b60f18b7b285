"""What the administrators type."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django import forms

from shuniu.kernel import clock
from shuniu.people.actions import PersonEntry, UnitEntry
from shuniu.people.choices import Role, Scope, UnitKind
from shuniu.people.forms.pickers import PersonField, PostField, UnitField
from shuniu.people.models import Person, Post, Unit


def day_field(label: str, **more: Any) -> forms.DateField:
    """A date, typed or picked."""
    return forms.DateField(label=label, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), **more)


class UnitForm(forms.Form):
    """A unit; the parent is chosen when it is entered and changed only by 划转."""

    name = forms.CharField(label="全称", max_length=120)
    short_name = forms.CharField(label="简称", max_length=60, required=False, help_text="列表里显示的名字")
    kind = forms.ChoiceField(label="类别", choices=UnitKind.choices)
    parent = UnitField(label="上级", required=False)
    aliases = forms.CharField(label="别称", required=False, help_text="公文里的其他写法，用、隔开")
    order = forms.IntegerField(label="排序", min_value=0, max_value=9999, initial=0, help_text="小的在前")
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    @classmethod
    def of(cls, unit: Unit, data: Any = None) -> UnitForm:
        """The form filled with a unit."""
        form = cls(data, initial={
            "name": unit.name, "short_name": unit.short_name, "kind": unit.kind, "aliases": "、".join(unit.aliases),
            "order": unit.order, "version": unit.version,
        })  # fmt: skip
        del form.fields["parent"]
        return form

    def entry(self) -> UnitEntry:
        """What was typed."""
        typed = self.cleaned_data
        aliases = tuple(
            part for part in typed["aliases"].replace("，", "、").replace(",", "、").split("、") if part.strip()
        )
        return UnitEntry(typed["name"], UnitKind(typed["kind"]), typed["short_name"], aliases, typed["order"])


class MoveForm(forms.Form):
    """划转."""

    parent = UnitField(label="新的上级", required=False)
    version = forms.IntegerField(widget=forms.HiddenInput)


class AbolishForm(forms.Form):
    """撤销."""

    until = day_field("撤销日")
    reason = forms.CharField(label="依据", max_length=200)
    version = forms.IntegerField(widget=forms.HiddenInput)


class PersonForm(forms.Form):
    """A person."""

    name = forms.CharField(label="姓名", max_length=40)
    unit = UnitField(label="单位")
    title = forms.CharField(label="职务", max_length=60, required=False)
    phone = forms.CharField(label="电话", max_length=40, required=False)
    username = forms.CharField(
        label="账号", max_length=60, required=False, help_text="小写字母和数字；空着即为不登录的联系人",
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none"}),
    )  # fmt: skip
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    @classmethod
    def of(cls, person: Person, data: Any = None) -> PersonForm:
        """The form filled with a person."""
        return cls(data, initial={
            "name": person.name, "unit": person.unit_id, "title": person.title, "phone": person.phone,
            "username": person.username or "", "version": person.version,
        })  # fmt: skip

    def entry(self) -> PersonEntry:
        """What was typed."""
        typed = self.cleaned_data
        return PersonEntry(typed["name"], typed["unit"], typed["title"], typed["phone"], typed["username"])


class ReasonForm(forms.Form):
    """One sentence why."""

    reason = forms.CharField(label="原因", max_length=200)


class PostForm(forms.Form):
    """岗位."""

    unit = UnitField(label="单位")
    name = forms.CharField(label="岗位名称", max_length=60, help_text="如 督办员、综合岗")
    role = forms.ChoiceField(label="角色", choices=Role.choices, help_text="设岗后不能改")
    scope = forms.ChoiceField(label="数据范围", choices=Scope.choices, help_text="三员一律选“不看业务”")

    @classmethod
    def of(cls, post: Post, data: Any = None) -> PostForm:
        """The form for changing a post: unit and role are fixed."""
        form = cls(data, initial={"name": post.name, "scope": post.scope})
        del form.fields["unit"], form.fields["role"]
        return form


class AppointForm(forms.Form):
    """任职: of a person to a post."""

    person = PersonField(label="人员")
    post = PostField(label="岗位")
    since = day_field("起")
    until = day_field("止", required=False)

    def __init__(self, data: Any = None, **chosen: Any) -> None:
        super().__init__(data, initial={"since": clock.today(), **chosen})


class EndForm(forms.Form):
    """免职."""

    last_day = day_field("最后一天")

    @staticmethod
    def yesterday() -> date:
        """Ending at once means: yesterday was the last day."""
        return clock.today() - timedelta(days=1)


class DelegationForm(forms.Form):
    """代办授权."""

    deputy = PersonField(label="代办人")
    since = day_field("起")
    until = day_field("止")
    reason = forms.CharField(label="事由", max_length=200, help_text="如 出差、学习、休假")

    def __init__(self, data: Any = None) -> None:
        super().__init__(data, initial={"since": clock.today()})


class FileForm(forms.Form):
    """A workbook to import."""

    file = forms.FileField(
        label="填好的模板（xlsx）", widget=forms.FileInput(attrs={"accept": ".xlsx"}), allow_empty_file=True
    )

"""What is typed about the calendar."""

from __future__ import annotations

from django import forms


class NoticeForm(forms.Form):
    """The pasted notice."""

    text = forms.CharField(
        label="通知全文", max_length=20_000, widget=forms.Textarea(attrs={"rows": 10}),
        help_text="连同标题“国务院办公厅关于××××年部分节假日安排的通知”一起粘贴",
    )  # fmt: skip


class DayForm(forms.Form):
    """The office's own exception for a day."""

    day = forms.DateField(label="日期", widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    works = forms.TypedChoiceField(
        label="这一天", choices=(("1", "上班"), ("0", "休息")), coerce=lambda value: value == "1"
    )
    reason = forms.CharField(label="依据", max_length=120, help_text="如文号、会议、领导意见")

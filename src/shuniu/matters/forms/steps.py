"""What each step of a matter asks for. The table in ``views/steps.py`` says which step takes which form."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms

from shuniu.kernel import clock
from shuniu.matters import queries
from shuniu.matters.choices import Part, Rhythm
from shuniu.matters.forms.fields import FilesField, NamesField, term_field, text_field
from shuniu.matters.models import Matter
from shuniu.people.api import Person, Standing


class StepForm(forms.Form):
    """A step that asks for nothing. Every form of a step knows who takes it and on what."""

    def __init__(self, *args: Any, standing: Standing, matter: Matter, **rest: Any) -> None:
        self.standing, self.matter = standing, matter
        super().__init__(*args, **rest)
        self.prepare()

    def prepare(self) -> None:
        """Set choices and first values from the matter."""


class ReasonForm(StepForm):
    """退回、退单、暂缓、恢复、终止、撤销: a reason."""

    reason = text_field("理由", rows=3)


class FilesForm(StepForm):
    """Adds files to a step: uploaded now, or cited again from where they are."""

    uploads = FilesField(label="上传附件", required=False, help_text="可多选；公文、表格、PDF、图片、压缩包。")
    cited = forms.TypedMultipleChoiceField(
        label="引用已有附件", required=False, coerce=int, widget=forms.SelectMultiple(attrs={"data-picker": ""})
    )

    def prepare(self) -> None:
        known = queries.citable_files(self.standing, self.matter)
        cited_for = queries.first_cited(known)
        cited = self.fields["cited"]
        assert isinstance(cited, forms.TypedMultipleChoiceField)
        cited.choices = [
            (
                file.pk,
                f"{file.name}（{f'{cited_for[file.pk]}　' if file.pk in cited_for else ''}{file.uploaded_at:%m-%d}）",
            )
            for file in known
        ]
        if not known:
            del self.fields["cited"]


def _figure(label: str, **rest: Any) -> forms.IntegerField:
    return forms.IntegerField(label=label, min_value=0, max_value=100, **rest)


class ReportForm(FilesForm):
    """反馈: what was done, how far it is, the figures of the targets and the milestones passed."""

    text = text_field("办理情况")
    progress = _figure("进度（%）")
    field_order = ("text", "progress")

    def prepare(self) -> None:
        super().prepare()
        self.initial.setdefault("progress", self.matter.progress)
        for target in self.matter.targets.all():
            goal = "" if target.quantity is None else f"，目标{target.quantity.normalize():f}"
            unit = f"（{target.unit}{goal}）" if target.unit or goal else ""
            self.fields[f"target-{target.pk}"] = forms.DecimalField(
                label=f"{target.name}{unit}", required=False, initial=target.achieved and f"{target.achieved.normalize():f}", max_digits=18, decimal_places=4,
                widget=forms.NumberInput(attrs={"step": "any"}),
            )  # fmt: skip
        if due := [m for m in self.matter.milestones.all() if m.done_on is None]:
            self.fields["reached"] = forms.TypedMultipleChoiceField(
                label="已完成的节点", required=False, coerce=int, widget=forms.CheckboxSelectMultiple,
                choices=[(m.pk, f"{m.name}（{m.due_on:%m-%d}）") for m in due],
            )  # fmt: skip
        self.order_fields([*(n for n in self.fields if n not in ("uploads", "cited")), "uploads", "cited"])

    @property
    def achieved(self) -> dict[int, Decimal | None]:
        """Target id -> figure."""
        return {
            int(name.removeprefix("target-")): value
            for name, value in self.cleaned_data.items()
            if name.startswith("target-")
        }


class AskCloseForm(FilesForm):
    """申请办结: the result and its evidence."""

    text = text_field("办理结果")
    field_order = ("text", "uploads", "cited")


class CloseForm(StepForm):
    """办结: the result as it goes on file."""

    result = text_field("办理结果")
    note = text_field("审核意见", required=False, rows=2)

    def prepare(self) -> None:
        last = self.matter.reports.filter(kind="completion").values_list("text", flat=True).first()
        self.initial.setdefault("result", last or "")


class ExtensionForm(StepForm):
    """申请延期: a reason and a new day."""

    due_on = term_field("新时限", required=True)
    reason = text_field("延期理由", rows=3, help_text="写明原因、已有进展和新的安排。")


class AdjustmentForm(StepForm):
    """申请调整: what is to change, and why."""

    requirement = text_field("要求", required=False)
    leads = NamesField(label="牵头单位", required=False, url="matters:units")
    supports = NamesField(label="配合单位", required=False, url="matters:units")
    reason = text_field("调整理由", rows=3)

    def prepare(self) -> None:
        parts = list(self.matter.undertakings.all())
        self.initial.setdefault("requirement", self.matter.requirement)
        self.initial.setdefault("leads", [p.unit_name for p in parts if p.part == Part.LEAD])
        self.initial.setdefault("supports", [p.unit_name for p in parts if p.part == Part.SUPPORT])


class DecisionForm(StepForm):
    """批复: yes or no, and why."""

    granted = forms.TypedChoiceField(
        label="批复", choices=[("yes", "同意"), ("no", "不同意")], coerce=lambda word: word == "yes",
        empty_value=None, widget=forms.RadioSelect,
    )  # fmt: skip
    reply = text_field("批复意见", required=False, rows=3, help_text="不同意须写明意见。")


class UrgeForm(StepForm):
    """催办: what the unit is told."""

    text = text_field("催办内容", rows=3)

    def prepare(self) -> None:
        due = self.matter.due_on
        said = f"该事项时限为{due:%Y年%-m月%-d日}，" if due else ""
        self.initial.setdefault("text", f"{said}请抓紧办理并反馈进展。")
        if last := self.matter.last_urged_on:
            when = "今天" if last == clock.today() else f"{last:%-m月%-d日}"
            self.fields["text"].help_text = f"{when}已催办过；这次记为第{self.matter.urges + 1}次催办。"


class CheckForm(FilesForm):
    """阶段督查: what was found."""

    text = text_field("督查情况")
    progress = _figure("核定进度（%）", required=False, help_text="填写后以此为准。")
    on_site = forms.BooleanField(label="现场核查", required=False)
    field_order = ("text", "progress", "on_site")


class AppointForm(StepForm):
    """指定承办人: a person of one's own unit."""

    person = forms.ModelChoiceField(
        label="承办人", queryset=Person.objects.none(), empty_label="请选择",
        error_messages={"invalid_choice": "请选择本单位的人员。"},
    )  # fmt: skip

    def prepare(self) -> None:
        units = {part.unit_id for part in self.matter.undertakings.all() if queries.is_mine(self.standing, part)}
        people = self.fields["person"]
        assert isinstance(people, forms.ModelChoiceField)
        people.queryset = Person.objects.filter(unit_id__in=units, active=True)


class StandingForm(StepForm):
    """转长期坚持: why, and how often it is reported."""

    rhythm = forms.ChoiceField(label="反馈周期", choices=[choice for choice in Rhythm.choices if choice[0]])
    reason = text_field("理由", rows=3)


class SplitForm(StepForm):
    """分解: one sub-matter a line."""

    lines = text_field(
        "下级事项", rows=6,
        help_text="每行一件，如“10月底前报送实施方案，市商务局牵头”。未写承办的由上级事项牵头单位办，未写时限的同上级时限。",
    )  # fmt: skip

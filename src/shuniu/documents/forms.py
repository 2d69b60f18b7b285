"""The shape of what is typed: the upload, and a proposal."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import QueryDict

from shuniu.documents.choices import LONGEST_TEXT
from shuniu.documents.queries import leaders
from shuniu.documents.rules import MilestoneLine, TargetLine
from shuniu.kernel import clock
from shuniu.kernel.refusal import Invalid
from shuniu.matters.api import Importance, Rhythm, SourceKind
from shuniu.people.api import Person
from shuniu.ui.lines import read_lines

SUFFIXES = ".txt,.md,.docx,.doc,.wps,.odt,.rtf,.pdf,.ofd,.xlsx,.xls,.csv"


class IntakeForm(forms.Form):
    """A file, or pasted text, with where it came from."""

    file = forms.FileField(label="文件", required=False, allow_empty_file=True)
    text = forms.CharField(label="正文", required=False, max_length=LONGEST_TEXT, strip=False)
    kind = forms.ChoiceField(label="来源", choices=SourceKind.choices)
    received_on = forms.DateField(label="收到日期", required=False)
    leader = forms.ModelChoiceField(
        label="督办领导", queryset=Person.objects.none(), required=False, empty_label="（不指定）"
    )
    again = forms.BooleanField(required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["leader"].queryset = leaders()  # type: ignore[attr-defined]
        self.fields["kind"].initial = SourceKind.DOCUMENT
        self.fields["received_on"].initial = clock.today

    def given(self) -> dict[str, Any]:
        """The arguments of ``api.intake``. Refuses an empty form."""
        if not self.is_valid():
            name, sentences = next(iter(self.errors.items()))
            raise Invalid(f"{self.fields[name].label}：{sentences[0]}", "", name)
        data = self.cleaned_data
        file, text = data["file"], data["text"]
        if not file and not text.strip():
            raise Invalid("还没有选文件，也没有粘贴正文。", "请拖入文件，或把正文粘贴进来。", "file")
        return {
            "name": file.name if file else "粘贴的文字.txt",
            "content": file.read() if file else text,
            "kind": SourceKind(data["kind"]),
            "received_on": data["received_on"],
            "leader_id": data["leader"].pk if data["leader"] else None,
            "again": data["again"],
        }


class ProposalForm(forms.Form):
    """A proposal as edited. Lists come as repeated or numbered fields."""

    title = forms.CharField(label="事项标题", required=False, max_length=200)
    requirement = forms.CharField(label="要求", required=False, max_length=20_000)
    path = forms.CharField(label="文内序号", required=False, max_length=60)
    responsible = forms.CharField(label="责任人", required=False, max_length=60)
    due_on = forms.DateField(label="时限", required=False)
    ongoing = forms.BooleanField(required=False)
    rhythm = forms.ChoiceField(label="反馈周期", choices=Rhythm.choices, required=False)
    importance = forms.TypedChoiceField(label="重要程度", choices=Importance.choices, coerce=int, required=False)
    leader_id = forms.TypedChoiceField(label="督办领导", coerce=int, empty_value=None, required=False)
    seen = forms.IntegerField()

    def __init__(self, data: QueryDict) -> None:
        super().__init__(data)
        self.fields["leader_id"].choices = [("", ""), *leaders().values_list("pk", "name")]  # type: ignore[attr-defined]

    def changes(self) -> dict[str, Any]:
        """What ``rules.edit`` takes. Refuses with a sentence what cannot be meant."""
        if not self.is_valid():
            name, sentences = next(iter(self.errors.items()))
            raise Invalid(f"{self.fields[name].label or name}：{sentences[0]}", "请改正后再存。", name)
        data = {name: value for name, value in self.cleaned_data.items() if name != "seen"}
        data["requirement"] = data["requirement"].replace("\r\n", "\n")
        leads = self._names("leads")
        return {
            **data, "importance": data["importance"] or 0, "rhythm": data["rhythm"] if data["ongoing"] else "",
            "leads": leads, "supports": tuple(n for n in self._names("supports") if n not in leads),
            "tags": self._names("tags", 30), "targets": self._targets(), "milestones": self._milestones(),
        }  # fmt: skip

    def _names(self, name: str, longest: int = 120) -> tuple[str, ...]:
        given = (text.strip()[:longest] for text in self._post.getlist(name))
        return tuple(dict.fromkeys(text for text in given if text))

    @property
    def _post(self) -> QueryDict:
        assert isinstance(self.data, QueryDict)
        return self.data

    def _targets(self) -> tuple[TargetLine, ...]:
        return tuple(
            TargetLine(n[:200], q[:20], u[:20])
            for n, q, u in read_lines(self._post, "target", ("name", "quantity", "unit"))
        )

    def _milestones(self) -> tuple[MilestoneLine, ...]:
        day = forms.DateField(required=False)
        try:
            lines = read_lines(self._post, "milestone", ("name", "due"))
            return tuple(MilestoneLine(n[:200], day.clean(d)) for n, d in lines)
        except forms.ValidationError as problem:
            raise Invalid("节点的日期看不懂。", "请写成2026-11-27。", "milestone") from problem

"""The nouns of the register. Rows change only through ``actions.py``; every change leaves an entry in the trail."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import Q
from django.urls import reverse

from shuniu.attachments.models import File
from shuniu.kernel.models import Versioned
from shuniu.matters.choices import (
    OPEN,
    Disposition,
    Importance,
    Outcome,
    Part,
    ReportKind,
    RequestKind,
    Rhythm,
    SourceKind,
    State,
    Verdict,
)
from shuniu.matters.rules import FAR
from shuniu.people.models import Person, Unit

# What the counts of open matters ask besides the due date: with these the index answers without the row.
COUNTED = ("state", "yellow_on", "red_on", "last_urged_on", "approved_by")


class Source(Versioned):
    """来源: what came in. Every source ends in 立项, 阅知 or 不办 with a reason."""

    kind = models.CharField("类别", max_length=12, choices=SourceKind.choices)
    title = models.CharField("标题", max_length=200)
    number = models.CharField("文号", max_length=60, blank=True)
    issuer = models.CharField("发文机关", max_length=120, blank=True)
    dated_on = models.DateField("成文日期", null=True, blank=True)
    received_on = models.DateField("收到日期")
    file = models.ForeignKey(File, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="原件")
    text_sha256 = models.CharField("正文摘要", max_length=64, blank=True, db_index=True)
    section = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name="督办科室")
    entered_by = models.ForeignKey(Person, models.PROTECT, related_name="+", verbose_name="登记人")
    entered_at = models.DateTimeField("登记时间")
    disposition = models.CharField("去向", max_length=12, choices=Disposition.choices, default=Disposition.PENDING)
    reason = models.CharField("理由", max_length=200, blank=True)

    class Meta:
        verbose_name = "来源"
        indexes = (
            models.Index(fields=("section", "-id"), name="source_section"),
            models.Index(fields=("section", "id"), name="source_pending", condition=Q(disposition=Disposition.PENDING)),
        )

    def __str__(self) -> str:
        return self.title


class SourceText(models.Model):
    """The text of a source as it was read, kept apart so that lists of sources stay light."""

    source = models.OneToOneField(Source, models.PROTECT, primary_key=True, related_name="words")
    text = models.TextField("正文")
    format = models.CharField("格式", max_length=8)

    class Meta:
        verbose_name = "来源正文"

    def __str__(self) -> str:
        return f"{self.source} 正文"


class Paragraph(models.Model):
    """段落: where a paragraph stands in the text and what became of it. All are decided before matters are entered."""

    source = models.ForeignKey(Source, models.PROTECT, related_name="paragraphs", verbose_name="来源")
    index = models.PositiveIntegerField("段号")
    start = models.PositiveIntegerField("起")
    end = models.PositiveIntegerField("止")
    outcome = models.CharField("结果", max_length=10, choices=Outcome.choices)
    reason = models.CharField("不立项理由", max_length=60, blank=True)

    class Meta:
        verbose_name = "段落"
        ordering = ("source_id", "index")
        constraints = (models.UniqueConstraint(fields=("source", "index"), name="paragraph_once"),)

    def __str__(self) -> str:
        return f"第{self.index}段"


class Tag(models.Model):
    """标签: 三抓, 专班, a campaign; the four lists are views over them."""

    name = models.CharField("标签", max_length=30, unique=True)

    class Meta:
        verbose_name = "标签"

    def __str__(self) -> str:
        return self.name


class Matter(Versioned):
    """事项: one piece of work, from where it came to how it ended.

    ``lead_name`` and ``support_names`` are copies for lists; ``due_key``, ``yellow_on`` and ``red_on`` are indexes,
    never the truth (rules.py). After 交办 due date, units and targets change only by an extension or adjustment.
    """

    number = models.CharField("编号", max_length=60, unique=True)
    title = models.CharField("事项", max_length=200)
    requirement = models.TextField("要求")
    state = models.CharField("状态", max_length=10, choices=State.choices, default=State.DRAFT)
    importance = models.PositiveSmallIntegerField("重要程度", choices=Importance.choices, default=Importance.ORDINARY)

    source = models.ForeignKey(Source, models.PROTECT, related_name="matters", verbose_name="来源")
    source_path = models.CharField("文内序号", max_length=60, blank=True)
    paragraph = models.ForeignKey(
        Paragraph, models.PROTECT, null=True, blank=True, related_name="matters", verbose_name="所在段落"
    )
    quote_start = models.PositiveIntegerField("引文起", null=True, blank=True)
    quote_end = models.PositiveIntegerField("引文止", null=True, blank=True)
    quotation = models.TextField("引文", blank=True)
    received_on = models.DateField("收到日期")

    due_on = models.DateField("时限", null=True, blank=True)
    due_time = models.TimeField("时刻", null=True, blank=True)
    due_text = models.CharField("时限原文", max_length=120, blank=True)
    original_due_on = models.DateField("原定时限", null=True, blank=True)
    ongoing = models.BooleanField("持续推进", default=False)
    rhythm = models.CharField("反馈周期", max_length=12, choices=Rhythm.choices, blank=True, default=Rhythm.NONE)
    next_report_on = models.DateField("下次反馈", null=True, blank=True)

    lead_unit = models.ForeignKey(
        Unit, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="牵头单位"
    )
    lead_name = models.CharField("牵头单位名", max_length=120, blank=True)
    support_names = models.TextField("配合单位名", blank=True)
    responsible = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="责任人"
    )
    responsible_name = models.CharField("责任人姓名", max_length=60, blank=True)
    section = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name="督办科室")
    leader = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="督办领导")
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children", verbose_name="上级事项"
    )
    tags = models.ManyToManyField(Tag, blank=True, related_name="matters", verbose_name="标签")

    progress = models.PositiveSmallIntegerField("进度", default=0)
    result = models.TextField("办理结果", blank=True)
    approved_by = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="审定人"
    )
    assigned_on = models.DateField("交办日", null=True, blank=True)
    closed_on = models.DateField("办结日", null=True, blank=True)
    last_report_on = models.DateField("最近反馈", null=True, blank=True)
    last_urged_on = models.DateField("最近催办", null=True, blank=True)
    urges = models.PositiveIntegerField("催办次数", default=0)
    was_red = models.BooleanField("曾亮红灯", default=False)

    due_key = models.DateField(default=FAR, editable=False)
    yellow_on = models.DateField(default=FAR, editable=False)
    red_on = models.DateField(default=FAR, editable=False)

    created_by = models.ForeignKey(Person, models.PROTECT, related_name="+", verbose_name="登记人")
    created_at = models.DateTimeField("登记时间")

    class Meta:
        verbose_name = "事项"
        indexes = (
            models.Index(fields=("due_key", "id"), name="matter_due"),
            models.Index(fields=("due_key", "id", *COUNTED), name="matter_open_due", condition=Q(state__in=OPEN)),
            models.Index(fields=("section", "due_key", "id"), name="matter_section"),
            models.Index(
                fields=("section", "due_key", "id", *COUNTED), name="matter_section_open", condition=Q(state__in=OPEN)
            ),
            # the order of a section's ledger, by lead unit
            models.Index(
                fields=("section", "lead_name", "due_key", "id"), name="matter_ledger", condition=Q(state__in=OPEN)
            ),
            models.Index(fields=("section", "state", "due_key", "id"), name="matter_section_state"),
            models.Index(fields=("state", "due_key", "id"), name="matter_state"),
            # of the few that have a parent; the plain index of the key is mostly nobody, and no planner trusts it
            models.Index(fields=("parent", "id"), name="matter_parent", condition=Q(parent__isnull=False)),
            models.Index(fields=("lead_unit", "due_key", "id"), name="matter_lead"),
            # Partial, since most rows name nobody and SQLite's statistics would take "nobody" for the usual person.
            models.Index(
                fields=("responsible", "due_key", "id"),
                name="matter_responsible",
                condition=Q(responsible__isnull=False),
            ),
            models.Index(
                fields=("leader", "state", "due_key", "id"), name="matter_leader", condition=Q(leader__isnull=False)
            ),
            # all that is asked of a unit's open matters before one of them is shown
            models.Index(
                fields=("id", "state", "red_on", "yellow_on", "due_key"),
                name="matter_open_facts",
                condition=Q(state__in=OPEN),
            ),
            models.Index(fields=("red_on", "id"), name="matter_open_red", condition=Q(state__in=OPEN)),
            models.Index(fields=("section", "red_on", "id"), name="matter_red", condition=Q(state__in=OPEN)),
            models.Index(fields=("section", "yellow_on", "id"), name="matter_yellow", condition=Q(state__in=OPEN)),
        )
        constraints = (
            models.CheckConstraint(condition=Q(progress__lte=100), name="progress_at_most_100"),
            models.CheckConstraint(
                condition=~Q(state__in=(State.CLOSED, State.FILED)) | ~Q(result=""), name="closed_has_result"
            ),
        )

    def __str__(self) -> str:
        return f"{self.number} {self.title}"

    def get_absolute_url(self) -> str:
        """The page of this matter."""
        return reverse("matters:matter", args=[self.pk])

    @property
    def start(self) -> date | None:
        """The day from which the due date is measured."""
        return self.assigned_on


class Undertaking(models.Model):
    """承办: a unit's part in a matter, and who does it there. The first lead is 主责.

    ``open`` is a copy of whether the matter is not done yet: an index that lets a unit find its open matters among all
    that it ever had.
    """

    matter = models.ForeignKey(Matter, models.CASCADE, related_name="undertakings", verbose_name="事项")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name="单位")
    unit_name = models.CharField("公文中的写法", max_length=120)
    part = models.CharField("分工", max_length=8, choices=Part.choices)
    order = models.PositiveSmallIntegerField("次序")
    open = models.BooleanField("未办结", default=True, editable=False)
    handler = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="承办人")
    signed_at = models.DateTimeField("签收时间", null=True, blank=True)
    signed_by = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="签收人"
    )

    class Meta:
        verbose_name = "承办"
        ordering = ("matter_id", "order")
        indexes = (
            models.Index(fields=("unit", "matter"), name="undertaking_unit"),
            models.Index(fields=("unit", "matter"), name="undertaking_open", condition=Q(open=True)),
            models.Index(
                fields=("unit", "matter"), name="undertaking_unsigned", condition=Q(open=True, signed_at__isnull=True)
            ),
            models.Index(fields=("handler", "matter"), name="undertaking_handler", condition=Q(handler__isnull=False)),
        )
        constraints = (models.UniqueConstraint(fields=("matter", "unit"), name="undertaking_once"),)

    def __str__(self) -> str:
        return f"{self.unit_name} {self.get_part_display()}"


class Target(models.Model):
    """指标: how much of what is to be reached, and how much is."""

    matter = models.ForeignKey(Matter, models.CASCADE, related_name="targets", verbose_name="事项")
    name = models.CharField("指标", max_length=200)
    quantity = models.DecimalField("目标值", max_digits=18, decimal_places=4, null=True, blank=True)
    unit = models.CharField("单位", max_length=20, blank=True)
    achieved = models.DecimalField("完成值", max_digits=18, decimal_places=4, null=True, blank=True)

    class Meta:
        verbose_name = "指标"
        ordering = ("id",)

    def __str__(self) -> str:
        return self.name


class Milestone(models.Model):
    """节点: a date on the way."""

    matter = models.ForeignKey(Matter, models.CASCADE, related_name="milestones", verbose_name="事项")
    name = models.CharField("节点", max_length=200)
    due_on = models.DateField("时间")
    done_on = models.DateField("完成日", null=True, blank=True)

    class Meta:
        verbose_name = "节点"
        ordering = ("due_on", "id")

    def __str__(self) -> str:
        return self.name


class Report(models.Model):
    """反馈: what a unit says it has done; with ``COMPLETION`` it asks to close."""

    matter = models.ForeignKey(Matter, models.PROTECT, related_name="reports", verbose_name="事项")
    kind = models.CharField("类别", max_length=12, choices=ReportKind.choices)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name="单位")
    by = models.ForeignKey(Person, models.PROTECT, related_name="+", verbose_name="反馈人")
    at = models.DateTimeField("时间")
    text = models.TextField("内容")
    progress = models.PositiveSmallIntegerField("进度")
    verdict = models.CharField("审核", max_length=8, choices=Verdict.choices, default=Verdict.PENDING)
    judged_by = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="审核人"
    )
    judgement = models.TextField("审核意见", blank=True)

    class Meta:
        verbose_name = "反馈"
        ordering = ("-id",)

    def __str__(self) -> str:
        return f"{self.unit} {self.get_kind_display()}"


class Request(models.Model):
    """申请: to move the due date (延期, only before it) or to change units, targets or requirement (调整)."""

    matter = models.ForeignKey(Matter, models.PROTECT, related_name="requests", verbose_name="事项")
    kind = models.CharField("类别", max_length=12, choices=RequestKind.choices)
    by = models.ForeignKey(Person, models.PROTECT, related_name="+", verbose_name="申请人")
    at = models.DateTimeField("时间")
    reason = models.TextField("理由")
    proposal = models.JSONField("拟改为")
    verdict = models.CharField("批复", max_length=8, choices=Verdict.choices, default=Verdict.PENDING)
    decided_by = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="批复人"
    )
    decided_at = models.DateTimeField("批复时间", null=True, blank=True)
    reply = models.TextField("批复意见", blank=True)

    class Meta:
        verbose_name = "申请"
        ordering = ("-id",)
        constraints = (
            models.UniqueConstraint(
                fields=("matter", "kind"), name="one_pending_request", condition=Q(verdict=Verdict.PENDING)
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_kind_display()}申请"


class Urge(models.Model):
    """催办: the nth reminder, to whom, and when it was acknowledged."""

    matter = models.ForeignKey(Matter, models.PROTECT, related_name="urgings", verbose_name="事项")
    nth = models.PositiveIntegerField("次数")
    by = models.ForeignKey(Person, models.PROTECT, related_name="+", verbose_name="催办人")
    at = models.DateTimeField("时间")
    text = models.TextField("内容")
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="+", verbose_name="对象")
    acknowledged_at = models.DateTimeField("已知悉", null=True, blank=True)
    acknowledged_by = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="知悉人"
    )

    class Meta:
        verbose_name = "催办"
        ordering = ("-id",)
        constraints = (models.UniqueConstraint(fields=("matter", "nth"), name="urge_once"),)

    def __str__(self) -> str:
        return f"第{self.nth}次催办"


class StageCheck(models.Model):
    """阶段督查: what the section found on a day, on the spot or from papers."""

    matter = models.ForeignKey(Matter, models.PROTECT, related_name="checks", verbose_name="事项")
    by = models.ForeignKey(Person, models.PROTECT, related_name="+", verbose_name="督查人")
    at = models.DateTimeField("时间")
    finding = models.TextField("情况")
    progress = models.PositiveSmallIntegerField("核定进度", null=True, blank=True)
    on_site = models.BooleanField("现场核查", default=False)

    class Meta:
        verbose_name = "阶段督查"
        ordering = ("-id",)

    def __str__(self) -> str:
        return "阶段督查"


class Evidence(models.Model):
    """佐证: a file cited for a matter, in a report or a check. The file is uploaded once and cited many times."""

    matter = models.ForeignKey(Matter, models.PROTECT, related_name="evidence", verbose_name="事项")
    file = models.ForeignKey(File, models.PROTECT, related_name="+", verbose_name="附件")
    report = models.ForeignKey(
        Report, models.PROTECT, null=True, blank=True, related_name="evidence", verbose_name="反馈"
    )
    check_made = models.ForeignKey(
        StageCheck, models.PROTECT, null=True, blank=True, related_name="evidence", verbose_name="阶段督查"
    )
    cited_by = models.ForeignKey(Person, models.PROTECT, related_name="+", verbose_name="引用人")
    cited_at = models.DateTimeField("引用时间")

    class Meta:
        verbose_name = "佐证"
        ordering = ("id",)

    def __str__(self) -> str:
        return str(self.file)


class Transition(models.Model):
    """流转: one row of the transition table. Data, so that an office can say who may do what.

    ``who`` holds words like ``chief@section`` (policy.py reads them); ``requires`` holds the names of requirements.
    ``to_state`` empty means that the state stays.
    """

    verb = models.CharField("动作", max_length=30)
    title = models.CharField("名称", max_length=20)
    from_state = models.CharField("由", max_length=10, choices=State.choices)
    to_state = models.CharField("到", max_length=10, choices=State.choices, blank=True)
    who = models.JSONField("谁可以")
    requires = models.JSONField("须具备", default=list)
    order = models.PositiveSmallIntegerField("次序", default=0)
    active = models.BooleanField("启用", default=True)
    basis = models.CharField("依据", max_length=120, blank=True)

    class Meta:
        verbose_name = "流转"
        ordering = ("order", "id")
        constraints = (models.UniqueConstraint(fields=("verb", "from_state"), name="transition_once"),)

    def __str__(self) -> str:
        return f"{self.title}：{self.get_from_state_display()}"


class LightPreset(models.Model):
    """亮灯规则: a named list of conditions with its source. One is in force."""

    slug = models.CharField("代号", max_length=30, unique=True)
    title = models.CharField("名称", max_length=60)
    source = models.CharField("依据", max_length=200)
    conditions = models.JSONField("条件")
    since = models.DateField("生效日", null=True, blank=True)
    until = models.DateField("失效日", null=True, blank=True)
    in_force = models.BooleanField("现行", default=False)

    class Meta:
        verbose_name = "亮灯规则"
        constraints = (
            models.UniqueConstraint(fields=("in_force",), name="one_preset_in_force", condition=Q(in_force=True)),
        )

    def __str__(self) -> str:
        return self.title


class TermLimit(models.Model):
    """办理时限: how long a kind of source may take where the paper names no date. Local rules, editable, dated."""

    name = models.CharField("规则名", max_length=60)
    source_kind = models.CharField("来源类别", max_length=12, choices=SourceKind.choices)
    days = models.PositiveSmallIntegerField("数值")
    workdays = models.BooleanField("按工作日", default=False)
    basis = models.CharField("依据文号", max_length=200)
    since = models.DateField("生效日", null=True, blank=True)
    until = models.DateField("失效日", null=True, blank=True)
    active = models.BooleanField("启用", default=False)

    class Meta:
        verbose_name = "办理时限"

    def __str__(self) -> str:
        return f"{self.name} {self.days}{'个工作日' if self.workdays else '日'}"

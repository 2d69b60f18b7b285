"""What stands between a document that came in and the matters it becomes."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.urls import reverse

from shuniu.documents.choices import DraftState
from shuniu.kernel.models import Versioned
from shuniu.matters.models import Source
from shuniu.people.models import Person


class Draft(Versioned):
    """立项草稿: the proposals and paragraphs of one source while people check them.

    ``payload`` is a ``rules.Sheet``; ``undo`` takes the last structural act back. The counts are copies for lists.
    """

    source = models.ForeignKey(Source, models.PROTECT, related_name="drafts", verbose_name="来源")
    state = models.CharField("状态", max_length=10, choices=DraftState.choices, default=DraftState.OPEN)
    payload = models.JSONField("内容")
    undo = models.JSONField("撤销", null=True, blank=True)
    notes = models.JSONField("读取说明", default=list, blank=True)
    leader = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="督办领导")
    owner = models.ForeignKey(Person, models.PROTECT, related_name="+", verbose_name="经办人")
    opened_at = models.DateTimeField("建立时间")
    changed_by = models.ForeignKey(Person, models.PROTECT, related_name="+", verbose_name="最后改动人")
    changed_at = models.DateTimeField("最后改动")
    proposals = models.PositiveIntegerField("拟立项", default=0)
    checked = models.PositiveIntegerField("已核", default=0)
    undecided = models.PositiveIntegerField("待定段", default=0)

    class Meta:
        verbose_name = "立项草稿"
        ordering = ("-id",)
        constraints = (
            models.UniqueConstraint(fields=("source",), name="one_open_draft", condition=Q(state=DraftState.OPEN)),
        )

    def __str__(self) -> str:
        return f"立项草稿 {self.source}"

    def get_absolute_url(self) -> str:
        """Where the draft is checked; once confirmed, where its matters are listed."""
        name = "registered" if self.state == DraftState.CONFIRMED else "confirm"
        return reverse(f"documents:{name}", args=[self.pk])

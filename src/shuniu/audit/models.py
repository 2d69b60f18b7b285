"""Entries of the trail and the head of their chain."""

from __future__ import annotations

from typing import Any

from django.db import models


class Entry(models.Model):
    """One step that somebody took. Never changed, never deleted: the database's own triggers refuse it.

    It keeps the actor's id *and* name, the subject's kind, id *and* name: the trail outlives both.
    """

    id = models.BigIntegerField(primary_key=True)  # position in the chain, without gaps
    at = models.DateTimeField("时间")
    actor_id = models.BigIntegerField("操作人编号")
    actor_name = models.CharField("操作人", max_length=80)
    verb = models.CharField("动作", max_length=60)
    subject_kind = models.CharField("对象类别", max_length=40)
    subject_id = models.BigIntegerField("对象编号")
    subject_name = models.CharField("对象", max_length=200)
    before = models.CharField("由", max_length=200, blank=True)
    after = models.CharField("到", max_length=200, blank=True)
    why = models.TextField("理由", blank=True)
    data = models.JSONField("其他", default=dict, blank=True)
    sha256 = models.CharField(max_length=64)
    sm3 = models.CharField(max_length=64)

    class Meta:
        verbose_name = "办理痕迹"
        ordering = ("id",)
        indexes = (
            models.Index(fields=("subject_kind", "subject_id", "id"), name="entry_subject"),
            models.Index(fields=("actor_id", "id"), name="entry_actor"),
            # the ledgers ask which subjects came into a state, or left it, since a day: answered from the index alone
            models.Index(
                fields=("subject_kind", "at", "subject_id", "before", "after"),
                name="entry_moved",
                condition=~models.Q(after=""),
            ),
        )

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.actor_name} {self.verb} {self.subject_name}"

    def facts(self) -> dict[str, Any]:
        """What the hashes cover: everything but the hashes."""
        return {
            "id": self.id,
            "at": self.at,
            "actor_id": self.actor_id,
            "actor_name": self.actor_name,
            "verb": self.verb,
            "subject_kind": self.subject_kind,
            "subject_id": self.subject_id,
            "subject_name": self.subject_name,
            "before": self.before,
            "after": self.after,
            "why": self.why,
            "data": self.data,
        }


class Head(models.Model):
    """The end of the chain: how many entries there are and the hashes of the last. One row."""

    length = models.BigIntegerField("条数", default=0)
    sha256 = models.CharField(max_length=64)
    sm3 = models.CharField(max_length=64)

    class Meta:
        verbose_name = "痕迹链末端"

    def __str__(self) -> str:
        return f"{self.length} 条"

"""Who there is: units in a tree, persons with or without an account, the posts that give them roles and scopes."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import F, Q

from shuniu.kernel.models import Versioned
from shuniu.people.choices import Role, Scope, UnitKind


class Unit(Versioned):
    """单位或科室. ``path`` holds the ids from the root, ``/1/7/``, so that a subtree is one index range."""

    name = models.CharField("全称", max_length=120)
    short_name = models.CharField("简称", max_length=60, blank=True)
    aliases = models.JSONField("别称", default=list, blank=True, help_text="公文里出现过的其他写法")
    initials = models.CharField("拼音首字母", max_length=60, blank=True, db_index=True)
    kind = models.CharField("类别", max_length=12, choices=UnitKind.choices)
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children", verbose_name="上级"
    )
    path = models.CharField("路径", max_length=120, db_index=True, editable=False)
    order = models.PositiveIntegerField("排序", default=0)
    since = models.DateField("设立日", null=True, blank=True)
    until = models.DateField("撤销日", null=True, blank=True)

    class Meta:
        verbose_name = "单位"
        ordering = ("order", "id")
        constraints = (models.UniqueConstraint(fields=("parent", "name"), name="unit_name_once"),)

    def __str__(self) -> str:
        return self.short_name or self.name


class Persons(BaseUserManager["Person"]):
    """Accounts by user name."""

    def get_by_natural_key(self, username: str | None) -> Person:
        return self.get(username=username, active=True)


class Person(AbstractBaseUser, Versioned):
    """人员: an account, or an external contact who has none (``username`` empty)."""

    username = models.CharField("账号", max_length=60, null=True, blank=True, unique=True)
    name = models.CharField("姓名", max_length=40)
    initials = models.CharField("拼音首字母", max_length=20, blank=True, db_index=True)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="persons", verbose_name="单位")
    title = models.CharField("职务", max_length=60, blank=True)
    phone = models.CharField("电话", max_length=40, blank=True)
    active = models.BooleanField("在用", default=True)
    must_change_password = models.BooleanField("首次登录须改密码", default=False)

    USERNAME_FIELD = "username"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]
    objects: ClassVar[Persons] = Persons()

    class Meta:
        verbose_name = "人员"
        ordering = ("unit__order", "id")

    def __str__(self) -> str:
        return self.name

    @property
    def is_active(self) -> bool:  # type: ignore[override]
        """Django's login asks by this name."""
        return self.active

    def get_full_name(self) -> str:
        """For libraries that ask by this name."""
        return self.name


class Post(models.Model):
    """岗位: a place in a unit with a role and how far it sees."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="posts", verbose_name="单位")
    name = models.CharField("岗位", max_length=60)
    role = models.CharField("角色", max_length=16, choices=Role.choices)
    scope = models.CharField("数据范围", max_length=8, choices=Scope.choices)

    class Meta:
        verbose_name = "岗位"
        constraints = (models.UniqueConstraint(fields=("unit", "name"), name="post_name_once"),)

    def __str__(self) -> str:
        return f"{self.unit} {self.name}"


class Appointment(models.Model):
    """任职: who holds a post from when to when."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="appointments", verbose_name="人员")
    post = models.ForeignKey(Post, models.PROTECT, related_name="appointments", verbose_name="岗位")
    since = models.DateField("起")
    until = models.DateField("止", null=True, blank=True)

    class Meta:
        verbose_name = "任职"
        constraints = (
            models.CheckConstraint(condition=Q(until=None) | Q(until__gte=F("since")), name="appointment_in_order"),
        )

    def __str__(self) -> str:
        return f"{self.person} 任 {self.post}"


class Delegation(models.Model):
    """代办授权: for some days a deputy acts with the giver's roles and scope; the trail names both."""

    giver = models.ForeignKey(Person, models.PROTECT, related_name="delegations_given", verbose_name="授权人")
    deputy = models.ForeignKey(Person, models.PROTECT, related_name="delegations_held", verbose_name="代办人")
    since = models.DateField("起")
    until = models.DateField("止")
    reason = models.CharField("事由", max_length=200)
    revoked_at = models.DateTimeField("撤回时间", null=True, blank=True)

    class Meta:
        verbose_name = "代办授权"
        constraints = (
            models.CheckConstraint(condition=Q(until__gte=F("since")), name="delegation_in_order"),
            models.CheckConstraint(condition=~Q(giver=F("deputy")), name="delegation_to_another"),
        )

    def __str__(self) -> str:
        return f"{self.giver} 授权 {self.deputy}"


class ApiToken(models.Model):
    """接口令牌: lets a program act in a person's name through the API. Only its hash is kept."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="tokens", verbose_name="持有人")
    name = models.CharField("用途", max_length=60)
    sha256 = models.CharField("摘要", max_length=64, unique=True, editable=False)
    issued_at = models.DateTimeField("签发时间")
    until = models.DateField("有效至")
    revoked_at = models.DateTimeField("撤销时间", null=True, blank=True)

    class Meta:
        verbose_name = "接口令牌"
        ordering = ("-id",)

    def __str__(self) -> str:
        return f"{self.person} 接口令牌 {self.name}"


def path_under(parent: Unit | None, pk: Any) -> str:
    """The path of a unit with this id under this parent."""
    return f"{parent.path if parent else '/'}{pk}/"

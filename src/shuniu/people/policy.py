"""Who may do what to units, persons, posts and delegations (三员分立)."""

from __future__ import annotations

from shuniu.kernel.refusal import NotAllowed
from shuniu.people.choices import Role
from shuniu.people.rules import Standing


def may_keep_organisation(actor: Standing) -> None:
    """Units, persons and accounts are the system administrator's."""
    if not actor.has(Role.SYSTEM_ADMIN):
        raise NotAllowed("维护机构和人员是系统管理员的职责，", "请联系系统管理员。")


def may_give_posts(actor: Standing, person_id: int | None = None) -> None:
    """Posts, roles and scopes are the security administrator's, and never his own."""
    if not actor.has(Role.SECURITY_ADMIN):
        raise NotAllowed("授予岗位和权限是安全管理员的职责，", "请联系安全管理员。")
    if person_id == actor.person_id:
        raise NotAllowed("不能给自己授予岗位，", "请由另一位安全管理员办理。")


def may_read_trail(actor: Standing) -> None:
    """The whole trail is the auditor's."""
    if not actor.has(Role.AUDITOR):
        raise NotAllowed("查看全部操作痕迹是审计员的职责，", "请联系审计员。")


def may_delegate(actor: Standing, giver_id: int) -> None:
    """One's own work may be handed over by oneself only."""
    if actor.person_id != giver_id:
        raise NotAllowed("只能授权他人代办自己的工作，", "请由本人办理。")

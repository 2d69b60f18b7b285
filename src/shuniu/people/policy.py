"""Who may do what to units, persons, posts and delegations (三员分立).

The program itself (``SYSTEM``: founding, demo, command line) may do what its command says.
"""

from __future__ import annotations

from collections.abc import Collection

from shuniu.audit.api import SYSTEM, Actor
from shuniu.kernel.refusal import NotAllowed
from shuniu.people.choices import ADMINISTRATION, Role
from shuniu.people.rules import Standing


def may_keep_organisation(actor: Actor) -> None:
    """Units, persons and accounts are the system administrator's."""
    if not _has(actor, Role.SYSTEM_ADMIN):
        raise NotAllowed("维护机构和人员是系统管理员的职责，", "请联系系统管理员。")


def may_give_posts(actor: Actor, person_id: int | None = None) -> None:
    """Posts, roles and scopes are the security administrator's, and never his own."""
    if not _has(actor, Role.SECURITY_ADMIN):
        raise NotAllowed("授予岗位和权限是安全管理员的职责，", "请联系安全管理员。")
    if person_id is not None and person_id == actor.pk:
        raise NotAllowed("不能改动自己的岗位和权限，", "请由另一位安全管理员办理。")


def may_unlock(actor: Actor) -> None:
    """Unlocking an account is the security administrator's."""
    if not _has(actor, Role.SECURITY_ADMIN):
        raise NotAllowed("解锁账号是安全管理员的职责，", "请联系安全管理员。")


def may_reset_password(actor: Actor, person_id: int, roles: Collection[Role]) -> None:
    """The system administrator's; but an administrator's password only by another of the same kind.

    Whoever resets a password can log in with it: the system administrator would hold all three roles within a minute.
    """
    may = {Role.SYSTEM_ADMIN} if not ADMINISTRATION.intersection(roles) else ADMINISTRATION.intersection(roles)
    if not _has(actor, *may):
        if may == {Role.SYSTEM_ADMIN}:
            raise NotAllowed("重置密码是系统管理员的职责，", "请联系系统管理员。")
        titles = "、".join(role.label for role in sorted(may))
        raise NotAllowed(f"{titles}的密码只能由另一位{titles}重置，", "没有第二人时请在服务器上用命令重置。")
    if person_id == actor.pk:
        raise NotAllowed("不能重置自己的密码，", "请用“修改密码”。")


def may_see_organisation(actor: Actor) -> None:
    """The pages of units, persons and posts are the three administrators'."""
    if not _has(actor, *ADMINISTRATION):
        raise NotAllowed("机构人员页面由管理员使用，", "需要更正请联系系统管理员。")


def may_read_trail(actor: Actor) -> None:
    """The whole trail is the auditor's."""
    if not _has(actor, Role.AUDITOR):
        raise NotAllowed("查看全部操作痕迹是审计员的职责，", "请联系审计员。")


def may_delegate(actor: Standing) -> None:
    """One's own business posts may be handed over for a while; administration and what one holds for others not."""
    if not any(not holding.on_behalf_of and holding.role not in ADMINISTRATION for holding in actor.holdings):
        raise NotAllowed("您没有可以授权他人代办的业务岗位，", "管理员的权限和代人办理的权限不能再授权。")


def may_take_back(actor: Standing, giver_id: int) -> None:
    """A delegation is taken back by whoever gave it."""
    if actor.person_id != giver_id:
        raise NotAllowed("代办授权由授权人本人撤回，", "请联系授权人。")


def may_see_phone(actor: Standing, unit_path: str) -> bool:
    """Whole telephone numbers are for the unit itself and for the system administrator; others see them masked."""
    return actor.has(Role.SYSTEM_ADMIN) or unit_path.startswith(actor.unit_path)


def _has(actor: Actor, *roles: Role) -> bool:
    return actor is SYSTEM or (isinstance(actor, Standing) and actor.has(*roles))


def may_revoke_token(actor: Standing, holder_id: int) -> None:
    """The holder's own, and the security administrator's in an emergency."""
    if actor.person_id != holder_id and not actor.has(Role.SECURITY_ADMIN):
        raise NotAllowed("撤销他人的接口令牌是安全管理员的职责，", "请联系安全管理员。")

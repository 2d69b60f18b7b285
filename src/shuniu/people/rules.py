"""What a person amounts to today: roles, and how far he sees. Plain values, no database."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from shuniu.people.choices import SCOPE_ORDER, Role, Scope

USERNAME = re.compile(r"[a-z0-9][a-z0-9._-]{1,59}")
LONGEST_DELEGATION = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Holding:
    """One post as held: its role, its scope, and the unit it belongs to.

    ``units`` are all the units under a post that sees a subtree, itself among them: databases plan with ids, not with
    a pattern of paths.
    """

    role: Role
    scope: Scope
    unit_id: int
    unit_path: str
    on_behalf_of: str = ""  # the giver's name where the post is held by delegation
    units: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """Who asks. Every read and every permission starts from this; it is computed once per request."""

    person_id: int
    name: str
    unit_id: int
    unit_name: str
    unit_path: str
    holdings: tuple[Holding, ...]

    @property
    def pk(self) -> int:
        """As an actor in the trail."""
        return self.person_id

    def __str__(self) -> str:
        return self.name

    @property
    def roles(self) -> frozenset[Role]:
        """All roles held today."""
        return frozenset(holding.role for holding in self.holdings)

    def has(self, *roles: Role) -> bool:
        """Whether one of these roles is held."""
        return bool(self.roles.intersection(roles))

    @property
    def scope(self) -> Scope:
        """The widest scope held; nothing without a post."""
        return max((holding.scope for holding in self.holdings), key=SCOPE_ORDER.index, default=Scope.NONE)

    def holds(self, role: Role, unit_id: int | None) -> bool:
        """Whether the role is held in this very unit."""
        return any(holding.role == role and holding.unit_id == unit_id for holding in self.holdings)

    def behalf(self, *roles: Role) -> str:
        """The name of the person on whose behalf one of these roles is held, empty when it is held in person."""
        held = [holding for holding in self.holdings if holding.role in roles]
        return "" if any(not holding.on_behalf_of for holding in held) else next((h.on_behalf_of for h in held), "")


def delegation_state(since: date, until: date, revoked: bool, today: date) -> str:
    """How a delegation stands on a day."""
    if revoked:
        return "已撤回"
    if until < today:
        return "已到期"
    return "尚未开始" if since > today else "代办中"


def moment_in_words(moment: datetime, today: date) -> str:
    """11-20 09:30 within this year, 2025-11-20 before."""
    return f"{moment:%m-%d %H:%M}" if moment.year == today.year else f"{moment:%Y-%m-%d}"


def change_in_words(before: str, after: str, why: str, data: Mapping[str, Any]) -> str:
    """由“市卫生计生委”改为“市卫生健康委”；机构改革: what a step changed and why, as one line."""
    said = []
    if before and after:
        said.append(f"由“{before}”改为“{after}”")
    elif before or after:
        said.append(before or after)
    for label, (was, now) in data.get("changed", {}).items():
        if (was, now) != (before, after):
            said.append(f"{label}由“{was}”改为“{now}”" if was else f"{label}填为“{now}”")
    if data.get("since"):
        said.append(f"{data['since']}起{data['until'] and data['until'] + '止'}")
    return "；".join(part for part in (*said, why.strip().rstrip("。")) if part)


def masked_name(name: str) -> str:
    """姓+某 / 姓+某某, as an office prints a name that must not leave it (domain.md 4.5)."""
    surname = name[:2] if name[:2] in COMPOUND_SURNAMES and len(name) > 2 else name[:1]
    return surname + "某" * max(1, min(2, len(name) - len(surname)))


def masked_phone(phone: str) -> str:
    """The first three and last two digits, the rest starred."""
    return phone if len(phone) < 7 else f"{phone[:3]}{'*' * (len(phone) - 5)}{phone[-2:]}"


def token_digest(text: str) -> str:
    """What is kept of an API token: SHA-256. Its text is random, so that no salt is needed."""
    return hashlib.sha256(text.encode()).hexdigest()


COMPOUND_SURNAMES = frozenset(
    ("欧阳", "太史", "端木", "上官", "司马", "东方", "独孤", "南宫", "万俟", "闻人", "夏侯", "诸葛", "尉迟", "公羊",
     "赫连", "澹台", "皇甫", "宗政", "濮阳", "公冶", "太叔", "申屠", "公孙", "慕容", "仲孙", "钟离", "长孙", "宇文",
     "司徒", "鲜于", "司空", "闾丘", "令狐", "百里", "呼延", "东郭", "西门", "南荣")
)  # fmt: skip

"""人员: accounts and external contacts. The system administrator's."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from shuniu.audit.api import Actor, record
from shuniu.kernel import clock
from shuniu.kernel.refusal import Invalid, Refused
from shuniu.kernel.writing import writes
from shuniu.people import queries
from shuniu.people.actions.editing import change, fitted
from shuniu.people.actions.units import initials_of
from shuniu.people.models import Person, Unit
from shuniu.people.policy import may_keep_organisation, may_reset_password
from shuniu.people.rules import USERNAME


@dataclass(frozen=True, slots=True)
class PersonEntry:
    """What is written about a person. Without ``username`` he is an external contact who cannot log in."""

    name: str
    unit: Unit
    title: str = ""
    phone: str = ""
    username: str = ""


LABELS = {"name": "姓名", "unit": "单位", "title": "职务", "phone": "电话", "username": "账号"}


@writes
def add_person(*, actor: Actor, entry: PersonEntry) -> tuple[Person, str]:
    """Enter a person; with an account the one-time password is returned, to be shown once and kept nowhere."""
    may_keep_organisation(actor)
    person = Person(**_wanted(entry))
    word = ""
    if person.username:
        word = _one_time_password(person)
    else:
        person.set_unusable_password()
    person.save()
    record(actor, "person.added", person, after=person.username or "联系人", data={"unit": str(person.unit)})
    return person, word


@writes
def edit_person(*, actor: Actor, person: Person, version: int, entry: PersonEntry) -> tuple[Person, str]:
    """Change what is written about a person. Giving a contact an account returns its one-time password."""
    may_keep_organisation(actor)
    person = Person.objects.select_for_update().get(pk=person.pk)
    had_account = person.username
    if had_account and not entry.username.strip():
        raise Invalid("账号不能清空。", "不再使用请停用。", "username")
    changed = change(person, version, _wanted(entry, person), LABELS)
    if not changed:
        return person, ""
    word = ""
    if person.username and not had_account:
        word = _one_time_password(person)
        person.save(update_fields=["password", "must_change_password"])
    record(actor, "person.edited", person, data={"changed": _masked(changed)})
    return person, word


@writes
def deactivate_person(*, actor: Actor, person: Person, reason: str) -> Person:
    """停用: the person can no longer log in nor be chosen; what he has done keeps his name."""
    may_keep_organisation(actor)
    person = Person.objects.select_for_update().get(pk=person.pk)
    if person.pk == actor.pk:
        raise Refused("不能停用自己。", "请由另一位系统管理员办理。")
    if role := queries.last_of_its_kind(person):
        raise Refused(f"不能停用：{person}是现在唯一的{role.label}。", "请先由安全管理员任命接任的人。")
    reason = fitted(reason, "原因", "reason", 200, wanted=True)
    person.active = False
    person.version += 1
    person.save(update_fields=["active", "version"])
    record(actor, "person.deactivated", person, before="在用", after="停用", why=reason)
    return person


@writes
def reactivate_person(*, actor: Actor, person: Person) -> Person:
    """Take a deactivation back."""
    may_keep_organisation(actor)
    person = Person.objects.select_for_update().select_related("unit").get(pk=person.pk)
    if person.unit.until and person.unit.until < clock.today():
        raise Refused(f"不能启用：{person.unit}已撤销。", "请先调整单位。")
    person.active = True
    person.version += 1
    person.save(update_fields=["active", "version"])
    record(actor, "person.reactivated", person, before="停用", after="在用")
    return person


@writes
def reset_password(*, actor: Actor, person: Person) -> str:
    """A new one-time password, to be shown once. Whoever was logged in under this account is put out."""
    person = Person.objects.select_for_update().get(pk=person.pk)
    may_reset_password(actor, person.pk, queries.roles_of(person.pk))
    if not person.username:
        raise Refused(f"{person}没有账号。", "请先在“修改”里填写账号。")
    word = _one_time_password(person)
    person.save(update_fields=["password", "must_change_password"])
    record(actor, "person.password_reset", person)
    return word


def _wanted(entry: PersonEntry, person: Person | None = None) -> dict[str, object]:
    name = fitted(entry.name, "姓名", "name", 40, wanted=True)
    username = fitted(entry.username, "账号", "username", 60).lower() or None
    if username and not USERNAME.fullmatch(username):
        raise Invalid("账号只能用小写字母、数字、点、横线，2至60个字符。", "请改写账号。", "username")
    others = Person.objects.exclude(pk=person.pk) if person else Person.objects.all()
    if username and (taken := others.filter(username=username).first()):
        raise Invalid(f"账号“{username}”已由{taken}使用。", "请另取账号。", "username")
    if entry.unit.until and entry.unit.until < clock.today():
        raise Invalid(f"“{entry.unit}”已撤销。", "请另选单位。", "unit")
    return {
        "name": name, "unit": entry.unit, "title": fitted(entry.title, "职务", "title", 60),
        "phone": fitted(entry.phone, "电话", "phone", 40), "username": username, "initials": initials_of(name)[:20],
    }  # fmt: skip


def _one_time_password(person: Person) -> str:
    word = "-".join("".join(secrets.choice(PLAIN) for _ in range(4)) for _ in range(3))
    person.set_password(word)
    person.must_change_password = True
    return word


# What can be read out over the telephone: no l, 1, o, 0.
PLAIN = "abcdefghjkmnpqrstuvwxyz23456789"


def _masked(changed: dict[str, list[str]]) -> dict[str, list[str]]:
    """Telephone numbers do not go into the trail, which outlives everybody."""
    return {label: ["…", "…"] if label == "电话" else both for label, both in changed.items()}

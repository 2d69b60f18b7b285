"""岗位和任职: roles and scopes, given by the security administrator, never to himself."""

from __future__ import annotations

from datetime import date, timedelta

from axes.utils import reset

from shuniu.audit.api import Actor, record
from shuniu.kernel import clock
from shuniu.kernel.refusal import Invalid, Refused
from shuniu.kernel.writing import writes
from shuniu.people import queries
from shuniu.people.actions.editing import fitted
from shuniu.people.choices import ADMINISTRATION, Role, Scope
from shuniu.people.models import Appointment, Person, Post, Unit
from shuniu.people.policy import may_give_posts, may_unlock


@writes
def add_post(*, actor: Actor, unit: Unit, name: str, role: Role, scope: Scope) -> Post:
    """设岗: a place in a unit with a role and how far it sees. The role is fixed for good."""
    may_give_posts(actor)
    name = fitted(name, "岗位名称", "name", 60, wanted=True)
    if Post.objects.filter(unit=unit, name=name).exists():
        raise Invalid(f"{unit}已有岗位“{name}”。", "请直接任命，或另取名称。", "name")
    _fits(role, scope)
    post = Post(unit=unit, name=name, role=role, scope=scope)
    post.save()
    record(actor, "post.added", post, after=f"{role.label}，{scope.label}")
    return post


@writes
def edit_post(*, actor: Actor, post: Post, name: str, scope: Scope) -> Post:
    """Change a post's name and scope, for everybody who holds it; not by somebody who holds it himself."""
    may_give_posts(actor)
    post = Post.objects.select_for_update().select_related("unit").get(pk=post.pk)
    if Appointment.objects.filter(post=post, person_id=actor.pk).exists():
        may_give_posts(actor, actor.pk)
    name = fitted(name, "岗位名称", "name", 60, wanted=True)
    if Post.objects.filter(unit_id=post.unit_id, name=name).exclude(pk=post.pk).exists():
        raise Invalid(f"{post.unit}已有岗位“{name}”。", "请另取名称。", "name")
    _fits(Role(post.role), scope)
    before = f"{post.name}，{Scope(post.scope).label}"
    if (post.name, post.scope) != (name, scope):
        post.name, post.scope = name, scope
        post.save(update_fields=["name", "scope"])
        record(actor, "post.edited", post, before=before, after=f"{name}，{scope.label}")
    return post


@writes
def drop_post(*, actor: Actor, post: Post) -> None:
    """Remove a post that nobody has ever held."""
    may_give_posts(actor)
    if Appointment.objects.filter(post=post).exists():
        raise Refused(f"“{post}”有过任职，不能删除。", "请结束任职，岗位留作记录。")
    record(actor, "post.dropped", post)
    post.delete()


@writes
def appoint(*, actor: Actor, person: Person, post: Post, since: date, until: date | None = None) -> Appointment:
    """任职: a person holds a post from a day on. Nobody ever holds two of the three administrations at once."""
    may_give_posts(actor, person.pk)
    if until is not None and until < since:
        raise Invalid("止日早于起日。", "请核对日期。", "until")
    if not person.active:
        raise Refused(f"{person}已停用，不能任职。", "请先由系统管理员启用。")
    if post.unit.until and post.unit.until < since:
        raise Refused(f"{post.unit}已撤销，不能再任职。", "请另选岗位。")
    _split(person, Role(post.role), since, until)
    if queries.overlapping(person.pk, since, until).filter(post=post).exists():
        raise Refused(f"{person}这段时间已任“{post}”。", "请先结束原来的任职。")
    appointment = Appointment(person=person, post=post, since=since, until=until)
    appointment.save()
    record(actor, "appointment.made", person, after=str(post), data=_facts(appointment))
    return appointment


@writes
def end_appointment(*, actor: Actor, appointment: Appointment, last_day: date) -> Appointment:
    """免职: the post is held until the end of this day."""
    may_give_posts(actor, appointment.person_id)
    held = Appointment.objects.select_for_update(of=("self",)).select_related("person", "post__unit")
    appointment = held.get(pk=appointment.pk)
    if appointment.until and appointment.until < clock.today():
        raise Refused(f"{appointment}已于{appointment.until}结束。")
    if last_day < clock.today() - timedelta(days=1):
        raise Invalid("最后一天不能早于昨天：已经发生的事不因此失效。", "请填写昨天或以后的日期。", "last_day")
    if last_day < appointment.since:
        # It has not begun, or was made by mistake today.
        before, facts = str(appointment.post), _facts(appointment)
        record(actor, "appointment.withdrawn", appointment.person, before=before, data=facts)
        appointment.delete()
        return appointment
    appointment.until = last_day
    appointment.save(update_fields=["until"])
    record(actor, "appointment.ended", appointment.person, before=str(appointment.post), data=_facts(appointment))
    return appointment


@writes
def unlock_person(*, actor: Actor, person: Person) -> None:
    """Let an account that was locked after wrong passwords try again at once."""
    may_unlock(actor)
    if not person.username:
        raise Refused(f"{person}没有账号。")
    attempts = reset(username=person.username)
    record(actor, "person.unlocked", person, data={"attempts": attempts})


def _fits(role: Role, scope: Scope) -> None:
    if role in ADMINISTRATION and scope != Scope.NONE:
        raise Invalid(f"{role.label}不看业务。", "数据范围请选“不看业务”。", "scope")


def _split(person: Person, role: Role, since: date, until: date | None) -> None:
    """三员分立: no two of the three administrations at once."""
    if role not in ADMINISTRATION:
        return
    held = queries.overlapping(person.pk, since, until).values_list("post__role", flat=True)
    if others := sorted({Role(other) for other in held} & (ADMINISTRATION - {role})):
        raise Refused(f"{person}这段时间任{others[0].label}，按三员分立不能兼任{role.label}。", "请另选人员。")


def _facts(appointment: Appointment) -> dict[str, str]:
    return {
        "since": appointment.since.isoformat(),
        "until": appointment.until.isoformat() if appointment.until else "",
    }

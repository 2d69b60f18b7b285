"""办理: the steps of a matter, each by the transition table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from shuniu.attachments.api import File
from shuniu.audit.api import record
from shuniu.kernel import clock
from shuniu.kernel.refusal import Invalid, Refused
from shuniu.kernel.writing import writes
from shuniu.matters import policy, queries
from shuniu.matters.actions.moving import move, step
from shuniu.matters.choices import (
    Part,
    ReportKind,
    Rhythm,
    Verdict,
)
from shuniu.matters.models import (
    Evidence,
    Matter,
    Report,
    StageCheck,
    Urge,
)
from shuniu.matters.rules import next_report_after
from shuniu.people.api import Person, Standing


@writes
def propose_matter(*, actor: Standing, matter: Matter) -> Matter:
    """报审: the clerk puts a draft before the chief."""
    return move(actor, matter, step(actor, matter, "propose"), approved_by=None)


@writes
def return_draft(*, actor: Standing, matter: Matter, reason: str) -> Matter:
    """退回修改: the chief gives a proposal back to the clerk."""
    return move(actor, matter, step(actor, matter, "return_draft", reason=reason), why=reason, approved_by=None)


@writes
def approve_matter(*, actor: Standing, matter: Matter) -> Matter:
    """审定: the chief or a leader agrees that this is to be done, so and until then."""
    return move(actor, matter, step(actor, matter, "approve"), approved_by_id=actor.person_id)


@writes
def assign_matter(*, actor: Standing, matter: Matter) -> Matter:
    """交办: hand the matter out to its units. From here due date, units and targets are locked."""
    row = step(actor, matter, "assign")
    today = clock.today()
    if matter.due_on and matter.due_on < today:
        raise Refused(f"不能交办：时限{matter.due_on}已过。", "请先改时限。")
    return move(
        actor, matter, row, assigned_on=today, original_due_on=matter.original_due_on or matter.due_on,
        next_report_on=next_report_after(Rhythm(matter.rhythm), today), data={"units": matter.lead_name},
    )  # fmt: skip


@writes
def approve_and_assign(*, actor: Standing, matter: Matter) -> Matter:
    """审定并交办: the chief agrees and hands out in one go, both steps or neither."""
    return assign_matter(actor=actor, matter=approve_matter(actor=actor, matter=matter))


@writes
def sign_matter(*, actor: Standing, matter: Matter) -> Matter:
    """签收: a unit takes the matter over. It is under way as soon as a lead unit has signed."""
    row = step(actor, matter, "sign")
    mine = [part for part in matter.undertakings.all() if queries.is_mine(actor, part) and part.signed_at is None]
    for part in mine:
        part.signed_at, part.signed_by_id = clock.now(), actor.person_id
        part.save(update_fields=["signed_at", "signed_by"])
    return move(actor, matter, row, data={"units": [part.unit_name for part in mine]})


@writes
def refuse_matter(*, actor: Standing, matter: Matter, reason: str) -> Matter:
    """退单: the lead unit says that this is not its duty; the section decides anew."""
    row = step(actor, matter, "refuse", reason=reason)
    return move(actor, matter, row, why=reason, approved_by=None, assigned_on=None, next_report_on=None)


@writes
def appoint_handler(*, actor: Standing, matter: Matter, person: Person) -> Matter:
    """指定承办人: the unit names the person who does it."""
    row = step(actor, matter, "appoint")
    part = next(
        (p for p in matter.undertakings.all() if p.unit_id == person.unit_id and queries.is_mine(actor, p)), None
    )
    if part is None:
        raise Invalid(f"{person.name}不在本单位。", "请选择本单位的人员。", "person")
    part.handler = person
    part.save(update_fields=["handler"])
    changes: dict[str, Any] = {}
    if part.part == Part.LEAD and matter.responsible_id is None:
        changes = {"responsible_id": person.pk, "responsible_name": person.name}
    return move(actor, matter, row, data={"handler": person.name, "unit": part.unit_name}, **changes)


@writes
def report_progress(
    *,
    actor: Standing,
    matter: Matter,
    text: str,
    progress: int,
    files: Iterable[File] = (),
    achieved: Mapping[int, Decimal | None] | None = None,
    reached: Iterable[int] = (),
) -> Report:
    """反馈: a unit says what it has done. Sets the next reporting day of the rhythm.

    ``achieved`` gives how much of each target (by id) is reached, ``reached`` the ids of the milestones passed.
    """
    row = step(actor, matter, "report", text=text)
    report = _report(actor, matter, ReportKind.PROGRESS, text, progress, files)
    today = clock.today()
    figures = _keep_figures(matter, achieved or {})
    passed = list(matter.milestones.filter(pk__in=list(reached), done_on=None))
    matter.milestones.filter(pk__in=[milestone.pk for milestone in passed]).update(done_on=today)
    data = {
        "report": report.pk,
        "progress": report.progress,
        "targets": figures,
        "milestones": [m.name for m in passed],
    }
    move(
        actor, matter, row, why=text, progress=report.progress, last_report_on=today,
        next_report_on=_next_report(matter, today), data={name: value for name, value in data.items() if value},
    )  # fmt: skip
    return report


def _keep_figures(matter: Matter, achieved: Mapping[int, Decimal | None]) -> dict[str, list[str]]:
    """Write what is new of the targets; returns name -> [from, to] for the trail."""
    changed: dict[str, list[str]] = {}
    for target in matter.targets.filter(pk__in=list(achieved)):
        figure = achieved[target.pk]
        if figure is not None and figure != target.achieved:
            changed[target.name] = [
                "" if target.achieved is None else f"{target.achieved.normalize():f}",
                f"{figure:f}",
            ]
            target.achieved = figure
            target.save(update_fields=["achieved"])
    return changed


@writes
def ask_close(*, actor: Standing, matter: Matter, text: str, files: Iterable[File] = ()) -> Report:
    """申请办结: the lead unit reports the result and asks that the matter be closed."""
    row = step(actor, matter, "ask_close", text=text)
    report = _report(actor, matter, ReportKind.COMPLETION, text, 100, files)
    move(actor, matter, row, why=text, progress=100, last_report_on=clock.today(), data={"report": report.pk})
    return report


def _next_report(matter: Matter, today: date) -> date | None:
    """The end of the reporting period after the one that this report answers for."""
    rhythm = Rhythm(matter.rhythm)
    current = matter.next_report_on
    return next_report_after(rhythm, today) if current is None else _period_after(rhythm, max(current, today))


def _period_after(rhythm: Rhythm, day: date) -> date | None:
    return next_report_after(rhythm, date.fromordinal(day.toordinal() + 1))


def _report(
    actor: Standing, matter: Matter, kind: ReportKind, text: str, progress: int, files: Iterable[File]
) -> Report:
    if not 0 <= progress <= 100:
        raise Invalid("进度应在0到100之间。", "请重新填写。", "progress")
    report = Report.objects.create(
        matter=matter, kind=kind, unit_id=_speaking_unit(actor, matter), by_id=actor.person_id, at=clock.now(),
        text=text.strip(), progress=progress,
    )  # fmt: skip
    _cite(actor, matter, files, report=report)
    return report


def _speaking_unit(actor: Standing, matter: Matter) -> int:
    """The unit in whose name the person reports: that of the undertaking which is his."""
    return next((p.unit_id for p in matter.undertakings.all() if queries.is_mine(actor, p)), actor.unit_id)


def _cite(actor: Standing, matter: Matter, files: Iterable[File], **where: Any) -> None:
    Evidence.objects.bulk_create(
        Evidence(matter=matter, file=file, cited_by_id=actor.person_id, cited_at=clock.now(), **where) for file in files
    )


@writes
def return_work(*, actor: Standing, matter: Matter, reason: str) -> Matter:
    """退回补办: the result is not enough."""
    row = step(actor, matter, "return_work", reason=reason)
    _judge(actor, matter, Verdict.DENIED, reason)
    progress = matter.reports.filter(kind=ReportKind.PROGRESS).values_list("progress", flat=True).first() or 0
    return move(actor, matter, row, why=reason, progress=min(progress, 99))


@writes
def close_matter(*, actor: Standing, matter: Matter, result: str, note: str = "") -> Matter:
    """办结: the result stands, the matter is closed. Never without a result."""
    row = step(actor, matter, "close", result=result)
    _judge(actor, matter, Verdict.GRANTED, note)
    return move(actor, matter, row, why=result, result=result.strip(), closed_on=clock.today(), progress=100)


def _judge(actor: Standing, matter: Matter, verdict: Verdict, text: str) -> None:
    matter.reports.filter(kind=ReportKind.COMPLETION, verdict=Verdict.PENDING).update(
        verdict=verdict, judged_by_id=actor.person_id, judgement=text
    )


@writes
def reopen_matter(*, actor: Standing, matter: Matter, reason: str) -> Matter:
    """撤销办结: what was closed turns out not to be done. The old result stays in the trail."""
    row = step(actor, matter, "reopen", reason=reason)
    return move(actor, matter, row, why=reason, result="", closed_on=None, progress=99, data={"result": matter.result})


@writes
def suspend_matter(*, actor: Standing, matter: Matter, reason: str) -> Matter:
    """暂缓: the clock stands still."""
    return move(actor, matter, step(actor, matter, "suspend", reason=reason), why=reason)


@writes
def resume_matter(*, actor: Standing, matter: Matter, reason: str) -> Matter:
    """恢复办理: it goes on where it was put aside, be that 待签收 or 长期坚持."""
    row = step(actor, matter, "resume", reason=reason)
    return move(actor, matter, row, why=reason, to_state=queries.suspended_from(matter))


@writes
def cancel_matter(*, actor: Standing, matter: Matter, reason: str) -> Matter:
    """终止: it will not be done, for this reason."""
    return move(actor, matter, step(actor, matter, "cancel", reason=reason), why=reason)


@writes
def make_standing(*, actor: Standing, matter: Matter, reason: str, rhythm: Rhythm) -> Matter:
    """转长期坚持: there is no end, only a reporting rhythm. The original due date stays."""
    row = step(actor, matter, "make_standing", reason=reason, rhythm=rhythm)
    return move(
        actor, matter, row, why=reason, ongoing=True, rhythm=rhythm, due_on=None, due_time=None,
        next_report_on=next_report_after(rhythm, clock.today()), data={"rhythm": rhythm},
    )  # fmt: skip


@writes
def file_matter(*, actor: Standing, matter: Matter) -> Matter:
    """归档: the archivist takes the closed matter over."""
    return move(actor, matter, step(actor, matter, "file"))


@writes
def urge_matter(*, actor: Standing, matter: Matter, text: str) -> Urge:
    """催办: the nth reminder to the lead unit."""
    row = step(actor, matter, "urge", text=text)
    urge = Urge.objects.create(
        matter=matter, nth=matter.urges + 1, by_id=actor.person_id, at=clock.now(), text=text.strip(),
        unit_id=matter.lead_unit_id,
    )  # fmt: skip
    move(actor, matter, row, why=text, urges=urge.nth, last_urged_on=clock.today(), data={"nth": urge.nth})
    return urge


@writes
def acknowledge_urge(*, actor: Standing, urge: Urge) -> Urge:
    """已知悉: the unit has seen the reminder."""
    if urge.acknowledged_at is None:
        parts = urge.matter.undertakings.all()
        if not any(queries.is_mine(actor, part) for part in parts):
            raise policy.refuse_step("知悉催办", ["liaison@unit", "handler@unit"])
        urge.acknowledged_at, urge.acknowledged_by_id = clock.now(), actor.person_id
        urge.save(update_fields=["acknowledged_at", "acknowledged_by"])
        record(actor, "matter.acknowledge", urge.matter, data={"nth": urge.nth})
    return urge


@writes
def check_stage(
    *,
    actor: Standing,
    matter: Matter,
    text: str,
    progress: int | None = None,
    on_site: bool = False,
    files: Iterable[File] = (),
) -> StageCheck:
    """阶段督查: what the section found. A progress that it found replaces the one reported."""
    row = step(actor, matter, "check", text=text)
    if progress is not None and not 0 <= progress <= 100:
        raise Invalid("进度应在0到100之间。", "请重新填写。", "progress")
    made = StageCheck.objects.create(
        matter=matter, by_id=actor.person_id, at=clock.now(), finding=text.strip(), progress=progress, on_site=on_site
    )
    _cite(actor, matter, files, check_made=made)
    changes: dict[str, Any] = {} if progress is None else {"progress": progress}
    move(actor, matter, row, why=text, data={"check": made.pk, "on_site": on_site}, **changes)
    return made

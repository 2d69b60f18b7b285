"""One step by its name in the transition table, with what a program gives for it: for the API and imports.

A page asks for each step with a form of its own; a program sends plain values, which are read here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from shuniu.kernel.refusal import Conflict, Invalid, Refused
from shuniu.matters import queries
from shuniu.matters.actions import requests, steps
from shuniu.matters.actions.entries import MatterEntry
from shuniu.matters.actions.registering import split_matter
from shuniu.matters.choices import RequestKind, Rhythm
from shuniu.matters.models import Matter
from shuniu.people.api import Person, Standing


@dataclass(frozen=True, slots=True)
class Given:
    """What came with a step. Each reader refuses a value of the wrong shape, naming its field."""

    values: Mapping[str, Any]

    def text(self, name: str) -> str:
        """Words; empty where there are none."""
        value = self.values.get(name)
        if value is not None and not isinstance(value, str):
            raise Invalid(f"“{name}”应为文字。", field=name)
        return value or ""

    def whole(self, name: str) -> int | None:
        """A whole number, where there is one."""
        value = self.values.get(name)
        if value is not None and (not isinstance(value, int) or isinstance(value, bool) or abs(value) > 2**31):
            raise Invalid(f"“{name}”应为整数。", field=name)
        return value

    def needed(self, name: str) -> int:
        """A whole number that must be there."""
        value = self.whole(name)
        if value is None:
            raise Invalid(f"没有给出“{name}”。", field=name)
        return value

    def yes(self, name: str) -> bool:
        """True or false; false where nothing is said."""
        value = self.values.get(name, False)
        if not isinstance(value, bool):
            raise Invalid(f"“{name}”应为true或false。", field=name)
        return value

    def day(self, name: str) -> date | None:
        """A day, where there is one."""
        try:
            return date.fromisoformat(text) if (text := self.text(name)) else None
        except ValueError as wrong:
            raise Invalid(f"“{text}”不是日期。", "请写成2026-11-20。", name) from wrong

    def names(self, name: str) -> tuple[str, ...]:
        """A list of names."""
        value = self.values.get(name) or []
        if not isinstance(value, list | tuple) or not all(isinstance(one, str) for one in value):
            raise Invalid(f"“{name}”应为名称的列表。", field=name)
        return tuple(value)

    def rhythm(self, name: str) -> Rhythm:
        """A reporting rhythm."""
        value = self.text(name)
        if value not in Rhythm.values:
            raise Invalid(f"“{value}”不是反馈周期。", f"可用：{'、'.join(filter(None, Rhythm.values))}。", name)
        return Rhythm(value)


Taking = Callable[[Standing, Matter, Given], object]


def _bare(action: Callable[..., object]) -> Taking:
    return lambda who, matter, _: action(actor=who, matter=matter)


def _with_reason(action: Callable[..., object]) -> Taking:
    return lambda who, matter, given: action(actor=who, matter=matter, reason=given.text("reason"))


def _with_text(action: Callable[..., object]) -> Taking:
    return lambda who, matter, given: action(actor=who, matter=matter, text=given.text("text"))


def _appoint(who: Standing, matter: Matter, given: Given) -> object:
    person = Person.objects.filter(pk=given.needed("person"), active=True).first()
    if person is None:
        raise Invalid("没有这名人员。", "请选择本单位的人员。", "person")
    return steps.appoint_handler(actor=who, matter=matter, person=person)


def _report(who: Standing, matter: Matter, given: Given) -> object:
    progress = given.whole("progress")
    return steps.report_progress(
        actor=who, matter=matter, text=given.text("text"), progress=matter.progress if progress is None else progress
    )


def _close(who: Standing, matter: Matter, given: Given) -> object:
    return steps.close_matter(actor=who, matter=matter, result=given.text("result"), note=given.text("note"))


def _check(who: Standing, matter: Matter, given: Given) -> object:
    return steps.check_stage(
        actor=who,
        matter=matter,
        text=given.text("text"),
        progress=given.whole("progress"),
        on_site=given.yes("on_site"),
    )


def _make_standing(who: Standing, matter: Matter, given: Given) -> object:
    return steps.make_standing(actor=who, matter=matter, reason=given.text("reason"), rhythm=given.rhythm("rhythm"))


def _ask_extension(who: Standing, matter: Matter, given: Given) -> object:
    return requests.ask_extension(actor=who, matter=matter, reason=given.text("reason"), due_on=given.day("due_on"))


def _ask_adjustment(who: Standing, matter: Matter, given: Given) -> object:
    return requests.ask_adjustment(
        actor=who, matter=matter, reason=given.text("reason"), requirement=given.text("requirement"),
        leads=given.names("leads"), supports=given.names("supports"),
    )  # fmt: skip


def _decide(kind: RequestKind) -> Taking:
    def take(who: Standing, matter: Matter, given: Given) -> object:
        request = queries.pending_request(matter, kind)
        if request is None:
            raise Refused(f"没有待批的{kind.label}申请。", "请刷新后查看。")
        return requests.decide_request(
            actor=who, request=request, granted=given.yes("granted"), reply=given.text("reply")
        )

    return take


def _acknowledge(who: Standing, matter: Matter, given: Given) -> object:
    urge = queries.urge_of(matter, given.whole("nth") or matter.urges)
    if urge is None:
        raise Refused("没有这次催办。", "请刷新后查看。")
    return steps.acknowledge_urge(actor=who, urge=urge)


def _split(who: Standing, matter: Matter, given: Given) -> object:
    """Sub-matters by their titles; they take the lead units and the due date of the matter."""
    leads = tuple(part.unit_name for part in matter.undertakings.all() if part.part == "lead")
    entries = [MatterEntry(title, title, leads, due_on=matter.due_on) for title in given.names("titles")]
    return split_matter(actor=who, matter=matter, entries=entries)


TAKING: dict[str, Taking] = {
    "propose": _bare(steps.propose_matter),
    "return_draft": _with_reason(steps.return_draft),
    "approve": _bare(steps.approve_matter),
    "assign": _bare(steps.assign_matter),
    "sign": _bare(steps.sign_matter),
    "refuse": _with_reason(steps.refuse_matter),
    "appoint": _appoint,
    "report": _report,
    "ask_close": _with_text(steps.ask_close),
    "return_work": _with_reason(steps.return_work),
    "close": _close,
    "ask_extension": _ask_extension,
    "decide_extension": _decide(RequestKind.EXTENSION),
    "ask_adjustment": _ask_adjustment,
    "decide_adjustment": _decide(RequestKind.ADJUSTMENT),
    "urge": _with_text(steps.urge_matter),
    "acknowledge": _acknowledge,
    "check": _check,
    "split": _split,
    "suspend": _with_reason(steps.suspend_matter),
    "resume": _with_reason(steps.resume_matter),
    "make_standing": _make_standing,
    "cancel": _with_reason(steps.cancel_matter),
    "reopen": _with_reason(steps.reopen_matter),
    "file": _bare(steps.file_matter),
}


def take_step(*, actor: Standing, matter: Matter, verb: str, data: Mapping[str, Any]) -> Matter:
    """Take the step of this name, whose verb is atomic and records itself. A ``version`` among the data refuses it
    where somebody else was first."""
    taking, given = TAKING.get(verb), Given(data)
    if taking is None:
        raise Invalid(f"没有“{verb}”这个步骤。", f"可用：{'、'.join(TAKING)}。", "verb")
    version = given.whole("version")
    if version is not None and version != matter.version:
        raise Conflict(f"{matter.number}已被别人办理过。", version=matter.version)
    taking(actor, matter, given)
    return matter

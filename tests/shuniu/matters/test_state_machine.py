"""Whatever people do in whatever order, the register stays sound."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from shuniu.audit.api import faults
from shuniu.kernel import clock
from shuniu.kernel.refusal import Refused
from shuniu.matters import actions, queries
from shuniu.matters.choices import Rhythm, State
from shuniu.matters.models import Matter, Request
from tests.cast import Cast, make_cast, make_draft

START = datetime(2026, 11, 2, 9)
ROLES = ("clerk", "chief", "leader", "health_liaison", "commerce_liaison", "archivist", "other_clerk", "auditor")


class Office(RuleBasedStateMachine):
    """Two matters, everybody, time going on."""

    cast: Cast
    moment: datetime

    @initialize()
    def open_the_office(self) -> None:
        self.moment = START
        self.cast = make_cast()
        with clock.pretend(self.moment):
            self.matters = [
                make_draft(self.cast).pk,
                make_draft(self.cast, ongoing=True, rhythm=Rhythm.MONTHLY, due_on=None).pk,
            ]

    def take(self, role: str, which: int, verb: str, **given: Any) -> None:
        """Try a step as somebody; a refusal changes nothing."""
        with clock.pretend(self.moment):
            before = Matter.objects.values().get(pk=self.matters[which])
            length = len(queries.history(Matter.objects.get(pk=self.matters[which])))
            try:
                matter = queries.matter_for(self.cast.standing(role), self.matters[which])
                getattr(actions, verb)(actor=self.cast.standing(role), matter=matter, **given)
            except Refused:
                assert Matter.objects.values().get(pk=self.matters[which]) == before
                assert len(queries.history(Matter.objects.get(pk=self.matters[which]))) == length

    @rule(days=st.integers(1, 20))
    def time_passes(self, days: int) -> None:
        self.moment += timedelta(days=days)

    @rule(
        role=st.sampled_from(ROLES),
        which=st.integers(0, 1),
        verb=st.sampled_from(("propose_matter", "approve_matter", "assign_matter", "sign_matter", "file_matter")),
    )
    def a_plain_step(self, role: str, which: int, verb: str) -> None:
        self.take(role, which, verb)

    @rule(
        role=st.sampled_from(ROLES),
        which=st.integers(0, 1),
        verb=st.sampled_from(
            (
                "return_draft",
                "refuse_matter",
                "return_work",
                "suspend_matter",
                "resume_matter",
                "cancel_matter",
                "reopen_matter",
            )
        ),
        reason=st.sampled_from(("", "情况有变")),
    )
    def a_step_with_a_reason(self, role: str, which: int, verb: str, reason: str) -> None:
        self.take(role, which, verb, reason=reason)

    @rule(role=st.sampled_from(ROLES), which=st.integers(0, 1), progress=st.integers(-1, 101))
    def report(self, role: str, which: int, progress: int) -> None:
        self.take(role, which, "report_progress", text="进展顺利", progress=progress)

    @rule(role=st.sampled_from(ROLES), which=st.integers(0, 1))
    def ask_close(self, role: str, which: int) -> None:
        self.take(role, which, "ask_close", text="已经办好")

    @rule(role=st.sampled_from(ROLES), which=st.integers(0, 1), result=st.sampled_from(("", "已经办好")))
    def close(self, role: str, which: int, result: str) -> None:
        self.take(role, which, "close_matter", result=result)

    @rule(role=st.sampled_from(ROLES), which=st.integers(0, 1))
    def make_standing(self, role: str, which: int) -> None:
        self.take(role, which, "make_standing", reason="没有终点", rhythm=Rhythm.QUARTERLY)

    @rule(role=st.sampled_from(ROLES), which=st.integers(0, 1), days=st.integers(-10, 60))
    def ask_extension(self, role: str, which: int, days: int) -> None:
        self.take(role, which, "ask_extension", reason="来不及", due_on=self.moment.date() + timedelta(days=days))

    @rule(role=st.sampled_from(ROLES), granted=st.booleans())
    def decide(self, role: str, granted: bool) -> None:
        request = Request.objects.filter(verdict="pending").first()
        if request is not None:
            with clock.pretend(self.moment):
                try:
                    actions.decide_request(
                        actor=self.cast.standing(role), request=request, granted=granted, reply="已阅"
                    )
                except Refused:
                    assert Request.objects.get(pk=request.pk).verdict == "pending"

    @invariant()
    def the_register_is_sound(self) -> None:
        if not hasattr(self, "matters"):
            return
        with clock.pretend(self.moment):
            assert list(faults()) == []
            assert list(queries.broken_matters()) == []
        for matter in Matter.objects.all():
            assert matter.state not in (State.CLOSED, State.FILED) or matter.result
            assert matter.original_due_on in (None, date(2026, 12, 11)), "the original due date stays"
            assert matter.assigned_on is not None or matter.state in (State.DRAFT, State.PROPOSED, State.CANCELLED)


class TestTheOffice(TestCase):
    """Runs the machine inside one transaction per example."""

    def test_it_stays_sound(self) -> None:
        run_state_machine_as_test(  # type: ignore[no-untyped-call]
            _rolled_back(),
            settings=settings(
                max_examples=12, stateful_step_count=20, deadline=None, suppress_health_check=list(HealthCheck)
            ),
        )


def _rolled_back() -> type[Office]:
    """The machine with each run in a savepoint of its own."""
    from django.db import transaction

    class RolledBack(Office):
        def __init__(self) -> None:
            super().__init__()
            self.savepoint = transaction.savepoint()

        def teardown(self) -> None:
            transaction.savepoint_rollback(self.savepoint)

    return RolledBack

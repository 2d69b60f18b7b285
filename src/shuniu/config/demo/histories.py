"""What may become of a matter: each history by its name, as the texts of the demo call it in angle brackets."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from shuniu.config.demo.life import Life
from shuniu.config.demo.stage import History
from shuniu.matters import actions
from shuniu.matters.api import MatterEntry, Rhythm
from workdays import last_day_of_month


def fate_of(life: Life) -> str:
    """The usual course of things: what is past is done, what is to come is on its way, what never ends stands."""
    matter, soon = life.matter, life.days.ago(-8)
    if matter.ongoing:
        return "standing"
    if matter.due_on is None or not matter.lead_unit_id:
        return "draft"
    return "done" if matter.due_on < soon else "going"


def draft(_: Life) -> History:
    """It stays a draft."""
    yield from ()


def proposed(life: Life) -> History:
    """The clerk puts it before the chief."""
    yield life.next(0, hour=16)
    life.propose()


def approved(life: Life) -> History:
    """The chief agrees."""
    yield from proposed(life)
    yield life.next(1, hour=10)
    life.approve()


def handed_out(life: Life) -> History:
    """It goes out to its units."""
    yield from approved(life)
    yield life.next(0, hour=15)
    life.assign()


def signed(life: Life) -> History:
    """The lead unit takes it over, and may name who does it."""
    yield from handed_out(life)
    yield life.next(life.chance.randint(1, 2))
    life.sign()
    if life.last < life.days.ago(8):
        yield life.next(life.chance.randint(0, 1))
        life.sign_the_others()
    if life.handlers and life.chance.random() < 0.7:
        yield life.next(0, hour=17)
        life.appoint()


def going(life: Life, behind: int = 0) -> History:
    """Reports about once a month, the last of them lately; ``behind`` says by how much it lags today."""
    yield from signed(life)
    yield from _reports(life, life.days.today, behind)


def _reports(life: Life, until: date, behind: int = 0) -> History:
    """Progress with the time, until some days before ``until``."""
    progress, last = life.matter.progress, life.days.after(until, -life.chance.randint(2, 6))
    day = life.days.after(life.last, life.chance.randint(9, 16))
    while day < life.days.after(last, -9):
        progress = min(92, max(progress, life.planned(day) + life.chance.randint(-6, 8)) - (behind and 6))
        yield life.at(day)
        life.report(max(0, progress))
        day = life.days.after(day, life.chance.randint(21, 32))
    wanted = life.planned(until) - behind
    if behind:
        wanted = max(5, wanted)
    elif wanted < 8:
        return
    else:
        wanted = min(96, max(progress, wanted - life.chance.randint(-4, 6)))
    yield life.at(max(last, life.last))
    life.report(wanted, "behind" if behind else "")


def done(life: Life, *, returned: bool = False) -> History:
    """To its end: reported, asked to close, looked at, closed, and filed some weeks later."""
    yield from signed(life)
    due = life.matter.due_on
    assert due is not None
    late = life.chance.random() < 0.1 and due < life.days.ago(16)
    end = life.days.after(due, life.chance.randint(1, 4)) if late else life.days.after(due, -life.chance.randint(1, 7))
    end = min(end, life.days.ago(8))
    start = life.last
    for share in (0.3, 0.65) if (end - start).days > 60 else (0.5,):
        yield life.at(life.between(start, end, share))
        life.report(min(95, round(100 * share) + life.chance.randint(-5, 12)))
        if share == 0.65 and life.chance.random() < 0.3:
            yield life.next(life.chance.randint(2, 5))
            life.check()
    if late:
        yield life.at(due)
        life.urge(life.phrases["urge"][0])
    yield life.at(end)
    life.ask_close()
    if returned or life.chance.random() < 0.08:
        yield life.next(1)
        life.return_work()
        yield life.next(life.chance.randint(2, 3))
        life.ask_close()
    yield life.next(life.chance.randint(0, 1), hour=17)
    life.close()
    yield from _filed(life)


def _filed(life: Life) -> History:
    """The archivist takes over what was closed, early in the month after the next."""
    if life.chance.random() < 0.75:
        month = last_day_of_month(life.last.year, life.last.month)
        yield life.at(life.days.after(month, life.chance.randint(12, 25)))
        life.file_away()


def returned(life: Life) -> History:
    """Done, but not at the first attempt."""
    yield from done(life, returned=True)


def reopened(life: Life) -> History:
    """Closed, found wanting, opened again, closed for good."""
    yield from signed(life)
    yield life.next(9)
    life.report(70)
    yield life.next(4)
    life.ask_close()
    yield life.next(1)
    life.close()
    yield life.next(12)
    actions.reopen_matter(actor=life.chief, matter=life.matter, reason="回访发现两个县（市、区）尚未落实，须继续办理。")
    yield life.next(15)
    life.report(95)
    yield life.next(3)
    life.ask_close()
    yield life.next(1)
    life.close()


def late(life: Life, *, urged: bool = False) -> History:
    """The due date has passed."""
    yield from signed(life)
    due = life.matter.due_on
    assert due is not None
    for share, progress in ((0.35, 30), (0.7, 60)):
        yield life.at(life.between(life.last, due, share))
        life.report(progress, "behind" if progress > 50 else "")
    if urged:
        yield life.at(life.days.after(due, -3))
        life.urge(life.phrases["urge"][0])
        yield life.at(life.days.after(due, 1))
        life.urge(life.phrases["urge"][2])


def late_urged(life: Life) -> History:
    """The due date has passed, although the unit was reminded."""
    yield from late(life, urged=True)


def today(life: Life) -> History:
    """Due today, nearly done."""
    yield from signed(life)
    yield life.at(life.days.ago(3))
    life.report(85)


def review(life: Life) -> History:
    """Asked to close yesterday."""
    yield from signed(life)
    yield from _reports(life, life.days.ago(12))
    yield life.at(life.days.ago(1), hour=16)
    life.ask_close()


def review_returned(life: Life) -> History:
    """Asked to close, sent back, asked again."""
    yield from signed(life)
    yield from _reports(life, life.days.ago(15))
    yield life.at(life.days.ago(8))
    life.ask_close()
    yield life.at(life.days.ago(6))
    life.return_work()
    yield life.at(life.days.ago(1), hour=15)
    life.ask_close()


def sign(life: Life) -> History:
    """Handed out two days ago, not signed yet."""
    yield life.at(max(life.last, life.days.ago(4)), hour=16)
    life.propose()
    yield life.next(1, hour=10)
    life.approve()
    yield life.next(0, hour=15)
    life.assign()


def refused(life: Life) -> History:
    """The unit says that it is not its duty; it lies before the section again."""
    yield from handed_out(life)
    yield life.next(1)
    life.refuse("总额付费办法须由省级统一制定，市级无权限单独建立，建议调整牵头单位或要求。")


def extended(life: Life) -> History:
    """More time was asked for in time, and granted."""
    yield from signed(life)
    due = life.matter.due_on
    assert due is not None
    asked = min(life.days.after(due, -6), life.days.ago(9))
    yield from _reports(life, life.days.after(asked, -5), behind=14)
    yield life.at(asked)
    later = max(life.days.at("m+2", due), life.days.at("m+2"))
    request = life.ask_extension("涉及多个单位数据对接，前期协调占用时间较多，申请延期。", later)
    yield life.next(2)
    actions.decide_request(
        actor=life.office.people["deputy"], request=request, granted=True, reply="同意，请倒排工期。"
    )
    yield from _reports(life, life.days.today)


def extension_pending(life: Life) -> History:
    """More time is asked for; nobody has answered yet."""
    yield from going(life)
    yield life.at(max(life.last, life.days.ago(2)))
    due = life.matter.due_on
    assert due is not None
    life.ask_extension("集中登记的技术合同尚需审核认定，申请延长一个月。", life.days.at("m+1", due))


def extension_denied(life: Life) -> History:
    """More time is asked for and refused."""
    yield from signed(life)
    yield life.at(max(life.last, life.days.ago(9)))
    assert life.matter.due_on is not None
    request = life.ask_extension("测算口径尚在征求意见。", life.days.at("m+2", life.matter.due_on))
    yield life.next(2)
    actions.decide_request(
        actor=life.chief, request=request, granted=False, reply="时限尚早，请先按原计划推进，确有困难再报。"
    )
    yield from _reports(life, life.days.today)


def adjustment_pending(life: Life) -> History:
    """The lead unit asks for another supporter."""
    yield from going(life)
    yield life.at(max(life.last, life.days.ago(2)))
    names = [part.unit_name for part in life.matter.undertakings.filter(part="support")]
    actions.ask_adjustment(
        actor=life.liaison, matter=life.matter, reason="停车泊位改造涉及道路用地，请增加自然资源部门配合。",
        leads=[life.matter.lead_name], supports=[*names, "市自然资源局"],
    )  # fmt: skip


def adjusted(life: Life) -> History:
    """The requirement was changed on request."""
    yield from signed(life)
    yield life.next(10)
    request = actions.ask_adjustment(
        actor=life.liaison, matter=life.matter, reason="通信、广电业务可一并办理。",
        requirement=f"{life.matter.requirement}同步纳入通信、有线电视业务。",
    )  # fmt: skip
    yield life.next(2)
    actions.decide_request(actor=life.chief, request=request, granted=True, reply="同意。")
    yield from _reports(life, life.days.today)


def suspended(life: Life) -> History:
    """The clock stands still."""
    yield from signed(life)
    yield from _reports(life, life.days.ago(40))
    yield life.at(max(life.last, life.days.ago(25)))
    actions.suspend_matter(
        actor=life.office.people["deputy"], matter=life.matter, reason="省级母基金管理办法正在修订，待出台后再行启动。"
    )


def resumed(life: Life) -> History:
    """It stood still for a while."""
    yield from signed(life)
    yield life.at(life.days.ago(110))
    actions.suspend_matter(actor=life.chief, matter=life.matter, reason="诊断服务机构目录待省厅公布。")
    yield life.at(life.days.ago(85))
    actions.resume_matter(actor=life.chief, matter=life.matter, reason="省厅目录已公布，恢复办理。")
    yield from _reports(life, life.days.today)


def cancelled(life: Life) -> History:
    """It will not be done."""
    yield from signed(life)
    yield from _reports(life, life.days.ago(60))
    yield life.at(max(life.last, life.days.ago(50)))
    actions.cancel_matter(
        actor=life.office.people["deputy"], matter=life.matter, reason="按照清理规范创建示范活动的要求，停止开展。"
    )


def behind(life: Life) -> History:
    """Slower than the time."""
    yield from going(life, behind=18)


def behind_urged(life: Life) -> History:
    """Slower than the time, and reminded."""
    yield from going(life, behind=17)
    yield life.at(max(life.last, life.days.ago(2)))
    life.urge(life.phrases["urge"][1])


def far_behind_urged(life: Life) -> History:
    """Much slower than the time."""
    yield from going(life, behind=42)
    yield life.at(max(life.last, life.days.ago(2)))
    life.urge(life.phrases["urge"][1])


def due_soon(life: Life) -> History:
    """Due within days, not reminded yet."""
    yield from going(life)


def checked(life: Life) -> History:
    """On its way, and looked at on the spot."""
    yield from going(life)
    yield life.at(max(life.last, life.days.ago(3)))
    life.check()


def standing(life: Life) -> History:
    """No end, only a rhythm: reported at the end of every period."""
    yield from signed(life)
    yield life.next(2)
    rhythm = Rhythm(life.matter.rhythm or Rhythm.QUARTERLY)
    life.stand("属长期工作，转入长期坚持，按周期反馈。", rhythm)
    while (end := life.matter.next_report_on) is not None:
        yield life.at(life.days.after(end, -life.chance.randint(1, 4)))
        life.report(0, "standing")


def split(life: Life) -> History:
    """Divided down to persons, whose parts move on their own."""
    yield from signed(life)
    yield life.next(4)
    unit, due = life.matter.lead_name, life.matter.due_on
    assert due is not None
    middle = life.days.at("m-1")
    people = [person.name for person in life.handlers]
    parts = (
        ("制定县域医共体章程和权责清单", middle),
        ("建立人员统一招聘、岗位统筹使用办法", due),
        ("建立财务集中核算和药品统一管理制度", due),
    )
    children = life.split(
        [
            MatterEntry(t, f"{t}。", leads=(unit,), responsible=who, due_on=d)
            for (t, d), who in zip(parts, people, strict=True)
        ]
    )
    for child, history in zip(children, (_part_done, _part_split, _part_going), strict=True):
        life.stage.enter(history(child))
    yield from _reports(life, life.days.today)


def _part_signed(life: Life) -> History:
    yield life.next(1)
    life.sign()


def _part_going(life: Life) -> History:
    yield from _part_signed(life)
    yield from _reports(life, life.days.today)


def _part_done(life: Life) -> History:
    yield from _part_signed(life)
    assert life.matter.due_on is not None
    yield life.at(life.between(life.last, life.matter.due_on, 0.5))
    life.report(55)
    yield life.at(min(life.days.after(life.matter.due_on, -4), life.days.ago(6)))
    life.ask_close()
    yield life.next(1)
    life.close()


def _part_split(life: Life) -> History:
    yield from _part_signed(life)
    yield life.next(3)
    unit, due = life.matter.lead_name, life.matter.due_on
    titles = ("起草编制周转池使用办法", "组织七个县（市、区）人员底数核对")
    children = life.split(
        [
            MatterEntry(t, f"{t}。", leads=(unit,), responsible=who.name, due_on=due)
            for t, who in zip(titles, life.handlers, strict=False)
        ]
    )
    for child in children:
        life.stage.enter(_part_going(child))
    yield from _reports(life, life.days.today)


HISTORIES: dict[str, Callable[[Life], History]] = {
    made.__name__: made
    for made in (
        draft, proposed, approved, going, done, returned, reopened, late, late_urged, today, review, review_returned, sign,
        refused, extended, extension_pending, extension_denied, adjustment_pending, adjusted, suspended, resumed,
        cancelled, behind, behind_urged, far_behind_urged, due_soon, checked, standing, split,
    )
}  # fmt: skip

"""Loading the demo office: all of it or nothing, once."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from time import monotonic

from shuniu.audit.models import Entry
from shuniu.calendars.api import office_calendar
from shuniu.config.demo.arrivals import Arrivals
from shuniu.config.demo.days import Days
from shuniu.config.demo.office import described, make_office
from shuniu.config.demo.stage import Stage
from shuniu.kernel import clock
from shuniu.kernel.refusal import Refused
from shuniu.kernel.writing import write
from shuniu.matters.actions import set_limit
from shuniu.matters.api import Matter, Source, SourceKind
from shuniu.matters.models import TermLimit
from shuniu.people.api import Person, Standing, Unit

FOLDER = Path(__file__).resolve().parents[4] / "demo"


@dataclass(frozen=True)
class DemoSummary:
    """What there is after loading; ``loaded`` is False where it was there before."""

    loaded: bool
    units: int
    persons: int
    sources: int
    matters: int
    entries: int
    seconds: float = 0.0

    def __str__(self) -> str:
        head = f"示例机关已装入，用时{self.seconds:.0f}秒" if self.loaded else "示例机关已经装入，未作改动"
        return (
            f"{head}：单位{self.units}个，人员{self.persons}名，来源{self.sources}件，事项{self.matters}件，"
            f"办理痕迹{self.entries}条。"
        )


def load_demo(folder: Path, *, say: Callable[[str], None], days: int = 400) -> DemoSummary:
    """Load the office of ``folder`` and play its last ``days`` days. Refuses a database that holds another office."""
    began = monotonic()
    home = described(folder)["office"]["name"]
    if Unit.objects.filter(name=home).exists():
        summary = _summary(loaded=False)
        say(str(summary))
        return summary
    if Unit.objects.exists():
        raise Refused("库里已有别的机构，没有装入示例机关。", "请换一个空的数据目录（SHUNIU_DATA）再装。")
    with write():
        _play(folder, say, days)
    summary = _summary(loaded=True, seconds=monotonic() - began)
    say(str(summary))
    return summary


def _use_limits(chief: Standing) -> None:
    """The chief lets the shipped term limits be used, where a kind of source has just one."""
    for limit in TermLimit.objects.exclude(source_kind=SourceKind.INSTRUCTION) | TermLimit.objects.filter(days=15):
        set_limit(actor=chief, limit=limit, days=limit.days, workdays=limit.workdays, basis=limit.basis, active=True)


def _play(folder: Path, say: Callable[[str], None], days: int) -> None:
    today = clock.today()
    when = Days(today, office_calendar())
    say("正在装入示例机关青岚市：机构和人员…")
    with clock.pretend(clock.now() - timedelta(days=400)):
        office = make_office(folder, today)
        _use_limits(office.people["chief"])
    stage = Stage(today)
    phrases = json.loads((folder / "phrases.json").read_text("utf-8"))
    arrivals = Arrivals(folder, office, when, stage, phrases)
    for _, history in arrivals.rows(today - timedelta(days=days)):
        stage.enter(history)
    month = ""
    for day in stage.play():
        if month != (month := f"{day.year}年{day.month}月"):
            say(f"正在重放{month}的办理过程…")


def _summary(*, loaded: bool, seconds: float = 0.0) -> DemoSummary:
    counted = (model.objects.count() for model in (Unit, Person, Source, Matter, Entry))
    units, persons, sources, matters, entries = counted
    return DemoSummary(loaded, units, persons, sources, matters, entries, seconds)


def demo_accounts(folder: Path = FOLDER) -> list[tuple[str, str, str]]:
    """The accounts of the demo: user name, whose it is, what to look at first. The password is in ``office.PASSWORD``."""
    told = described(folder)
    rows = [
        (row["username"], f"{row['unit']}　{row['name']}", row["first"]) for row in told["people"] if "username" in row
    ]
    places = {row["liaison"]: row for kind in ("departments", "counties", "outside") for row in told[kind]}
    for name, account in told["accounts"].items():
        place = places.get(name) or next(row for row in places.values() if name in row.get("handlers", ()))
        rows.append((account["username"], f"{place['short']}　{name}", account["first"]))
    return rows

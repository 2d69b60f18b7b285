"""What comes in, and how the section lands it: papers through 立项, single instructions through the capture."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from pathlib import Path
from random import Random
from typing import Any

from shuniu.config.demo.days import Days
from shuniu.config.demo.histories import HISTORIES, fate_of
from shuniu.config.demo.life import Life, Phrases
from shuniu.config.demo.office import Office
from shuniu.config.demo.papers import Paper, dated, paper_of
from shuniu.config.demo.stage import History, Stage
from shuniu.documents.actions import check_proposal, confirm_draft, pass_over, save_proposal
from shuniu.documents.api import Draft, intake
from shuniu.documents.queries import sheet_for
from shuniu.documents.rules import Proposal, coverage
from shuniu.kernel import clock
from shuniu.matters import actions
from shuniu.matters.api import Disposition, Importance, Matter, MatterEntry, Source, SourceEntry, SourceKind
from shuniu.people.api import Standing

Row = dict[str, Any]
# "由市卫生健康委牵头，会同市财政局，于6月底前" before what is to be done: no words for a title
_DOERS = re.compile(
    r"^(?:请|由)?[^，。]{2,30}?(?:牵头|负责|于|，)(?:(?:，|会同)[^，。]{2,40}?(?:配合)?)?，?于?[^，。]{2,16}?前(?=\D)"
)


@dataclass(frozen=True)
class Arrivals:
    """The folder of the demo, and everybody who takes in what it holds."""

    folder: Path
    office: Office
    days: Days
    stage: Stage
    phrases: Phrases
    waiting: list[str] = field(default_factory=list)

    def rows(self, since: date) -> Iterator[tuple[Row, History]]:
        """Everything that came in from this day on, as histories in no order."""
        for name, come in (("register.json", self.paper), ("captures.json", self.capture)):
            for row in json.loads((self.folder / name).read_text("utf-8")):
                if self.days.workday(row["received"]) >= since:
                    yield row, come(row)

    def paper(self, row: Row) -> History:
        """A document: read, checked line by line, registered."""
        received, actor = self.days.workday(row["received"]), self.office.people[row["actor"]]
        yield _moment(received, row["file"])
        path = self.folder / "documents" / row["file"]
        text = self.days.written(path.read_text("utf-8"), dated(received))
        paper = paper_of(path, row["name"], text)
        draft = intake(
            actor=actor, name=paper.name, content=paper.content, kind=SourceKind(row["kind"]), received_on=received,
            leader_id=self.office.people[row["leader"]].person_id if "leader" in row else None,
        )  # fmt: skip
        self._entitle(draft.source, row, received)
        if row.get("ends") == "draft":
            self._begin(actor, draft)
            return
        draft = self._checked(actor, draft, row)
        matters = confirm_draft(actor=actor, draft=draft)
        named = [(matter, paper.fate_of(matter.quotation)) for matter in matters]
        lost = {fate for _, fate in paper.fates} - {fate for _, fate in named}
        assert not lost, f"{row['file']}: no matter for {lost}"
        for matter, fate in named:
            self._live(actor, matter, fate)

    def _entitle(self, source: Source, row: Row, received: date) -> None:
        """A table has no title of its own: the clerk knows from the letter around it."""
        given = {
            name: row[name].replace("{Y}", str(dated(received).year)) for name in ("number", "issuer") if name in row
        }
        if "title" in row:
            given["title"] = row["title"]
        if given:
            Source.objects.filter(pk=source.pk).update(**given)
            source.refresh_from_db()

    def _begin(self, actor: Standing, draft: Draft) -> None:
        """Two proposals have been looked at, then somebody came in."""
        for proposal in sheet_for(draft).proposals[:2]:
            draft = check_proposal(actor=actor, draft=draft, key=proposal.key)

    def _checked(self, actor: Standing, draft: Draft, row: Row) -> Draft:
        for proposal in sheet_for(draft).proposals:
            changes = self._changes(proposal, row)
            if changes:
                draft = save_proposal(
                    actor=actor, draft=draft, key=proposal.key, changes=changes, seen=proposal.version
                )  # fmt: skip
        for fate in coverage(sheet_for(draft)).fates:
            if not fate.keys and not fate.passage.reason:
                reason = fate.passage.hint or "情况说明"
                draft = pass_over(actor=actor, draft=draft, index=fate.passage.index, reason=reason)
        return draft

    def _changes(self, proposal: Proposal, row: Row) -> Row:
        """What the clerk sets right: a title without units, collective names as units, the list it belongs to."""
        changes: Row = {"tags": tuple(row.get("tags", ()))} if row.get("tags") else {}
        title = _DOERS.sub("", proposal.title)
        if title != proposal.title and len(title) > 3:
            changes["title"] = title
        if any(name in self.office.groups for name in proposal.leads):
            changes["leads"] = self.office.counties
        return changes

    def capture(self, row: Row) -> History:
        """A single instruction, request or letter."""
        received, actor = self.days.workday(row["received"]), self.office.people[row["actor"]]
        yield _moment(received, row["source"])
        number = row.get("number", "").replace("{Y}", str(received.year))
        entry = SourceEntry(SourceKind(row["kind"]), row["source"], number, row.get("issuer", ""), received_on=received)
        source = actions.enter_source(actor=actor, entry=entry)
        if row.get("ends") == "pending":
            return
        if "ends" in row:
            actions.land_source(
                actor=actor, source=source, disposition=Disposition(row["ends"]), reason=row.get("reason", "")
            )  # fmt: skip
            return
        due = self.days.at(row["due"], received if row["due"].startswith("w") else None)
        wanted = MatterEntry(
            row["title"], f"{row['title']}。", tuple(row["leads"]), tuple(row.get("supports", ())), due_on=due,
            importance=Importance(row.get("importance", 0)), leader_id=self._leader(row["source"]),
            tags=("领导批示",) if row["kind"] == "instruction" else (),
        )  # fmt: skip
        matter = actions.register_matters(actor=actor, source=source, entries=[wanted])[0]
        self._live(actor, matter, row.get("fate", ""))

    def _leader(self, source: str) -> int | None:
        named = ("deputy", "分管副市长"), ("executive", "常务副市长"), ("secretary", "秘书长")
        return next((self.office.people[key].person_id for key, name in named if name in source), None)

    def _live(self, actor: Standing, matter: Matter, fate: str) -> None:
        life = Life(matter, self.office, self.days, self.stage, self.phrases, actor, Random(matter.number))
        self.stage.enter(HISTORIES[fate or fate_of(life)](life))


def _moment(day: date, seed: str) -> datetime:
    chance = Random(seed)
    return datetime.combine(day, time(chance.choice((9, 10, 11)), chance.randrange(60)))

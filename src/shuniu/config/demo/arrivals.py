"""What comes in, and how the section lands it: papers through 立项, single instructions through the capture."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from shuniu.config.demo.days import Days
from shuniu.config.demo.histories import HISTORIES, fate_of
from shuniu.config.demo.life import Life, Phrases, luck
from shuniu.config.demo.office import Office
from shuniu.config.demo.papers import dated, paper_of
from shuniu.config.demo.stage import History, Stage
from shuniu.documents.actions import (
    check_proposal,
    confirm_draft,
    drop_proposal,
    merge_proposal,
    pass_over,
    save_proposal,
)
from shuniu.documents.api import Draft, intake
from shuniu.documents.queries import sheet_for
from shuniu.documents.rules import Proposal, coverage, title_of
from shuniu.matters import actions
from shuniu.matters.api import Disposition, Importance, Matter, MatterEntry, Source, SourceEntry, SourceKind
from shuniu.people.api import Standing

Row = dict[str, Any]
_DOERS = re.compile(r"牵头$|负责$|配合$|^会同")
_UNTIL = re.compile(r"^请?[^，]*?于[^，]{2,12}?前|^请")


def title_for(requirement: str) -> str:
    """A title without the units and the date that a resolution puts first: 由市教育局负责，于6月底前 …"""
    words = requirement.strip()
    if not re.match(r"(?:（.{1,3}）|.、)?[由请]", words):
        return title_of(words)
    clauses = words.split("，")
    while len(clauses) > 1 and _DOERS.search(clauses[0]):
        clauses.pop(0)
    return title_of(_UNTIL.sub("", "，".join(clauses)))


@dataclass(frozen=True)
class Arrivals:
    """The folder of the demo, and everybody who takes in what it holds."""

    folder: Path
    office: Office
    days: Days
    stage: Stage
    phrases: Phrases

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
            if proposal.requirement.startswith("会议"):  # 强调, 同意: heard, not to be done
                draft = drop_proposal(actor=actor, draft=draft, key=proposal.key, reason="仅供知悉")
            elif not proposal.due_on and not proposal.ongoing:  # says how the one before it is to be done
                draft = merge_proposal(actor=actor, draft=draft, key=proposal.key)
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
        title = title_for(proposal.requirement)
        if title and title != proposal.title:
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
        life = Life(matter, self.office, self.days, self.stage, self.phrases, actor, luck(matter.number))
        self.stage.enter(HISTORIES[fate or fate_of(life)](life))


def _moment(day: date, seed: str) -> datetime:
    chance = luck(seed)
    return datetime.combine(day, time(chance.choice((9, 10, 11)), chance.randrange(60)))

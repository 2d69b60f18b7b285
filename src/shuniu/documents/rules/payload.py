"""A sheet and its undo as plain values for the database, and back."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from typing import Any

from shuniu.documents.rules.acts import Undo
from shuniu.documents.rules.sheet import MilestoneLine, Passage, Proposal, Sheet, TargetLine

Data = dict[str, Any]
_NAMES = tuple(field.name for field in fields(Proposal))


def sheet_to_data(sheet: Sheet) -> Data:
    """For JSON."""
    return {
        "passages": [_passage_data(p) for p in sheet.passages],
        "proposals": [_proposal_data(p) for p in sheet.proposals],
        "serial": sheet.serial,
    }


def sheet_from_data(data: Data) -> Sheet:
    """From JSON."""
    return Sheet(
        tuple(_passage(row) for row in data["passages"]),
        tuple(_proposal(row) for row in data["proposals"]),
        data["serial"],
    )


def undo_to_data(undo: Undo) -> Data:
    """For JSON."""
    return {
        "name": undo.name, "added": list(undo.added), "removed": [_proposal_data(p) for p in undo.removed],
        "passages": [_passage_data(p) for p in undo.passages],
    }  # fmt: skip


def undo_from_data(data: Data | None) -> Undo | None:
    """From JSON; None where nothing can be undone."""
    if not data:
        return None
    return Undo(
        data["name"], tuple(data["added"]), tuple(_proposal(row) for row in data["removed"]),
        tuple(_passage(row) for row in data["passages"]),
    )  # fmt: skip


def _passage_data(passage: Passage) -> list[Any]:
    return [passage.index, passage.start, passage.end, passage.reason, passage.hint, list(passage.attached)]


def _passage(row: list[Any]) -> Passage:
    index, start, end, reason, hint, attached = row
    return Passage(index, start, end, reason, hint, tuple(attached))


def _proposal_data(proposal: Proposal) -> Data:
    data = {name: getattr(proposal, name) for name in _NAMES}
    data["due_on"] = _iso(proposal.due_on)
    data["milestones"] = [[line.name, _iso(line.due_on)] for line in proposal.milestones]
    data["targets"] = [[line.name, line.quantity, line.unit] for line in proposal.targets]
    return data


def _proposal(row: Data) -> Proposal:
    return Proposal(
        **{
            **row,
            "leads": tuple(row["leads"]), "supports": tuple(row["supports"]), "tags": tuple(row["tags"]),
            "due_on": _day(row["due_on"]),
            "milestones": tuple(MilestoneLine(name, _day(due)) for name, due in row["milestones"]),
            "targets": tuple(TargetLine(*line) for line in row["targets"]),
        }
    )  # fmt: skip


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None

"""The front door of 公文: taking a document in without its page, for the command line and the API."""

from __future__ import annotations

from datetime import date

from shuniu.documents.actions import AlreadyEntered, open_draft, read_paper, register_paper
from shuniu.documents.models import Draft
from shuniu.documents.queries import open_drafts
from shuniu.matters.api import Matter, SourceKind, may_register
from shuniu.people.api import Standing

__all__ = ["AlreadyEntered", "Draft", "intake", "open_drafts", "register_file"]


def intake(
    *,
    actor: Standing,
    name: str,
    content: bytes | str,
    kind: SourceKind = SourceKind.DOCUMENT,
    received_on: date | None = None,
    leader_id: int | None = None,
    again: bool = False,
) -> Draft:
    """Read and decompose a document, and open its draft. ``again`` takes in what has come in before."""
    may_register(actor)
    paper = read_paper(name=name, content=content, received_on=received_on)
    return open_draft(actor=actor, paper=paper, kind=kind, received_on=received_on, leader_id=leader_id, again=again)


def register_file(
    *,
    actor: Standing,
    name: str,
    content: bytes | str,
    kind: SourceKind = SourceKind.DOCUMENT,
    again: bool = False,
) -> list[Matter]:
    """Read and decompose a document, and enter every task as a matter in 草稿."""
    may_register(actor)
    return register_paper(actor=actor, paper=read_paper(name=name, content=content), kind=kind, again=again)

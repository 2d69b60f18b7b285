"""Writes of 立项, one verb each: a document is taken in, its draft is changed, confirmed or given up."""

from shuniu.documents.actions.changing import (
    add_proposal,
    check_proposal,
    drop_proposal,
    join_matter,
    map_unit,
    merge_proposal,
    pass_over,
    save_proposal,
    settle_proposal,
    split_proposal,
    undo_act,
)
from shuniu.documents.actions.landing import confirm_draft, discard_draft
from shuniu.documents.actions.reading import Paper, read_paper
from shuniu.documents.actions.taking_in import AlreadyEntered, open_draft, register_paper

__all__ = [
    "AlreadyEntered", "Paper", "add_proposal", "check_proposal", "confirm_draft", "discard_draft", "drop_proposal",
    "join_matter", "map_unit", "merge_proposal", "open_draft", "pass_over", "read_paper", "register_paper",
    "save_proposal", "settle_proposal", "split_proposal", "undo_act",
]  # fmt: skip

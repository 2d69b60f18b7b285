"""The sheet on which a document is decided: proposals, paragraphs, and what may be done to them. Pure functions."""

from shuniu.documents.rules.acts import (
    Impossible,
    Undo,
    add,
    check,
    drop,
    edit,
    merge,
    pass_over,
    rename_unit,
    settle,
    split,
    undone,
)
from shuniu.documents.rules.alike import likeness, shape_of
from shuniu.documents.rules.making import sheet_of
from shuniu.documents.rules.payload import sheet_from_data, sheet_to_data, undo_from_data, undo_to_data
from shuniu.documents.rules.proof import TONES, counted, proof_lines
from shuniu.documents.rules.readiness import figure_of, hindrances
from shuniu.documents.rules.sheet import (
    EDITABLE,
    Coverage,
    Fate,
    MilestoneLine,
    Passage,
    Proposal,
    Sheet,
    TargetLine,
    coverage,
    faults,
)
from shuniu.documents.rules.wording import differences, short_title, title_of, year_of

__all__ = [
    "EDITABLE",
    "TONES",
    "Coverage",
    "Fate",
    "Impossible",
    "MilestoneLine",
    "Passage",
    "Proposal",
    "Sheet",
    "TargetLine",
    "Undo",
    "add",
    "check",
    "counted",
    "coverage",
    "differences",
    "drop",
    "edit",
    "faults",
    "figure_of",
    "hindrances",
    "likeness",
    "merge",
    "pass_over",
    "proof_lines",
    "rename_unit",
    "settle",
    "shape_of",
    "sheet_from_data",
    "sheet_of",
    "sheet_to_data",
    "short_title",
    "split",
    "title_of",
    "undo_from_data",
    "undo_to_data",
    "undone",
    "year_of",
]  # fmt: skip

"""How sure a task is, so that a clerk sees the doubtful ones first."""

from __future__ import annotations

from gongwen.decompose.deadlines.settle import Deadline
from gongwen.decompose.drafts import Draft
from gongwen.decompose.unitnames import is_unit
from gongwen.lexicon import Lexicon

_BASE = {"bracket": 0.9, "label": 0.92, "table": 0.95}
_PROSE = {"ask": 0.85, "role": 0.8, "by": 0.75, "modal": 0.72, "act": 0.6, "bare": 0.4}


def confidence_of(draft: Draft, deadline: Deadline, lexicon: Lexicon) -> float:
    """0 to 1: high where units and roles are written out, low where they are read from a sentence or missing."""
    sure = _BASE.get(draft.source, _PROSE.get(draft.cue, 0.5))
    if draft.says.explicit_lead:
        sure += 0.04
    if deadline.date is not None:
        sure += 0.05
    if draft.source != "bracket" and not draft.says.lead:
        sure -= 0.1
    if not all(is_unit(name, lexicon) for name in (*draft.says.lead, *draft.says.support)):
        sure -= 0.15
    if draft.vague:
        sure -= 0.15
    if draft.closing and deadline.date is None:
        sure -= 0.2
    return round(min(0.99, max(0.1, sure)), 2)

"""Lead and support told by the text of a task, where its 责任单位 line only lists the units.

``请A会同B核查。承办单位：A、B`` — A leads, B supports.
"""

from __future__ import annotations

from dataclasses import replace

from gongwen.decompose.prose import cut_prose
from gongwen.decompose.responsibility import Responsibility
from gongwen.lexicon import Lexicon

LONGEST = 4000


def with_body_roles(says: Responsibility, body: str, lexicon: Lexicon) -> Responsibility:
    """The responsibility with the roles of the text, if the line gives none and the text speaks of its units."""
    if says.support and not says.lead:
        return _with_told(says, body, lexicon)
    if says.explicit_lead or says.support or len(says.lead) < 2 or not says.labelled:
        return says
    listed = set(says.lead)
    for piece in cut_prose(body[:LONGEST], headed=True, bare_tasks=False, lexicon=lexicon):
        lead = tuple(n for n in says.lead if n in piece.lead)
        ranked = piece.support or "牵头" in body[piece.start : piece.end]
        if piece.cue in ("ask", "by", "role") and ranked and lead and set(piece.lead) <= listed:
            return replace(says, lead=lead, support=tuple(n for n in says.lead if n not in lead), explicit_lead=True)
    return says


def _with_told(says: Responsibility, body: str, lexicon: Lexicon) -> Responsibility:
    """A要组织排查。（B配合）: the bracket names only who supports; who leads is told in the text."""
    pieces = cut_prose(body[:LONGEST], headed=True, bare_tasks=False, lexicon=lexicon)
    lead = next((piece.lead for piece in pieces if piece.lead and not piece.vague), ())
    return replace(says, lead=tuple(name for name in lead if name not in says.support))

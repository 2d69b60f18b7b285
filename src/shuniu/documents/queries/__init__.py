"""Reads of 立项. Each starts from what the person may see."""

from shuniu.documents.queries.alike import Alike, alike
from shuniu.documents.queries.board import Board, Para, Row, board
from shuniu.documents.queries.drafts import (
    Earlier,
    Invisible,
    draft_for,
    drafts_seen,
    earlier,
    open_drafts,
    sheet_for,
    text_of,
)
from shuniu.documents.queries.results import Registered, registered
from shuniu.documents.queries.stored import Stored, findings_of, stored_file, stored_source
from shuniu.documents.queries.units import KnownUnits, known_units, leaders, lexicon, pickable_units

__all__ = [
    "Alike", "Board", "Earlier", "Invisible", "KnownUnits", "Para", "Registered", "Row", "Stored", "alike", "board", "draft_for",
    "drafts_seen", "earlier", "findings_of", "known_units", "leaders", "lexicon", "open_drafts", "pickable_units", "registered",
    "sheet_for", "stored_file", "stored_source", "text_of",
]  # fmt: skip

"""The front door of 事项: what other areas may import."""

from shuniu.matters.actions import (
    MatterEntry,
    MilestoneEntry,
    ParagraphEntry,
    SourceEntry,
    TargetEntry,
    enter_source,
    land_source,
    propose_matter,
    register_matters,
    renew_all_indexes,
    text_digest,
)
from shuniu.matters.choices import OPEN, Disposition, Importance, LightColour, Outcome, Rhythm, SourceKind, State
from shuniu.matters.models import Matter, Source
from shuniu.matters.policy import may_register
from shuniu.matters.queries import (
    IS_OPEN,
    ROW_FIELDS,
    VIEWS,
    Lamp,
    Register,
    Row,
    broken_matters,
    counts_of,
    heads_of,
    lamp,
    list_rows,
    lit_rows,
    matter_for,
    pending_sources,
    planned,
    rows_of,
    source_for,
    sources_seen,
    steps_for,
)

__all__ = [
    "IS_OPEN", "OPEN", "ROW_FIELDS", "VIEWS", "Disposition", "Importance", "Lamp", "LightColour", "Matter", "MatterEntry", "MilestoneEntry",
    "Outcome", "ParagraphEntry", "Register", "Rhythm", "Row", "Source", "SourceEntry", "SourceKind", "State",
    "TargetEntry", "broken_matters", "counts_of", "enter_source", "heads_of", "lamp", "land_source", "list_rows", "lit_rows",
    "matter_for", "may_register", "pending_sources", "planned", "propose_matter", "register_matters",
    "renew_all_indexes", "rows_of", "source_for", "sources_seen", "steps_for", "text_digest",
]  # fmt: skip

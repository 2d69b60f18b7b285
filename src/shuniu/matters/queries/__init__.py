"""Reads of the register. Each starts from what the person may see."""

from shuniu.matters.queries.lamps import (
    FACT_FIELDS,
    Lamp,
    conditions_of,
    due_sentence,
    facts_of,
    facts_of_matter,
    lamp,
    limit,
    limits,
    limits_for,
    lit,
    preset,
    presets,
    workdays_left,
)
from shuniu.matters.queries.listing import NAMED, NEXT_ACTS, Act, acts_for, chosen_names, list_rows, source_titles
from shuniu.matters.queries.reading import (
    Piece,
    SourcePiece,
    broken_matters,
    history,
    passage_of,
    source_with_text,
    suspended_from,
    tree_of,
)
from shuniu.matters.queries.register import (
    ORDER_TITLES,
    ORDERS,
    ROW_FIELDS,
    WORDS,
    Register,
    Row,
    counts_of,
    heads_of,
    lit_rows,
    planned,
    rows_of,
)
from shuniu.matters.queries.saved import REPORT_AHEAD, VIEWS, WAITING, View, waiting_for
from shuniu.matters.queries.searching import find_matters, find_sources, find_tags, known_units
from shuniu.matters.queries.seen import (
    Invisible,
    citable_files,
    first_cited,
    is_seen,
    list_url,
    matter_for,
    may_open_file,
    pending_sources,
    source_for,
    sources_seen,
)
from shuniu.matters.queries.standing_open import IS_OPEN
from shuniu.matters.queries.stepping import (
    HINDRANCES,
    StepOffer,
    hindrance,
    is_mine,
    pending_request,
    proposal_of,
    step_titles,
    steps_for,
    transitions,
    urge_of,
)

__all__ = ["FACT_FIELDS", "HINDRANCES", "IS_OPEN", "NAMED", "NEXT_ACTS", "ORDERS", "ORDER_TITLES", "REPORT_AHEAD", "ROW_FIELDS", "VIEWS", "WAITING", "WORDS", "Act", "Invisible", "Lamp", "Piece", "Register", "Row", "SourcePiece", "StepOffer", "View", "acts_for", "broken_matters", "chosen_names", "citable_files", "conditions_of", "counts_of", "due_sentence", "facts_of", "facts_of_matter", "find_matters", "find_sources", "find_tags", "first_cited", "heads_of", "hindrance", "history", "is_mine", "is_seen", "known_units", "lamp", "limit", "limits", "limits_for", "list_rows", "list_url", "lit", "lit_rows", "matter_for", "may_open_file", "passage_of", "pending_request", "pending_sources", "planned", "preset", "presets", "proposal_of", "rows_of", "source_for", "source_titles", "source_with_text", "sources_seen", "step_titles", "steps_for", "suspended_from", "transitions", "tree_of", "urge_of", "waiting_for", "workdays_left"]  # fmt: skip

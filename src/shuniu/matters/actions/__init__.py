"""Writes of the register, one verb each. A verb asks the transition table, changes the row by a conditional update,
records itself, and renews the row's indexes; the pages, the API, the command line and imports all come through here.
"""

from shuniu.matters.actions.capturing import capture_matter
from shuniu.matters.actions.editing import current_edit, differences, edit_matter, merged
from shuniu.matters.actions.entries import Edit, MatterEntry, MilestoneEntry, ParagraphEntry, SourceEntry, TargetEntry
from shuniu.matters.actions.files import gather_files
from shuniu.matters.actions.lights import put_in_force, renew_all_indexes, set_limit
from shuniu.matters.actions.moving import may_step
from shuniu.matters.actions.registering import register_matters, split_matter
from shuniu.matters.actions.requests import ask_adjustment, ask_extension, decide_request
from shuniu.matters.actions.sources import enter_source, land_source, text_digest
from shuniu.matters.actions.steps import (
    acknowledge_urge,
    appoint_handler,
    approve_and_assign,
    approve_matter,
    ask_close,
    assign_matter,
    cancel_matter,
    check_stage,
    close_matter,
    file_matter,
    make_standing,
    propose_matter,
    refuse_matter,
    reopen_matter,
    report_progress,
    resume_matter,
    return_draft,
    return_work,
    sign_matter,
    suspend_matter,
    urge_matter,
)

__all__ = [
    "Edit", "MatterEntry", "MilestoneEntry", "ParagraphEntry", "SourceEntry", "TargetEntry", "acknowledge_urge",
    "appoint_handler", "approve_and_assign", "approve_matter", "ask_adjustment", "ask_close", "ask_extension", "assign_matter",
    "cancel_matter", "capture_matter", "check_stage", "close_matter", "current_edit", "decide_request", "differences", "edit_matter",
    "enter_source", "file_matter", "gather_files", "land_source", "make_standing", "may_step", "merged", "propose_matter", "put_in_force", "refuse_matter",
    "register_matters", "renew_all_indexes", "reopen_matter", "report_progress", "resume_matter", "return_draft",
    "return_work", "set_limit", "sign_matter", "split_matter", "suspend_matter", "text_digest", "urge_matter",
]  # fmt: skip

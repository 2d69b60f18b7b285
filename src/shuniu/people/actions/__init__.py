"""Writes about accounts, units, persons, posts and delegations: each file one noun, each verb recorded."""

from shuniu.people.actions.accounts import change_password, note_login, note_logout
from shuniu.people.actions.delegations import give_delegation, revoke_delegation
from shuniu.people.actions.founding import found_office
from shuniu.people.actions.importing import apply_import
from shuniu.people.actions.persons import (
    PersonEntry,
    add_person,
    deactivate_person,
    edit_person,
    reactivate_person,
    reset_password,
)
from shuniu.people.actions.posts import add_post, appoint, drop_post, edit_post, end_appointment, unlock_person
from shuniu.people.actions.tokens import Issued, issue_token, revoke_token
from shuniu.people.actions.units import (
    UnitEntry,
    abolish_unit,
    add_unit,
    edit_unit,
    find_or_add_unit,
    initials_of,
    move_unit,
    restore_unit,
)

__all__ = [
    "Issued", "PersonEntry", "UnitEntry", "abolish_unit", "add_person", "add_post", "add_unit", "apply_import", "appoint", "change_password",
    "deactivate_person", "drop_post", "edit_person", "edit_post", "edit_unit", "end_appointment", "find_or_add_unit",
    "found_office", "give_delegation", "initials_of", "issue_token", "move_unit", "note_login", "note_logout", "reactivate_person",
    "reset_password", "restore_unit", "revoke_delegation", "revoke_token", "unlock_person",
]  # fmt: skip

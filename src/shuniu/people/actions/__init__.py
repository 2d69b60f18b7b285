"""Writes about accounts, units, persons, posts and delegations."""

from shuniu.people.actions.accounts import change_password, note_login, note_logout
from shuniu.people.actions.units import add_unit, find_or_add_unit, initials_of

__all__ = [
    "add_unit", "change_password", "find_or_add_unit", "initials_of", "note_login", "note_logout",
]  # fmt: skip

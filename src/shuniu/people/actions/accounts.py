"""What a person does with his own account."""

from __future__ import annotations

from shuniu.audit.api import record
from shuniu.kernel.writing import writes
from shuniu.people.models import Person
from shuniu.people.rules import Standing


@writes
def note_login(*, actor: Standing) -> None:
    """Somebody has logged in."""
    record(actor, "person.logged_in", Person.objects.get(pk=actor.person_id))


@writes
def note_logout(*, actor: Standing) -> None:
    """Somebody has left."""
    record(actor, "person.logged_out", Person.objects.get(pk=actor.person_id))


@writes
def change_password(*, actor: Standing, password: str) -> Person:
    """Give oneself a new password. Whoever calls has checked the old one and the new one's strength."""
    person = Person.objects.select_for_update().get(pk=actor.person_id)
    person.set_password(password)
    person.must_change_password = False
    person.save(update_fields=["password", "must_change_password"])
    record(actor, "person.password_changed", person)
    return person

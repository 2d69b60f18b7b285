"""A new installation."""

from __future__ import annotations

import pytest

from shuniu.audit.api import faults
from shuniu.kernel.refusal import Refused
from shuniu.people.api import Role, found_office, standing_of
from tests.cast import Cast

WORDS = {Role.SYSTEM_ADMIN: "word-one-1", Role.SECURITY_ADMIN: "word-two-2", Role.AUDITOR: "word-three-3"}


@pytest.mark.django_db
def test_the_office_and_three_administrators_are_there() -> None:
    persons = found_office(name="青岚市人民政府办公室", passwords=WORDS)
    assert [person.username for person in persons] == ["systemadmin", "securityadmin", "auditor"]
    assert [set(standing_of(person).roles) for person in persons] == [{role} for role in WORDS]
    assert all(
        p.check_password(word) and p.must_change_password for p, word in zip(persons, WORDS.values(), strict=True)
    )
    assert list(faults()) == []


def test_it_is_not_founded_twice(cast: Cast) -> None:
    with pytest.raises(Refused, match="已经有人员"):
        found_office(name="另一个办公室", passwords=WORDS)

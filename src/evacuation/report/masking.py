"""Personal data as the papers show it: masked, unless the office asks for it in full."""

from __future__ import annotations

from evacuation.problem import Person

NEED_NAMES = {
    "wheelchair": "轮椅",
    "medical_escort": "医护随车",
    "diapers": "纸尿裤",
    "infant": "婴幼儿",
    "pregnant": "孕产妇",
    "elderly": "高龄",
}
"""Needs in the words of the office; another need is shown as the list has it."""


def name_of(person: Person, *, full: bool) -> str:
    """王**, or the whole name."""
    return person.name if full else masked_name(person.name)


def masked_name(name: str) -> str:
    """The first character, and a star for each of the others."""
    return name[:1] + "*" * (len(name) - 1)


def phone_of(person: Person, *, full: bool) -> str:
    """199****0123, or the whole number."""
    return person.phone if full else masked_number(person.phone)


def masked_number(number: str) -> str:
    """The middle of a telephone or identity number replaced by stars; of a short one only the end is shown."""
    if len(number) <= 7:
        return "*" * max(0, len(number) - 2) + number[-2:]
    return number[:3] + "*" * (len(number) - 7) + number[-4:]


def needs_of(person: Person) -> str:
    """轮椅、纸尿裤."""
    return "、".join(NEED_NAMES.get(need, need) for need in person.needs)

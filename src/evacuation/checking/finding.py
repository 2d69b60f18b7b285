"""What the checker has to say: one rule broken at one place."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """``rule`` is the id of the rule, ``title`` its Chinese name, ``where`` the place, ``what`` what is wrong there."""

    rule: str
    title: str
    where: str
    what: str

    def __str__(self) -> str:
        return f"【{self.title}】{self.where}：{self.what}"


@dataclass(frozen=True, slots=True)
class Fault:
    """A finding as a rule yields it, before the runner has put the rule's name to it."""

    where: str
    what: str

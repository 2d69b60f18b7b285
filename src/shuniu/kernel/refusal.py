"""A person's step that may not be taken: one Chinese sentence, and what to do next."""

from __future__ import annotations

from dataclasses import dataclass


class Refused(Exception):
    """The step is refused and nothing has changed.

    ``reason`` is what the person reads: what is refused and why. ``next_step`` says what to do instead.
    """

    status = 409

    def __init__(self, reason: str, next_step: str = "") -> None:
        self.reason = reason
        self.next_step = next_step
        super().__init__(reason)

    @property
    def sentence(self) -> str:
        """Reason and next step as one text."""
        return f"{self.reason}{self.next_step}"


class NotAllowed(Refused):
    """The person may see the thing but not do this to it."""

    status = 403


class Invalid(Refused):
    """What was typed cannot be used; ``field`` names where."""

    status = 422

    def __init__(self, reason: str, next_step: str = "", field: str = "") -> None:
        super().__init__(reason, next_step)
        self.field = field


@dataclass(frozen=True, slots=True)
class Difference:
    """One field that a second editor sees: what the other wrote, what he wrote himself, and what it was before both.

    ``before`` is None where nobody knows it.
    """

    label: str
    theirs: str
    mine: str
    before: str | None = None


class Conflict(Refused):
    """Somebody else changed the same thing meanwhile."""

    def __init__(self, reason: str, differences: tuple[Difference, ...] = (), version: int = 0) -> None:
        super().__init__(reason, "请核对差异后再保存。")
        self.differences = differences
        self.version = version

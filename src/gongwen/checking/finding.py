"""What a check reports: one place in the text, what is wrong there, what to write, and by which standard."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from gongwen.model import Span

Level = Literal["错误", "存疑", "建议"]


@dataclass(frozen=True, slots=True)
class Hit:
    """What a rule found: a stretch of the text, the sentence for the person and what to do.

    ``level`` is given where it differs from the level of the rule.
    """

    start: int
    end: int
    message: str
    suggestion: str
    level: Level | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding of a check. ``span`` counts characters of the text as read, ``line`` counts from 1."""

    rule: str
    level: Level
    span: Span
    line: int
    text: str
    message: str
    suggestion: str
    standard: str

    def as_dict(self) -> dict[str, object]:
        """The finding as ``gongwen check --json`` prints it."""
        return {
            "rule": self.rule,
            "level": self.level,
            "span": [self.span.start, self.span.end],
            "line": self.line,
            "text": self.text,
            "message": self.message,
            "suggestion": self.suggestion,
            "standard": self.standard,
        }

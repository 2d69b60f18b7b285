"""What can be said without a database: lights from the facts of a matter, words for lists and histories, one line read
into its parts.
"""

from shuniu.matters.rules.capture import Captured, KnownUnit, capture
from shuniu.matters.rules.lights import (
    FAR,
    Condition,
    Facts,
    Light,
    light_of,
    next_report_after,
    planned_progress,
    turning_days,
)
from shuniu.matters.rules.numbers import NUMBER_WORD, NumberTyped, number_typed
from shuniu.matters.rules.wording import due_words, proposal_words, step_words

__all__ = [
    "FAR", "NUMBER_WORD", "Captured", "Condition", "Facts", "KnownUnit", "Light", "NumberTyped", "capture", "due_words",
    "light_of", "next_report_after", "number_typed", "planned_progress", "proposal_words", "step_words", "turning_days",
]  # fmt: skip

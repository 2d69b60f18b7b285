"""The independent checker: replays a plan against the contract. It shares no code with the solver.

One rule is one file in :mod:`evacuation.checking.rules`; its name is the rule's id, its ``TITLE`` what it is called in
the office, its docstring the sentence of the contract (docs/evacuation/checking.md).
"""

from evacuation.checking.finding import Finding
from evacuation.checking.runner import check, rules

__all__ = ["Finding", "check", "rules"]

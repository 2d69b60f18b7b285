"""Bounds: no plan can be better than this, proved afresh for every instance. No solver of plans in here.

Each bound is the value of a dual function at some prices, so it holds whatever found the prices
(docs/evacuation/bounds.md has the proofs).
"""

from evacuation.bounds.household import household_bound
from evacuation.bounds.joint import joint_bound
from evacuation.bounds.own import own_bound
from evacuation.bounds.refining import Effort
from evacuation.bounds.result import MakespanBound, PersonMinutesBound

__all__ = ["Effort", "MakespanBound", "PersonMinutesBound", "household_bound", "joint_bound", "own_bound"]

"""From the instance file to a :class:`evacuation.problem.Problem`, every field and reference checked.

A file that does not follow docs/evacuation/format.md is refused with the field and the reason
(:class:`evacuation.fields.Malformed`), for a plan made from half-read lists is worse than none.
"""

from evacuation.reading.instance import problem_from_data, read_problem

__all__ = ["problem_from_data", "read_problem"]

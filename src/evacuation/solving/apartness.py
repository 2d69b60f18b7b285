"""People who must not mix (不得混同), as labels: two households with different labels of a rule stay apart."""

import numpy as np

from evacuation.problem import Household, Problem
from evacuation.solving.ground import Ints


def apart_labels(problem: Problem, households: tuple[Household, ...]) -> tuple[Ints, tuple[Ints, Ints, Ints]]:
    """(R, H) labels, -1 where the rule does not concern the household, and the scopes trip, zone, site (R) each."""
    rules = problem.rules.apart
    labels = np.full((len(rules), len(households)), -1, np.int64)
    for r, rule in enumerate(rules):
        own = {h: i for i, h in enumerate(rule.households)}
        by_group = {g: len(own) + i for i, g in enumerate(rule.groups)}
        for row, household in enumerate(households):
            labels[r, row] = own.get(household.id, by_group.get(household.group, -1))
    scopes = tuple(np.array([name in rule.scope for rule in rules], np.int64) for name in ("trip", "zone", "site"))
    return labels, (scopes[0], scopes[1], scopes[2])

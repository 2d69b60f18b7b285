"""Public instance sets of neighbouring problems, to hold our methods against what others have published.

Nothing of them is shipped: the user gives the folder. Loaders (:mod:`bep`, :mod:`gap`, :mod:`vrp`) and small solvers of
those problems, which are not the planner (docs/evacuation/sets.md).
"""

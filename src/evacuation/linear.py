"""A linear program as blocks of columns, solved by HiGHS (Huangfu and Hall 2018, 10.1007/s12532-017-0130-5)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import highspy
import numpy as np
from numpy.typing import NDArray

from evacuation.travel import Floats

Ints = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Columns:
    """Columns of variables from 0 on: their cost, how many entries each has, and the entries one after another."""

    cost: Floats
    lengths: Ints
    rows: Ints
    values: Floats


@dataclass(frozen=True, eq=False)
class Answer:
    """``prices`` of the rows (dual values), ``amounts`` of the columns, the value of the objective; ``optimal`` is false where the
    time was over before."""

    prices: Floats
    amounts: Floats
    value: float
    optimal: bool


class _Silent(highspy.Highs):
    """The constructor prints a banner as soon as callbacks are enabled, so output goes off before."""

    def enableCallbacks(self) -> None:  # noqa: N802
        self.setOptionValue("output_flag", False)
        super().enableCallbacks()  # type: ignore[no-untyped-call]


def columns(cost: Floats, rows: Ints, values: Floats) -> Columns:
    """Columns whose entries stand in two arrays (columns, entries); zeros are dropped."""
    keep = values != 0
    return Columns(cost, keep.sum(1), rows[keep], values[keep])


def run(
    parts: Sequence[Columns], low: Floats, high: Floats, *, corner: bool = False, seconds: float = np.inf
) -> Answer:
    """Minimise the cost with every row between ``low`` and ``high``, within so many seconds.

    The interior-point method, which lets other threads run; without crossover, for prices need not be those of a ``corner``.
    """
    solver = _Silent()  # type: ignore[no-untyped-call]
    crossover = "on" if corner else "off"
    for name, choice in (("solver", "ipm"), ("run_crossover", crossover), ("parallel", "off"), ("time_limit", seconds)):
        solver.setOptionValue(name, choice)
    solver.passModel(_program(parts, low, high))
    solver.run()
    solution = solver.getSolution()
    value = float(solver.getInfo().objective_function_value)
    optimal = solver.getModelStatus() == highspy.HighsModelStatus.kOptimal
    return Answer(np.array(solution.row_dual), np.array(solution.col_value), value, optimal)


def _program(parts: Sequence[Columns], low: Floats, high: Floats) -> highspy.HighsLp:
    program = highspy.HighsLp()
    cost = np.concatenate([part.cost for part in parts])
    lengths = np.concatenate([part.lengths for part in parts])
    program.num_col_, program.num_row_ = len(cost), len(low)
    program.col_cost_, program.col_lower_, program.col_upper_ = cost, np.zeros(len(cost)), np.full(len(cost), np.inf)
    program.row_lower_, program.row_upper_ = low, high
    program.a_matrix_.format_ = highspy.MatrixFormat.kColwise
    program.a_matrix_.start_ = np.concatenate([[0], np.cumsum(lengths)]).astype(np.int32)
    program.a_matrix_.index_ = np.concatenate([part.rows for part in parts]).astype(np.int32)
    program.a_matrix_.value_ = np.concatenate([part.values for part in parts])
    return program

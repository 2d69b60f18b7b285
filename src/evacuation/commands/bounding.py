"""The bound beside the search: in a process of its own where there is a second core, else afterwards.

The search uses every core itself, so the process takes the lowest priority: it lives on what the search leaves over
(reading, writing, checking), and goes on alone when the search has ended.
"""

from __future__ import annotations

import contextlib
import importlib
import multiprocessing
import os
import signal
import time
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from types import TracebackType
from typing import Any, Self

from evacuation.commands.parser import Refused
from evacuation.fields import Malformed
from evacuation.plan import Bound, Plan
from evacuation.problem import Problem
from evacuation.reading import read_problem

LARGEST_AFTERWARDS = 100_000
"""Households up to which a bound is computed after the search where a busy machine did not let the process do it."""


class Bounding:
    """``kind``: "joint" begins at once, "own" needs the plan, "none" gives no bound.

    Leaving the context ends the process, whatever it is doing.
    """

    def __init__(self, instance: str, kind: str) -> None:
        self.instance = instance
        self.kind = kind
        self.worker: BaseProcess | None = None
        self.answer: Connection | None = None

    def __enter__(self) -> Self:
        if self.kind == "joint" and (os.cpu_count() or 1) > 1:
            context = multiprocessing.get_context("spawn")  # a fork would inherit the threads of numba
            self.answer, there = context.Pipe(duplex=False)
            self.worker = context.Process(target=_joint_of_file, args=(self.instance, there), daemon=True)
            self.worker.start()
            there.close()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        if self.worker is not None:
            self.worker.terminate()
            self.worker.join()

    def bound(self, problem: Problem, plan: Plan, patience_s: float) -> Bound | None:
        """The bound of the plan, waited for so long; None where there is none, or where it is about other people.

        Raises :class:`Refused` where it cannot be computed in time or at all.
        """
        if self.kind == "none":
            return None
        left = {one.household for one in plan.unplaced}
        if self.kind == "own":
            found = load().own_bound(problem, plan.rooms)
        else:
            found = self._joint(problem, patience_s)
            if not left <= found.left_out:  # begun for everybody; the plan moves fewer
                found = load().joint_bound(problem, left_out=left)
        return None if found.value is None else Bound(found.value, found.kind)

    def _joint(self, problem: Problem, patience_s: float) -> Any:
        """The last answer of the process, which sends a quick bound first and then a tight one."""
        if self.answer is None:
            return load().joint_bound(problem)
        found, until = None, time.monotonic() + patience_s
        try:
            while self.answer.poll(max(0.0, until - time.monotonic())):
                found = self.answer.recv()
                if isinstance(found, str):
                    raise Refused(found)
        except EOFError:  # the process has said all it knows
            if found is None:
                raise Refused("下界计算中断，可以另用 evacuation bound 计算。") from None
        if found is None and len(problem.households) > LARGEST_AFTERWARDS:
            raise Refused("下界没有在时限内算完，可以另用 evacuation bound 计算。")
        if found is None:  # a busy machine has not let it work
            found = load().joint_bound(problem, effort=load().Effort(programs=0))
        return found


def load() -> Any:
    """The bounds, loaded when they are needed: highspy is heavy."""
    try:
        return importlib.import_module("evacuation.bounds")
    except ModuleNotFoundError as missing:
        if missing.name != "highspy":
            raise
        raise Refused("计算下界需要 highspy，请安装：pip install shuniu[evacuation]。") from missing


def _joint_of_file(instance: str, answer: Connection) -> None:
    """Read again rather than sent over: reading is faster than pickling half a million objects twice."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C stops the search; the bound is still wanted
    if hasattr(os, "nice"):
        os.nice(19)
    with contextlib.suppress(BrokenPipeError):
        try:
            bounds, problem = load(), read_problem(instance)
            answer.send(bounds.joint_bound(problem, effort=bounds.Effort(programs=0)))
            answer.send(bounds.joint_bound(problem))
        except (Refused, Malformed) as reason:  # the file may have changed, or be a pipe that is read only once
            answer.send(str(reason))
        except MemoryError:
            answer.send("内存不足以计算下界。")
    answer.close()

"""Which instance a plan belongs to, where only the plan was named: by its name, else by whose households it places."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from evacuation.commands.parser import Refused
from evacuation.fields import Malformed
from evacuation.plan import Plan
from evacuation.problem import Problem
from evacuation.reading import read_problem

MOST_FILES, MOST_BYTES = 30, 100 * 2**20
"""Files that are opened in search of the instance; more would be a search of the whole disk."""


def instance_of(path: Path, plan: Plan) -> Problem:
    """The instance beside the plan or in the current folder. Raises :class:`Refused` where there is none, or several."""
    named = [one for one in _by_name(path) if one.is_file() and one != path]
    if named:
        return read_problem(named[0])
    found = {file.resolve(): problem for file, problem in _readable(path) if _places(problem, plan)}
    if len(found) == 1:
        return next(iter(found.values()))
    if found:
        names = "、".join(sorted(file.name for file in found))
        raise Refused(f"“{path.name}”可能是几个实例（{names}）的方案，请写成 evacuation report 实例 方案。")
    raise Refused(f"不知道“{path.name}”是哪个实例的方案，请写成 evacuation report 实例 方案。")


def _by_name(path: Path) -> Iterator[Path]:
    """``x.json`` and ``x.json.gz`` for ``x.plan.json``."""
    stem = stem_of(path)
    name = stem.rsplit(".", 1)[0] if "." in stem else stem.removesuffix("-plan").removesuffix("_plan")
    yield from (path.parent / f"{name}.json", path.parent / f"{name}.json.gz")


def _readable(path: Path) -> Iterator[tuple[Path, Problem]]:
    folders = dict.fromkeys((path.parent.resolve(), Path.cwd()))
    files = [file for folder in folders for end in ("*.json", "*.json.gz") for file in sorted(folder.glob(end))]
    small = [file for file in files if file.is_file() and file.stat().st_size <= MOST_BYTES and file != path.resolve()]
    for file in small[:MOST_FILES]:
        try:
            yield file, read_problem(file)
        except Malformed:  # a plan, or something else
            continue


def _places(problem: Problem, plan: Plan) -> bool:
    """Whether the plan is about exactly the households of the problem, in zones that it has."""
    named = {room.household for room in plan.rooms} | {one.household for one in plan.unplaced}
    return named == set(problem.household_index) and all((r.site, r.zone) in problem.zone_of for r in plan.rooms)


def stem_of(path: Path) -> str:
    """The name of the file without ``.json`` and ``.gz``."""
    return path.name.removesuffix(".gz").removesuffix(".json")

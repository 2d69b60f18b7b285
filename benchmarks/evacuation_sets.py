"""What our methods reach on public instance sets of neighbouring problems.

usage: python benchmarks/evacuation_sets.py [--bep FOLDER] [--gap FOLDER] [--cvrp FOLDER]

FOLDER holds the set as its authors publish it (docs/evacuation/sets.md names them); nothing of them is shipped here.
Prints one line per instance and a summary per set; a set whose folder is not given or empty is named as not run.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from evacuation.sets.bep import latest, read_bep
from evacuation.sets.bep_annealing import best_of
from evacuation.sets.gap import read_gap, total_cost
from evacuation.sets.gap_annealing import anneal_gap
from evacuation.sets.gap_bound import gap_bound
from evacuation.sets.published import key_of, read_published
from evacuation.sets.reading import Unreadable
from evacuation.sets.savings import savings_routes
from evacuation.sets.vrp import length, read_cost, read_vrp

ABSENT = "{name}：没有给出文件夹，或其中没有实例文件，未运行。"


def files(folder: Path, pattern: str) -> list[Path]:
    """The files below the folder, by name."""
    return sorted(path for path in folder.rglob(pattern) if path.is_file())


def bep(folder: Path) -> Iterator[str]:
    """Best of four annealing runs against the published values in the same folder."""
    published = read_published(folder)
    best_of(read_bep(files(folder, "BEP-*.txt")[0]), 1000)  # compiles
    against: Counter[str] = Counter()
    for path in files(folder, "BEP-*.txt"):
        began = time.process_time()
        problem = read_bep(path)
        found = latest(problem, best_of(problem))
        key = key_of(path)
        notes = []
        for name, table in (("CPLEX", published.cplex), ("GRASP", published.grasp)):
            if key in table:
                result = "=" if found == table[key] else "<" if found < table[key] else ">"
                against[f"{name} {result}"] += 1
                notes.append(
                    f"{name} {table[key]:g}{'（已证最优）' if name == 'CPLEX' and key in published.proven else ''}"
                )
        if key in published.proven:
            against["proven reached" if found == published.cplex[key] else "proven MISSED"] += 1
        yield f"{path.parent.name}/{path.stem:24s} {found:8g}  {time.process_time() - began:5.2f} s  {'，'.join(notes)}"
    yield "，".join(f"{name} {count}" for name, count in sorted(against.items())) or "没有已发表的结果可比"


def gap(folder: Path) -> Iterator[str]:
    """Annealing against the certified linear bound."""
    gaps = []
    for path in files(folder, "*"):
        if path.suffix in (".sol", ".bound", ".csv", ".md"):
            continue
        for problem in read_gap(path):
            began = time.process_time()
            agent = anneal_gap(problem)
            bound = gap_bound(problem)
            taken = time.process_time() - began
            if agent is None:
                yield f"{problem.name:20s} 没有找到可行解，下界 {bound:.1f}  {taken:5.2f} s"
                continue
            cost = total_cost(problem, agent)
            gaps.append(cost / bound - 1)
            yield f"{problem.name:20s} {cost:9g}  下界 {bound:9.1f}  差 {gaps[-1]:.2%}  {taken:5.2f} s"
    yield f"{len(gaps)} 个实例，与线性下界平均差 {sum(gaps) / max(1, len(gaps)):.2%}"


def cvrp(folder: Path) -> Iterator[str]:
    """Savings against the best known cost in the .sol file beside the instance."""
    gaps = []
    for path in files(folder, "*.vrp"):
        began = time.process_time()
        problem = read_vrp(path)
        cost = length(problem, savings_routes(problem))
        known = read_cost(path.with_suffix(".sol"))
        line = f"{problem.name:20s} {cost:10g}  {time.process_time() - began:5.2f} s"
        if known:
            gaps.append(cost / known - 1)
            line += f"  已知最好 {known:g}，差 {gaps[-1]:.2%}"
        yield line
    yield f"{len(gaps)} 个实例，与已知最好平均差 {sum(gaps) / max(1, len(gaps)):.2%}"


SETS: dict[str, tuple[str, str, Callable[[Path], Iterator[str]]]] = {
    "bep": ("疏散公交问题 BEP", "BEP-*.txt", bep),
    "gap": ("广义指派问题 GAP", "*", gap),
    "cvrp": ("车辆路径问题 CVRP", "*.vrp", cvrp),
}


def main(arguments: list[str] | None = None) -> int:
    """Run the sets that are there; 2 where a file cannot be read."""
    parser = argparse.ArgumentParser(description="公开实例集上的结果")
    for option in SETS:
        parser.add_argument(f"--{option}", type=Path, metavar="FOLDER")
    asked = vars(parser.parse_args(arguments))
    for option, (name, pattern, measure) in SETS.items():
        folder = asked[option]
        if folder is None or not files(folder, pattern):
            print(ABSENT.format(name=name))
            continue
        print(name)
        try:
            for line in measure(folder):
                print("  " + line, flush=True)
        except Unreadable as reason:
            print(reason, file=sys.stderr)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())

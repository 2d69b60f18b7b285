"""The benchmark says in one sentence what it could not run, and compares with what is published where that is given."""

from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks.evacuation_sets import main

from evacuation.sets.gap_bound import gap_bound
from evacuation.sets.published import key_of, read_published
from tests.evacuation.sets.test_bep import FILE
from tests.evacuation.sets.test_gap import ONE, brute_force, drawn


def test_absent_sets_are_named(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["--bep", str(tmp_path)]) == 0
    said = capsys.readouterr().out.splitlines()
    assert len(said) == 3
    assert all("未运行" in line for line in said)


def test_it_compares_with_the_published_values(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "set2").mkdir()
    (tmp_path / "set2" / "BEP-1-2-2-2-i1.txt").write_text(FILE)
    (tmp_path / "cplex.csv").write_text("set;instance;solution;time;cplexStatus;\n2;1;20;3.5;1;\n2;2;--\n")
    (tmp_path / "grasp.csv").write_text("Set;instance;Seed;a;b;c;BestFO;\n2;BEP-1-2-2-2-i1;4;0.1;20;30;21;\n")
    assert main(["--bep", str(tmp_path)]) == 0
    said = capsys.readouterr().out
    assert "CPLEX 20（已证最优），GRASP 21" in said


def test_a_broken_file_is_refused(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "gap1").write_text(ONE[:-3])
    assert main(["--gap", str(tmp_path)]) == 2
    assert "还差" in capsys.readouterr().err


def test_a_refuted_value_does_not_count_as_proven(tmp_path: Path) -> None:
    (tmp_path / "cplex.csv").write_text("3;5;8;16.8;1\n3;1;31;13187.2;102;\n")
    assert read_published(tmp_path).proven == {(3, 1)}
    assert key_of(Path("set3/BEP-1-3-3-2-i5.txt")) == (3, 5)
    assert key_of(Path("real/BEP-5-52-12-10.txt")) is None


@pytest.mark.parametrize("seed", range(6))
def test_the_linear_bound_is_never_above_the_optimum(seed: int) -> None:
    problem = drawn(seed)
    assert gap_bound(problem) <= brute_force(problem) + 1e-6

"""The figures that docs/gongwen/typos.md promises, on the corpora beside the project where they are there."""

from pathlib import Path

import pytest
from benchmarks import typos as benchmark

from gongwen.typos import find_typos

FOLDER = Path(__file__).resolve().parents[4] / "shared" / "proof"
ROOT = Path(__file__).resolve().parents[3]


def needs(name):
    return pytest.mark.skipif(not (FOLDER / name).is_file(), reason=f"../shared/proof/{name} is not here")


def tally(levels):
    total = benchmark.Tally()
    for written, meant in benchmark.pairs_of(FOLDER / "odw-dev.tsv"):
        total.add(written, meant, [typo for typo in find_typos(written) if typo.level in levels])
    return total


@needs("odw-dev.tsv")
@pytest.mark.corpus
@pytest.mark.parametrize(("levels", "precision", "recall"), [(("错误",), 0.95, 0.45), (("错误", "存疑"), 0.80, 0.50)])
def test_precision_and_recall_are_as_promised(levels, precision, recall):
    total = tally(levels)
    assert total.right / total.proposed >= precision
    assert total.right / total.wrong >= recall


@needs("clean-reports.txt")
@pytest.mark.corpus
def test_clean_text_gives_few_alarms():
    text = (FOLDER / "clean-reports.txt").read_text("utf-8")
    alarms = [typo for typo in find_typos(text) if typo.level == "错误"]
    assert len(alarms) <= 2 * len(text) / 10_000


def test_the_tally_counts_characters():
    total = benchmark.Tally()
    written, meant = "各单位要加强组织领到，落实责仁。", "各单位要加强组织领导，落实责任。"
    total.add(written, meant, find_typos(written))
    assert (total.wrong, total.proposed, total.placed, total.right) == (2, 2, 2, 2)


def test_the_benchmark_says_which_corpus_is_absent(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr("sys.argv", ["typos.py", str(tmp_path)])
    monkeypatch.setattr(benchmark, "MADE_UP", "各单位要抓好落实。\n")
    assert benchmark.main() == 0
    assert "odw-dev.tsv is not in" in capsys.readouterr().out


def test_the_benchmark_leaves_out_misaligned_lines(tmp_path):
    path = tmp_path / "pairs.tsv"
    path.write_text("领到\t领导\n领\t领导\n只有一列\n", encoding="utf-8")
    assert benchmark.pairs_of(path) == [("领到", "领导")]


def test_the_model_is_no_larger_than_promised():
    assert (ROOT / "src" / "gongwen" / "typos" / "official.npz").stat().st_size <= 15e6

"""Words of two characters that official text knows, counted by ``tools/count_doubled.py``."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def words() -> frozenset[str]:
    """Pairs of characters that hold together."""
    return frozenset(line.split("\t")[0] for line in lines_of("words.tsv"))


def lines_of(name: str) -> list[str]:
    """The rows of a table of this package, without its head."""
    return files("gongwen.checking").joinpath("tables", name).read_text("utf-8").splitlines()[1:]

"""How good and how fast gongwen.typos is.

usage: python benchmarks/typos.py [FOLDER]

FOLDER (default: ../shared/proof beside the project) holds ``odw-dev.tsv`` (wrong TAB right) and ``clean-reports.txt``.
Prints per level, in characters: how many are proposed, precision and recall of correction (the right character in
the right place) and of detection (the right place), false alarms in 10,000 characters of clean text; then the time
to load and characters a second, in processor time. A corpus that is absent is named and left out.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from gongwen.typos import Typo, find_typos
from gongwen.typos.model import official

FOLDER = Path(__file__).resolve().parents[2] / "shared" / "proof"
MADE_UP = "各区、各部门要按照职责分工抓好落实，加强监督检查，及时研究解决工作中的问题，重大事项及时向区政府报告。\n"


@dataclass
class Tally:
    """Characters: wrong in the data, proposed, proposed where something is wrong, proposed rightly."""

    wrong: int = 0
    proposed: int = 0
    placed: int = 0
    right: int = 0

    def add(self, written: str, meant: str, typos: Iterable[Typo]) -> None:
        """Count one line."""
        self.wrong += sum(a != b for a, b in zip(written, meant, strict=True))
        for typo in typos:
            for place, char in zip(range(typo.span.start, typo.span.end), typo.right, strict=True):
                if char != written[place]:
                    self.proposed += 1
                    self.placed += written[place] != meant[place]
                    self.right += char == meant[place]

    def line(self, name: str) -> str:
        """Precision and recall of correction and of detection."""
        proposed, wrong = max(1, self.proposed), max(1, self.wrong)
        return (
            f"{name}: {self.proposed} proposed of {self.wrong} wrong; "
            f"correction P {self.right / proposed:.3f} R {self.right / wrong:.3f}; "
            f"detection P {self.placed / proposed:.3f} R {self.placed / wrong:.3f}"
        )


def pairs_of(path: Path) -> list[tuple[str, str]]:
    """Lines written and meant, of equal length (others are misaligned and cannot be judged by character)."""
    rows = [line.split("\t") for line in path.read_text("utf-8").splitlines()]
    return [(row[0], row[1]) for row in rows if len(row) == 2 and len(row[0]) == len(row[1])]


def quality(path: Path) -> None:
    """Precision and recall by level, each line on its own; false alarms on the lines that have no error."""
    pairs = pairs_of(path)
    sure, all_ = Tally(), Tally()
    alarms = {"错误": 0, "存疑": 0}
    clean = sorted({meant for written, meant in pairs if written == meant})
    for written, meant in pairs:
        typos = find_typos(written)
        sure.add(written, meant, [typo for typo in typos if typo.level == "错误"])
        all_.add(written, meant, typos)
    for line in clean:
        for typo in find_typos(line):
            alarms[typo.level] += len(typo.right)
    print(sure.line(f"{path.name}, 错误"))
    print(all_.line(f"{path.name}, 错误 and 存疑"))
    print_alarms(f"{path.name}, lines without error", sum(map(len, clean)), alarms)


def print_alarms(name: str, characters: int, alarms: dict[str, int]) -> None:
    """False alarms in 10,000 characters."""
    unit = 10_000 / max(1, characters)
    print(
        f"{name}: {characters} characters, 错误 {alarms['错误'] * unit:.2f}, 存疑 {alarms['存疑'] * unit:.2f} per 10,000"
    )


def calm(path: Path) -> None:
    """False alarms on text that is taken as clean, and the speed on it."""
    text = path.read_text("utf-8")
    start = time.process_time()
    typos = find_typos(text)
    taken = time.process_time() - start
    alarms = {"错误": 0, "存疑": 0}
    for typo in typos:
        alarms[typo.level] += len(typo.right)
    print_alarms(path.name, len(text), alarms)
    print(f"{path.name}: {len(text) / taken:,.0f} characters a second")


def main() -> int:
    """Print everything that can be measured here."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    start = time.process_time()
    official().table.look_up(official().table.keys[:1].astype("uint64"))
    print(f"load: {time.process_time() - start:.2f} s")
    for name, measure in (("odw-dev.tsv", quality), ("clean-reports.txt", calm)):
        if (folder / name).is_file():
            measure(folder / name)
        else:
            print(f"{name} is not in {folder.name}/: not measured")
    for times in (2_000, 8_000):
        text = MADE_UP * times
        start = time.process_time()
        find_typos(text)
        print(f"made-up text of {len(text):,} characters: {len(text) / (time.process_time() - start):,.0f} a second")
    return 0


if __name__ == "__main__":
    sys.exit(main())

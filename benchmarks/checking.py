"""How fast the checker is, and what it finds in clean text.

usage: python benchmarks/checking.py [CLEAN.txt ...]

Prints the processor time for 5,000 and 500,000 characters with and without the typo model, the slowest rules, whether time grows with length,
and for every file given the findings by rule and level per 10,000 characters.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from pathlib import Path

from gongwen.checking import check
from gongwen.checking.rules import RULES
from gongwen.checking.subject import Subject
from gongwen.model import Document

PARAGRAPH = (
    "（{n}）推进第{n}批湖泊清淤。2026年{m}月底前完成清淤{k}公里，投资{k}.5亿元，惠及居民{k}万户，群众满意度达到9{d}.2%；市水务局要会同有关部门加强监管，"
    "按照《云岫市湖泊保护办法》（云政发〔2026〕{n}号）的要求，每季度通报一次。对推进不力的，由市河湖长制办公室约谈；情节严重的，按程序通报。\n"
)


def made_up(length: int) -> str:
    """Invented official text of that many characters."""
    parts = []
    size = 0
    n = 1
    while size < length:
        parts.append(PARAGRAPH.format(n=n, m=n % 12 + 1, k=n % 90 + 1, d=n % 10))
        size += len(parts[-1])
        n += 1
    return "".join(parts)[:length]


def seconds(text: str, *, typos: bool) -> float:
    """The processor time of one check; the text is read anew each time."""
    document = Document.from_text(text)
    start = time.process_time()
    check(document, typos=typos)
    return time.process_time() - start


def slowest(text: str, count: int = 8) -> None:
    """The rules that take most of the time."""
    subject = Subject(Document.from_text(text))
    times = []
    for rule in RULES:
        start = time.process_time()
        list(rule.find(subject))
        times.append((time.process_time() - start, rule.id))
    print("slowest:", ", ".join(f"{name} {taken:.2f} s" for taken, name in sorted(times, reverse=True)[:count]))


def findings(path: Path) -> None:
    """What is found in a file of clean text."""
    text = path.read_text("utf-8")
    found = check(Document.from_text(text))
    print(
        f"{path.name}: {len(text):,d} characters, {len(found)} findings, {len(found) / len(text) * 10_000:.2f} per 10,000"
    )
    for (rule, level), count in Counter((f.rule, f.level) for f in found).most_common():
        print(f"  {count:4d} {rule} {level}")


def main() -> None:
    """Print all of it."""
    seconds(made_up(1000), typos=True)  # warm: tables and model are read once
    for size in (5_000, 500_000):
        text = made_up(size)
        plain, whole = (min(seconds(text, typos=typos) for _ in range(2)) for typos in (False, True))
        print(f"{size:>8,d} characters: {plain:6.3f} s without typos, {whole:6.3f} s with")
    slowest(made_up(500_000))
    once, fourfold = seconds(made_up(50_000), typos=False), seconds(made_up(200_000), typos=False)
    print(f"four times the length takes {fourfold / once:.2f} times the time")
    for name in sys.argv[1:]:
        findings(Path(name))


if __name__ == "__main__":
    main()

"""How fast decompose is: characters a second over a folder of documents, and whether time grows with length.

usage: python benchmarks/decompose.py [FOLDER]

FOLDER holds text documents; without it only made-up text is measured. Prints one line per measurement.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from gongwen.decompose import decompose
from gongwen.model import Document

ITEM = (
    "（{n}）推进第{n}批老旧管网改造。2023年{m}月底前完成改造{k}公里，惠及居民{k}万户；区水务局要会同有关部门加强监管，每季度通报一次。"
    "（区住建局牵头，区财政局、区水务局、各街道办事处配合，2023年{m}月底前完成）\n"
)


def made_up(items: int) -> str:
    """A long plan of invented tasks."""
    head = "云岫区老旧管网改造任务分工方案\n云政办发〔2023〕9号\n各街道办事处，区政府各部门：\n一、重点任务\n"
    return head + "".join(ITEM.format(n=n, m=n % 12 + 1, k=n % 90 + 1) for n in range(1, items + 1))


def seconds(text: str) -> float:
    """The processor time one decomposition takes; other work on the machine does not count."""
    document = Document.from_text(text)
    start = time.process_time()
    decompose(document)
    return time.process_time() - start


def report(name: str, characters: int, taken: float) -> None:
    """One line of figures."""
    print(f"{name:28s} {characters:>9,d} chars  {taken:7.2f} s  {characters / taken:>11,.0f} chars/s")


def main() -> None:
    """Measure the folder, one long text, the same text in one line, and the growth from one size to four."""
    seconds(made_up(50))  # warm
    if len(sys.argv) > 1:
        texts = [p.read_text("utf-8", errors="replace") for p in sorted(Path(sys.argv[1]).glob("*.txt"))]
        report("folder", sum(map(len, texts)), sum(map(seconds, texts)))
    long = made_up(4000)
    report("made-up plan", len(long), seconds(long))
    report("the same in one line", len(long), seconds(long.replace("\n", "")))
    small = made_up(1000)
    once, fourfold = min(seconds(small) for _ in range(3)), min(seconds(made_up(4000)) for _ in range(2))
    print(f"time for four times the length: {fourfold / once:.2f} times")


if __name__ == "__main__":
    main()

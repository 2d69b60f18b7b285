"""How fast decompose is: characters a second over a folder of documents and over made-up ones dense with tasks.

usage: python benchmarks/decompose.py [FOLDER]

FOLDER holds text documents; without it only made-up text is measured. Prints one line per measurement, and whether time
grows with length.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from gongwen.decompose import decompose
from gongwen.model import Document

HEAD = "云岫区老旧管网改造任务分工方案\n云政办发〔2023〕9号\n各街道办事处，区政府各部门：\n一、重点任务\n"
# One item of each kind of document; {n} numbers it, {m} is a month and {k} a figure.
ITEMS = {
    "plan": "（{n}）推进第{n}批老旧管网改造。2023年{m}月底前完成改造{k}公里，惠及居民{k}万户；区水务局要会同有关部门加强监管，每季度通报一次。"
    "（区住建局牵头，区财政局、区水务局、各街道办事处配合，2023年{m}月底前完成）\n",
    "two brackets, four times": "（{n}）新建泵站{k}座，{m}月底前开工，2023年6月底前完工（区水务局牵头，区财政局、区住建局配合，2023年9月底前完成）；"
    "加强巡查，每季度通报一次，年底前见效。（区应急局、各街道办事处按职责分工负责，持续推进）\n",
    "lines of units": "{n}﹒新建泵站{k}座，{m}月底前开工，更换管网{k}公里。\n牵头单位：区水务局\n配合单位：区财政局、区住建局，各街道办事处\n"
    "完成时限：2023年{m}月底前\n",
    "running text": "（{n}）完善体制机制。各街道要结合实际细化落实措施，加强业务指导。区水务局要会同有关部门制定标准，对责任不落实、措施不到位的，"
    "要依法依规严肃处理。区住建局应当将管网改造纳入年度考核，确保2023年{m}月底前覆盖率达到{k}%以上。\n",
    "minutes": "（{n}）会议要求，区水务局要会同区住建局抓紧新建泵站{k}座，{m}月底前完工；区财政局安排资金{k}万元；"
    "请各街道办事处于2023年{m}月底前报送名单，每月报告进展。\n",
}


def made_up(items: int, kind: str = "plan") -> str:
    """A long document of invented tasks."""
    item = ITEMS[kind]
    return HEAD + "".join(item.format(n=n, m=n % 12 + 1, k=n % 90 + 1) for n in range(1, items + 1))


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
    """Measure the folder, each kind of long text, one of them in one line, and the growth from one size to four."""
    seconds(made_up(50))  # warm
    if len(sys.argv) > 1:
        texts = [p.read_text("utf-8", errors="replace") for p in sorted(Path(sys.argv[1]).glob("*.txt"))]
        report("folder", sum(map(len, texts)), sum(map(seconds, texts)))
    for kind in ITEMS:
        text = made_up(2000, kind)
        report(kind, len(text), min(seconds(text) for _ in range(2)))
    long = made_up(4000)
    report("plan in one line", len(long), seconds(long.replace("\n", "")))
    small = made_up(1000)
    once, fourfold = min(seconds(small) for _ in range(3)), min(seconds(long) for _ in range(2))
    print(f"time for four times the length: {fourfold / once:.2f} times")


if __name__ == "__main__":
    main()

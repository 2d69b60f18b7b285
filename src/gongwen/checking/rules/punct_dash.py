"""破折号 is ——, two characters wide and unbroken."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_HYPHENS = re.compile(
    r"(?:(?<=[，。；：\n])|\A)[ \u3000]*(?:-{2,4}|－{2,4}|–{2}|(?<!―)―|─{1,4}|━{1,4}|—[ ]—|—-|-—|——{2,}|_{2})(?=[ \u3000]*[\u4e00-\u9fff“《])"
)
# Two or more marks inside a line are a dash, whichever they are; so is one with a gap beside it.
_RUN = re.compile(
    r"[-－–—―─━_~～](?<=[\u4e00-\u9fff”》）].)(?:[-－–—―─━_~～]{1,5}|[ ]+[-－—])(?=[ \u3000]*[\u4e00-\u9fff“《])"
    r"|--(?<=[\u4e00-\u9fff”》）] --)-{0,2}(?=[ ]*[\u4e00-\u9fff“《])|[―─━](?<=[\u4e00-\u9fff”》）].)(?=[\u4e00-\u9fff“《])|——(?<=[\u4e00-\u9fff”》）][ \u3000]——)(?=[ \u3000]*[\u4e00-\u9fff“《])"
)
_RIGHT = re.compile(r"—{2,3}(?![ \u3000])")
# One mark inside a sentence may join two names (京—津). It is a dash behind words that announce what follows, and before words that explain.
_ONE = re.compile(r"(?:[—–－\-](?<=[\u4e00-\u9fff][—–－\-])|一一(?<=[\u4e00-\u9fff]一一))(?=[\u4e00-\u9fff“《]{2})")
_ANNOUNCES = re.compile(
    r"(?:目标|任务|问题|核心|关键|主线|底线|经验|重点|根本|出路|使命|品牌|主题|抓手|特点|亮点|原因|大事|要务|道理|理念|宗旨|优势|[一两二三四五六七八九十](?:个|条|项|大|件|张|类|支|批|块|套|种|座)[\u4e00-\u9fff]{2,6})$"
)
_CHAIN = re.compile(r"[\u4e00-\u9fff]{1,6}[—–－\-]")
_EXPLAINS = re.compile(r"这是|即[^将时便使可]|也就是|就是|这[一个些]")
_WORD_OF = re.compile(r"[统唯一九二三五七八十]$")
# One mark alone is a dash only where it begins a paragraph; 一一 is one where it does, or where no word has it.
_FIRST = re.compile(r"^[ \u3000]*(—|－|-[ ]-|-|一一)(?=[\u4e00-\u9fff“]{2})(?!一一列|一一对)", re.MULTILINE)


@rule(
    family="标点符号", name="破折号", level="错误", standard="GB/T 15834—2011 4.10、5.1.4",
    wrong="主要目标--空气质量达到二级。", right="主要目标——空气质量达到二级。",
)  # fmt: skip
def punct_dash(subject: Subject) -> Iterator[Hit]:
    """A dash is written ——. Two hyphens, table lines, four or more dashes and a dash with a gap are found; three are a printer's habit and left alone."""
    for found in _HYPHENS.finditer(subject.text):
        if found[0].strip() == "———":  # some printers' dash at the head of a paragraph is three wide
            continue
        yield Hit(*found.span(), f"破折号写作“{found[0].strip()}”不规范", "改为“——”")
    for found in _RUN.finditer(subject.text):
        if (
            found[0] in ("——", "———")
            and _RIGHT.match(subject.text, found.start())
            and found.string[found.start() - 1] not in " \u3000"
        ):
            continue
        yield Hit(*found.span(), f"破折号写作“{found[0]}”不规范", "改为“——”")
    for found in _ONE.finditer(subject.text):
        if _is_dash(subject.text, found.start(), found.end()):
            yield Hit(*found.span(), f"破折号写作“{found[0]}”不规范", "改为“——”")
    for found in _FIRST.finditer(subject.text):
        yield Hit(*found.span(1), f"破折号写作“{found[1]}”不规范", "改为“——”")


def _is_dash(text: str, start: int, end: int) -> bool:
    """Whether the words about one mark announce or explain, rather than being two names that it joins."""
    before = text[max(0, start - 10) : start]
    if _EXPLAINS.match(text, end):
        return True
    if text[start:end] == "一一" and text[end] in "“《":
        return _WORD_OF.search(before) is None
    return _ANNOUNCES.search(before) is not None and _CHAIN.match(text, end) is None

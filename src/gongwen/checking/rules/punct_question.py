"""An indirect question ends with a full stop."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_INDIRECT = re.compile(
    r"(?:请|要|须|应|需|进一步|认真|深入|抓紧|尽快|正在|逐一|逐项|及时|重点)[^，。？！；\n《》]{0,10}?(?:研究|讨论|明确|核实|说明|了解|确定|评估|判断|弄清|查清|核查|检查|关注|思考|探讨|汇报|报告|答复|反馈|调查|排查)"
    r"(?!了)[^，。？！；\n《》]{0,14}?(?:是否|如何|怎样|怎么|什么|哪些|谁|多少|何时|能否|为何|有无)[^。？！；\n《》]{0,30}(？)(?!”|\s*答)"
)
_KNOWS = "研究|讨论|明确|核实|说明|了解|确定|评估|判断|弄清|弄明白|搞清|查清|查明|查实|核查|检查|核对|关注|思考|探讨|汇报|报告|答复|回复|回答好|告知|反馈|调查|排查|不知道|不清楚|征求|厘清|看清|函告|研判|预判|摸清|掌握|论证|商议|测算|审查|询问|查看|过问|查验|验证|追问"
_TOLD = re.compile(
    rf"(?:{_KNOWS})[^，。？！；：“”\n《》]{{0,14}}?(?:是否|可否|如何|怎样|怎么|为什么|什么|哪些|哪里|谁|多少|何时|能否|为何|有无)[^。？！：“”\n]{{0,30}}(?<![吗呢吧嘛])(？)(?!”|\s*答)"
    r"|(?:是否|可否|能否|如何|怎样)[^，。？！；\n]{1,20}(?:征求意见|的意见|的建议|进行研究|作出说明)(？)"
    r"|(?:高度关注|十分关注|关心|关系到|取决于)[^，。？！；\n]{0,14}(?:是否|能否|如何)[^，。？！；\n]{0,20}(？)"
)
_FAR = 120
_ANSWERED = re.compile(r"”|\s*答")
_ASKS = re.compile(r"(?:^|\n)[ \u3000]*(?:问|答|[一二三四五六七八九十]+、|\d+[.．、]|Q)[^\n]{0,60}$|请问|大家|您|记者")


@rule(
    family="标点符号", name="间接问句不用问号", level="存疑", standard="GB/T 15834—2011 4.2.3.1",
    wrong="请核实隐患是否已经整改到位？", right="请核实隐患是否已经整改到位。",
)  # fmt: skip
def punct_question(subject: Subject) -> Iterator[Hit]:
    """A sentence that only tells of a question (请核实是否…, 研究如何…) ends with a full stop. Questions of an interview and headings that ask
    are left alone."""
    text = subject.text
    place = text.find("？")
    while place >= 0:
        start = max(text.rfind(stop, max(0, place - _FAR), place) for stop in "。？！\n") + 1
        start = max(start, place - _FAR)
        tells = (m for pattern in (_INDIRECT, _TOLD) if (m := pattern.search(text, start, place + 1)))
        found = None if _ANSWERED.match(text, place + 1) else next(tells, None)
        if found and not _ASKS.search(text[max(0, found.start() - 60) : found.start()]):
            yield Hit(place, place + 1, "间接问句用了问号", "改为句号")
        place = text.find("？", place + 1)

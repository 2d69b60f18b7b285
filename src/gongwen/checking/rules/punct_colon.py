"""One sentence, one colon."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_TWICE = re.compile(r"[\u4e00-\u9fff]{2}：(?![“《])[^。！？；：“”（）()\s]{2,60}[\u4e00-\u9fff](：)(?![“\d])[^：\n]")
_CLAUSE = re.compile(r"[^。；：，\n（）()]*$")
_SAYS = re.compile(
    r"(?:强调|指出|要求|认为|决定|提出|明确|表示|说|指示|规定|部署|通知|做到|如下|发现|表明|显示|注意|建议|包括|方面|主要有|原因有|内容有|意见|(?<!还)(?<!总)(?<!但)是)$"
)
# What follows the first colon is a sentence, not the words of a label, where it says what is to be done or counts what it announces.
_SENTENCE = re.compile(
    r"：(?:要|应|须|需|必须|首先|其次|一是|以)|[一二三四五六七八九十两几]+(?:个|项|类|条|点|种|大|方面)[\u4e00-\u9fff]{0,8}：$"
)
_LABEL = 8


@rule(
    family="标点符号", name="不套用冒号", level="建议", standard="GB/T 15834—2011 4.7.3.4",
    wrong="会议强调：要抓好以下工作：巡查、清淤和补水。", right="会议强调，要抓好以下工作：巡查、清淤和补水。",
)  # fmt: skip
def punct_colon(subject: Subject) -> Iterator[Hit]:
    """A sentence usually has no second colon inside what the first one announces. Labels (责任单位：), quotations and what stands in brackets are
    left alone."""
    for found in _TWICE.finditer(subject.text):
        first = found.start() + 2
        clause = _CLAUSE.search(subject.text[max(0, first - 40) : first])
        words = clause[0].strip() if clause else ""
        if len(words) > _LABEL or _SAYS.search(words) or _SENTENCE.search(found[0][2:-1]):
            yield Hit(first, found.end(1), "一个句子里套用了冒号", "前一个冒号改为逗号，或拆成两句")

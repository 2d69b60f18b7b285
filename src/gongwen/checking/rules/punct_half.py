"""Stops between Chinese words are full-width."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_HALF = re.compile(
    r"(?<=[\u4e00-\u9fff”’）》〉])[ ]?([,;:!?])(?=[ ]?(?:[\u4e00-\u9fff“‘（《\d]|$))|(?<=[\d%％A-Za-z])([,;!?])(?=[\u4e00-\u9fff“《])",
    re.MULTILINE,
)
# Half-width forms of the full stop, the comma and the brackets that some input methods leave.
_NARROW = re.compile(r"[､｡](?=.|$)", re.MULTILINE)
_LABEL = re.compile(r":(?<=(?:邮箱|网址|网站|传真|微信|编号|代码):)(?=[ ]?[A-Za-z\d])")
_DOT = re.compile(r"(?<=[\u4e00-\u9fff”）》])([.．])(?=[ ]?(?:[\u4e00-\u9fff“《]|$))", re.MULTILINE)
_NUMBER_BEFORE = re.compile(r"(?:^|[\n\t 　（(第])[一二三四五六七八九十]{1,3}$|附件?$")
_FULL = {",": "，", ";": "；", ":": "：", "!": "！", "?": "？", ".": "。", "．": "。", "､": "、", "｡": "。"}


@rule(
    family="标点符号", name="点号用全角", level="错误", standard="GB/T 15834—2011 5.1",
    wrong="要加强领导,压实责任。", right="要加强领导，压实责任。",
)  # fmt: skip
def punct_half(subject: Subject) -> Iterator[Hit]:
    """Half-width , ; : ! ? and . after Chinese words are found. Those between figures (12:30, 1,200) and in Latin words are
    left alone; the dot after a number at the head of a paragraph is the matter of `level_mark`."""
    for pattern in (_HALF, _DOT, _NARROW, _LABEL):
        for found in pattern.finditer(subject.text):
            mark = found[0].strip()
            if mark in ".．" and _NUMBER_BEFORE.search(subject.text[max(0, found.start() - 5) : found.start()]):
                continue
            yield Hit(*found.span(), f"中文中的标点“{mark}”用了半角", f"改为“{_FULL[mark]}”")
